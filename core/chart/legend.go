package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Legend says what is drawn.
type Legend struct {
	Keys    []Key
	Place   string // matplotlib's loc: upper right, center left; best where it covers least
	Anchor  *[2]float64
	Title   string
	Columns int
	Size    float64 // [pt] of the text
	Frame   bool
}

// Key is one entry of a legend.
type Key struct {
	Label  string
	Artist Artist // how it is drawn; it needs no data
}

// Places are where a legend may be, by matplotlib's names: which part of the plotting
// area, from the left and from the top, its own same part is at.
var Places = map[string][2]float64{
	"upper right": {1, 0}, "upper left": {0, 0}, "lower left": {0, 1}, "lower right": {1, 1}, "right": {1, .5},
	"center left": {0, .5}, "center right": {1, .5}, "lower center": {.5, 1}, "upper center": {.5, 0}, "center": {.5, .5},
}

// tried are the places that best chooses from, the first that covers least.
var tried = []string{"upper right", "upper left", "lower left", "lower right", "center right", "center left", "lower center", "upper center", "center"}

// Measures of a legend [px].
const (
	keyLength = 24.0
	keyGap    = 7.0
	inset     = 6.0 // from its frame
	away      = 8.0 // from the plotting area's edge
)

func (l *Legend) size() float64 { return clamp(l.Size, 4, 60) * point }

// columns are how wide each column is [px], and how many rows there are.
func (l *Legend) columns() (widths []float64, rows int) {
	n := max(1, min(l.Columns, len(l.Keys)))
	rows = (len(l.Keys) + n - 1) / n
	for i, k := range l.Keys {
		if i%rows == 0 {
			widths = append(widths, 0)
		}
		w := &widths[len(widths)-1]
		*w = math.Max(*w, keyLength+keyGap+wide(k.Label, l.size()))
	}
	return widths, rows
}

// measure is how large the legend is [px].
func (l *Legend) measure() (width, height float64) {
	widths, _ := l.columns()
	width = 2*inset + 14*float64(len(widths)-1)
	for _, w := range widths {
		width += w
	}
	height = 2*inset - 2
	for _, h := range l.heights() {
		height += h
	}
	if l.Title != "" {
		width = math.Max(width, 2*inset+wide(l.Title, l.size()))
		height += tall(l.Title, l.size()) + 2
	}
	return width, height
}

// heights are those of the rows [px].
func (l *Legend) heights() []float64 {
	_, rows := l.columns()
	heights := make([]float64, rows)
	for i, k := range l.Keys {
		heights[i%rows] = math.Max(heights[i%rows], math.Max(lineOf(l.size()), tall(k.Label, l.size()))+1)
	}
	return heights
}

// beyond is the room that a legend beside the plotting area needs there [px].
func (l *Legend) beyond() float64 {
	if l.Anchor == nil || l.Anchor[0] < 1 || Places[l.Place][0] > 0 || len(l.Keys) == 0 {
		return 0
	}
	width, _ := l.measure()
	return width + away
}

// box is where the legend is.
func (l *Legend) box(d *drawing, artists []Artist) plot.Box {
	width, height := l.measure()
	at := func(place [2]float64) plot.Box {
		x := d.box.X0 + away + place[0]*(d.box.X1-d.box.X0-2*away-width)
		y := d.box.Y0 + away + place[1]*(d.box.Y1-d.box.Y0-2*away-height)
		return plot.Box{X0: x, Y0: y, X1: x + width, Y1: y + height}
	}
	if l.Anchor != nil {
		place := Places[l.Place]
		x := d.box.X0 + l.Anchor[0]*(d.box.X1-d.box.X0) - place[0]*width + away*(1-2*place[0])
		y := d.box.Y1 - l.Anchor[1]*(d.box.Y1-d.box.Y0) - place[1]*height + away*(1-2*place[1])
		x, y = clamp(x, -d.s.Width, 2*d.s.Width), clamp(y, -d.s.Height, 2*d.s.Height)
		return plot.Box{X0: x, Y0: y, X1: x + width, Y1: y + height}
	}
	if place, ok := Places[l.Place]; ok {
		return at(place)
	}
	boxes := make([]plot.Box, len(tried))
	covered := make([]int, len(tried))
	for i, name := range tried {
		boxes[i] = at(Places[name])
	}
	for _, o := range artists {
		o.pieces(d, func(x0, y0, x1, y1 float64) {
			for i := range boxes {
				if meets(boxes[i], x0, y0, x1, y1) {
					covered[i]++
				}
			}
		})
	}
	best := 0
	for i := range covered {
		if covered[i] < covered[best] {
			best = i
		}
	}
	return boxes[best]
}

// meets reports whether a straight piece has a part in a box: it has if no side of
// the box has it on its far side altogether, nor the line the box on one of its own.
func meets(b plot.Box, x0, y0, x1, y1 float64) bool {
	if max(x0, x1) < b.X0 || min(x0, x1) > b.X1 || max(y0, y1) < b.Y0 || min(y0, y1) > b.Y1 {
		return false
	}
	above, below := false, false
	for _, corner := range [4][2]float64{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		side := (x1-x0)*(corner[1]-y0) - (y1-y0)*(corner[0]-x0)
		above, below = above || side >= 0, below || side <= 0
	}
	return above && below
}

func (l *Legend) draw(d *drawing, artists []Artist) {
	if len(l.Keys) == 0 {
		return
	}
	b := l.box(d, artists)
	if l.Frame {
		m := plot.Mark{Kind: plot.Rect, Class: "legend", Ink: plot.Paper, Fill: true, Faint: .15, X: b.X0, Y: b.Y0, W: b.X1 - b.X0, H: b.Y1 - b.Y0}
		d.add(m)
		m.Ink, m.Fill, m.Faint, m.Width = plot.Grid, false, 0, 1
		d.add(m)
	}
	size, top := l.size(), b.Y0+inset-1
	if l.Title != "" {
		d.lines("legend", plot.Label, size, (b.X0+b.X1)/2, top, plot.Middle, l.Title)
		top += tall(l.Title, size) + 2
	}
	widths, rows := l.columns()
	heights := l.heights()
	x, y := b.X0+inset, top
	for i, k := range l.Keys {
		if i > 0 && i%rows == 0 {
			x, y = x+widths[i/rows-1]+14, top
		}
		middle := y + lineOf(size)/2
		k.Artist.key(d, plot.Box{X0: x, Y0: middle - size*.4, X1: x + keyLength, Y1: middle + size*.4})
		d.lines("legend", plot.Label, size, x+keyLength+keyGap, y+1, plot.Start, k.Label)
		y += heights[i%rows]
	}
}
