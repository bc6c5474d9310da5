package hoc

import "slices"

func indexError(o Object, s *Session) error { return &Error{"IndexError", s.hname(o)} }

// index is an argument that is an index of the vector; from the end if negative.
func (a arguments) index(i int, v *vector) int {
	k, ok := a.value(i).(int)
	if !ok {
		throw(typeError("sequence index must be integer, not %s", describe(a.Values[i])))
	}
	if k < 0 {
		k += len(v.x)
	}
	if k < 0 || k >= len(v.x) {
		throw(indexError(v.Object, a.s))
	}
	return k
}

// slice are the indices of a slice from, to, step as Python has it; each may be None.
func (a arguments) slice(i int, v *vector) []int {
	n := len(v.x)
	bound := func(i, other int) int {
		if !a.has(i) || a.Values[i] == nil {
			return other
		}
		k, ok := a.Values[i].(int)
		if !ok {
			throw(typeError("slice indices must be integers or None, not %s", describe(a.Values[i])))
		}
		return k
	}
	step := bound(i+2, 1)
	if step == 0 {
		throw(valueError("slice step cannot be zero"))
	}
	low, high, from, to := 0, n, 0, n
	if step < 0 {
		low, high, from, to = -1, n-1, n-1, -1-n
	}
	ends := func(k int) int {
		if k < 0 {
			k += n
		}
		return min(max(k, low), high)
	}
	var all []int
	stop := ends(bound(i+1, to))
	for k := ends(bound(i, from)); step > 0 && k < stop || step < 0 && k > stop; k += step {
		all = append(all, k)
	}
	return all
}

func init() {
	vectorMethod("__len__", "len(vector)", func(v *vector, a arguments) Value { return len(v.x) })
	vectorMethod("__iter__", "list(vector)", toPython)
	vectorMethod("__getitem__", "vector[i]", func(v *vector, a arguments) Value { return v.x[a.index(0, v)] })
	vectorMethod("__setitem__", "vector[i] = x", func(v *vector, a arguments) Value {
		i, x := a.index(0, v), a.number(1)
		v.x[i] = x
		return nil
	})
	vectorMethod("__getslice__", "vector[from:to:step]: a new vector", func(v *vector, a arguments) Value {
		var part []float64
		for _, i := range a.slice(0, v) {
			part = append(part, v.x[i])
		}
		return a.s.newVector(part).Object
	})
	vectorMethod("__setslice__", "vector[from:to:step] = numbers", func(v *vector, a arguments) Value {
		indices := a.slice(0, v)
		values, ok := numbers(a.value(3))
		if a.isObject(3, "Vector") {
			values, ok = slices.Clone(a.vector(3).x), true
		}
		switch {
		case !ok:
			throw(typeError("can only assign numbers, got %s", describe(a.Values[3])))
		case len(values) != len(indices):
			throw(valueError("%d numbers for a slice of %d", len(values), len(indices)))
		}
		for k, i := range indices {
			v.x[i] = values[k]
		}
		return nil
	})
	vectorKind.attrs["x"] = numbersAttr("x", "x[i]: the number at i, from 0", "", array{
		count: func(_ *Session, o any) int { return len(o.(*vector).x) },
		get:   func(_ *Session, o any, i int) (Value, error) { return o.(*vector).x[i], nil },
		set: func(_ *Session, o any, i int, x float64) error {
			o.(*vector).x[i] = x
			return nil
		},
	})
}
