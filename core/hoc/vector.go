package hoc

import (
	"fmt"
	"slices"
)

// vector is a Vector: numbers under one name, which runs fill and are fed from.
type vector struct {
	self
	x     []float64
	label string
}

var vectorKind = &kind{name: "Vector", doc: "numbers in order, which runs can fill and be fed from", create: createVector, free: freeVector, attrs: map[string]*attr{}}

func init() { newKind(vectorKind) }

// vectorMethod adds a method to Vector.
func vectorMethod(name, doc string, f func(v *vector, a arguments) Value) {
	vectorKind.attrs[name] = &attr{doc: doc, call: method(func(v *vector, a arguments) Value {
		before := len(v.x)
		result := f(v, a)
		a.s.allot(len(v.x) - before)
		return result
	})}
}

// How many numbers a vector may have, and all vectors of a session together: half a GB
// of them.
const (
	most    = 1 << 25
	mostAll = 1 << 26
)

// allot counts what vectors have grown by, and looks anew how much they hold when
// that is too much.
func (s *Session) allot(n int) {
	if s.allotted += max(n, 0); s.allotted <= s.mostAll {
		return
	}
	s.allotted = 0
	for _, o := range s.objects {
		if v, ok := o.(*vector); ok {
			s.allotted += len(v.x)
		}
	}
	if s.allotted > s.mostAll {
		throw(&Error{"MemoryError", fmt.Sprintf("the vectors hold %d numbers, at most %d can be held here; is there a loop that does not end?", s.allotted, s.mostAll)})
	}
}

// createVector is h.Vector(), of a size, of a size and a value, or of numbers.
func createVector(s *Session, id int, given Args) (_ any, err error) {
	defer caught(&err)
	v, a := &vector{self: self{Object{"Vector", id}}}, arguments{s, given}
	if !a.has(0) {
		return v, nil
	}
	if all, ok := numbers(a.Values[0]); ok {
		v.x = slices.Clone(all)
		s.allot(len(v.x))
		return v, nil
	}
	n := a.whole(0, 0, most)
	s.allot(n)
	v.x = make([]float64, n)
	if value := a.numberOr(1, 0); value != 0 {
		fill(v.x, value)
	}
	return v, nil
}

// newVector makes one of numbers that are its own from then on.
func (s *Session) newVector(x []float64) *vector {
	o, err := s.Make("Vector", Args{})
	throw(err)
	v := s.objects[o.ID].(*vector)
	v.x = x
	s.allot(len(x))
	return v
}

// vector is an argument that is a vector.
func (a arguments) vector(i int) *vector { return object[*vector](a, i, "Vector") }

// span reads the arguments from, to of a part of a vector; both may be left out.
// It is from from to before end.
func (a arguments) span(i int, v *vector) (from, end int) {
	if !a.has(i) {
		return 0, len(v.x)
	}
	from = a.whole(i, 0, len(v.x)-1)
	if !a.has(i + 1) {
		return from, len(v.x)
	}
	return from, a.whole(i+1, from, len(v.x)-1) + 1
}

// other is the vector that a method puts its result into or takes its numbers from
// when the first argument is one, else v itself, and where the arguments go on.
func (a arguments) other(v *vector) (*vector, int) {
	if a.isObject(0, "Vector") {
		return a.vector(0), 1
	}
	return v, 0
}

// apart refuses to let a vector be added to itself where that has no meaning.
func apart(name string, v, w *vector) {
	if v == w {
		throw(hocError("%s: the vector cannot be its own argument; copy it first", name))
	}
}

func fill(x []float64, value float64) {
	for i := range x {
		x[i] = value
	}
}

func init() {
	vectorMethod("size", "size(): how many numbers there are", func(v *vector, a arguments) Value { return len(v.x) })
	vectorMethod("resize", "resize(n): n numbers, new ones 0", func(v *vector, a arguments) Value {
		v.resize(a.whole(0, 0, most))
		return v.Object
	})
	vectorMethod("clear", "clear(): no numbers", func(v *vector, a arguments) Value {
		v.x = v.x[:0]
		return v.Object
	})
	vectorMethod("buffer_size", "buffer_size() or buffer_size(n): how many numbers there is room for", func(v *vector, a arguments) Value {
		if a.has(0) {
			v.x = slices.Grow(v.x, a.whole(0, len(v.x), most)-len(v.x))
		}
		return cap(v.x)
	})
	vectorMethod("get", "get(i): the number at i, from 0", func(v *vector, a arguments) Value { return v.x[a.whole(0, 0, len(v.x)-1)] })
	vectorMethod("set", "set(i, x): puts x at i, from 0", func(v *vector, a arguments) Value {
		i, x := a.whole(0, 0, len(v.x)-1), a.number(1)
		v.x[i] = x
		return v.Object
	})
	vectorMethod("append", "append(x, ...): adds numbers and vectors at the end", func(v *vector, a arguments) Value {
		v.x = append(v.x, a.all("append", v, 0)...)
		return v.Object
	})
	vectorMethod("insrt", "insrt(i, x, ...): puts numbers and vectors before i", func(v *vector, a arguments) Value {
		v.x = slices.Insert(v.x, a.whole(0, 0, len(v.x)), a.all("insrt", v, 1)...)
		return v.Object
	})
	vectorMethod("remove", "remove(i) or remove(from, to): takes numbers out", func(v *vector, a arguments) Value {
		from := a.whole(0, 0, len(v.x)-1)
		to := from
		if a.has(1) {
			to = a.whole(1, from, len(v.x)-1)
		}
		v.x = slices.Delete(v.x, from, to+1)
		return v.Object
	})
	vectorMethod("fill", "fill(x) or fill(x, from, to): the same number everywhere", func(v *vector, a arguments) Value {
		x := a.number(0)
		from, end := a.span(1, v)
		fill(v.x[from:end], x)
		return v.Object
	})
	vectorMethod("label", "label() or label(text): the name under which it is drawn", func(v *vector, a arguments) Value {
		if a.has(0) {
			v.label = a.text(0)
		}
		return v.label
	})
	part := func(v *vector, a arguments) Value {
		from, end := a.span(0, v)
		return a.s.newVector(slices.Clone(v.x[from:end])).Object
	}
	vectorMethod("c", "c() or c(from, to): a new vector, a copy of this one", part)
	vectorMethod("at", "at(from, to): a new vector of a part of this one", part)
	vectorMethod("cl", "cl(): a copy with its label", func(v *vector, a arguments) Value {
		from, end := a.span(0, v)
		w := a.s.newVector(slices.Clone(v.x[from:end]))
		w.label = v.label
		return w.Object
	})
	vectorMethod("to_python", "to_python() or to_python(list): its numbers as a list", toPython)
	vectorMethod("as_numpy", "as_numpy(): its numbers as an array", func(v *vector, a arguments) Value { return Array(slices.Clone(v.x)) })
	vectorMethod("from_python", "from_python(list): takes the numbers of a list or array", func(v *vector, a arguments) Value {
		all, ok := numbers(a.value(0))
		if !ok {
			throw(hocError("from_python: argument 1 has to hold numbers, is %s", describe(a.Values[0])))
		}
		v.x = append(v.x[:0], all...)
		return v.Object
	})
	vectorMethod("from_double", "from_double(n, pointer): takes n numbers", func(v *vector, a arguments) Value {
		throw(hocError("from_double: not here; use from_python"))
		return nil
	})
	vectorMethod("printf", "printf(), printf(format) or printf(format, from, to): prints its numbers", printVector)
}

// all are the numbers of the arguments from the i-th on.
func (a arguments) all(name string, v *vector, i int) []float64 {
	var all []float64
	for ; a.has(i); i++ {
		if a.isObject(i, "Vector") {
			w := a.vector(i)
			apart(name, v, w)
			all = append(all, w.x...)
		} else {
			all = append(all, a.number(i))
		}
	}
	return all
}

// resize makes n numbers of those that there are; new ones are 0.
func (v *vector) resize(n int) {
	if n > len(v.x) {
		v.x = append(v.x, make([]float64, n-len(v.x))...)
	}
	v.x = v.x[:n]
}

// toPython gives a list. A list or array of the program's into which the numbers
// are to go is the caller's to fill.
func toPython(v *vector, a arguments) Value {
	list := make(List, len(v.x))
	for i, x := range v.x {
		list[i] = x
	}
	return list
}

func printVector(v *vector, a arguments) Value {
	from, end := 0, len(v.x)
	if !a.has(0) {
		for i, x := range v.x {
			fmt.Fprintf(a.s.out, "%s\t", general(x))
			if (i+1)%5 == 0 {
				fmt.Fprintln(a.s.out)
			}
		}
		fmt.Fprintln(a.s.out)
		return len(v.x)
	}
	format := a.text(0)
	if a.has(1) {
		from, end = a.span(1, v)
	}
	for _, x := range v.x[from:end] {
		fmt.Fprint(a.s.out, printf(format, x))
	}
	return end - from
}
