package array

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

// Full is an array of one number.
func Full(shape []int, x float64, kind Kind) (*Array, error) {
	n, err := Size(shape)
	if err != nil {
		return nil, err
	}
	data := make([]float64, n)
	if x != 0 || math.Signbit(x) {
		for i := range data {
			data[i] = x
		}
	}
	return &Array{data, shape, kind}, nil
}

// Arange is start, start+step, ... below stop, with numpy's rounding: the step is
// what it is between the first two.
func Arange(start, stop, step float64, kind Kind) (*Array, error) {
	length := math.Ceil((stop - start) / step)
	if step == 0 || length != length {
		return nil, valueError("Maximum allowed size exceeded")
	}
	n, err := Size([]int{int(math.Min(math.Max(length, 0), 2*Limit))})
	if err != nil {
		return nil, err
	}
	data := make([]float64, n)
	delta := (start + step) - start
	for i := range data {
		data[i] = start + float64(float64(i)*delta)
	}
	if n > 1 {
		data[1] = start + step
	}
	return Flat(data, kind), nil
}

// Linspace is n numbers from start to stop, or to one step before it, and the step,
// which is no number if there is none.
// Source: linspace in numpy's function_base.py.
func Linspace(start, stop float64, n int, endpoint bool) (*Array, float64, error) {
	if n < 0 {
		return nil, 0, valueError("Number of samples, %d, must be non-negative.", n)
	}
	if _, err := Size([]int{n}); err != nil {
		return nil, 0, err
	}
	steps := float64(n)
	if endpoint {
		steps--
	}
	delta := stop - start
	step := math.NaN()
	if steps > 0 {
		step = delta / steps
	}
	data := make([]float64, n)
	for i := range data {
		at := float64(float64(i) * step)
		if step == 0 {
			at = float64(float64(i) / steps * delta)
		} else if steps <= 0 {
			at = float64(float64(i) * delta)
		}
		data[i] = at + start
	}
	if endpoint && n > 1 {
		data[n-1] = stop
	}
	return Flat(data, Float), step, nil
}

// Logspace is base to the power of numbers that Linspace gives.
func Logspace(start, stop float64, n int, endpoint bool, base float64) (*Array, error) {
	a, _, err := Linspace(start, stop, n, endpoint)
	if err != nil {
		return nil, err
	}
	return a.each(func(x float64) float64 { return libm.Pow(base, x) }, Float), nil
}

// Geomspace is n numbers of equal ratio from start to stop.
func Geomspace(start, stop float64, n int, endpoint bool) (*Array, error) {
	if start == 0 || stop == 0 {
		return nil, valueError("Geometric sequence cannot include zero")
	}
	sign := 1.0
	if start < 0 && stop < 0 {
		sign = -1
	}
	a, err := Logspace(libm.Log10(sign*start), libm.Log10(sign*stop), n, endpoint, 10)
	if err != nil || n == 0 {
		return a, err
	}
	for i := range a.Data {
		a.Data[i] *= sign
	}
	a.Data[0] = start
	if endpoint && n > 1 {
		a.Data[n-1] = stop
	}
	return a, nil
}

// Eye is a matrix with ones on a diagonal, k places right of the main one.
func Eye(rows, columns, k int) (*Array, error) {
	a, err := Full([]int{rows, columns}, 0, Float)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if j := i + k; j >= 0 && j < columns {
			a.Data[i*columns+j] = 1
		}
	}
	return a, nil
}
