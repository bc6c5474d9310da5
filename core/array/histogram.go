package array

import (
	"math"
	"slices"
)

// Edges are those of so many bins of equal width from low to high; without a range
// that of the data.
func Edges(x []float64, bins int, span []float64) (*Array, error) {
	if bins < 1 {
		return nil, valueError("`bins` must be positive, when an integer")
	}
	low, high := 0.0, 1.0
	switch {
	case len(span) == 2:
		if low, high = span[0], span[1]; low > high {
			return nil, valueError("max must be larger than min in range parameter.")
		}
	case len(x) > 0:
		low, high = folding(minimum)(x), folding(maximum)(x)
	}
	if math.IsInf(low, 0) || math.IsInf(high, 0) || low != low || high != high {
		return nil, valueError("%s range of [%s, %s] is not finite", map[bool]string{true: "supplied", false: "autodetected"}[len(span) == 2], pythonFloat(low), pythonFloat(high))
	}
	if low == high {
		low, high = low-0.5, high+0.5
	}
	edges, _, err := Linspace(low, high, bins+1, true)
	return edges, err
}

// Histogram is how many numbers, or what sum of weights, each bin between edges
// holds. The last bin holds its upper edge too. As a density, the bins' areas add up
// to one.
func Histogram(x, edges, weights []float64, density bool) (*Array, error) {
	if !slices.IsSortedFunc(edges, before) {
		return nil, valueError("`bins` must increase monotonically, when an array")
	}
	if weights != nil && len(weights) != len(x) {
		return nil, valueError("weights should have the same shape as a.")
	}
	bins := max(len(edges)-1, 0)
	counts := Flat(make([]float64, bins), Int)
	if weights != nil {
		counts.Kind = Float
	}
	for i, v := range x {
		bin := place(edges, v, true) - 1
		if bins > 0 && v == edges[bins] {
			bin = bins - 1
		}
		if bin < 0 || bin >= bins || v != v {
			continue
		}
		if weights == nil {
			counts.Data[bin]++
		} else {
			counts.Data[bin] += weights[i]
		}
	}
	if density {
		total := addSideBySide(counts.Data)
		counts.Kind = Float
		for i := range counts.Data {
			counts.Data[i] = counts.Data[i] / (edges[i+1] - edges[i]) / total
		}
	}
	return counts, nil
}
