package array

import (
	"cmp"
	"math"
	"slices"
)

// along is f of the numbers along an axis, in their places. All results of f have
// the same length.
func along(a *Array, axis int, kind Kind, f func(x []float64) []float64) (*Array, error) {
	axis, err := a.axis(axis)
	if err != nil {
		return nil, err
	}
	rest := without(a.Shape, []int{axis})
	moved := &Array{nil, append(rest, len(f(make([]float64, a.Shape[axis])))), kind}
	for lane := range a.lanes([]int{axis}, count(rest)) {
		moved.Data = append(moved.Data, f(lane)...)
	}
	order := make([]int, 0, len(a.Shape))
	for i := range len(a.Shape) - 1 {
		order = append(order, i)
	}
	return moved.permuted(slices.Insert(order, axis, len(a.Shape)-1)), nil
}

// before orders numbers; what is no number comes last.
func before(x, y float64) int {
	switch {
	case x == x && y == y:
		return cmp.Compare(x, y)
	case x == x:
		return -1
	case y == y:
		return 1
	}
	return 0
}

// Sort sorts along an axis.
func Sort(a *Array, axis int) (*Array, error) {
	return along(a, axis, a.Kind, func(x []float64) []float64 {
		return slices.SortedFunc(slices.Values(x), before)
	})
}

// Argsort is the places in the order in which the numbers along an axis are sorted.
// Equal numbers stay in order.
func Argsort(a *Array, axis int) (*Array, error) {
	return along(a, axis, Int, func(x []float64) []float64 {
		at := make([]int, len(x))
		for i := range at {
			at[i] = i
		}
		slices.SortStableFunc(at, func(i, j int) int { return before(x[i], x[j]) })
		return floats(at)
	})
}

func floats(ints []int) []float64 {
	x := make([]float64, len(ints))
	for i, n := range ints {
		x[i] = float64(n)
	}
	return x
}

// Cumulate is the sums, or products, up to each number along an axis.
func Cumulate(a *Array, axis int, products bool) (*Array, error) {
	kind := a.Kind
	if kind == Bool {
		kind = Int
	}
	return along(a, axis, kind, func(x []float64) []float64 {
		r := slices.Clone(x)
		for i := 1; i < len(r); i++ {
			if products {
				r[i] *= r[i-1]
			} else {
				r[i] += r[i-1]
			}
		}
		return r
	})
}

// Diff is the differences of neighbours along an axis.
func Diff(a *Array, axis int) (*Array, error) {
	f := func(x, y float64) float64 { return y - x }
	if a.Kind == Bool {
		f = xor
	}
	return along(a, axis, a.Kind, func(x []float64) []float64 {
		r := make([]float64, max(len(x)-1, 0))
		for i := range r {
			r[i] = f(x[i], x[i+1])
		}
		return r
	})
}

// Gradient is the slope along an axis, where the numbers stand at x or, if x has
// one number, so far apart: central differences, and at the ends those of the
// nearest two (edge 1) or three numbers (edge 2).
// Source: gradient in numpy's function_base.py.
func Gradient(a *Array, x []float64, axis, edge int) (*Array, error) {
	at, err := a.axis(axis)
	if err != nil {
		return nil, err
	}
	n := a.Shape[at]
	if edge != 1 && edge != 2 {
		return nil, valueError("'edge_order' greater than 2 not supported")
	}
	if n < edge+1 {
		return nil, valueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
	}
	if len(x) != 1 && len(x) != n {
		return nil, valueError("when 1d, distances must match the length of the corresponding dimension")
	}
	return along(a, at, Float, func(f []float64) []float64 { return slope(f, x, edge) })
}

func slope(f, x []float64, edge int) []float64 {
	n := len(f)
	d := func(int) float64 { return x[0] } // from number i to the next
	uniform := len(x) == 1
	if !uniform {
		d = func(i int) float64 { return x[i+1] - x[i] }
		uniform = evenly(x)
	}
	r := make([]float64, n)
	for i := 1; i < n-1; i++ {
		if uniform {
			r[i] = (f[i+1] - f[i-1]) / (2 * d(0))
			continue
		}
		h, k := d(i-1), d(i)
		r[i] = float64(-k/(h*(h+k))*f[i-1]) + float64((k-h)/(h*k)*f[i]) + float64(h/(k*(h+k))*f[i+1])
	}
	if edge == 1 {
		r[0] = (f[1] - f[0]) / d(0)
		r[n-1] = (f[n-1] - f[n-2]) / d(n-2)
		return r
	}
	r[0], r[n-1] = slopesOfThree(f, d, uniform)
	return r
}

// slopesOfThree are the slopes at both ends by a parabola.
func slopesOfThree(f []float64, d func(int) float64, uniform bool) (first, last float64) {
	n := len(f)
	if uniform {
		h := d(0)
		first = float64(-1.5/h*f[0]) + float64(2/h*f[1]) + float64(-0.5/h*f[2])
		last = float64(0.5/h*f[n-3]) + float64(-2/h*f[n-2]) + float64(1.5/h*f[n-1])
		return first, last
	}
	h, k := d(0), d(1)
	first = float64(-(2*h+k)/(h*(h+k))*f[0]) + float64((h+k)/(h*k)*f[1]) + float64(-h/(k*(h+k))*f[2])
	h, k = d(n-3), d(n-2)
	last = float64(k/(h*(h+k))*f[n-3]) + float64(-(k+h)/(h*k)*f[n-2]) + float64((2*k+h)/(k*(h+k))*f[n-1])
	return first, last
}

// evenly tells whether all neighbours are exactly as far apart as the first two.
func evenly(x []float64) bool {
	for i := range len(x) - 1 {
		if x[i+1]-x[i] != x[1]-x[0] {
			return false
		}
	}
	return true
}

// Trapezoid is the integral along an axis by the trapezoidal rule; x as Gradient has
// it.
func Trapezoid(a *Array, x []float64, axis int) (*Array, error) {
	at, err := a.axis(axis)
	if err != nil {
		return nil, err
	}
	n := a.Shape[at]
	if len(x) != 1 && len(x) != n {
		return nil, misfit([]*Array{Flat(make([]float64, max(len(x)-1, 0)), Float), Flat(make([]float64, max(n-1, 0)), Float)})
	}
	parts, err := along(a, at, Float, func(y []float64) []float64 {
		r := make([]float64, max(len(y)-1, 0))
		for i := range r {
			d := x[0]
			if len(x) > 1 {
				d = x[i+1] - x[i]
			}
			r[i] = float64(d*(y[i+1]+y[i])) / 2
		}
		return r
	})
	if err != nil {
		return nil, err
	}
	return Reduce("sum", parts, []int{at}, false)
}

// NaNToNum is a with other numbers for what is none or infinite.
func NaNToNum(a *Array, nan, posinf, neginf float64) *Array {
	return a.each(func(x float64) float64 {
		switch {
		case x != x:
			return nan
		case math.IsInf(x, 1):
			return posinf
		case math.IsInf(x, -1):
			return neginf
		}
		return x
	}, a.Kind)
}
