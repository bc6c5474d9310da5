package chart

import (
	"github.com/cablelab/cablelab/core/plot"
)

// Points are marks of their own size and colour.
type Points struct {
	Paint
	X, Y    []float64
	Marker  Marker    // how they are without sizes, colours and values of their own
	Sizes   []float64 // [pt] across, by point; nil for the marker's
	Colours []Colour  // by point; nil for the marker's
	Values  []float64 // by point, for colours from a map; nil for none
	Shades  Shades
}

func (p *Points) extent(x, y *span) {
	points(x, y, p.X, p.Y)
}

// looks is how a point is drawn.
type looks struct {
	colour Colour
	size   float64 // [pt]
}

func (p *Points) draw(d *drawing) {
	shades := p.Shades.over(p.Values)
	colours := shades.colours()
	groups := map[looks][][2]float64{}
	var order []looks
	for i := range min(len(p.X), len(p.Y)) {
		px, py, ok := d.at(p.X[i], p.Y[i])
		if !ok || !d.seen(px, py, 50) {
			continue
		}
		look := looks{p.Marker.Face, p.Marker.Size}
		if i < len(p.Sizes) {
			look.size = p.Sizes[i]
		}
		if i < len(p.Colours) {
			look.colour = p.Colours[i]
		}
		if i < len(p.Values) {
			k := shades.index(p.Values[i])
			if k < 0 {
				continue
			}
			look.colour = Colour{colours[k].Ink, p.Marker.Face.Faint}
		}
		if groups[look] == nil {
			order = append(order, look)
		}
		groups[look] = append(groups[look], [2]float64{px, py})
	}
	p.groups(d, groups, order)
}

// groups draws the points of each look, as many as can be told apart.
func (p *Points) groups(d *drawing, groups map[looks][][2]float64, order []looks) {
	all := 0
	for _, places := range groups {
		all += len(places)
	}
	grain := 0.0
	for share := all; share > mostMarkers && grain < 64; share /= 4 {
		grain = max(.5, 2*grain)
	}
	for _, look := range order {
		places := groups[look]
		if grain > 0 {
			places = apart(places, grain)
		}
		m := p.Marker
		if m.Edge == m.Face {
			m.Edge = look.colour
		}
		m.Face, m.Size = look.colour, look.size
		d.stamp(&m, places)
	}
}

func (p *Points) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {
	n := min(len(p.X), len(p.Y))
	for i := 0; i < n; i += 1 + n/looked {
		if px, py, ok := d.at(p.X[i], p.Y[i]); ok {
			tell(px, py, px, py)
		}
	}
}

func (p *Points) key(d *drawing, box plot.Box) {
	m := p.Marker
	if len(p.Colours) > 0 {
		m.Face, m.Edge = p.Colours[0], p.Colours[0]
	}
	if p.Values != nil {
		m.Face = p.Shades.colours()[shadeCount/2]
		m.Edge = m.Face
	}
	d.keyMarker(&m, box)
}

func (p *Points) words() string { return counted(min(len(p.X), len(p.Y)), "point", p.Label) }
