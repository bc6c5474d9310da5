package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// Shades paints numbers in the colours of a map.
type Shades struct {
	Map       string  // matplotlib's name; with _r it runs the other way
	Low, High float64 // the numbers at the ends of the map; NaN for those of the data
	Log       bool
}

// shadeCount is in how many colours a map is drawn.
const shadeCount = 128

// HasMap reports whether there is a colour map of a name.
func HasMap(name string) bool { return colourMaps[strings.TrimSuffix(name, "_r")] != "" }

// MapNames are the names of the colour maps, without those that run the other way.
func MapNames() []string {
	var names []string
	for name := range colourMaps {
		names = append(names, name)
	}
	return names
}

// over is the map with its ends set for values.
func (m Shades) over(values []float64) Shades {
	r := emptySpan(m.Log)
	r.all(values)
	if r.low > r.high {
		r.low, r.high = 0, 1
	}
	m.Low, m.High = either(m.Low, r.low), either(m.High, r.high)
	if !finite(m.Low) || m.Log && m.Low <= 0 {
		m.Low = r.low
	}
	if !finite(m.High) {
		m.High = r.high
	}
	if m.High <= m.Low {
		m.High = m.Low + math.Max(math.Abs(m.Low)*1e-3, 1e-3)
	}
	return m
}

// index is the shade of a number, -1 for none.
func (m Shades) index(v float64) int {
	low, high := m.Low, m.High
	if m.Log {
		v, low, high = math.Log10(v), math.Log10(low), math.Log10(high)
	}
	if v != v {
		return -1
	}
	return int(clamp((v-low)/(high-low)*shadeCount, 0, shadeCount-1))
}

// inks are the map's colours, the same on all paper.
func (m Shades) inks() (inks [shadeCount]plot.Ink) {
	name, turned := strings.CutSuffix(m.Map, "_r")
	colours := colourMaps[name]
	if colours == "" {
		colours = colourMaps["viridis"]
	}
	anchors := len(colours)/6 - 1
	part := func(anchor, c int) float64 {
		v, _ := strconv.ParseUint(colours[6*anchor+2*c:6*anchor+2*c+2], 16, 8)
		return float64(v) / 255
	}
	for i := range inks {
		at := float64(i) / (shadeCount - 1) * float64(anchors)
		k := min(int(at), anchors-1)
		mixed := func(c int) float64 { return part(k, c) + (at-float64(k))*(part(k+1, c)-part(k, c)) }
		ink := hex(mixed(0), mixed(1), mixed(2))
		if turned {
			inks[shadeCount-1-i] = ink
		} else {
			inks[i] = ink
		}
	}
	return inks
}

// colours are the map's for what lies alone on the paper: they can be read on the dark
// one, too.
func (m Shades) colours() (colours [shadeCount]Colour) {
	for i, ink := range m.inks() {
		colours[i], _ = parseHex(string(ink[1:]))
	}
	return colours
}

// ColourBar is the scale of a colour map, at the right of axes.
type ColourBar struct {
	Shades
	Values []float64 // that the map is for; its ends, where they are not set, are theirs
	Label  string
}

const (
	barGap   = 16.0 // [px]
	barWidth = 14.0 // [px]
)

func (b *ColourBar) scale(box plot.Box) plot.Scale {
	m := b.over(b.Values)
	return plot.Scale{Min: m.Low, Max: m.High, From: box.Y1, To: box.Y0, Log: m.Log}
}

func (b *ColourBar) axis() *Axis { return &Axis{Label: Label{Text: b.Label}, Far: true} }

func (b *ColourBar) wide(box plot.Box) float64 {
	return barGap + barWidth + b.axis().wide(b.scale(box)) - 10
}

func (b *ColourBar) draw(d *drawing) {
	box := plot.Box{X0: d.box.X1 + barGap, X1: d.box.X1 + barGap + barWidth, Y0: d.box.Y0, Y1: d.box.Y1}
	height := (box.Y1 - box.Y0) / shadeCount
	for i, ink := range b.inks() {
		d.add(plot.Mark{Kind: plot.Rect, Class: "shade", Ink: ink, Fill: true, X: box.X0, Y: box.Y1 - height*float64(i+1), W: barWidth, H: height + .4})
	}
	side := Axes{Y: *b.axis(), Spines: [4]bool{true, true, false, true}}
	inner := &drawing{d.s, area{box: box, y: b.scale(d.box)}}
	side.frame(inner)
	side.yAxis(inner)
}

// ShadesOf are the colours of a map for numbers from 0 to 1: red, green, blue and alpha
// of each, in a row.
func ShadesOf(name string, values []float64) []float64 {
	m := Shades{Map: name, Low: 0, High: 1}
	inks := m.inks()
	parts := make([]float64, 0, 4*len(values))
	for _, v := range values {
		k := m.index(v)
		if k < 0 {
			parts = append(parts, 0, 0, 0, 0)
			continue
		}
		n, _ := strconv.ParseUint(string(inks[k][1:]), 16, 32)
		parts = append(parts, float64(n>>16&255)/255, float64(n>>8&255)/255, float64(n&255)/255, 1)
	}
	return parts
}
