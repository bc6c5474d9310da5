package chart

import (
	"math"
	"slices"
)

// Edges are those of so many bins of one width from low to high, as numpy has them.
// Without a range (low is NaN) they hold all values.
func Edges(values []float64, bins int, low, high float64) []float64 {
	if low != low {
		r := span{low: math.Inf(1), high: math.Inf(-1)}
		r.all(values)
		low, high = r.low, r.high
		if low > high {
			low, high = 0, 1
		}
	}
	if low == high {
		low, high = low-.5, high+.5
	}
	step := (high - low) / float64(bins)
	edges := make([]float64, bins+1)
	for i := range edges {
		edges[i] = float64(float64(i)*step) + low
	}
	edges[bins] = high
	return edges
}

// Counts are how much of the values lies in each bin: from its lower edge up to, and
// without, its upper; the last bin has its upper one, too. A value counts as much as
// its weight; nil for 1.
func Counts(values, weights, edges []float64) []float64 {
	bins := len(edges) - 1
	counts := make([]float64, max(0, bins))
	for i, v := range values {
		if bins < 1 || !(v >= edges[0] && v <= edges[bins]) {
			continue
		}
		k, exact := slices.BinarySearch(edges, v)
		for exact && k+1 <= bins && edges[k+1] == v {
			k++
		}
		if !exact || k == bins {
			k--
		}
		weight := 1.0
		if weights != nil && i < len(weights) {
			weight = weights[i]
		}
		counts[k] += weight
	}
	return counts
}

// Density makes counts a density: their sum over the bins' widths becomes 1.
func Density(counts, edges []float64) {
	sum := 0.0
	for _, v := range counts {
		sum += v
	}
	for i := range counts {
		counts[i] = counts[i] / (edges[i+1] - edges[i]) / sum
	}
}
