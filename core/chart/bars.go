package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Bars are rectangles that stand on a base: a bar chart, a histogram.
type Bars struct {
	Paint
	X0, X1, Y0, Y1 []float64 // by bar; the base is Y0, or X0 of bars that lie
	Lying          bool
	Colours        []Colour // by bar; nil for the one colour
	Edge           Colour
	EdgeWidth      float64 // [pt]
}

func (b *Bars) count() int { return min(len(b.X0), len(b.X1), len(b.Y0), len(b.Y1)) }

func (b *Bars) extent(x, y *span) {
	x.all(b.X1)
	y.all(b.Y1)
	for i := range b.count() {
		if b.Lying {
			x.edge(b.X0[i])
			y.hold(b.Y0[i])
		} else {
			x.hold(b.X0[i])
			y.edge(b.Y0[i])
		}
	}
}

// mostBars is how many bars are drawn as elements of their own.
const mostBars = 2000

func (b *Bars) draw(d *drawing) {
	boxes := make([]plot.Box, 0, b.count())
	colours := make([]Colour, 0, b.count())
	for i := range b.count() {
		x0, y0 := d.x.Pixel(onScale(d.x, b.X0[i])), d.y.Pixel(onScale(d.y, b.Y0[i]))
		x1, y1 := d.x.Pixel(onScale(d.x, b.X1[i])), d.y.Pixel(onScale(d.y, b.Y1[i]))
		if sum := x0 + y0 + x1 + y1; sum-sum != 0 {
			continue
		}
		c := b.Colour
		if i < len(b.Colours) {
			c = b.Colours[i]
		}
		boxes = append(boxes, plot.Box{X0: math.Min(x0, x1), Y0: math.Min(y0, y1), X1: math.Max(x0, x1), Y1: math.Max(y0, y1)})
		colours = append(colours, c)
	}
	if len(boxes) > mostBars {
		boxes = b.columns(d, boxes)
	}
	for i, box := range boxes {
		b.box(d, box, colours[i])
	}
}

// onScale is a value, or the axis' low end where there is none on a logarithmic axis.
func onScale(s plot.Scale, v float64) float64 {
	if s.Log && v <= 0 {
		return s.Min * 1e-3
	}
	return v
}

// columns joins bars that lie in the same two pixels to what they cover together.
func (b *Bars) columns(d *drawing, boxes []plot.Box) []plot.Box {
	index := map[int]int{}
	var joined []plot.Box
	for _, box := range boxes {
		at := int(clamp((box.X0-d.box.X0)/2, -1, mostBars))
		if b.Lying {
			at = int(clamp((box.Y0-d.box.Y0)/2, -1, mostBars))
		}
		i, had := index[at]
		if !had {
			index[at] = len(joined)
			joined = append(joined, box)
			continue
		}
		j := &joined[i]
		j.X0, j.Y0, j.X1, j.Y1 = math.Min(j.X0, box.X0), math.Min(j.Y0, box.Y0), math.Max(j.X1, box.X1), math.Max(j.Y1, box.Y1)
	}
	return joined
}

func (b *Bars) box(d *drawing, box plot.Box, c Colour) {
	d.paint(&d.box, c, b.Edge, clamp(b.EdgeWidth, 0, 100)*point, rectangle("bar", box))
}

func rectangle(class string, box plot.Box) plot.Mark {
	return plot.Mark{Kind: plot.Rect, Class: class, X: box.X0, Y: box.Y0, W: box.X1 - box.X0, H: box.Y1 - box.Y0}
}

func (b *Bars) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {
	for i := 0; i < b.count(); i += 1 + b.count()/looked {
		x0, y0 := d.x.Pixel(onScale(d.x, b.X0[i])), d.y.Pixel(onScale(d.y, b.Y0[i]))
		x1, y1 := d.x.Pixel(onScale(d.x, b.X1[i])), d.y.Pixel(onScale(d.y, b.Y1[i]))
		if sum := x0 + y0 + x1 + y1; sum-sum == 0 {
			tell(x0, y1, x1, y1)
			tell((x0+x1)/2, y0, (x0+x1)/2, y1)
		}
	}
}

func (b *Bars) key(d *drawing, box plot.Box) {
	c := b.Colour
	if len(b.Colours) > 0 {
		c = b.Colours[0]
	}
	d.keyPatch(c, b.Edge, b.EdgeWidth, box)
}

// keyPatch draws a legend's key of something that is filled.
func (d *drawing) keyPatch(face, edge Colour, width float64, box plot.Box) {
	box.Y0, box.Y1 = box.Y0+1, box.Y1-1
	d.paint(nil, face, edge, clamp(width, 0, 4)*point, rectangle("key", box))
}

func (b *Bars) words() string { return counted(b.count(), "bar", b.Label) }
