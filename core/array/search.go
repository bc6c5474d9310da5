package array

import (
	"math"
	"slices"
	"sort"
)

// Searchsorted is where each v has to stand in a sorted array: before equal numbers,
// or behind them if right.
func Searchsorted(a []float64, v *Array, right bool) *Array {
	return v.each(func(x float64) float64 { return float64(place(a, x, right)) }, Int)
}

func place(a []float64, x float64, right bool) int {
	return sort.Search(len(a), func(i int) bool {
		order := before(a[i], x)
		return order > 0 || order == 0 && !right
	})
}

// Digitize is the number of the bin between edges that each x falls into; an edge
// belongs to the bin above it, or to that below if right. Edges rise or fall.
func Digitize(x *Array, edges []float64, right bool) (*Array, error) {
	if slices.IsSortedFunc(edges, before) {
		return Searchsorted(edges, x, !right), nil
	}
	falling := slices.Clone(edges)
	slices.Reverse(falling)
	if !slices.IsSortedFunc(falling, before) {
		return nil, valueError("bins must be monotonically increasing or decreasing")
	}
	n := float64(len(edges))
	return Searchsorted(falling, x, right).each(func(i float64) float64 { return n - i }, Int), nil
}

// Interp is the line through the points (xp, fp) at x, with left and right beyond
// its ends. xp has to rise.
// Source: arr_interp in numpy's compiled_base.c.
func Interp(x *Array, xp, fp []float64, left, right *float64) (*Array, error) {
	switch n := len(xp); {
	case n == 0:
		return nil, valueError("array of sample points is empty")
	case n != len(fp):
		return nil, valueError("fp and xp are not of the same length.")
	}
	last := len(xp) - 1
	below, above := fp[0], fp[last]
	if left != nil {
		below = *left
	}
	if right != nil {
		above = *right
	}
	return x.each(func(v float64) float64 {
		j := place(xp, v, true) - 1
		switch {
		case v != v:
			return v
		case j < 0:
			return below
		case v > xp[last]:
			return above
		case j == last || xp[j] == v:
			return fp[j]
		}
		return between(v, xp[j:], fp[j:])
	}, Float), nil
}

func between(v float64, x, f []float64) float64 {
	slope := (f[1] - f[0]) / (x[1] - x[0])
	r := float64(slope*(v-x[0])) + f[0]
	if r != r {
		if r = float64(slope*(v-x[1])) + f[1]; r != r && f[0] == f[1] {
			r = f[0]
		}
	}
	return r
}

// Unique is the different numbers of a, sorted, where each first stands, which of
// them each number of a is, and how often each is there.
func Unique(a *Array) (values, first, inverse, counts *Array) {
	at, _ := Argsort(Flat(a.Data, Float), 0)
	values, first, counts = Flat(nil, a.Kind), Flat(nil, Int), Flat(nil, Int)
	inverse = Flat(make([]float64, len(a.Data)), Int)
	for _, p := range at.Data {
		x := a.Data[int(p)]
		if n := len(values.Data); n == 0 || before(values.Data[n-1], x) != 0 {
			values.Data = append(values.Data, x)
			first.Data = append(first.Data, p)
			counts.Data = append(counts.Data, 0)
		}
		n := len(counts.Data) - 1
		counts.Data[n]++
		inverse.Data[int(p)] = float64(n)
	}
	for _, r := range []*Array{values, first, counts} {
		r.Shape[0] = len(values.Data)
	}
	return values, first, inverse, counts
}

// Bincount is how often each number from zero up is in x, or the sum of the weights
// where it is.
func Bincount(x *Array, weights []float64, atLeast int) (*Array, error) {
	if x.Kind == Float && len(x.Data) > 0 {
		return nil, &Error{"TypeError", "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'"}
	}
	n := atLeast
	for _, v := range x.Data {
		if v < 0 {
			return nil, valueError("'list' argument must have no negative elements")
		}
		n = max(n, int(math.Min(v, Limit))+1)
	}
	if weights != nil && len(weights) != len(x.Data) {
		return nil, valueError("The weights and list don't have the same length.")
	}
	kind := Int
	if weights != nil {
		kind = Float
	}
	counts, err := Full([]int{n}, 0, kind)
	if err != nil {
		return nil, err
	}
	for i, v := range x.Data {
		if weights == nil {
			counts.Data[int(v)]++
		} else {
			counts.Data[int(v)] += weights[i]
		}
	}
	return counts, nil
}
