package array

import "slices"

// common is the shape that arrays have when each is repeated along the axes where
// its length is one.
func common(arrays ...*Array) ([]int, error) {
	shape := []int{}
	for _, a := range arrays {
		for len(shape) < len(a.Shape) {
			shape = append([]int{1}, shape...)
		}
	}
	for _, a := range arrays {
		from := len(shape) - len(a.Shape)
		for i, length := range a.Shape {
			switch at := &shape[from+i]; {
			case *at == 1:
				*at = length
			case length != 1 && length != *at:
				return nil, misfit(arrays)
			}
		}
	}
	_, err := Size(shape)
	return shape, err
}

func misfit(arrays []*Array) error {
	return valueError("operands could not be broadcast together with shapes %s", shapesText(arrays))
}

// BroadcastTo is a repeated so that it has the shape.
func BroadcastTo(a *Array, shape []int) (*Array, error) {
	n, err := Size(shape)
	if err != nil {
		return nil, err
	}
	steps, ok := a.stepsIn(shape)
	if !ok {
		return nil, valueError("operands could not be broadcast together with remapped shapes [original->remapped]: %s and requested shape %s", shapeText(a.Shape), shapeText(shape))
	}
	if slices.Equal(a.Shape, shape) {
		return a, nil
	}
	data := make([]float64, n)
	walk(shape, steps, func(i, at int) { data[i] = a.Data[at] })
	return &Array{data, shape, a.Kind}, nil
}

// stepsIn are how far apart neighbours along each axis of a shape lie in a's
// numbers.
func (a *Array) stepsIn(shape []int) ([]int, bool) {
	from := len(shape) - len(a.Shape)
	if from < 0 {
		return nil, false
	}
	steps := make([]int, len(shape))
	step := 1
	for i := len(a.Shape) - 1; i >= 0; i-- {
		switch length := a.Shape[i]; {
		case length == shape[from+i]:
			steps[from+i] = step
		case length != 1:
			return nil, false
		}
		step *= a.Shape[i]
	}
	return steps, true
}

// walk calls visit for the places of a shape in order, with where each is in numbers
// that are steps apart.
func walk(shape, steps []int, visit func(i, at int)) {
	n := 1
	for _, length := range shape {
		n *= length
	}
	count := make([]int, len(shape))
	at := 0
	for i := range n {
		visit(i, at)
		for axis := len(shape) - 1; axis >= 0; axis-- {
			count[axis]++
			at += steps[axis]
			if count[axis] < shape[axis] {
				break
			}
			at -= steps[axis] * shape[axis]
			count[axis] = 0
		}
	}
}

// together repeats arrays to their common shape.
func together(arrays ...*Array) ([]*Array, error) {
	shape, err := common(arrays...)
	if err != nil {
		return nil, err
	}
	same := make([]*Array, len(arrays))
	for i, a := range arrays {
		if same[i], err = BroadcastTo(a, shape); err != nil {
			return nil, err
		}
	}
	return same, nil
}
