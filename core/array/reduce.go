package array

import (
	"fmt"
	"math"
	"slices"
)

// A reduction makes one number of those along an axis.
type reduction struct {
	// of is the number of x; add is the sum as numpy does it along this axis.
	of    func(x []float64, add func([]float64) float64) float64
	kind  Kind   // of the results; "" is that of the argument
	count bool   // bool counts as int
	none  string // numpy's error if there is no number; "" if there is none
}

const noIdentity = "zero-size array to reduction operation %s which has no identity"

var reductions = map[string]reduction{
	"sum":           {of: func(x []float64, add func([]float64) float64) float64 { return add(x) }, count: true},
	"mean":          {of: mean, kind: Float},
	"prod":          {of: plain(product), count: true},
	"max":           {of: plain(folding(maximum)), none: fmt.Sprintf(noIdentity, "maximum")},
	"min":           {of: plain(folding(minimum)), none: fmt.Sprintf(noIdentity, "minimum")},
	"ptp":           {of: plain(func(x []float64) float64 { return folding(maximum)(x) - folding(minimum)(x) }), none: fmt.Sprintf(noIdentity, "maximum")},
	"any":           {of: plain(func(x []float64) float64 { return number(anyNumber(x, isTrue)) }), kind: Bool},
	"all":           {of: plain(func(x []float64) float64 { return number(!anyNumber(x, isFalse)) }), kind: Bool},
	"argmax":        {of: plain(argmax), kind: Int, none: "attempt to get argmax of an empty sequence"},
	"argmin":        {of: plain(argmin), kind: Int, none: "attempt to get argmin of an empty sequence"},
	"count_nonzero": {of: plain(func(x []float64) float64 { return float64(len(filtered(x, isTrue))) }), kind: Int},
	"median":        {of: plain(median), kind: Float},
	"nansum":        {of: func(x []float64, add func([]float64) float64) float64 { return add(nanToZero(x)) }, count: true},
	"nanmean":       {of: nanmean, kind: Float},
	"nanprod":       {of: plain(func(x []float64) float64 { return product(withoutNaN(x)) }), count: true},
	"nanmax":        {of: plain(folding(ignoring(maximum))), none: fmt.Sprintf(noIdentity, "fmax")},
	"nanmin":        {of: plain(folding(ignoring(minimum))), none: fmt.Sprintf(noIdentity, "fmin")},
	"nanmedian":     {of: plain(func(x []float64) float64 { return median(withoutNaN(x)) }), kind: Float},
	"nanargmax":     {of: plain(func(x []float64) float64 { return argmax(nanTo(x, math.Inf(-1))) }), kind: Int, none: "attempt to get argmax of an empty sequence"},
	"nanargmin":     {of: plain(func(x []float64) float64 { return argmin(nanTo(x, math.Inf(1))) }), kind: Int, none: "attempt to get argmin of an empty sequence"},
}

// ReductionNames are the reductions that Reduce knows, sorted.
func ReductionNames() []string { return sortedKeys(reductions) }

// Reduce is numpy's reduction of that name, along some axes or, if axes is nil, of
// all numbers. The axes that are left out stay with length one if keep is true.
func Reduce(name string, a *Array, axes []int, keep bool) (*Array, error) {
	return reduce(reductions[name], a, axes, keep)
}

func reduce(r reduction, a *Array, axes []int, keep bool) (*Array, error) {
	axes, err := a.axes(axes)
	if err != nil {
		return nil, err
	}
	kind := r.kind
	if kind == "" {
		kind = a.Kind
	}
	if r.count && kind == Bool {
		kind = Int
	}
	out := &Array{nil, without(a.Shape, axes), kind}
	n, err := Size(out.Shape)
	if err != nil {
		return nil, err
	}
	if r.none != "" && len(a.Data) == 0 && n > 0 {
		return nil, valueError("%s", r.none)
	}
	out.Data = make([]float64, 0, n)
	add := a.adding(axes)
	for lane := range a.lanes(axes, n) {
		out.Data = append(out.Data, r.of(lane, add))
	}
	if keep {
		out.Shape = slices.Clone(a.Shape)
		for _, axis := range axes {
			out.Shape[axis] = 1
		}
	}
	return out, nil
}

// axes are axes as numbers from zero up, sorted; all of them for nil.
func (a *Array) axes(given []int) ([]int, error) {
	if given == nil {
		all := make([]int, len(a.Shape))
		for i := range all {
			all[i] = i
		}
		return all, nil
	}
	axes := make([]int, 0, len(given))
	for _, axis := range given {
		at, err := a.axis(axis)
		if err != nil {
			return nil, err
		}
		if slices.Contains(axes, at) {
			return nil, valueError("duplicate value in 'axis'")
		}
		axes = append(axes, at)
	}
	slices.Sort(axes)
	return axes, nil
}

// axis is an axis as a number from zero up.
func (a *Array) axis(axis int) (int, error) {
	n := len(a.Shape)
	if axis < -n || axis >= n {
		return 0, &Error{"AxisError", fmt.Sprintf("axis %d is out of bounds for array of dimension %d", axis, n)}
	}
	return (axis + n) % n, nil
}

// without is a shape without some axes.
func without(shape, axes []int) []int {
	rest := []int{}
	for i, length := range shape {
		if !slices.Contains(axes, i) {
			rest = append(rest, length)
		}
	}
	return rest
}

// adding is how numpy adds along axes: side by side if the last one that is longer
// than one is among them.
func (a *Array) adding(axes []int) func([]float64) float64 {
	last := len(a.Shape) - 1
	for last > 0 && a.Shape[last] == 1 {
		last--
	}
	switch {
	case last < 0 || !slices.Contains(axes, last):
		return addInOrder
	case len(axes) == 1 || axes[0] == last-len(axes)+1:
		return addSideBySide
	}
	length := a.Shape[last] // rows that do not follow each other
	return func(x []float64) float64 {
		total := 0.0
		for ; len(x) > 0; x = x[length:] {
			total += addSideBySide(x[:length])
		}
		return total
	}
}

// lanes yields the numbers along some axes, for each of the n places of the others.
// The numbers are not to be kept or changed.
func (a *Array) lanes(axes []int, n int) func(yield func([]float64) bool) {
	moved := a
	if len(axes) > 0 && axes[0] != len(a.Shape)-len(axes) {
		moved = a.permuted(append(others(len(a.Shape), axes), axes...))
	}
	return func(yield func([]float64) bool) {
		if n == 0 {
			return
		}
		length := len(a.Data) / n
		for i := range n {
			if !yield(moved.Data[i*length : (i+1)*length : (i+1)*length]) {
				return
			}
		}
	}
}

// others are the axes, of so many, that are not among some.
func others(n int, axes []int) []int {
	rest := []int{}
	for i := range n {
		if !slices.Contains(axes, i) {
			rest = append(rest, i)
		}
	}
	return rest
}

// permuted is a with its axes in another order.
func (a *Array) permuted(order []int) *Array {
	steps, _ := a.stepsIn(a.Shape)
	shape, moved := make([]int, len(order)), make([]int, len(order))
	for i, axis := range order {
		shape[i], moved[i] = a.Shape[axis], steps[axis]
	}
	data := make([]float64, len(a.Data))
	if len(data) > 0 {
		walk(shape, moved, func(i, at int) { data[i] = a.Data[at] })
	}
	return &Array{data, shape, a.Kind}
}

// Deviation is the variance, or its root, with numpy's delta degrees of freedom.
func Deviation(a *Array, axes []int, keep bool, ddof float64, root bool) (*Array, error) {
	of := func(x []float64, add func([]float64) float64) float64 { return variance(x, add, ddof) }
	return reduce(reduction{of: orRoot(of, root), kind: Float}, a, axes, keep)
}

// NaNDeviation is Deviation of what is a number.
func NaNDeviation(a *Array, axes []int, keep bool, ddof float64, root bool) (*Array, error) {
	of := func(x []float64, add func([]float64) float64) float64 { return nanVariance(x, add, ddof) }
	return reduce(reduction{of: orRoot(of, root), kind: Float}, a, axes, keep)
}

type laneFunc = func(x []float64, add func([]float64) float64) float64

func orRoot(of laneFunc, root bool) laneFunc {
	if !root {
		return of
	}
	return func(x []float64, add func([]float64) float64) float64 { return math.Sqrt(of(x, add)) }
}
