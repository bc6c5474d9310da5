package script

import (
	"bufio"
	"io"
	"math"
	"strconv"
)

// python writes lines of a program.
type python struct{ out *bufio.Writer }

func newPython(w io.Writer) python { return python{bufio.NewWriter(w)} }

// line writes its parts as a line.
func (p python) line(parts ...string) {
	for _, part := range parts {
		p.out.WriteString(part)
	}
	p.out.WriteByte('\n')
}

// quoted is a text as Python has it in quotes, in ASCII.
func quoted(text string) string { return strconv.QuoteToASCII(text) }

// number is a number with the fewest digits that give it back.
func number(v float64) string {
	if v == 0 && math.Signbit(v) {
		return "-0.0"
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// comment is a unit behind a line, "" for none.
func comment(unit string) string {
	if unit == "" {
		return ""
	}
	return "  # " + unit
}
