package array

import (
	"fmt"
	"slices"
	"strings"
)

// What stands between the brackets of a[...], beside int and *Array.
type (
	// Slice is start:stop:step, with a length of the axis in mind.
	Slice struct{ Start, Step, Length int }
	// NewAxis is None.
	NewAxis struct{}
	// Ellipsis is ...
	Ellipsis struct{}
)

// Get is the numbers at an index that holds arrays.
func Get(a *Array, index []any) (*Array, error) {
	at, shape, err := places(a.Shape, index)
	if err != nil {
		return nil, err
	}
	data := make([]float64, len(at))
	for i, p := range at {
		data[i] = a.Data[p]
	}
	return &Array{data, shape, a.Kind}, nil
}

// Put is a with other numbers at an index that holds arrays. It keeps a's kind.
func Put(a *Array, index []any, value *Array) (*Array, error) {
	at, shape, err := places(a.Shape, index)
	if err != nil {
		return nil, err
	}
	v, err := BroadcastTo(value.As(a.Kind), shape)
	if err != nil {
		return nil, unequal(index, value.Shape, shape)
	}
	data := slices.Clone(a.Data)
	for i, p := range at {
		data[p] = v.Data[i]
	}
	return &Array{data, a.Shape, a.Kind}, nil
}

func unequal(index []any, value, result []int) error {
	if isMask(index) && len(value) == 1 {
		return valueError("NumPy boolean array indexing assignment cannot assign %d input values to the %d output values where the mask is true", value[0], result[0])
	}
	return valueError("shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s", shapeText(value), shapeText(result))
}

// isMask tells whether an index is one array of bools.
func isMask(index []any) bool {
	if len(index) != 1 {
		return false
	}
	mask, ok := index[0].(*Array)
	return ok && mask.Kind == Bool
}

// A run is how far the places of some axes of a result lie from the first one.
type run struct {
	shape   []int
	offsets []int
}

// places are where the numbers at an index lie in an array of a shape, and the shape
// that they have together.
func places(shape []int, index []any) ([]int, []int, error) {
	index, err := expand(shape, index)
	if err != nil {
		return nil, nil, err
	}
	runs, err := runsOf(shape, index)
	if err != nil {
		return nil, nil, err
	}
	result := []int{}
	for _, r := range runs {
		result = append(result, r.shape...)
	}
	if _, err := Size(result); err != nil {
		return nil, nil, err
	}
	at := []int{0}
	for _, r := range runs {
		next := make([]int, 0, len(at)*len(r.offsets))
		for _, p := range at {
			for _, offset := range r.offsets {
				next = append(next, p+offset)
			}
		}
		at = next
	}
	return at, result, nil
}

// expand replaces masks by the places where they are true, and the ellipsis and what
// is missing by whole axes.
func expand(shape []int, index []any) ([]any, error) {
	var full []any
	used := 0
	for _, item := range index {
		switch item := item.(type) {
		case NewAxis, Ellipsis:
		case *Array:
			if item.Kind == Bool && len(item.Shape) == 0 {
				return nil, &Error{"IndexError", "the cells' numpy takes no mask without an axis"}
			}
			used += max(1, len(item.Shape)*int(number(item.Kind == Bool)))
		default:
			used++
		}
	}
	if used > len(shape) {
		return nil, &Error{"IndexError", fmt.Sprintf("too many indices for array: array is %d-dimensional, but %d were indexed", len(shape), used)}
	}
	if !slices.Contains(index, any(Ellipsis{})) {
		index = append(slices.Clip(index), Ellipsis{})
	}
	axis := 0
	for _, item := range index {
		mask, isArray := item.(*Array)
		switch {
		case item == any(Ellipsis{}):
			for range len(shape) - used {
				full = append(full, Slice{0, 1, shape[axis]})
				axis++
			}
		case item == any(NewAxis{}):
			full = append(full, item)
		case isArray && mask.Kind == Bool:
			for d, length := range mask.Shape {
				if shape[axis] != length {
					return nil, &Error{"IndexError", fmt.Sprintf("boolean index did not match indexed array along dimension %d; dimension is %d but corresponding boolean dimension is %d", axis, shape[axis], length)}
				}
				full = append(full, Nonzero(mask)[d])
				axis++
			}
		default:
			full = append(full, item)
			axis++
		}
	}
	return full, nil
}

// runsOf are the runs of the result's axes in order. All arrays and numbers make one
// of them, where the first one stands or, if others stand between them, in front.
func runsOf(shape []int, index []any) ([]run, error) {
	var runs []run
	var arrays []*Array
	var axes []int // of the arrays
	first, last := -1, -1
	axis := 0
	for i, item := range index {
		switch item := item.(type) {
		case NewAxis:
			runs = append(runs, run{[]int{1}, []int{0}})
			continue
		case Slice:
			if err := item.within(axis, shape[axis]); err != nil {
				return nil, err
			}
			runs = append(runs, sliceRun(item, count(shape[axis+1:])))
		default:
			if first < 0 {
				first = len(runs)
			} else if last != i-1 {
				first = 0
			}
			last = i
			arrays = append(arrays, asIndex(item))
			axes = append(axes, axis)
		}
		axis++
	}
	if first < 0 {
		return runs, nil
	}
	r, err := arrayRun(shape, arrays, axes)
	return slices.Insert(runs, first, r), err
}

func asIndex(item any) *Array {
	if i, ok := item.(int); ok {
		return &Array{[]float64{float64(i)}, []int{}, Int}
	}
	return item.(*Array)
}

// within checks that a slice lies in an axis of a length.
func (s Slice) within(axis, length int) error {
	for _, at := range []int{s.Start, s.Start + (s.Length-1)*s.Step} {
		if s.Length < 0 || s.Length > length || s.Length > 0 && (at < 0 || at >= length) {
			return outOfBounds(at, axis, length)
		}
	}
	return nil
}

func sliceRun(s Slice, stride int) run {
	offsets := make([]int, s.Length)
	for i := range offsets {
		offsets[i] = (s.Start + i*s.Step) * stride
	}
	return run{[]int{s.Length}, offsets}
}

func arrayRun(shape []int, arrays []*Array, axes []int) (run, error) {
	same, err := together(arrays...)
	if err != nil {
		return run{}, &Error{"IndexError", "shape mismatch: indexing arrays could not be broadcast together with shapes " + shapesText(arrays)}
	}
	r := run{same[0].Shape, make([]int, len(same[0].Data))}
	for k, a := range same {
		if a.Kind != Int && len(a.Data) > 0 {
			return run{}, &Error{"IndexError", "arrays used as indices must be of integer (or boolean) type"}
		}
		length, stride := shape[axes[k]], count(shape[axes[k]+1:])
		for i, x := range a.Data {
			p := int(x)
			if p < -length || p >= length {
				return run{}, outOfBounds(p, axes[k], length)
			}
			r.offsets[i] += (p + length) % length * stride
		}
	}
	return r, nil
}

func shapesText(arrays []*Array) string {
	var text strings.Builder
	for _, a := range arrays {
		text.WriteString(shapeText(a.Shape) + " ")
	}
	return text.String()
}

func outOfBounds(at, axis, length int) error {
	return &Error{"IndexError", fmt.Sprintf("index %d is out of bounds for axis %d with size %d", at, axis, length)}
}

// Nonzero are the places of what is not zero: along the first axis, the second, ...
func Nonzero(a *Array) []*Array {
	found := make([]*Array, len(a.Shape))
	for axis := range found {
		found[axis] = Flat(nil, Int)
	}
	for i, x := range a.Data {
		if x == 0 {
			continue
		}
		for axis := len(a.Shape) - 1; axis >= 0; axis-- {
			f := found[axis]
			f.Data = append(f.Data, float64(i%a.Shape[axis]))
			i /= a.Shape[axis]
		}
	}
	for _, f := range found {
		f.Shape[0] = len(f.Data)
	}
	return found
}

// Where is a's number where the condition is true, else b's.
func Where(condition, a, b *Array) (*Array, error) {
	same, err := together(condition, a, b)
	if err != nil {
		return nil, err
	}
	r := &Array{make([]float64, len(same[0].Data)), same[0].Shape, wider(a.Kind, b.Kind)}
	for i, c := range same[0].Data {
		if c != 0 {
			r.Data[i] = same[1].Data[i]
		} else {
			r.Data[i] = same[2].Data[i]
		}
	}
	return r, nil
}
