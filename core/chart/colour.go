package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// Colour is what something is painted with; the zero Colour paints nothing.
type Colour struct {
	Ink   plot.Ink
	Faint float64 // 0 is opaque, 1 invisible
}

// Opaque scales how opaque a colour is.
func (c Colour) Opaque(alpha float64) Colour {
	c.Faint = 1 - clamp(alpha, 0, 1)*(1-c.Faint)
	return c
}

// Cycle are the colours that lines take in turn, C0 to C9.
var Cycle = [...]string{"#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"}

// ParseColour reads a colour as matplotlib writes it: a name, one of the letters
// bgrcmykw, tab:blue, C0, #rgb, #rgba, #rrggbb, #rrggbbaa, a grey from 0 to 1, or none.
func ParseColour(text string) (Colour, bool) {
	name := strings.ToLower(text)
	if name == "none" {
		return Colour{}, true
	}
	if hex, ok := namedColour(text, name); ok {
		name = hex
	}
	if strings.HasPrefix(name, "#") {
		return parseHex(name[1:])
	}
	if v, err := strconv.ParseFloat(name, 64); err == nil && v >= 0 && v <= 1 {
		return RGB(v, v, v), true
	}
	return Colour{}, false
}

// namedColour is what a name stands for, as #rrggbb.
func namedColour(text, name string) (string, bool) {
	if len(text) > 1 && (text[0] == 'C' || text[0] == 'c') {
		if n, err := strconv.Atoi(text[1:]); err == nil && n >= 0 {
			return Cycle[n%len(Cycle)], true
		}
	}
	if len(text) == 1 {
		hex, ok := letters[text[0]]
		return hex, ok
	}
	if tab, ok := strings.CutPrefix(name, "tab:"); ok {
		for i, n := range [...]string{"blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"} {
			if tab == n || tab == "grey" && n == "gray" {
				return Cycle[i], true
			}
		}
		return "", false
	}
	at := strings.Index(names, " "+strings.ReplaceAll(name, "grey", "gray")+"#")
	if at < 0 || strings.ContainsAny(name, " #") {
		return "", false
	}
	hash := at + strings.IndexByte(names[at:], '#')
	return names[hash : hash+7], true
}

var letters = map[byte]string{'b': "#0000ff", 'g': "#008000", 'r': "#ff0000", 'c': "#00bfbf", 'm': "#bf00bf", 'y': "#bfbf00", 'k': "#000000", 'w': "#ffffff"}

func parseHex(digits string) (Colour, bool) {
	if len(digits) == 3 || len(digits) == 4 {
		var twice []byte
		for i := range len(digits) {
			twice = append(twice, digits[i], digits[i])
		}
		digits = string(twice)
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 && len(digits) != 8 {
		return Colour{}, false
	}
	alpha := 1.0
	if len(digits) == 8 {
		alpha, v = float64(v&255)/255, v>>8
	}
	part := func(shift int) float64 { return float64(v>>shift&255) / 255 }
	return RGB(part(16), part(8), part(0)).Opaque(alpha), true
}

// RGB is a colour by its parts, from 0 to 1. On dark paper greys turn around, so that
// black is the ink of the page and white its paper, and what would be too dark to
// read becomes lighter; every other colour stays.
func RGB(r, g, b float64) Colour {
	light, dark := hex(r, g, b), hex(onDark(r, g, b))
	if light == dark {
		return Colour{Ink: light}
	}
	return Colour{Ink: light + "/" + dark}
}

func hex(r, g, b float64) plot.Ink {
	const digits = "0123456789abcdef"
	text := []byte{'#'}
	for _, v := range [...]float64{r, g, b} {
		n := int(math.Round(255 * clamp(v, 0, 1)))
		text = append(text, digits[n>>4], digits[n&15])
	}
	return plot.Ink(text)
}

// The page's dark paper and its ink there, as plot.Theme has them.
var (
	darkPaper = [3]float64{0x14 / 255., 0x17 / 255., 0x1c / 255.}
	lightInk  = [3]float64{0xf2 / 255., 0xf4 / 255., 0xf7 / 255.}
)

// readable is the least contrast with dark paper, as WCAG 2 defines contrast; 3 is what
// it asks for of graphics.
const readable = 3.2

func onDark(r, g, b float64) (float64, float64, float64) {
	if math.Max(r, math.Max(g, b))-math.Min(r, math.Min(g, b)) < .1 {
		mirror := func(v float64, i int) float64 { return lightInk[i] + v*(darkPaper[i]-lightInk[i]) }
		return mirror(r, 0), mirror(g, 1), mirror(b, 2)
	}
	paper := luminance(darkPaper[0], darkPaper[1], darkPaper[2])
	for white := 0.0; ; white += .05 {
		mixed := [3]float64{r + white*(1-r), g + white*(1-g), b + white*(1-b)}
		if (luminance(mixed[0], mixed[1], mixed[2])+.05)/(paper+.05) >= readable || white >= 1 {
			return mixed[0], mixed[1], mixed[2]
		}
	}
}

// luminance is about a colour's relative luminance, with a gamma of 2.
func luminance(r, g, b float64) float64 { return .2126*r*r + .7152*g*g + .0722*b*b }
