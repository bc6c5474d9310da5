package array

import (
	"math"
	"strconv"
	"strings"
)

// Style is how arrays are printed: numpy's print options.
type Style struct {
	Precision int  // digits after the point
	Threshold int  // with more numbers than this only those at the edges are shown
	Edge      int  // how many those are, along each axis
	Width     int  // of a line
	Suppress  bool // never powers of ten, however different the numbers are
}

// Plain is numpy's style.
var Plain = Style{Precision: 8, Threshold: 1000, Edge: 3, Width: 75}

// Str is what Python prints of a.
func (s Style) Str(a *Array) string {
	if len(a.Shape) == 0 {
		return Scalar(a)
	}
	return s.text(a, " ", "")
}

// Repr is a as Python shows it: array([...]).
// Source: _array_repr_implementation in numpy's arrayprint.py.
func (s Style) Repr(a *Array) string {
	body := "[], shape=" + strings.ReplaceAll(shapeText(a.Shape), ",", ", ")
	if len(a.Data) > 0 || len(a.Shape) == 1 {
		body = s.text(a, ", ", "array(")
	}
	if len(a.Data) > 0 || a.Kind == Float && len(a.Shape) == 1 {
		if len(a.Data) > 0 {
			return "array(" + body + ")"
		}
		return "array(" + body + ", dtype=float64)"
	}
	dtype := map[Kind]string{Float: "float64", Int: "int64", Bool: "bool"}[a.Kind]
	return "array(" + body + ", dtype=" + dtype + ")"
}

// Scalar is a number as Python writes it.
func Scalar(a *Array) string {
	x := a.Data[0]
	switch a.Kind {
	case Bool:
		return boolText(x)
	case Int:
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return pythonFloat(x)
}

func boolText(x float64) string {
	if x != 0 {
		return "True"
	}
	return "False"
}

// pythonFloat is repr of a float.
func pythonFloat(x float64) string {
	switch {
	case x != x:
		return "nan"
	case math.IsInf(x, 0):
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(x, 'g', -1, 64), "+"))
	case x != 0 && (math.Abs(x) < 1e-4 || math.Abs(x) >= 1e16):
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	text := strconv.FormatFloat(x, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

// text is the brackets and numbers; prefix is what stands before them in the line.
func (s Style) text(a *Array, separator, prefix string) string {
	p := printer{style: s, a: a, separator: separator, summary: len(a.Data) > s.Threshold}
	p.format = p.formatter(p.shown())
	return p.print(0, 0, strings.Repeat(" ", len(prefix)+1), s.Width)
}

// A printer prints the numbers of an array in brackets.
// Source: _formatArray in numpy's arrayprint.py.
type printer struct {
	style     Style
	a         *Array
	separator string
	summary   bool // only the edges
	format    func(float64) string
}

// print is the part of the array along the axes from one on, whose first number has
// the index at.
func (p printer) print(axis, at int, indent string, width int) string {
	if axis == len(p.a.Shape) {
		return p.format(p.a.Data[at])
	}
	stride := count(p.a.Shape[axis+1:])
	var parts []string
	for _, i := range p.indices(axis) {
		if i < 0 {
			parts = append(parts, "...")
			continue
		}
		parts = append(parts, p.print(axis+1, at+i*stride, indent+" ", width-1))
	}
	if axis == len(p.a.Shape)-1 {
		return "[" + p.wrap(parts, indent, width) + "]"
	}
	between := strings.TrimRight(p.separator, " ") + strings.Repeat("\n", len(p.a.Shape)-axis-1) + indent
	return "[" + strings.Join(parts, between) + "]"
}

// indices are those that are shown along an axis; -1 stands for those left out.
func (p printer) indices(axis int) []int {
	n, edge := p.a.Shape[axis], p.style.Edge
	var shown []int
	for i := range n {
		switch {
		case !p.summary || n <= 2*edge || i < edge || i >= n-edge:
			shown = append(shown, i)
		case i == edge:
			shown = append(shown, -1)
		}
	}
	return shown
}

// wrap puts words into lines of a width.
func (p printer) wrap(words []string, indent string, width int) string {
	text, line := "", indent
	limit := width - max(len(strings.TrimRight(p.separator, " ")), 1)
	for i, word := range words {
		if len(line)+len(word) > limit && len(line) > len(indent) {
			text += strings.TrimRight(line, " ") + "\n"
			line = indent
		}
		line += word
		if i < len(words)-1 {
			line += p.separator
		}
	}
	return (text + line)[len(indent):]
}

// shown are the numbers that are printed.
func (p printer) shown() []float64 {
	at := []int{0}
	for axis := range p.a.Shape {
		stride := count(p.a.Shape[axis+1:])
		var next []int
		for _, start := range at {
			for _, i := range p.indices(axis) {
				if i >= 0 {
					next = append(next, start+i*stride)
				}
			}
		}
		at = next
	}
	numbers := make([]float64, len(at))
	for i, p0 := range at {
		numbers[i] = p.a.Data[p0]
	}
	return numbers
}
