package hoc

import "fmt"

// number reads a value as Python's float does.
func number(v Value) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

// numbers are the arguments of a call that takes from least to most numbers;
// usage is how it is called, for the error.
func (a Args) numbers(usage string, least, most int) ([]float64, error) {
	if n := len(a.Values); least == most && n != most {
		return nil, typeError("function takes exactly %d arguments (%d given): %s", most, n, usage)
	} else if n < least || n > most {
		return nil, typeError("%s: got %d arguments", usage, n)
	}
	all := make([]float64, len(a.Values))
	for i, v := range a.Values {
		x, ok := number(v)
		if !ok {
			return nil, typeError("%s: argument %d must be a number, got %s", usage, i+1, describe(v))
		}
		all[i] = x
	}
	return all, nil
}

// text is the one argument of a call that takes a text.
func (a Args) text(usage string) (string, error) {
	if len(a.Values) == 1 {
		if text, ok := a.Values[0].(string); ok {
			return text, nil
		}
	}
	return "", typeError("%s: takes one text", usage)
}

// named is a keyword argument, nil if it is not given.
func (a Args) named(name string) Value {
	for _, e := range a.Named {
		if e.Name == name {
			return e.Value
		}
	}
	return nil
}

// keywords are the keyword arguments that a call knows; another is an error.
func (a Args) keywords(names ...string) error {
	for _, e := range a.Named {
		known := false
		for _, name := range names {
			known = known || e.Name == name
		}
		if !known {
			return typeError("'%s' is an invalid keyword argument for this function", e.Name)
		}
	}
	return nil
}

// describe is what a value is, for an error.
func describe(v Value) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case string:
		return fmt.Sprintf("%q", v)
	case bool, int, float64:
		return fmt.Sprint(v)
	case List:
		return "a list"
	case Array:
		return "an array"
	case Object:
		if v == (Object{}) {
			return "h"
		}
		return "a " + v.Kind
	case Segment:
		return "a segment"
	case Mechanism:
		return "a mechanism"
	case Pointer:
		return "a pointer"
	case Method:
		return "the method " + v.Name
	}
	return fmt.Sprintf("%T", v)
}
