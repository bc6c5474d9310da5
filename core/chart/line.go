package chart

import (
	"github.com/cablelab/cablelab/core/plot"
)

// Paint is what all artists have.
type Paint struct {
	Label  string // "" for none
	Colour Colour
	Depth  float64   // matplotlib's zorder
	Ends   []float64 // values of y at which axes may end without room beyond
}

func (p *Paint) depth() float64 { return p.Depth }

// Line joins points, marks them, or both.
type Line struct {
	Paint
	Stroke
	X, Y   []float64
	Steps  string // pre, mid or post: how a value holds until the next; "" joins them straight
	Marker Marker
	Every  int // how many points there are to a marker; 0 for 1
}

func (l *Line) extent(x, y *span) {
	points(x, y, l.X, l.Y)
}

func (l *Line) draw(d *drawing) {
	if l.draws(l.Colour) {
		if path := d.path(l.stepped()); path != "" {
			d.inside(l.paint("line", l.Colour, path))
		}
	}
	if l.Marker.Shape != "" {
		every := max(1, l.Every)
		d.stamp(&l.Marker, d.places(sparse(l.X, every), sparse(l.Y, every)))
	}
}

// stepped are the points with those between them that make steps.
func (l *Line) stepped() (xs, ys []float64) {
	n := min(len(l.X), len(l.Y))
	if l.Steps == "" || n < 2 {
		return l.X, l.Y
	}
	for i := range n {
		if i > 0 {
			a, b := i-1, i
			switch l.Steps {
			case "pre":
				xs, ys = append(xs, l.X[a]), append(ys, l.Y[b])
			case "mid":
				half := l.X[a] + (l.X[b]-l.X[a])/2
				xs, ys = append(xs, half, half), append(ys, l.Y[a], l.Y[b])
			case "post":
				xs, ys = append(xs, l.X[b]), append(ys, l.Y[a])
			}
		}
		xs, ys = append(xs, l.X[i]), append(ys, l.Y[i])
	}
	return xs, ys
}

// looked is of how many points a legend looks at most whether it covers them.
const looked = 2000

func (l *Line) pieces(d *drawing, tell func(x0, y0, x1, y1 float64)) {
	n := min(len(l.X), len(l.Y))
	lastX, lastY, had := 0.0, 0.0, false
	for i := 0; i < n; i += 1 + n/looked {
		px, py, ok := d.at(l.X[i], l.Y[i])
		if ok && had && l.Width > 0 {
			tell(lastX, lastY, px, py)
		} else if ok {
			tell(px, py, px, py)
		}
		lastX, lastY, had = px, py, ok
	}
}

func (l *Line) key(d *drawing, box plot.Box) {
	middle := (box.Y0 + box.Y1) / 2
	if l.draws(l.Colour) {
		path := plot.AppendPoint(plot.AppendPoint(nil, 'M', box.X0, middle), 'L', box.X1, middle)
		d.add(l.paint("key", l.Colour, string(path)))
	}
	if l.Marker.Shape != "" {
		d.keyMarker(&l.Marker, box)
	}
}

func (l *Line) words() string {
	if l.Label == "" {
		return ""
	}
	r := emptySpan(false)
	r.all(l.Y)
	if r.low > r.high {
		return l.Label + " has no values"
	}
	return l.Label + " from " + plot.Number(r.low, 4) + " to " + plot.Number(r.high, 4)
}
