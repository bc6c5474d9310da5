package hoc

import (
	"cmp"
	"math"
	"slices"
)

// comparison reads an operator and the one or two numbers that it compares with.
// As in NEURON, numbers within epsilon are equal.
func (a arguments) comparison(i int) func(x float64) bool {
	operator, value := a.text(i), a.number(i+1)
	near := func(x float64) bool { return math.Abs(x-value) < epsilon }
	switch operator {
	case "==":
		return near
	case "!=":
		return func(x float64) bool { return !near(x) }
	case ">":
		return func(x float64) bool { return x > value+epsilon }
	case "<":
		return func(x float64) bool { return x < value-epsilon }
	case ">=":
		return func(x float64) bool { return x >= value-epsilon }
	case "<=":
		return func(x float64) bool { return x <= value+epsilon }
	case "()", "[]", "[)", "(]":
		return interval(operator, value, a.number(i+2))
	}
	throw(hocError(`invalid comparator %q; there are == != > < >= <= () [] [) (]`, operator))
	return nil
}

// interval tells whether a number is between two; brackets take the end in.
func interval(ends string, low, high float64) func(x float64) bool {
	return func(x float64) bool {
		above, below := x > low+epsilon, x < high-epsilon
		if ends[0] == '[' {
			above = x >= low-epsilon
		}
		if ends[1] == ']' {
			below = x <= high+epsilon
		}
		return above && below
	}
}

func init() {
	vectorMethod("contains", "contains(x): whether a number is x", func(v *vector, a arguments) Value { return contains(v, a.number(0)) })
	vectorMethod("__contains__", "x in vector", func(v *vector, a arguments) Value { return contains(v, a.number(0)) })
	vectorMethod("eq", "eq(vector): 1.0 when all numbers are the same", func(v *vector, a arguments) Value {
		w := a.vector(0)
		near := func(x, y float64) bool { return math.Abs(x-y) < epsilon }
		if slices.EqualFunc(v.x, w.x, near) {
			return 1.0
		}
		return 0.0
	})
	vectorMethod("where", "where(op, x) or where(vector, op, x): the numbers for which it holds; op is one of == != > < >= <= () [] [) (]", func(v *vector, a arguments) Value {
		w, i := a.other(v)
		holds, found := a.comparison(i), []float64{}
		for _, x := range w.x {
			if holds(x) {
				found = append(found, x)
			}
		}
		v.x = found
		return v.Object
	})
	vectorMethod("indvwhere", "indvwhere(vector, op, x): where in the vector it holds", func(v *vector, a arguments) Value {
		w, i := a.other(v)
		holds, found := a.comparison(i), []float64{}
		for k, x := range w.x {
			if holds(x) {
				found = append(found, float64(k))
			}
		}
		v.x = found
		return v.Object
	})
	vectorMethod("indwhere", "indwhere(op, x): where it holds for the first time, or -1", func(v *vector, a arguments) Value {
		return slices.IndexFunc(v.x, a.comparison(0))
	})
	vectorMethod("ind", "ind(indices): a new vector of the numbers at the indices of another", func(v *vector, a arguments) Value {
		return a.s.newVector(v.at(a.vector(0))).Object
	})
	vectorMethod("index", "index(vector, indices): the numbers of a vector at the indices of another", func(v *vector, a arguments) Value {
		v.x = a.vector(0).at(a.vector(1))
		return v.Object
	})
	vectorMethod("sort", "sort(): from the smallest to the largest", func(v *vector, a arguments) Value {
		slices.Sort(v.x)
		return v.Object
	})
	vectorMethod("sortindex", "sortindex(): a new vector of the indices from the smallest number to the largest", func(v *vector, a arguments) Value {
		order := order(v.x)
		if a.has(0) {
			w := a.vector(0)
			w.x = order
			return w.Object
		}
		return a.s.newVector(order).Object
	})
	vectorMethod("reverse", "reverse(): from the last to the first", func(v *vector, a arguments) Value {
		slices.Reverse(v.x)
		return v.Object
	})
	vectorMethod("rotate", "rotate(n) or rotate(n, 0): moves all n places on, around the end or filling up with 0", rotate)
	vectorMethod("copy", "copy(vector), copy(vector, to), copy(vector, from, to) or copy(vector, at, from, to): takes the numbers of another", copyVector)
}

func contains(v *vector, x float64) bool {
	return slices.ContainsFunc(v.x, func(y float64) bool { return math.Abs(x-y) < epsilon })
}

// at are the numbers at some indices; those beyond the ends are left out.
func (v *vector) at(indices *vector) []float64 {
	var there []float64
	for _, x := range indices.x {
		if i := int(x); i >= 0 && i < len(v.x) {
			there = append(there, v.x[i])
		}
	}
	return there
}

// order is the indices from the smallest number to the largest.
func order(x []float64) []float64 {
	indices := make([]float64, len(x))
	for i := range indices {
		indices[i] = float64(i)
	}
	slices.SortStableFunc(indices, func(i, j float64) int { return cmp.Compare(x[int(i)], x[int(j)]) })
	return indices
}

func rotate(v *vector, a arguments) Value {
	n, size := int(a.number(0)), len(v.x)
	if size == 0 {
		return v.Object
	}
	moved := make([]float64, size)
	for i, x := range v.x {
		to := i + n
		if a.has(1) && (to < 0 || to >= size) {
			continue
		}
		moved[((to%size)+size)%size] = x
	}
	copy(v.x, moved)
	return v.Object
}

// copyVector is Vector.copy in its forms. Where a place in this vector is told, what
// is behind it stays.
func copyVector(v *vector, a arguments) Value {
	w := a.vector(0)
	if a.isObject(1, "Vector") {
		return v.copyPlaces(w, a)
	}
	at, from, to, step, stride := 0, 0, len(w.x)-1, 1, 1
	switch n := len(a.Values) - 1; {
	case n == 1:
		at = a.whole(1, 0, most)
	case n == 2:
		from, to = a.whole(1, 0, len(w.x)-1), a.whole(2, -1, len(w.x)-1)
	case n >= 3:
		at, from, to = a.whole(1, 0, most), a.whole(2, 0, len(w.x)-1), a.whole(3, -1, len(w.x)-1)
		if n >= 5 {
			stride, step = a.whole(4, 1, most), a.whole(5, 1, most)
		}
	}
	if to == -1 {
		to = len(w.x) - 1
	}
	source := slices.Clone(w.x)
	if size := at + (to-from)/step*stride + 1; len(source) == 0 {
		v.x = v.x[:0]
	} else if len(v.x) < size || !a.has(1) {
		v.resize(size)
	}
	for i := from; i <= to; i += step {
		v.x[at] = source[i]
		at += stride
	}
	return v.Object
}

// copyPlaces takes the numbers at some indices of another vector, to the same or to
// other ones.
func (v *vector) copyPlaces(w *vector, a arguments) Value {
	from := a.vector(1).x
	to := from
	if a.has(2) {
		to = a.vector(2).x
	}
	for k := range min(len(from), len(to)) {
		i, j := int(from[k]+epsilon), int(to[k]+epsilon)
		if i >= 0 && j >= 0 && i < len(w.x) && j < len(v.x) {
			v.x[j] = w.x[i]
		}
	}
	return v.Object
}
