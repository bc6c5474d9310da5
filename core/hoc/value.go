package hoc

import "fmt"

// A Value is what passes between a program and its session: nil, bool, int,
// float64, string, Array, List, Tuple, Set, Mapping, or one of the owners Object, Segment and
// Mechanism, a Pointer, Numbers, a Method or a Class.
type Value any

type (
	// Array is numbers that the caller may keep but not change.
	Array []float64
	// List is values in order.
	List []Value
	// Tuple is values in order that stay.
	Tuple []Value
	// Set is values without an order.
	Set []Value
	// Mapping is a dictionary: values by names, which may be any, in order.
	Mapping []Entry
	// Dict is named values in order.
	Dict []Entry
	// Entry is one of a Mapping or a Dict.
	Entry struct {
		Name  string
		Value Value
	}
)

// Object is one thing that a program has made: a section, a vector, a clamp. The
// zero Object is h itself.
type Object struct {
	Kind string // "Section", "Vector", "IClamp"
	ID   int    // from 1, never used twice in a session
}

// Segment is a place of a section: sec(x).
type Segment struct {
	Section int // its ID
	X       float64
}

// Mechanism is a density mechanism in a segment: sec(x).hh.
type Mechanism struct {
	Segment
	Name string // "hh"
}

// Pointer refers to a number that changes as time goes on: sec(x)._ref_v.
type Pointer struct {
	Owner Value  // an Object, Segment or Mechanism
	Name  string // "v"
	Index int    // of an array's element, such as a netcon's weight; -1: of an array, the element has yet to be told
}

// Numbers is an attribute of several numbers, such as a netcon's weight: Get and
// Set take NAME[i] of its owner.
type Numbers struct {
	Owner  Value
	Name   string
	Length int
}

// Callable is a function of the program's, which the session can call: see
// Session.Callback.
type Callable struct{ ID int }

// Method is what Get answers for a name that is to be called.
type Method struct{ Name string }

// Class is what Get answers for the name of a kind of objects that Make makes.
type Class struct{ Name string }

// Args are the arguments of a call.
type Args struct {
	Values []Value
	Named  Dict
}

// An Error is a Python exception.
type Error struct {
	Type string // "AttributeError"
	Text string
}

func (e *Error) Error() string { return e.Type + ": " + e.Text }

func typeError(format string, args ...any) error {
	return &Error{"TypeError", fmt.Sprintf(format, args...)}
}

func valueError(format string, args ...any) error {
	return &Error{"ValueError", fmt.Sprintf(format, args...)}
}
