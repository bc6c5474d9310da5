package chart

import (
	"github.com/cablelab/cablelab/core/plot"
)

// Region is what lies between two curves over x, or beside them over y.
type Region struct {
	Paint
	X, Low, High []float64 // a gap where one is no number
	Lying        bool      // X runs along y
	Edge         Stroke
	EdgeColour   Colour
}

func (r *Region) count() int { return min(len(r.X), len(r.Low), len(r.High)) }

func (r *Region) extent(x, y *span) {
	y.edges = append(y.edges, r.Ends...)
	if r.Lying {
		x, y = y, x
	}
	for i := range r.count() {
		if finite(r.X[i]) && finite(r.Low[i]) && finite(r.High[i]) {
			x.hold(r.X[i])
			y.hold(r.Low[i])
			y.hold(r.High[i])
		}
	}
}

func (r *Region) draw(d *drawing) {
	var path []byte
	for from := 0; from < r.count(); {
		end := from
		for end < r.count() && r.here(d, end) {
			end++
		}
		if end > from {
			path = r.piece(path, d, from, end)
		}
		from = end + 1
	}
	if len(path) == 0 {
		return
	}
	d.paint(&d.box, r.Colour, r.EdgeColour, r.Edge.pixels(), plot.Mark{Kind: plot.Path, Class: "region", Dash: r.Edge.pattern(), D: string(path)})
}

// here reports whether the region is drawn at an index.
func (r *Region) here(d *drawing, i int) bool {
	x, low := r.pixel(d, i, r.Low)
	_, high := r.pixel(d, i, r.High)
	return finite(x+low) && finite(high)
}

// pixel is where one of the curves is along and across [px].
func (r *Region) pixel(d *drawing, i int, curve []float64) (along, across float64) {
	if r.Lying {
		return d.y.Pixel(r.X[i]), d.x.Pixel(onScale(d.x, curve[i]))
	}
	return d.x.Pixel(r.X[i]), d.y.Pixel(onScale(d.y, curve[i]))
}

// piece adds a piece without gaps: along the one curve and back along the other.
func (r *Region) piece(path []byte, d *drawing, from, end int) []byte {
	kept := r.kept(d, from, end)
	op := byte('M')
	corner := func(along, across float64) {
		if r.Lying {
			along, across = across, along
		}
		path = plot.AppendPoint(path, op, along, across)
		op = 'L'
	}
	for _, i := range kept {
		corner(r.pixel(d, i[1], r.High))
	}
	for k := len(kept) - 1; k >= 0; k-- {
		corner(r.pixel(d, kept[k][0], r.Low))
	}
	return append(path, 'Z')
}

// kept are the indices whose low and high corners are drawn: all, or where there are
// more than can be told apart, of each half pixel the lowest and the highest.
func (r *Region) kept(d *drawing, from, end int) (kept [][2]int) {
	column := 0
	for i := from; i < end; i++ {
		along, _ := r.pixel(d, i, r.Low)
		at := int(clamp(2*along, -1e5, 1e5))
		if end-from < 4000 || i == from || at != column {
			kept, column = append(kept, [2]int{i, i}), at
			continue
		}
		last := &kept[len(kept)-1]
		if r.Low[i] < r.Low[last[0]] {
			last[0] = i
		}
		if r.High[i] > r.High[last[1]] {
			last[1] = i
		}
	}
	if every := 1 + len(kept)/mostMarkers; every > 1 {
		for i := 0; i*every < len(kept); i++ {
			kept[i] = kept[i*every]
		}
		kept = kept[:(len(kept)+every-1)/every]
	}
	return kept
}

func (r *Region) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {
	for i := 0; i < r.count(); i += 1 + r.count()/looked {
		if !r.here(d, i) {
			continue
		}
		along, low := r.pixel(d, i, r.Low)
		_, high := r.pixel(d, i, r.High)
		if r.Lying {
			tell(low, along, high, along)
		} else {
			tell(along, low, along, high)
		}
	}
}

func (r *Region) key(d *drawing, box plot.Box) {
	d.keyPatch(r.Colour, r.EdgeColour, r.Edge.Width, box)
}

func (r *Region) words() string {
	if r.Label == "" {
		return ""
	}
	return r.Label + " as an area"
}

// Polygon is a filled outline.
type Polygon struct {
	nothing
	Paint
	X, Y       []float64
	Edge       Stroke
	EdgeColour Colour
}

func (p *Polygon) extent(x, y *span) {
	y.edges = append(y.edges, p.Ends...)
	points(x, y, p.X, p.Y)
}

func (p *Polygon) draw(d *drawing) {
	path := d.path(append(p.X[:len(p.X):len(p.X)], p.X[:min(1, len(p.X))]...), append(p.Y[:len(p.Y):len(p.Y)], p.Y[:min(1, len(p.Y))]...))
	if path == "" {
		return
	}
	d.paint(&d.box, p.Colour, p.EdgeColour, p.Edge.pixels(), plot.Mark{Kind: plot.Path, Class: "region", Dash: p.Edge.pattern(), D: path})
}

func (p *Polygon) key(d *drawing, box plot.Box) {
	d.keyPatch(p.Colour, p.EdgeColour, p.Edge.Width, box)
}
