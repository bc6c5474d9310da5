package array

import (
	"math"
	"slices"
)

// Quantile is the number below which the share q of those along some axes lies, by a
// line between the two nearest (method linear), or the lower, higher, nearest or
// midpoint of these. With many q the result has a first axis for them. What is no
// number makes the result so, unless it is to be left out.
// Source: _quantile in numpy's function_base.py.
func Quantile(a, q *Array, axes []int, keep bool, method string, leaveNaN bool) (*Array, error) {
	pick, ok := quantiles[method]
	if !ok {
		return nil, valueError("'%s' is not a valid method. Use one of: linear, lower, higher, nearest, midpoint", method)
	}
	if anyNumber(q.Data, func(q float64) bool { return !(q >= 0 && q <= 1) }) {
		return nil, valueError("Quantiles must be in the range [0, 1]")
	}
	out := &Array{Shape: slices.Clone(q.Shape), Kind: Float}
	for _, share := range q.Data {
		r := reduction{kind: Float, of: plain(func(x []float64) float64 { return quantile(x, share, pick, leaveNaN) })}
		one, err := reduce(r, a, axes, keep)
		if err != nil {
			return nil, err
		}
		out.Data = append(out.Data, one.Data...)
		out.Shape = append(slices.Clone(q.Shape), one.Shape...)
	}
	return out, nil
}

// quantiles are the methods: what they make of the neighbours a, b and how far
// between them the place is.
var quantiles = map[string]func(a, b, t float64) float64{
	"linear":   lerp,
	"lower":    func(a, b, t float64) float64 { return a },
	"higher":   func(a, b, t float64) float64 { return b },
	"midpoint": func(a, b, t float64) float64 { return lerp(a, b, 0.5) },
	"nearest":  nil, // depends on the place too
}

func quantile(x []float64, q float64, pick func(a, b, t float64) float64, leaveNaN bool) float64 {
	if leaveNaN {
		x = withoutNaN(x)
	}
	if len(x) == 0 || anyNumber(x, math.IsNaN) {
		return math.NaN()
	}
	s := slices.Sorted(slices.Values(x))
	at := float64(float64(len(s)-1) * q)
	if pick == nil {
		return s[int(math.RoundToEven(at))]
	}
	i := int(at)
	t := at - float64(i)
	if t == 0 {
		return s[i]
	}
	return pick(s[i], s[i+1], t)
}

// lerp goes from a to b, exact at both ends.
func lerp(a, b, t float64) float64 {
	d := b - a
	if t >= 0.5 {
		return b - float64(d*(1-t))
	}
	return a + float64(d*t)
}
