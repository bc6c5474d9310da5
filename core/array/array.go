// Package array does numpy's arithmetic on whole arrays, for the Python cells.
//
// An Array is always contiguous, its last axis running fastest, and its numbers are
// float64 whatever their kind: integers are exact up to 2^53.
//
// Invariant: a result is the same on every machine. Where numpy's own does not
// depend on the processor (sums, means, linspace, percentiles, random streams) it is
// numpy's to the last bit.
package array

import (
	"fmt"
	"slices"
	"strings"
)

// Kind is the type of an array's elements.
type Kind string

// The kinds, from the narrowest.
const (
	Bool  Kind = "bool"
	Int   Kind = "int"
	Float Kind = "float"
)

// An Array is numbers in a shape. An empty shape is that of one number.
type Array struct {
	Data  []float64 // as many as the product of Shape
	Shape []int
	Kind  Kind
}

// Limit is how many numbers an array may hold: 64 MB, since the interpreter of the
// cells grows by less than 128 MB at a time.
const Limit = 1 << 23

// An Error is a Python exception.
type Error struct {
	Type string // "ValueError"
	Text string
}

func (e *Error) Error() string { return e.Type + ": " + e.Text }

func valueError(format string, args ...any) error {
	return &Error{"ValueError", fmt.Sprintf(format, args...)}
}

// Flat is an array of one axis.
func Flat(data []float64, kind Kind) *Array {
	return &Array{data, []int{len(data)}, kind}
}

// Size is how many numbers a shape holds, or an error if it is more than Limit or a
// length is negative.
func Size(shape []int) (int, error) {
	if slices.ContainsFunc(shape, func(length int) bool { return length < 0 }) {
		return 0, valueError("negative dimensions are not allowed")
	}
	if slices.Contains(shape, 0) {
		return 0, nil
	}
	n := 1
	for _, length := range shape {
		if length > Limit/n {
			return 0, &Error{"MemoryError", fmt.Sprintf("an array of shape %s is too large; the cells hold up to %d numbers in one", shapeText(shape), Limit)}
		}
		n *= length
	}
	return n, nil
}

// shapeText is a shape as numpy writes it in errors.
func shapeText(shape []int) string {
	if len(shape) == 1 {
		return fmt.Sprintf("(%d,)", shape[0])
	}
	return "(" + strings.Trim(strings.ReplaceAll(fmt.Sprint(shape), " ", ","), "[]") + ")"
}
