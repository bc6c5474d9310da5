package array

import (
	"math"
	"slices"
)

// What reductions do with the numbers along an axis.

// plain is a function that does not add.
func plain(f func([]float64) float64) laneFunc {
	return func(x []float64, _ func([]float64) float64) float64 { return f(x) }
}

// folding is f of the first two, of that and the third, and so on.
func folding(f func(x, y float64) float64) func([]float64) float64 {
	return func(x []float64) float64 {
		r := x[0]
		for _, v := range x[1:] {
			r = f(r, v)
		}
		return r
	}
}

func mean(x []float64, add func([]float64) float64) float64 {
	return add(x) / float64(len(x))
}

func nanmean(x []float64, add func([]float64) float64) float64 {
	return add(nanToZero(x)) / float64(len(withoutNaN(x)))
}

func variance(x []float64, add func([]float64) float64, ddof float64) float64 {
	m := mean(x, add)
	squares := make([]float64, len(x))
	for i, v := range x {
		squares[i] = float64((v - m) * (v - m))
	}
	return add(squares) / math.Max(float64(len(x))-ddof, 0)
}

func nanVariance(x []float64, add func([]float64) float64, ddof float64) float64 {
	m := nanmean(x, add)
	squares := make([]float64, len(x))
	for i, v := range x {
		if v == v {
			squares[i] = float64((v - m) * (v - m))
		}
	}
	n := float64(len(withoutNaN(x))) - ddof
	if n <= 0 {
		return math.NaN()
	}
	return add(squares) / n
}

func product(x []float64) float64 {
	p := 1.0
	for _, v := range x {
		p *= v
	}
	return p
}

// argmax is the place of the first maximum, or of the first that is no number.
func argmax(x []float64) float64 {
	best := 0
	for i, v := range x {
		if v > x[best] || v != v {
			best = i
		}
		if v != v {
			break
		}
	}
	return float64(best)
}

func argmin(x []float64) float64 {
	best := 0
	for i, v := range x {
		if v < x[best] || v != v {
			best = i
		}
		if v != v {
			break
		}
	}
	return float64(best)
}

func median(x []float64) float64 {
	n := len(x)
	if n == 0 || anyNumber(x, math.IsNaN) {
		return math.NaN()
	}
	s := slices.Clone(x)
	slices.Sort(s)
	if n%2 == 1 {
		return s[n/2]
	}
	return (s[n/2-1] + s[n/2]) / 2
}

func isTrue(x float64) bool  { return x != 0 }
func isFalse(x float64) bool { return x == 0 }

func filtered(x []float64, is func(float64) bool) []float64 {
	var some []float64
	for _, v := range x {
		if is(v) {
			some = append(some, v)
		}
	}
	return some
}

func withoutNaN(x []float64) []float64 {
	return filtered(x, func(v float64) bool { return v == v })
}

func nanToZero(x []float64) []float64 { return nanTo(x, 0) }

func nanTo(x []float64, instead float64) []float64 {
	r := slices.Clone(x)
	for i, v := range r {
		if v != v {
			r[i] = instead
		}
	}
	return r
}
