package model

import (
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

// checkNumber says what is wrong with a value of p, "" if nothing.
func checkNumber(p *mech.Param, v float64) string {
	if allows(p, v) {
		return ""
	}
	return "must be " + allowed(p) + ", got " + number(v)
}

func allows(p *mech.Param, v float64) bool {
	return v >= p.Min && v <= p.Max && !(p.Above && v == p.Min) && !(p.Integer && v != math.Trunc(v))
}

func allowed(p *mech.Param) string {
	low, high := number(p.Min), number(p.Max)
	switch {
	case p.Integer && p.Max == p.Min+1:
		return low + " or " + high
	case p.Integer:
		return "an integer from " + low + " to " + high
	case p.Above:
		return "above " + low + " and at most " + high
	}
	return "from " + low + " to " + high
}

func number(v float64) string { return string(appendNumber(nil, v)) }

// appendNumber writes the fewest digits that give v back, as JSON: 0.001, 1e9, 5e-5.
func appendNumber(b []byte, v float64) []byte {
	from := len(b)
	b = strconv.AppendFloat(b, v, 'g', -1, 64)
	for i := from; i < len(b); i++ {
		if b[i] == 'e' {
			return trimExponent(b, i+1)
		}
	}
	return b
}

// trimExponent takes the plus sign and leading zeros of the exponent at i away.
func trimExponent(b []byte, i int) []byte {
	if b[i] == '-' {
		i++
	}
	digits := i
	for b[digits] == '+' || b[digits] == '0' {
		digits++
	}
	return append(b[:i], b[digits:]...)
}
