package morph

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
	"github.com/cablelab/cablelab/core/model"
)

// rootSpacing is how far apart along z define_shape puts separate cells [um].
const rootSpacing = 100

// Shape gives every section 3-D points, as NEURON's define_shape does: a
// stylized section becomes nseg+2 points on a straight line that leaves its
// parent at an angle shared out among its siblings; a section with points of its
// own is moved to where its parent is, by its first point or the point to which that
// is wired. The sections' order is the model's.
func Shape(m *model.Model) [][]Point {
	order := Order(m)
	shape := make([][]Point, len(m.Sections))
	for rank, i := range order.Sections {
		s := &m.Sections[i]
		start, angle := order.start(m, shape, rank, i)
		if s.Pt3D == nil {
			shape[i] = straight(s, start, angle)
			continue
		}
		shape[i] = Points(s)
		if s.Parent != nil {
			from := vector{shape[i][0].X, shape[i][0].Y, shape[i][0].Z}
			if w := s.Wire; w != nil {
				from = vector{float32(w[0]), float32(w[1]), float32(w[2])}
			}
			move(shape[i], from, start)
		}
	}
	return shape
}

type vector struct{ x, y, z float32 } // [um]

// start is where section i begins and the direction in the xy plane in which it
// goes on [rad].
func (o *Ordering) start(m *model.Model, shape [][]Point, rank, i int) (vector, float32) {
	s := &m.Sections[i]
	if s.Parent == nil {
		return vector{z: float32(rank) * rootSpacing}, 0
	}
	parent := o.Parent[i]
	pts := shape[parent]
	first, last := &pts[0], &pts[len(pts)-1]
	dx, dy := last.X-first.X, last.Y-first.Y
	arc := s.Parent.X
	if m.Sections[parent].End == 1 {
		arc = 1 - arc
	}
	if arc < .5 {
		dx, dy = -dx, -dy
	}
	between := func(far, near float32) float32 {
		return float32(float64(float64(far)*arc) + float64(float64(near)*(1-arc)))
	}
	at := vector{between(last.X, first.X), between(last.Y, first.Y), between(last.Z, first.Z)}
	return at, o.angle(m, i, dx, dy)
}

// angle turns the parent's direction by a right angle for a branch from its
// side, and spreads siblings that leave from one place over 0.8 rad.
func (o *Ordering) angle(m *model.Model, i int, dx, dy float32) float32 {
	s := &m.Sections[i]
	var angle float32
	if math.Abs(float64(dy)) >= 1e-6 || math.Abs(float64(dx)) >= 1e-6 {
		angle = libm.Atan2f(dy, dx)
	}
	if s.Parent.X > 0 && s.Parent.X < 1 {
		angle = float32(float64(angle) + math.Pi/2)
	}
	var rank, n float64
	for _, c := range o.Children[o.Parent[i]] {
		if c == i {
			rank = n
		}
		if m.Sections[c].Parent.X == s.Parent.X {
			n++
		}
	}
	if n > 1 {
		angle = float32(float64(angle) + (float64(rank/(n-1)*.8) - .4))
	}
	return angle
}

// straight lays a stylized section out from start: a point at each end and one
// at the middle of each segment. As in NEURON the direction is in single precision.
func straight(s *model.Section, start vector, angle float32) []Point {
	sin, cos := libm.Sincosf(angle)
	x1 := float32(float64(start.x) + float64(s.L*float64(cos)))
	y1 := float32(float64(start.y) + float64(s.L*float64(sin)))
	diams := diameters(s)
	nseg := len(diams)
	pts := make([]Point, 0, nseg+2)
	pts = appendPoint(pts, start.x, start.y, start.z, float32(diams[0]))
	for j, diam := range diams {
		frac := (float64(j) + .5) / float64(nseg)
		x := float64(float64(start.x)*(1-frac)) + float64(float64(x1)*frac)
		y := float64(float64(start.y)*(1-frac)) + float64(float64(y1)*frac)
		pts = appendPoint(pts, float32(x), float32(y), start.z, float32(diam))
	}
	pts = appendPoint(pts, x1, y1, start.z, float32(diams[nseg-1]))
	pts[len(pts)-1].Arc = s.L // rounding must not change the length
	return pts
}

// move shifts the points as from is to be shifted to start.
func move(pts []Point, from, start vector) {
	dx, dy, dz := start.x-from.x, start.y-from.y, start.z-from.z
	for i := range pts {
		pts[i].X += dx
		pts[i].Y += dy
		pts[i].Z += dz
	}
}
