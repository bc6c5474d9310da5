package hoc

import (
	"strconv"
	"strings"
)

// Names that are made of others: _ref_NAME, a pointer to what NAME is, and
// NAME[i], an element of an array.

const pointing = "_ref_"

// An array is an attribute of several numbers, such as a netcon's weight.
type array struct {
	count func(s *Session, o any) int
	get   func(s *Session, o any, i int) (Value, error)
	set   func(s *Session, o any, i int, x float64) error
}

// numbersAttr is an attribute of several numbers.
func numbersAttr(name, doc, unit string, several array) *attr {
	return &attr{doc: doc, unit: unit, array: &several, get: func(s *Session, o any) (Value, error) {
		return Numbers{o.(made).object(), name, several.count(s, o)}, nil
	}}
}

// pointer is the attribute _ref_NAME of an owner.
func (s *Session) pointer(k *kind, o any, owner Value, name string) (*attr, error) {
	_, at, err := s.find(owner, name)
	switch {
	case err != nil && k.find == nil:
		return nil, s.unknown(k, o, pointing+name)
	case err != nil:
		return nil, err
	case at.call != nil:
		return nil, &Error{"AttributeError", name + " is called and cannot be pointed to"}
	}
	p := Pointer{Owner: owner, Name: name}
	if at.array != nil {
		p.Index = -1
	}
	return &attr{doc: "a pointer to " + name, get: func(*Session, any) (Value, error) { return p, nil }}, nil
}

// element is the attribute NAME[i] of an owner that has an array.
func (s *Session) element(k *kind, o any, owner Value, name string) (*attr, error) {
	base, rest, _ := strings.Cut(name, "[")
	_, at, err := s.find(owner, base)
	if err != nil {
		return nil, err
	}
	i, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	if at.array == nil || err != nil {
		return nil, s.unknown(k, o, name)
	}
	n := at.array.count(s, o)
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return nil, &Error{"IndexError", s.hname(owner.(Object)) + "." + base + ": there are " + strconv.Itoa(n) + ", from 0"}
	}
	return &attr{doc: at.doc, unit: at.unit,
		get: func(s *Session, o any) (Value, error) { return at.array.get(s, o, i) },
		set: func(s *Session, o any, v Value) error {
			x, err := real(v)
			if err != nil {
				return err
			}
			return at.array.set(s, o, i, x)
		}}, nil
}

// pointed are the names of a pointer: [i].
func (s *Session) pointed(p Pointer, name string) (*attr, error) {
	o, at, err := s.find(p.Owner, p.Name)
	if err != nil {
		return nil, err
	}
	if name == "__repr__" {
		return &attr{call: method(func(_ any, a arguments) Value { return s.describePointer(p, o, at) })}, nil
	}
	i, err := strconv.Atoi(strings.Trim(name, "[]"))
	if err != nil || len(name) < 3 || name[0] != '[' {
		return nil, &Error{"AttributeError", "a pointer has no attribute '" + name + "'"}
	}
	switch {
	case at.array != nil && p.Index < 0:
		if n := at.array.count(s, o); i < 0 || i >= n {
			return nil, &Error{"IndexError", p.Name + "[" + strconv.Itoa(i) + "]: there are " + strconv.Itoa(n)}
		}
		return &attr{get: func(*Session, any) (Value, error) { return Pointer{p.Owner, p.Name, i}, nil }}, nil
	case i != 0:
		return nil, &Error{"IndexError", "a pointer to one number has only [0]"}
	}
	_, at, err = s.find(p.Owner, s.full(p, at))
	return &attr{get: func(s *Session, _ any) (Value, error) { return at.get(s, o) },
		set: func(s *Session, _ any, v Value) error {
			if at.set == nil {
				return &Error{"AttributeError", p.Name + " cannot be set"}
			}
			return at.set(s, o, v)
		}}, err
}

// full is the name of what a pointer points to, with its index in an array.
func (s *Session) full(p Pointer, at *attr) string {
	if at.array == nil {
		return p.Name
	}
	return p.Name + "[" + strconv.Itoa(p.Index) + "]"
}

func (s *Session) describePointer(p Pointer, o any, at *attr) string {
	if at.array != nil && p.Index < 0 {
		return "<incomplete pointer to hoc array " + p.Name + ">"
	}
	v := must(s.Get(p, "[0]"))
	if x, ok := number(v); ok {
		return "<pointer to hoc scalar " + general(x) + ">"
	}
	return "<pointer to hoc scalar>"
}

// unset is the error for setting a name that there is not: NEURON's objects call it
// by another name than getting it.
func unset(owner Value, name string, err error) error {
	e, ok := err.(*Error)
	o, isObject := owner.(Object)
	if !ok || e.Type != "AttributeError" || !isObject || o.Kind == "Section" {
		return err
	}
	return &Error{"LookupError", "'" + name + "' is not a defined hoc variable name. " + e.Text}
}
