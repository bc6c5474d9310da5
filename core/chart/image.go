package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Image is a matrix in colours.
type Image struct {
	Paint
	Rows, Columns  int
	Z              []float64 // by row; nil where Pixels tells the colours
	Pixels         []Colour  // by row
	X0, X1, Y0, Y1 float64   // the outer edges of the first column and the last, of the lowest row and the highest
	Upper          bool      // the first row is on top
	Shades         Shades
	Faint          float64
}

// The most cells that are drawn, and how far one reaches into the next. Where there are
// more values, a cell shows the one in its middle.
const (
	mostColumns = 256
	mostRows    = 192
	overlap     = .4 // [px]
)

func (m *Image) extent(x, y *span) {
	x.edge(m.X0)
	x.edge(m.X1)
	y.edge(m.Y0)
	y.edge(m.Y1)
}

// ink is a cell's colour, "" for none.
func (m *Image) ink(row, column int, shades *Shades, inks *[shadeCount]plot.Ink) plot.Ink {
	i := row*m.Columns + column
	if i < len(m.Pixels) {
		return m.Pixels[i].Ink
	}
	if i < len(m.Z) {
		if k := shades.index(m.Z[i]); k >= 0 {
			return inks[k]
		}
	}
	return ""
}

// draw draws the cells of one colour as one path; those of a row that lie side by
// side in one colour are one.
func (m *Image) draw(d *drawing) {
	if m.Rows < 1 || m.Columns < 1 {
		return
	}
	shades := m.Shades.over(m.Z)
	inks := shades.inks()
	rows, columns := min(m.Rows, mostRows), min(m.Columns, mostColumns)
	paths := map[plot.Ink][]byte{}
	var order []plot.Ink
	for r := range rows {
		y0, y1 := m.edgesOf(r, rows, d)
		cell := func(c int) plot.Ink {
			return m.ink((2*r+1)*m.Rows/(2*rows), (2*c+1)*m.Columns/(2*columns), &shades, &inks)
		}
		for c := 0; c < columns; {
			ink, end := cell(c), c+1
			for end < columns && cell(end) == ink {
				end++
			}
			if ink != "" {
				if paths[ink] == nil {
					order = append(order, ink)
				}
				paths[ink] = appendBox(paths[ink], m.edge(d.x, m.X0, m.X1, c, columns), y0, m.edge(d.x, m.X0, m.X1, end, columns), y1)
			}
			c = end
		}
	}
	for _, ink := range order {
		d.inside(plot.Mark{Kind: plot.Path, Class: "cells", Ink: ink, Faint: m.Faint, Fill: true, D: string(paths[ink])})
	}
}

// edge is where cell i of n begins, at a whole pixel so that no seams show.
func (m *Image) edge(s plot.Scale, from, to float64, i, n int) float64 {
	return math.Round(s.Pixel(onScale(s, from+(to-from)*float64(i)/float64(n))))
}

func (m *Image) edgesOf(row, rows int, d *drawing) (y0, y1 float64) {
	if m.Upper {
		return m.edge(d.y, m.Y1, m.Y0, row, rows), m.edge(d.y, m.Y1, m.Y0, row+1, rows)
	}
	return m.edge(d.y, m.Y0, m.Y1, row, rows), m.edge(d.y, m.Y0, m.Y1, row+1, rows)
}

// appendBox writes a cell, which reaches a little below the next: a picture that is moved
// by a part of a pixel would show seams else.
func appendBox(path []byte, x0, y0, x1, y1 float64) []byte {
	x0, x1, y0, y1 = math.Min(x0, x1), math.Max(x0, x1)+overlap, math.Min(y0, y1), math.Max(y0, y1)+overlap
	path = plot.AppendPoint(path, 'M', x0, y0)
	path = plot.AppendPoint(path, 'L', x1, y0)
	path = plot.AppendPoint(path, 'L', x1, y1)
	path = plot.AppendPoint(path, 'L', x0, y1)
	return append(path, 'Z')
}

func (m *Image) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {}

func (m *Image) key(d *drawing, box plot.Box) {
	d.keyPatch(Colour{Ink: m.Shades.inks()[shadeCount/2]}, Colour{}, 0, box)
}

func (m *Image) words() string {
	text := "a matrix of " + itoa(m.Rows) + " by " + itoa(m.Columns)
	if m.Z == nil {
		return text
	}
	r := emptySpan(false)
	r.all(m.Z)
	if r.low > r.high {
		return text + " without values"
	}
	return text + " from " + plot.Number(r.low, 4) + " to " + plot.Number(r.high, 4)
}
