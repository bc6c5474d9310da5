package main

import (
	"fmt"
	"math"
	"slices"
)

// spread is what rounds of the same measurement gave.
type spread struct{ median, low, high float64 }

// over is the spread of some numbers, of which there must be one at least.
func over(x []float64) spread {
	x = slices.Sorted(slices.Values(x))
	n := len(x)
	return spread{median: (x[(n-1)/2] + x[n/2]) / 2, low: x[0], high: x[n-1]}
}

// ratios divides within each round.
func ratios(above, below []float64) []float64 {
	r := make([]float64, len(above))
	for i := range r {
		r[i] = above[i] / below[i]
	}
	return r
}

// short writes a number with about three digits.
func short(x float64) string {
	switch digits := int(math.Floor(math.Log10(math.Abs(x)))); {
	case x == 0 || digits >= 2:
		return fmt.Sprintf("%.0f", x)
	case digits >= 0:
		return fmt.Sprintf("%.*f", 1, x)
	default:
		return fmt.Sprintf("%.*f", min(9, 1-digits), x)
	}
}
