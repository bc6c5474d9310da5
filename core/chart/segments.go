package chart

import (
	"github.com/cablelab/cablelab/core/plot"
)

// Segments are straight lines of their own: spikes of a raster, bars of errors.
type Segments struct {
	Paint
	Stroke
	X0, Y0, X1, Y1 []float64
	Colours        []Colour // by segment; nil for the one colour
	Noun           string   // what one is called: "event"
	Around         float64  // how much is seen beyond the ends of each, in its length
}

func (g *Segments) count() int { return min(len(g.X0), len(g.Y0), len(g.X1), len(g.Y1)) }

func (g *Segments) extent(x, y *span) {
	for i := range g.count() {
		dx, dy := g.Around*(g.X1[i]-g.X0[i]), g.Around*(g.Y1[i]-g.Y0[i])
		points(x, y, []float64{g.X0[i] - dx, g.X1[i] + dx}, []float64{g.Y0[i] - dy, g.Y1[i] + dy})
	}
}

// draw draws those of one colour as one path. Segments that lie in the same tenth of
// a pixel are one; where very many remain, the same half or more of a pixel.
func (g *Segments) draw(d *drawing) {
	paths := map[Colour][]byte{}
	var order []Colour
	had := map[[4]int32]bool{}
	grain := .1
	for many := g.count() / mostMarkers; many > 0 && grain < 8; many /= 4 {
		grain *= 2
	}
	for i := range g.count() {
		x0, y0, ok0 := d.at(g.X0[i], g.Y0[i])
		x1, y1, ok1 := d.at(g.X1[i], g.Y1[i])
		if !ok0 || !ok1 || max(x0, x1) < d.box.X0-5 || min(x0, x1) > d.box.X1+5 || max(y0, y1) < d.box.Y0-5 || min(y0, y1) > d.box.Y1+5 {
			continue
		}
		at := [4]int32{grid(x0, grain), grid(y0, grain), grid(x1, grain), grid(y1, grain)}
		if had[at] || len(had) > 2*mostMarkers {
			continue
		}
		had[at] = true
		c := g.Colour
		if i < len(g.Colours) {
			c = g.Colours[i]
		}
		if paths[c] == nil {
			order = append(order, c)
		}
		paths[c] = plot.AppendPoint(plot.AppendPoint(paths[c], 'M', x0, y0), 'L', x1, y1)
	}
	for _, c := range order {
		if g.draws(c) {
			d.inside(g.paint("segments", c, string(paths[c])))
		}
	}
}

func grid(v, grain float64) int32 { return int32(clamp(v, -1e5, 1e5) / grain) }

func (g *Segments) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {
	for i := 0; i < g.count(); i += 1 + g.count()/looked {
		x0, y0, ok0 := d.at(g.X0[i], g.Y0[i])
		if x1, y1, ok1 := d.at(g.X1[i], g.Y1[i]); ok0 && ok1 {
			tell(x0, y0, x1, y1)
		}
	}
}

func (g *Segments) key(d *drawing, box plot.Box) {
	c := g.Colour
	if len(g.Colours) > 0 {
		c = g.Colours[0]
	}
	if g.draws(c) {
		middle := (box.Y0 + box.Y1) / 2
		d.add(g.paint("key", c, string(plot.AppendPoint(plot.AppendPoint(nil, 'M', box.X0, middle), 'L', box.X1, middle))))
	}
}

func (g *Segments) words() string {
	if g.Noun == "" {
		return ""
	}
	return counted(g.count(), g.Noun, g.Label)
}
