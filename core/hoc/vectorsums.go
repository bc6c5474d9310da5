package hoc

import (
	"math"
	"slices"
)

// sum adds numbers up from the first to the last, as NEURON does.
func sum(x []float64) float64 {
	total := 0.0
	for _, v := range x {
		total += v
	}
	return total
}

func dot(x, y []float64) float64 {
	total := 0.0
	for i := range x {
		total += float64(x[i] * y[i])
	}
	return total
}

// variance is that of a sample.
func variance(x []float64) float64 {
	mean := sum(x) / float64(len(x))
	total := 0.0
	for _, v := range x {
		total += float64((v - mean) * (v - mean))
	}
	return total / float64(len(x)-1)
}

// extreme is the index of the first number that no other is before.
func extreme(x []float64, before func(a, b float64) bool) int {
	best := 0
	for i := range x {
		if before(x[i], x[best]) {
			best = i
		}
	}
	return best
}

func less(a, b float64) bool { return a < b }
func more(a, b float64) bool { return a > b }

// ofPart adds a method that gives one number of all numbers of a vector or of a
// part of it, of at least so many.
func ofPart(name, doc string, least int, f func(x []float64) float64) {
	vectorMethod(name, name+"() or "+name+"(from, to): "+doc, func(v *vector, a arguments) Value {
		from, end := a.span(0, v)
		if end-from < least {
			throw(hocError("%s: the vector must have size > %d", name, least-1))
		}
		return f(v.x[from:end])
	})
}

// ofExtreme adds the methods that give the value and the index of an extreme. As in
// NEURON, without numbers these are 0.0 and -1.0.
func ofExtreme(name, doc string, before func(a, b float64) bool) {
	ofPart(name, "the "+doc+" number", 0, func(x []float64) float64 {
		if len(x) == 0 {
			return 0
		}
		return x[extreme(x, before)]
	})
	vectorMethod(name+"_ind", name+"_ind() or "+name+"_ind(from, to): where the "+doc+" number is", func(v *vector, a arguments) Value {
		from, end := a.span(0, v)
		if len(v.x) == 0 {
			return -1.0
		}
		return from + extreme(v.x[from:end], before)
	})
}

func init() {
	ofExtreme("max", "largest", more)
	ofExtreme("min", "smallest", less)
	ofPart("sum", "the sum", 0, sum)
	ofPart("sumsq", "the sum of the squares", 0, func(x []float64) float64 { return dot(x, x) })
	ofPart("mean", "the mean", 1, func(x []float64) float64 { return sum(x) / float64(len(x)) })
	ofPart("var", "the variance of a sample", 2, variance)
	ofPart("stdev", "the standard deviation of a sample", 2, func(x []float64) float64 { return math.Sqrt(variance(x)) })
	ofPart("stderr", "the standard error of the mean", 2, func(x []float64) float64 {
		return math.Sqrt(variance(x)) / math.Sqrt(float64(len(x)))
	})
	vectorMethod("median", "median(): the number in the middle", func(v *vector, a arguments) Value {
		if len(v.x) == 0 {
			throw(hocError("median: the vector must have size > 0"))
		}
		return median(v.x)
	})
	vectorMethod("dot", "dot(vector): the sum of the products", func(v *vector, a arguments) Value {
		w := a.vector(0)
		sameSize("dot", v, w)
		return dot(v.x, w.x)
	})
	vectorMethod("mag", "mag(): the root of the sum of the squares", func(v *vector, a arguments) Value { return math.Sqrt(dot(v.x, v.x)) })
	vectorMethod("meansqerr", "meansqerr(vector) or meansqerr(vector, weights): the mean of the squares of the differences", meanSquare)
	vectorMethod("reduce", "reduce(name) or reduce(name, base): base and the sum of a function of h of every number", func(v *vector, a arguments) Value {
		f, total := a.function(0), a.numberOr(1, 0)
		for _, x := range v.x {
			total += f(x)
		}
		return total
	})
}

// median is the middle of the numbers in order, or the mean of the two there.
func median(x []float64) float64 {
	sorted := slices.Sorted(slices.Values(x))
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	return (sorted[n/2-1] + sorted[n/2]) / 2
}

func meanSquare(v *vector, a arguments) Value {
	w := a.vector(0)
	var weights []float64
	if a.has(1) {
		weights = a.vector(1).x
	}
	if len(v.x) == 0 || len(v.x) > len(w.x) || (weights != nil && len(v.x) > len(weights)) {
		throw(hocError("meansqerr: a vector is too small"))
	}
	total := 0.0
	for i := range v.x {
		d := v.x[i] - w.x[i]
		square := float64(d * d)
		if weights != nil {
			square = float64(square * weights[i])
		}
		total += square
	}
	return total / float64(len(v.x))
}

func sameSize(name string, v, w *vector) {
	if len(v.x) != len(w.x) {
		throw(hocError("Vector argument to .%s() wrong size: %d and %d", name, len(v.x), len(w.x)))
	}
}
