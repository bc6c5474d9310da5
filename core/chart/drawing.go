package chart

import (
	"sort"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// Artist is what is drawn in axes.
type Artist interface {
	// extent widens the spans by what has to be seen of it.
	extent(x, y *span)
	// draw draws it, clipped to the plotting area where it is data.
	draw(d *drawing)
	// pieces tells the straight pieces that a legend had better not cover [px].
	pieces(d *drawing, tell func(x0, y0, x1, y1 float64))
	// key draws it small, as a legend shows it.
	key(d *drawing, box plot.Box)
	// depth orders artists: what is deeper is drawn later.
	depth() float64
	// words say what it is, "" for what is no data.
	words() string
}

// nothing is the part of artists that are no data.
type nothing struct{}

func (nothing) words() string { return "" }

func (nothing) pieces(*drawing, func(x0, y0, x1, y1 float64)) {}

// drawing is a scene with the axes that are being drawn in it.
type drawing struct {
	s *plot.Scene
	area
}

func (d *drawing) add(m plot.Mark) *plot.Mark {
	d.s.Marks = append(d.s.Marks, m)
	return &d.s.Marks[len(d.s.Marks)-1]
}

// inside adds a mark that is painted in the plotting area only.
func (d *drawing) inside(m plot.Mark) *plot.Mark {
	box := d.box
	m.Clip = &box
	return d.add(m)
}

func (d *drawing) line(class string, ink plot.Ink, width, x0, y0, x1, y1 float64) *plot.Mark {
	path := plot.AppendPoint(plot.AppendPoint(nil, 'M', x0, y0), 'L', x1, y1)
	return d.add(plot.Mark{Kind: plot.Path, Class: class, Ink: ink, Width: width, D: string(path)})
}

// text writes one line whose base is at y.
func (d *drawing) text(class string, ink plot.Ink, size, x, y float64, anchor plot.Anchor, text string) *plot.Mark {
	if text == "" {
		return &plot.Mark{}
	}
	return d.add(plot.Mark{Kind: plot.Text, Class: class, Ink: ink, Size: size, X: x, Y: y, Anchor: anchor, Text: text})
}

// lines writes a text of any number of lines whose top is at y.
func (d *drawing) lines(class string, ink plot.Ink, size, x, y float64, anchor plot.Anchor, text string) {
	for i, row := range strings.Split(text, "\n") {
		d.text(class, ink, size, x, y+size*.95+float64(i)*lineOf(size), anchor, row)
	}
}

// lineOf is the height of a line of text [px].
func lineOf(size float64) float64 { return size * 1.3 }

// wide and tall are about what a text measures [px].
func wide(text string, size float64) float64 {
	most := 0.0
	for _, row := range strings.Split(text, "\n") {
		most = max(most, plot.TextWidth(row, size))
	}
	return most
}

func tall(text string, size float64) float64 {
	if text == "" {
		return 0
	}
	return lineOf(size) * float64(1+strings.Count(text, "\n"))
}

// draw draws the axes and what is in them.
func (a *Axes) draw(s *plot.Scene, at area) {
	d := &drawing{s, at}
	if !a.Off {
		a.grid(d)
	}
	for _, o := range a.ordered() {
		o.draw(d)
	}
	if !a.Off {
		a.frame(d)
		a.xAxis(d)
		a.yAxis(d)
	}
	if a.Title.Text != "" {
		a.title(d)
	}
	if a.Bar != nil {
		a.Bar.draw(d)
	}
	if a.Legend != nil {
		a.Legend.draw(d, a.Artists)
	}
}

func (a *Axes) title(d *drawing) {
	top := d.box.Y0 - 7 - a.Title.tall(titleSize)
	if a.X.Far {
		top -= a.X.tall(d.x)
	}
	x, anchor := (d.box.X0+d.box.X1)/2, plot.Middle
	switch a.Title.Place {
	case "left":
		x, anchor = d.box.X0, plot.Start
	case "right":
		x, anchor = d.box.X1, plot.End
	}
	a.Title.lines(d, "title", titleSize, x, top, anchor)
}

// ordered are the artists in the order in which they are painted.
func (a *Axes) ordered() []Artist {
	all := append([]Artist(nil), a.Artists...)
	sort.SliceStable(all, func(i, k int) bool { return all[i].depth() < all[k].depth() })
	return all
}
