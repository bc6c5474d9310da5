package chart

import (
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/plot"
)

// Stroke is how a line is drawn.
type Stroke struct {
	Width float64   // [pt] 0 for no line
	Dash  []float64 // lengths of dashes and gaps, in widths; nil for a whole line
}

// Dashes are the patterns of matplotlib's line styles.
var Dashes = map[string][]float64{"--": {3.7, 1.6}, "-.": {6.4, 1.6, 1, 1.6}, ":": {1, 1.65}}

// pattern is the stroke's dashes as SVG has them [px].
func (k Stroke) pattern() string {
	var text []byte
	for i, v := range k.Dash {
		if i > 0 {
			text = append(text, ' ')
		}
		length := clamp(v*math.Max(k.pixels(), 1), .1, 1000)
		text = strconv.AppendFloat(text, math.Round(10*length)/10, 'f', -1, 64)
	}
	return string(text)
}

// pixels is the stroke's width [px].
func (k Stroke) pixels() float64 { return clamp(k.Width, 0, 200) * point }

// paint makes a mark of a path.
func (k Stroke) paint(class string, c Colour, path string) plot.Mark {
	return plot.Mark{Kind: plot.Path, Class: class, Ink: c.Ink, Faint: c.Faint, Width: k.pixels(), Dash: k.pattern(), D: path}
}

// draws reports whether anything would be seen of the stroke.
func (k Stroke) draws(c Colour) bool { return k.Width > 0 && c.Ink != "" }

// longest is about how long a path may become [bytes].
const longest = 300_000

// path joins points by lines. What is no number, or nowhere on a logarithmic axis, is
// a gap. Where there are more points than can be told apart, spikes still are seen if
// xs ascends; else points are left out.
func (d *drawing) path(xs, ys []float64) string {
	x, xs := proportional(d.x, xs)
	y, ys := proportional(d.y, ys)
	n := min(len(xs), len(ys))
	xs, ys = xs[:n], ys[:n]
	if x.From < x.To && ascends(xs) {
		return string(plot.AppendPath(nil, xs, ys, x, y))
	}
	path := plot.AppendCurve(nil, xs, ys, x, y)
	if every := 1 + len(path)/longest; every > 1 {
		path = plot.AppendCurve(nil, sparse(xs, every), sparse(ys, every), x, y)
	}
	return string(path)
}

// sparse is every so manieth value.
func sparse(values []float64, every int) []float64 {
	if every == 1 {
		return values
	}
	var some []float64
	for i := 0; i < len(values); i += every {
		some = append(some, values[i])
	}
	return some
}

// proportional is a scale and values on it with the logarithms taken.
func proportional(s plot.Scale, values []float64) (plot.Scale, []float64) {
	if !s.Log {
		return s, values
	}
	logs := make([]float64, len(values))
	for i, v := range values {
		logs[i] = math.NaN()
		if v > 0 {
			logs[i] = math.Log10(v)
		}
	}
	return plot.Scale{Min: math.Log10(s.Min), Max: math.Log10(s.Max), From: s.From, To: s.To}, logs
}

// ascends reports whether all values are finite and none is below the one before.
func ascends(values []float64) bool {
	last := math.Inf(-1)
	for _, v := range values {
		if !(v >= last) || math.IsInf(v, 0) {
			return false
		}
		last = v
	}
	return true
}

// at is where a point is, and whether that is a place in or near the figure.
func (d *drawing) at(x, y float64) (px, py float64, ok bool) {
	px, py = d.x.Pixel(x), d.y.Pixel(y)
	return px, py, px-px == 0 && py-py == 0
}

// seen reports whether something at a place, so far around it, is seen.
func (d *drawing) seen(px, py, around float64) bool {
	return px >= d.box.X0-around && px <= d.box.X1+around && py >= d.box.Y0-around && py <= d.box.Y1+around
}
