package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Rule is a line or a band across axes, at a value of one axis and along a part of
// the other.
type Rule struct {
	nothing
	Paint
	Stroke
	Flat       bool    // it runs along x, at values of y
	From, To   float64 // equal for a line
	Begin, End float64 // which part of the other axis, from 0 to 1
	EdgeColour Colour  // of a band
}

func (r *Rule) extent(x, y *span) {
	if r.Flat {
		x = y
	}
	x.hold(r.From)
	x.hold(r.To)
}

func (r *Rule) box(d *drawing) (plot.Box, bool) {
	if r.Flat {
		y0, y1 := d.y.Pixel(r.From), d.y.Pixel(r.To)
		w := d.box.X1 - d.box.X0
		return plot.Box{X0: d.box.X0 + r.Begin*w, X1: d.box.X0 + r.End*w, Y0: math.Min(y0, y1), Y1: math.Max(y0, y1)}, finite(y0 + y1)
	}
	x0, x1 := d.x.Pixel(r.From), d.x.Pixel(r.To)
	h := d.box.Y1 - d.box.Y0
	return plot.Box{X0: math.Min(x0, x1), X1: math.Max(x0, x1), Y0: d.box.Y1 - r.End*h, Y1: d.box.Y1 - r.Begin*h}, finite(x0 + x1)
}

// band reports whether the rule has a width of its own.
func (r *Rule) band() bool { return r.From != r.To }

func (r *Rule) draw(d *drawing) {
	b, ok := r.box(d)
	if !ok {
		return
	}
	if !r.band() {
		if r.draws(r.Colour) {
			d.inside(r.paint("rule", r.Colour, string(plot.AppendPoint(plot.AppendPoint(nil, 'M', b.X0, b.Y0), 'L', b.X1, b.Y1))))
		}
		return
	}
	m := rectangle("band", b)
	m.Dash = r.pattern()
	d.paint(&d.box, r.Colour, r.EdgeColour, r.pixels(), m)
}

func (r *Rule) key(d *drawing, box plot.Box) {
	if r.band() {
		d.keyPatch(r.Colour, r.EdgeColour, r.Width, box)
		return
	}
	if r.draws(r.Colour) {
		middle := (box.Y0 + box.Y1) / 2
		d.add(r.paint("key", r.Colour, string(plot.AppendPoint(plot.AppendPoint(nil, 'M', box.X0, middle), 'L', box.X1, middle))))
	}
}
