package array

import (
	"math"
	"math/bits"

	"github.com/cablelab/cablelab/core/libm"
)

// Fourier is the discrete Fourier transform of complex numbers, told as their real
// and imaginary parts, or its inverse. The last bits are not numpy's.
func Fourier(re, im []float64, inverse bool) (*Array, *Array, error) {
	if len(re) == 0 {
		return nil, nil, valueError("Invalid number of FFT data points (0) specified.")
	}
	if len(re) != len(im) {
		return nil, nil, valueError("real and imaginary parts differ in number")
	}
	z := make([]complex128, len(re))
	for i := range z {
		z[i] = complex(re[i], im[i])
		if inverse {
			z[i] = complex(im[i], re[i]) // the inverse is the transform with parts exchanged
		}
	}
	z = transform(z)
	a, b := make([]float64, len(z)), make([]float64, len(z))
	for i := range z {
		a[i], b[i] = real(z[i]), imag(z[i])
		if inverse {
			a[i], b[i] = imag(z[i])/float64(len(z)), real(z[i])/float64(len(z))
		}
	}
	return Flat(a, Float), Flat(b, Float), nil
}

// transform is the transform of any number of numbers.
func transform(z []complex128) []complex128 {
	if n := len(z); n&(n-1) == 0 {
		return transformPower(z)
	}
	return transformAny(z)
}

// times multiplies without fusing.
func times(a, b complex128) complex128 {
	return complex(float64(real(a)*real(b))-float64(imag(a)*imag(b)), float64(real(a)*imag(b))+float64(imag(a)*real(b)))
}

// turn is e^(-2 pi i k/n), exact for whole quarters of a turn.
func turn(k, n int) complex128 {
	if 4*k%n == 0 {
		return [4]complex128{1, -1i, -1, 1i}[4*k/n%4]
	}
	angle := -2 * math.Pi * float64(k) / float64(n)
	return complex(libm.Cos(angle), libm.Sin(angle))
}

// transformPower is the transform of a power of two of numbers.
// Source: J. W. Cooley, J. W. Tukey, An algorithm for the machine calculation of
// complex Fourier series, 1965.
func transformPower(z []complex128) []complex128 {
	n := len(z)
	r := make([]complex128, n)
	shift := 64 - bits.Len(uint(n-1))
	for i := range z {
		r[bits.Reverse64(uint64(i))>>shift] = z[i]
	}
	turns := make([]complex128, n/2)
	for k := range turns {
		turns[k] = turn(k, n)
	}
	for half := 1; half < n; half *= 2 {
		for start := 0; start < n; start += 2 * half {
			for k := range half {
				a, b := r[start+k], times(r[start+k+half], turns[k*(n/2/half)])
				r[start+k], r[start+k+half] = a+b, a-b
			}
		}
	}
	return r
}

// transformAny makes a convolution of the transform, whose length can be a power of
// two.
// Source: L. I. Bluestein, A linear filtering approach to the computation of discrete
// Fourier transform, 1970.
func transformAny(z []complex128) []complex128 {
	n := len(z)
	m := 1 << bits.Len(uint(2*n-1))
	chirp := make([]complex128, n)
	a, b := make([]complex128, m), make([]complex128, m)
	for k := range z {
		chirp[k] = turn(k*k%(2*n), 2*n)
		a[k] = times(z[k], chirp[k])
		b[k] = complex(real(chirp[k]), -imag(chirp[k]))
		b[(m-k)%m] = b[k]
	}
	a, b = transformPower(a), transformPower(b)
	for k := range a {
		p := times(a[k], b[k])
		a[k] = complex(imag(p), real(p))
	}
	a = transformPower(a)
	for k := range chirp {
		chirp[k] = times(complex(imag(a[k])/float64(m), real(a[k])/float64(m)), chirp[k])
	}
	return chirp
}
