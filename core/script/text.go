package script

import (
	"math"
	"strconv"
)

// python is a program as it is written.
type python struct {
	text   []byte
	indent string // before each line that is begun
}

// put writes a template, in which each $ stands for the next of the arguments.
func (p *python) put(template string, arguments ...string) {
	for i := range len(template) {
		if n := len(p.text); template[i] != '\n' && (n == 0 || p.text[n-1] == '\n') {
			p.text = append(p.text, p.indent...)
		}
		if template[i] == '$' {
			p.text = append(p.text, arguments[0]...)
			arguments = arguments[1:]
			continue
		}
		p.text = append(p.text, template[i])
	}
}

// quoted is a text as Python has it in quotes: the bytes that are no ASCII, no
// printing character or mean something there are escaped.
func quoted(text string) string {
	const digits = "0123456789abcdef"
	b := []byte{'"'}
	for _, r := range text {
		if r >= ' ' && r < 0x7f && r != '"' && r != '\\' {
			b = append(b, byte(r))
			continue
		}
		b = append(b, `\U`...)
		for shift := 28; shift >= 0; shift -= 4 {
			b = append(b, digits[r>>shift&15])
		}
	}
	return string(append(b, '"'))
}

// number is a number with the fewest digits that give it back.
func number(v float64) string {
	if v == 0 && math.Signbit(v) {
		return "-0.0"
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

const perLine = 8 // numbers

// numbers writes numbers in lines, each with something behind it.
func (p *python) numbers(indent, behind string, values []float64) {
	for at, v := range values {
		switch {
		case at == 0:
			p.put(indent)
		case at%perLine == 0:
			p.put("\n" + indent)
		default:
			p.put(" ")
		}
		p.text = strconv.AppendFloat(p.text, v, 'g', -1, 64)
		p.put(behind)
	}
	p.put("\n")
}
