package study

import "math"

// Linspace is numpy.linspace: n values from a to b, the last one b itself.
func Linspace(a, b float64, n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = linspaced(a, b, i, n)
	}
	return x
}

// linspaced is the i-th of Linspace's values.
func linspaced(a, b float64, i, n int) float64 {
	if i == n-1 && n > 1 {
		return b
	}
	return float64(float64(i)*((b-a)/float64(max(1, n-1)))) + a
}

// Arange is numpy.arange: from a in steps, which must not be 0, up to b without it.
func Arange(a, b, step float64) []float64 {
	n := max(0, int(math.Ceil((b-a)/step)))
	delta := (a + step) - a
	x := make([]float64, n)
	for i := range x {
		x[i] = a + float64(float64(i)*delta)
	}
	return x
}

// Mean is numpy.mean.
func Mean(x []float64) float64 { return total(x) / float64(len(x)) }

// total adds up as numpy does, so that the digits are its own: a buffer of 8192 at
// a time, each pairwise.
func total(x []float64) float64 {
	const buffer = 8192
	sum := 0.0
	for len(x) > 0 {
		n := min(buffer, len(x))
		sum += pairwise(x[:n])
		x = x[n:]
	}
	return sum
}

// pairwise adds up to a block of 128 in eight strands, more in two halves.
func pairwise(x []float64) float64 {
	const block, strands = 128, 8
	switch {
	case len(x) < strands:
		sum := 0.0
		for _, v := range x {
			sum += v
		}
		return sum
	case len(x) > block:
		half := len(x) / 2
		half -= half % strands
		return pairwise(x[:half]) + pairwise(x[half:])
	}
	var r [strands]float64
	copy(r[:], x)
	whole := len(x) - len(x)%strands
	for i := strands; i < whole; i += strands {
		for k := range r {
			r[k] += x[i+k]
		}
	}
	sum := ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
	for _, v := range x[whole:] {
		sum += v
	}
	return sum
}
