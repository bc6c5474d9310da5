package array

import (
	"math"
	"strconv"
	"strings"
)

// formatter is how the numbers of an array are written so that they stand below each
// other.
func (p printer) formatter(shown []float64) func(float64) string {
	switch p.a.Kind {
	case Bool:
		return func(x float64) string { return padded(boolText(x), 5*int(number(len(p.a.Shape) > 0))) }
	case Int:
		width := 0
		for _, x := range shown {
			width = max(width, len(integer(x)))
		}
		return func(x float64) string { return padded(integer(x), width) }
	}
	return p.style.floats(shown)
}

func integer(x float64) string { return strconv.FormatFloat(x, 'f', 0, 64) }

func padded(text string, width int) string {
	return strings.Repeat(" ", max(width-len(text), 0)) + text
}

// floats writes numbers with as many digits as the longest of them needs, at most as
// many as the style allows.
// Source: FloatingFormat in numpy's arrayprint.py.
func (s Style) floats(shown []float64) func(float64) string {
	finite := filtered(shown, func(x float64) bool { return x-x == 0 })
	f := columns{style: s, scientific: s.needsPowers(finite)}
	for _, x := range finite {
		f.fit(x)
	}
	for _, x := range shown {
		if x-x != 0 {
			f.left = max(f.left, len(notFinite(x))-f.right-1)
		}
	}
	return f.text
}

// needsPowers tells whether numbers are too large, small or different to stand
// without powers of ten.
func (s Style) needsPowers(finite []float64) bool {
	low, high := math.Inf(1), 0.0
	for _, x := range finite {
		if x != 0 {
			low, high = math.Min(low, math.Abs(x)), math.Max(high, math.Abs(x))
		}
	}
	return high >= 1e8 || !s.Suppress && high > 0 && (low < 0.0001 || high/low > 1000)
}

// columns are the widths of what numbers consist of.
type columns struct {
	style      Style
	scientific bool
	left       int // characters before the point
	right      int // behind it, with the exponent
	digits     int // of them before the exponent
	exponent   int // digits of the exponent
}

// fit widens the columns for a number.
func (c *columns) fit(x float64) {
	mantissa, exponent, _ := strings.Cut(c.shortest(x), "e")
	before, after, _ := strings.Cut(mantissa, ".")
	c.left = max(c.left, len(before))
	c.digits = max(c.digits, len(after))
	c.right = c.digits
	if c.scientific {
		c.exponent = max(c.exponent, len(exponent)-1)
		c.right += c.exponent + 2
	}
}

// shortest is a number with the fewest digits that tell it from others, or with the
// style's precision if these are fewer.
func (c *columns) shortest(x float64) string {
	verb := byte('f')
	if c.scientific {
		verb = 'e'
	}
	text := strconv.FormatFloat(x, verb, -1, 64)
	mantissa, exponent, hasExponent := strings.Cut(text, "e")
	if _, after, _ := strings.Cut(mantissa, "."); len(after) > c.style.Precision {
		mantissa, exponent, hasExponent = strings.Cut(strconv.FormatFloat(x, verb, c.style.Precision, 64), "e")
		mantissa = strings.TrimRight(mantissa, "0")
	}
	if !strings.Contains(mantissa, ".") {
		mantissa += "."
	}
	if hasExponent {
		return mantissa + "e" + exponent
	}
	return mantissa
}

// text is a number in its columns.
func (c *columns) text(x float64) string {
	if x-x != 0 {
		return padded(notFinite(x), c.left+c.right+1)
	}
	if c.scientific {
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(x, 'e', c.digits, 64), "e")
		if c.digits == 0 {
			mantissa += "."
		}
		zeros := strings.Repeat("0", c.exponent-len(exponent)+1)
		return padded(mantissa, c.left+1+c.digits) + "e" + exponent[:1] + zeros + exponent[1:]
	}
	before, after, _ := strings.Cut(c.shortest(x), ".")
	return padded(before, c.left) + "." + after + strings.Repeat(" ", c.digits-len(after))
}

func notFinite(x float64) string { return pythonFloat(x) }
