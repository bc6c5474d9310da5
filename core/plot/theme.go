package plot

import "strings"

// Ink is the part that a colour plays; a Theme says which colour that is. An ink may
// also be a colour itself, #rrggbb, or two, #rrggbb/#rrggbb, on light and on dark paper.
type Ink string

// The inks that are no data. Data inks are made by TraceInk and by a colour map.
const (
	Paper   Ink = "paper"
	AxisInk Ink = "axis"
	Grid    Ink = "grid"
	Label   Ink = "label"
	Quiet   Ink = "quiet"
	Accent  Ink = "accent"
	Warn    Ink = "warn"
)

// traceInks are the inks of traces, in the order in which they are taken.
var traceInks = [...]Ink{"trace0", "trace1", "trace2", "trace3", "trace4", "trace5", "trace6", "trace7"}

// TraceInk is the ink of the nth trace colour.
func TraceInk(n int) Ink { return traceInks[((n%len(traceInks))+len(traceInks))%len(traceInks)] }

// TraceDash tells the nth trace from those before it that have its ink: whole
// lines, then dashes, then dots.
func TraceDash(n int) string {
	return [...]string{"", "7 3", "2 3"}[max(0, n)/len(traceInks)%3]
}

// Palette is a choice of trace colours.
type Palette int

// The palettes.
const (
	TutorialColours Palette = iota // black, red, blue, green, ...
	SafeColours                    // apart to colour-blind eyes too: Okabe and Ito, 2008
)

// Theme is how a scene is painted.
type Theme struct {
	Dark    bool
	Either  bool // leave it to the color-scheme of the page around an SVG
	Palette Palette
}

// Colour is the colour of an ink, as #rrggbb, or as light-dark(#rrggbb,#rrggbb) where
// the page around is to choose.
func (t Theme) Colour(ink Ink) string {
	if !t.Either {
		return t.colour(ink)
	}
	light, dark := Theme{Palette: t.Palette}.colour(ink), Theme{Dark: true, Palette: t.Palette}.colour(ink)
	if light == dark {
		return light
	}
	return "light-dark(" + light + "," + dark + ")"
}

func (t Theme) colour(ink Ink) string {
	if len(ink) > 0 && ink[0] == '#' {
		light, dark, two := strings.Cut(string(ink), "/")
		if two && t.Dark {
			return dark
		}
		return light
	}
	if n := len(ink) - 1; n > 4 && ink[:n] == "trace" && ink[n] >= '0' && ink[n] < '8' {
		return traceColours[t.Palette][side(t.Dark)][ink[n]-'0']
	}
	return inkColours[ink][side(t.Dark)]
}

func side(dark bool) int {
	if dark {
		return 1
	}
	return 0
}

var inkColours = map[Ink][2]string{
	Paper:   {"#ffffff", "#14171c"},
	AxisInk: {"#8a929e", "#6f7885"},
	Grid:    {"#e8ebef", "#272c34"},
	Label:   {"#1f2630", "#e6e9ee"},
	Quiet:   {"#5c6673", "#a3adba"},
	Accent:  {"#0b63c5", "#6db3ff"},
	Warn:    {"#b3261e", "#ff8f85"},
}

var traceColours = [2][2][8]string{
	TutorialColours: {
		{"#000000", "#d81e1e", "#1440d8", "#0b8a2f", "#b26a00", "#7a1fa2", "#007c89", "#6b6b6b"},
		{"#f2f4f7", "#ff6b6b", "#7ea2ff", "#4fd17a", "#ffb454", "#d39bff", "#4fd3e0", "#a8adb5"},
	},
	SafeColours: {
		{"#000000", "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#b87f00", "#3a93c9", "#7a7a7a"},
		{"#f2f4f7", "#f08a3c", "#56b4e9", "#2fd0a2", "#e79cc6", "#f0c252", "#9ad0f5", "#b0b0b0"},
	},
}
