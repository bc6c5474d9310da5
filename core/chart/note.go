package chart

import (
	"math"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// Note is a text at a place, with an arrow to another if there is one.
type Note struct {
	nothing
	Paint
	Text     string
	At       Spot
	Dx, Dy   float64 // [pt] from there, to the right and upwards
	Size     float64 // [pt]
	Anchor   plot.Anchor
	Vertical string // which part of the text is at the place: top, center, baseline, bottom
	Turned   bool
	Bold     bool
	Box      Colour // of what is painted below it
	BoxEdge  Colour
	Arrow    *Arrow
}

// Spot is a place in axes, by their data or as parts of the plotting area from its
// lower left.
type Spot struct {
	X, Y   float64
	PartX  bool
	PartY  bool
	Figure bool // parts of the figure
}

// Arrow is a line from a note to a place.
type Arrow struct {
	To     Spot
	Colour Colour
	Stroke
	Head bool // at the place
	Tail bool // at the note
}

func (n *Note) extent(x, y *span) {}

func (p Spot) pixel(d *drawing) (x, y float64) {
	if p.Figure {
		return p.X * d.s.Width, (1 - p.Y) * d.s.Height
	}
	x, y = d.x.Pixel(p.X), d.y.Pixel(p.Y)
	if p.PartX {
		x = d.box.X0 + p.X*(d.box.X1-d.box.X0)
	}
	if p.PartY {
		y = d.box.Y1 - p.Y*(d.box.Y1-d.box.Y0)
	}
	return x, y
}

func (n *Note) draw(d *drawing) {
	x, y := n.At.pixel(d)
	x, y = x+n.Dx*point, y-n.Dy*point
	if !finite(x+y) || x < -50 || x > d.s.Width+50 || y < -50 || y > d.s.Height+50 {
		return
	}
	size := clamp(n.Size, 1, 200) * point
	width, height := wide(n.Text, size), tall(n.Text, size)
	if n.Arrow != nil {
		n.Arrow.draw(d, x, y, width, height)
	}
	if n.Turned {
		n.draw90(d, x, y, size, height)
		return
	}
	top := y - size*.95
	rows := strings.Split(n.Text, "\n")
	switch n.Vertical {
	case "top":
		top = y
	case "center":
		top = y - height/2
	case "bottom":
		top = y - height
	default:
		top -= lineOf(size) * float64(len(rows)-1)
	}
	left := x - width*[...]float64{0, .5, 1}[n.Anchor]
	d.paint(nil, n.Box, n.BoxEdge, 1, rectangle("note", plot.Box{X0: left - 4, Y0: top - 3, X1: left + width + 4, Y1: top + height + 1}))
	for i, row := range rows {
		m := d.text("note", n.Colour.Ink, size, x, top+size*.95+float64(i)*lineOf(size), n.Anchor, row)
		m.Faint, m.Bold = n.Colour.Faint, n.Bold
	}
}

// draw90 draws the text upwards: what lies along it is its vertical place now.
func (n *Note) draw90(d *drawing, x, y, size, height float64) {
	left := x - height*[...]float64{0, .5, 1}[n.Anchor]
	anchor := map[string]plot.Anchor{"top": plot.End, "center": plot.Middle}[n.Vertical]
	for i, row := range strings.Split(n.Text, "\n") {
		m := d.text("note", n.Colour.Ink, size, left+size*.95+float64(i)*lineOf(size), y, anchor, row)
		m.Turned, m.Faint, m.Bold = true, n.Colour.Faint, n.Bold
	}
}

// draw draws the arrow from the edge of a text of some size at a place.
func (a *Arrow) draw(d *drawing, x, y, width, height float64) {
	tox, toy := a.To.pixel(d)
	if !finite(tox+toy) || !a.draws(a.Colour) {
		return
	}
	from := plot.Box{X0: x - 2, Y0: y - height, X1: x + width + 2, Y1: y + 4}
	fx, fy := clamp(tox, from.X0, from.X1), clamp(toy, from.Y0, from.Y1)
	length := math.Hypot(tox-fx, toy-fy)
	if length < 2 {
		return
	}
	path := plot.AppendPoint(plot.AppendPoint(nil, 'M', fx, fy), 'L', tox, toy)
	ux, uy, reach := (tox-fx)/length, (toy-fy)/length, math.Min(8, length/2)
	if a.Head {
		path = appendHead(path, tox, toy, reach*ux, reach*uy)
	}
	if a.Tail {
		path = appendHead(path, fx, fy, -reach*ux, -reach*uy)
	}
	d.add(a.paint("arrow", a.Colour, string(path)))
}

// appendHead writes the head of an arrow that comes to a point from a direction.
func appendHead(path []byte, x, y, dx, dy float64) []byte {
	path = plot.AppendPoint(path, 'M', x-dx+dy/2, y-dy-dx/2)
	path = plot.AppendPoint(path, 'L', x, y)
	return plot.AppendPoint(path, 'L', x-dx-dy/2, y-dy+dx/2)
}

func (n *Note) key(d *drawing, box plot.Box) {}
