package model

import (
	"strconv"
	"strings"
)

// ParsePlace reads name(x), such as "dend(0.3)".
func ParsePlace(text string) (Place, error) {
	at, message := parsePlace(text)
	if message != "" {
		return Place{}, problem("", message)
	}
	return at, nil
}

func parsePlace(text string) (at Place, message string) {
	name, x, found := strings.Cut(text, "(")
	x, closed := strings.CutSuffix(x, ")")
	if !found || !closed || name == "" {
		return at, "must be a place such as soma(0.5), got " + quote(text)
	}
	if message := checkName(name); message != "" {
		return at, message
	}
	v, ok := parseDecimal(x)
	if !ok || !(v >= 0 && v <= 1) {
		return at, "must have a number from 0 to 1 in its parentheses, got " + quote(text)
	}
	if v == 0 {
		v = 0 // no -0
	}
	return Place{Section: name, X: v}, ""
}

// parseDecimal reads a decimal number; strconv alone would take "inf" and "0x1p-2".
func parseDecimal(text string) (float64, bool) {
	if strings.Trim(text, "0123456789.eE+-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}

// String is the place with the fewest digits that give the same x, written as
// NEURON's Python writes them.
func (p Place) String() string {
	b := append([]byte(p.Section), '(')
	b = strconv.AppendFloat(b, p.X, 'g', -1, 64)
	return string(append(b, ')'))
}

// Segment is the index of the segment that contains the place, of nseg.
func (p Place) Segment(nseg int) int {
	return max(0, min(int(p.X*float64(nseg)), nseg-1))
}

// IsEnd tells whether the place is an end of its section, where NEURON has a
// node without area.
func (p Place) IsEnd() bool { return p.X == 0 || p.X == 1 }

// SegmentMiddle is the x of the middle of segment i of nseg, with NEURON's bits.
func SegmentMiddle(i, nseg int) float64 { return (float64(i) + 0.5) / float64(nseg) }
