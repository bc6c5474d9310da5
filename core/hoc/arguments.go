package hoc

import "fmt"

// arguments are those of a call while it reads them. What a call cannot use ends
// it with an error, so calls read all that they need before they change anything.
type arguments struct {
	s *Session
	Args
}

// method makes a call of a function that reads its arguments; o is the object
// whose method it is.
func method[T any](f func(o T, a arguments) Value) func(*Session, any, Args) (Value, error) {
	return func(s *Session, o any, given Args) (v Value, err error) {
		defer caught(&err)
		of, _ := o.(T)
		return f(of, arguments{s, given}), nil
	}
}

// thrown is an error on its way to the door.
type thrown struct{ err error }

func throw(err error) {
	if err != nil {
		panic(thrown{err})
	}
}

// must is a result, or the end of the call.
func must[T any](v T, err error) T {
	throw(err)
	return v
}

func caught(err *error) {
	switch r := recover().(type) {
	case nil:
	case thrown:
		*err = r.err
	default:
		panic(r)
	}
}

// hocError is the exception that NEURON raises for whatever its own interpreter
// refuses.
func hocError(format string, args ...any) error {
	return &Error{"RuntimeError", "hocobj_call error: " + fmt.Sprintf(format, args...)}
}

// has reports whether there is an i-th argument, from 0.
func (a arguments) has(i int) bool { return i < len(a.Values) }

// rest is a call of another method with the arguments from the i-th on.
func (a arguments) rest(i int) arguments {
	return arguments{a.s, Args{Values: a.Values[min(i, len(a.Values)):], Named: a.Named}}
}

func (a arguments) value(i int) Value {
	if !a.has(i) {
		throw(hocError("argument %d is missing", i+1))
	}
	return a.Values[i]
}

func (a arguments) number(i int) float64 {
	x, ok := number(a.value(i))
	if !ok {
		throw(hocError("argument %d has to be a number, is %s", i+1, describe(a.Values[i])))
	}
	return x
}

// numberOr is an argument that may be left out.
func (a arguments) numberOr(i int, other float64) float64 {
	if !a.has(i) {
		return other
	}
	return a.number(i)
}

// between is a number from lo to hi.
func (a arguments) between(i int, lo, hi float64) float64 {
	x := a.number(i)
	if !(x >= lo && x <= hi) {
		throw(hocError("argument %d has to be from %v to %v, is %v", i+1, lo, hi, x))
	}
	return x
}

// whole is a number from lo to hi without its fraction.
func (a arguments) whole(i, lo, hi int) int {
	if hi < lo {
		throw(hocError("argument %d: there is nothing to choose from", i+1))
	}
	return int(a.between(i, float64(lo), float64(hi)))
}

func (a arguments) text(i int) string {
	text, ok := a.value(i).(string)
	if !ok {
		throw(hocError("argument %d has to be a text, is %s", i+1, describe(a.Values[i])))
	}
	return text
}

// isObject reports whether the i-th argument is an object of that kind.
func (a arguments) isObject(i int, kind string) bool {
	if !a.has(i) {
		return false
	}
	o, ok := a.Values[i].(Object)
	return ok && o.Kind == kind
}

// object is what stands for an argument of that kind.
func object[T made](a arguments, i int, kind string) T {
	if o, ok := a.value(i).(Object); ok {
		if found, ok := a.s.objects[o.ID].(T); ok {
			return found
		}
	}
	throw(hocError("argument %d has to be a %s, is %s", i+1, kind, describe(a.Values[i])))
	panic("unreachable")
}

// numbers are the numbers of a list or array.
func numbers(v Value) ([]float64, bool) {
	switch v := v.(type) {
	case Array:
		return v, true
	case List:
		all := make([]float64, len(v))
		for i := range v {
			x, ok := number(v[i])
			if !ok {
				return nil, false
			}
			all[i] = x
		}
		return all, true
	}
	return nil, false
}

// real is a value that an attribute is to have.
func real(v Value) (float64, error) {
	x, ok := number(v)
	if !ok {
		return 0, typeError("must be real number, not %s", pythonType(v))
	}
	return x, nil
}

// pythonType is the name of a value's type in Python.
func pythonType(v Value) string {
	switch v := v.(type) {
	case nil:
		return "NoneType"
	case string:
		return "str"
	case List:
		return "list"
	case Array:
		return "numpy.ndarray"
	case Object:
		if v.Kind == "Section" {
			return "nrn.Section"
		}
		return "hoc.HocObject"
	case Segment:
		return "nrn.Segment"
	case Callable:
		return "function"
	}
	return "object"
}
