package array

import (
	"math"
	"slices"
)

// Concatenate puts arrays behind each other along an axis.
func Concatenate(arrays []*Array, axis int) (*Array, error) {
	if len(arrays) == 0 {
		return nil, valueError("need at least one array to concatenate")
	}
	if len(arrays[0].Shape) == 0 {
		return nil, valueError("zero-dimensional arrays cannot be concatenated")
	}
	axis, err := arrays[0].axis(axis)
	if err != nil {
		return nil, err
	}
	shape := slices.Clone(arrays[0].Shape)
	kind := arrays[0].Kind
	for i, a := range arrays[1:] {
		if err := fits(arrays[0], a, i+1, axis); err != nil {
			return nil, err
		}
		shape[axis] += a.Shape[axis]
		kind = wider(kind, a.Kind)
	}
	n, err := Size(shape)
	if err != nil {
		return nil, err
	}
	data := make([]float64, 0, n)
	for outer := range count(shape[:axis]) {
		for _, a := range arrays {
			row := count(a.Shape[axis:])
			data = append(data, a.Data[outer*row:(outer+1)*row]...)
		}
	}
	return &Array{data, shape, kind}, nil
}

// fits tells why the array with index i cannot follow the first one.
func fits(first, a *Array, i, axis int) error {
	if len(a.Shape) != len(first.Shape) {
		return valueError("all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)",
			len(first.Shape), i, len(a.Shape))
	}
	for d, length := range a.Shape {
		if d != axis && length != first.Shape[d] {
			return valueError("all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d",
				d, first.Shape[d], i, length)
		}
	}
	return nil
}

// count is how many numbers a shape that is known to be possible holds.
func count(shape []int) int {
	n := 1
	for _, length := range shape {
		n *= length
	}
	return n
}

// Take is the slices of a that have the given places along an axis.
func Take(a *Array, places []int, axis int) (*Array, error) {
	axis, err := a.axis(axis)
	if err != nil {
		return nil, err
	}
	length := a.Shape[axis]
	shape := slices.Clone(a.Shape)
	shape[axis] = len(places)
	n, err := Size(shape)
	if err != nil {
		return nil, err
	}
	inner := count(a.Shape[axis+1:])
	data := make([]float64, 0, n)
	for outer := range count(a.Shape[:axis]) {
		for _, p := range places {
			if p < -length || p >= length {
				return nil, outOfBounds(p, axis, length)
			}
			at := (outer*length + (p+length)%length) * inner
			data = append(data, a.Data[at:at+inner]...)
		}
	}
	return &Array{data, shape, a.Kind}, nil
}

// Repeat repeats each of a's slices along an axis: all as often, or each as often as
// times tells.
func Repeat(a *Array, times []int, axis int) (*Array, error) {
	at, err := a.axis(axis)
	if err != nil {
		return nil, err
	}
	length := a.Shape[at]
	if len(times) != 1 && len(times) != length {
		return nil, valueError("operands could not be broadcast together with shape %s %s", shapeText([]int{length}), shapeText([]int{len(times)}))
	}
	var places []int
	for i := range length {
		n := times[i%len(times)]
		if n < 0 {
			return nil, valueError("repeats may not contain negative values.")
		}
		if n > Limit-len(places) {
			_, err := Size([]int{math.MaxInt})
			return nil, err
		}
		places = append(places, slices.Repeat([]int{i}, n)...)
	}
	return Take(a, places, at)
}

// Roll moves numbers along an axis; what leaves at one end comes in at the other.
func Roll(a *Array, by, axis int) (*Array, error) {
	at, err := a.axis(axis)
	if err != nil || a.Shape[at] == 0 {
		return a, err
	}
	length := a.Shape[at]
	places := make([]int, length)
	for i := range places {
		places[i] = ((i-by)%length + length) % length
	}
	return Take(a, places, at)
}
