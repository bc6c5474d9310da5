package morph

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// defaultDiam is the diameter [um] that a section has before 3-D points measure it.
const defaultDiam = 500.0

// Point is a 3-D point as NEURON stores it: coordinates and diameter in single
// precision, the way along the section in double.
type Point struct {
	X, Y, Z, Diam float32 // [um]
	Arc           float64 // [um] from the section's first point
}

// Points are a section's own 3-D points, none for a stylized one.
func Points(s *model.Section) []Point {
	pts := make([]Point, 0, len(s.Pt3D))
	for _, p := range s.Pt3D {
		pts = appendPoint(pts, float32(p.X), float32(p.Y), float32(p.Z), float32(p.Diam))
		if p.Arc != 0 {
			pts[len(pts)-1].Arc = p.Arc
		}
	}
	return pts
}

// Length is the length of a section [um].
func Length(s *model.Section) float64 {
	if s.Pt3D == nil {
		return s.L
	}
	points := Points(s)
	return points[len(points)-1].Arc
}

// appendPoint adds a point and measures the way to it from the one before.
func appendPoint(pts []Point, x, y, z, diam float32) []Point {
	p := Point{X: x, Y: y, Z: z, Diam: diam}
	if n := len(pts); n > 0 {
		q := &pts[n-1]
		dx, dy, dz := float64(x-q.X), float64(y-q.Y), float64(z-q.Z)
		p.Arc = q.Arc + math.Sqrt(float64(float64(dx*dx)+float64(dy*dy))+float64(dz*dz))
	}
	return append(pts, p)
}

// cutPoints integrates along the frusta between the points, half a segment at a
// time: mean diameter, lateral area with the slant, and axial resistance. The
// order of operations is that of NEURON's diam_from_list, so the digits are too.
// A mean within 1e-9 um of the diameter that a segment had before leaves that one.
func cutPoints(pts []Point, had []float64, ra float64) Cut {
	nseg := len(had)
	c := newCut(pts[len(pts)-1].Arc, nseg)
	w := walker{pts: pts, y: abs32(pts[0].Diam)}
	ds := c.L / float64(nseg) // [um]
	before := 0.0             // [megohm] half of the segment before
	for i := range nseg {
		at := float64(i) * ds
		middle := at + ds/2
		var diam, area float64
		near := w.to(middle, &diam, &area) * ra / math.Pi * (4. * .01)
		far := w.to(middle+ds/2, &diam, &area) * ra / math.Pi * (4. * .01)
		diam *= .5 / ds
		c.Diam[i] = had[i]
		if math.Abs(diam-had[i]) > 1e-9 || diam < 1e-5 {
			c.Diam[i] = diam
		}
		c.Area[i] = area * .5 * math.Pi
		c.RInv[i] = 1 / (before + near)
		before = far
	}
	c.RInv[nseg] = 1 / before
	return c
}

// walker goes along the points once, from arc to arc.
type walker struct {
	pts  []Point
	j    int     // the point last passed
	x, y float64 // [um] where it stands: arc and diameter
}

// to walks to the arc end [um], adding twice the integral of the diameter to diam
// and the doubled slant area without pi to area, and returns the sum of
// length/diameter^2 [1/um] of the pieces.
func (w *walker) to(end float64, diam, area *float64) (ri float64) {
	for {
		here, next := &w.pts[w.j], &w.pts[w.j+1]
		x, y := next.Arc, abs32(next.Diam)
		last := next.Arc > end || w.j+1 == len(w.pts)-1
		if last {
			frac := 1.0
			if math.Abs(next.Arc-here.Arc) >= 1e-10 {
				frac = (end - here.Arc) / (next.Arc - here.Arc)
			}
			x = end
			y = float64((1-frac)*abs32(here.Diam)) + float64(frac*abs32(next.Diam))
		}
		ri += w.frustum(x, y, diam, area)
		w.x, w.y = x, y
		if last {
			return ri
		}
		w.j++
	}
}

// frustum adds the piece from where the walker stands to (x, y).
func (w *walker) frustum(x, y float64, diam, area *float64) (ri float64) {
	delta := x - w.x
	*diam += float64((y + w.y) * delta)
	if delta < 1e-15 {
		delta = 1e-15
	}
	conductance := y * w.y / delta
	if conductance == 0 {
		conductance = 1e-15
	}
	taper := .5 * (y - w.y)
	*area += float64((y + w.y) * math.Sqrt(float64(delta*delta)+float64(taper*taper)))
	return 1 / conductance
}

func abs32(x float32) float64 { return math.Abs(float64(x)) }
