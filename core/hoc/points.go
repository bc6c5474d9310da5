package hoc

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/morph"
)

// setPoint stores a 3-D point as NEURON does, in single precision.
func newPoint(at []float64) morph.Point {
	return morph.Point{X: float32(at[0]), Y: float32(at[1]), Z: float32(at[2]), Diam: float32(at[3])}
}

// remeasure measures the way along the points anew from one on. The section is as
// long as they are.
func (sec *section) remeasure(from int) {
	sec.stale = true
	if len(sec.points) == 0 {
		return
	}
	for i := from; i < len(sec.points); i++ {
		sec.points[i].Arc = sec.way(i)
	}
	sec.length = sec.points[len(sec.points)-1].Arc
}

// way is how far a 3-D point is along the section if that before it is where it is
// said to be [um].
func (sec *section) way(i int) float64 {
	if i == 0 {
		return 0
	}
	p, q := &sec.points[i], &sec.points[i-1]
	dx, dy, dz := float64(p.X-q.X), float64(p.Y-q.Y), float64(p.Z-q.Z)
	return q.Arc + math.Sqrt(float64(float64(dx*dx)+float64(dy*dy))+float64(dz*dz))
}

// L is the section's length [um].
func (sec *section) L() float64 {
	if sec.stale && len(sec.points) > 0 {
		sec.length = sec.points[len(sec.points)-1].Arc
	}
	const least = 1e-9
	sec.length = max(sec.length, least)
	return sec.length
}

// setL gives a section another length; its 3-D points are drawn apart.
func (sec *section) setL(length float64) {
	sec.length = length
	sec.stretch(length)
	sec.stale = true
}

func (sec *section) stretch(length float64) {
	n := len(sec.points)
	if n == 0 || sec.points[n-1].Arc == 0 {
		return
	}
	first, factor := sec.points[0], length/sec.points[n-1].Arc
	along := func(from, to float32) float32 {
		return float32(float64(from) + float64((float64(to)-float64(from))*factor))
	}
	for i := range sec.points {
		p := &sec.points[i]
		p.Arc *= factor
		p.X, p.Y, p.Z = along(first.X, p.X), along(first.Y, p.Y), along(first.Z, p.Z)
	}
}

// diamChanged follows a diameter that was set: 3-D points get that of the segment
// in which they lie.
func (s *Session) diamChanged(sec *section) {
	const same = 1e-3 // [um]
	s.altered()
	defer func() { sec.stale = true }()
	sec.stale = true
	if len(sec.points) == 0 {
		return
	}
	length := sec.L()
	if math.Abs(length-sec.points[len(sec.points)-1].Arc) > same {
		sec.stretch(length)
	}
	for i := range sec.points {
		p := &sec.points[i]
		p.Diam = float32(sec.values["diam"][sec.segment(min(p.Arc/length, 1))])
	}
}

// measure brings area, resistance and, along 3-D points, the diameters up to date.
func (sec *section) measure() {
	if !sec.stale {
		return
	}
	length, diam := sec.L(), sec.values["diam"]
	cut := morph.Measure(sec.points, length, turned(diam, sec.end), sec.ra)
	copy(diam, turned(cut.Diam, sec.end))
	sec.area = turned(cut.Area, sec.end)
	sec.rinv = turned(cut.RInv[:sec.nseg], sec.end)
	sec.farRinv = cut.RInv[sec.nseg]
	sec.stale = false
}

// measure measures all sections anew if anything is altered, as NEURON does before it
// prints one, lays them out or runs. When that is shows in what is measured next.
func (s *Session) measure() {
	if s.measured == s.alterations {
		return
	}
	for _, sec := range s.sections {
		sec.stale = true
		sec.measure()
	}
	s.measured = s.alterations
}

// remeasured keeps what has been measured of the sections; what it gives brings that
// back. NEURON does not measure when it is asked for a value.
func (s *Session) remeasured() (back func()) {
	kept, measured := make([]section, len(s.sections)), s.measured
	for i, sec := range s.sections {
		kept[i] = *sec
		kept[i].values = map[string][]float64{"diam": slices.Clone(sec.values["diam"])}
	}
	return func() {
		s.measured = measured
		for i, sec := range s.sections {
			k := &kept[i]
			sec.stale, sec.length, sec.area, sec.rinv, sec.farRinv = k.stale, k.length, k.area, k.rinv, k.farRinv
			copy(sec.values["diam"], k.values["diam"])
		}
	}
}

// turned is a list by segment from the attached end on as one from x = 0 on, and
// back.
func turned(list []float64, end int) []float64 {
	all := make([]float64, len(list))
	for i, v := range list {
		if end == 1 {
			i = len(list) - 1 - i
		}
		all[i] = v
	}
	return all
}

// areaAt is the membrane of a segment [um2]; an end has none.
func (sec *section) areaAt(x float64) float64 {
	if x == 0 || x == 1 {
		return 0
	}
	sec.measure()
	return sec.area[sec.segment(x)]
}

// riAt is the resistance from a place's node to the one before [megohm]; 1e30 where
// there is none before.
func (sec *section) riAt(x float64) float64 {
	const none = 1e30
	owner, index := sec.node(x)
	owner.measure()
	rinv := 0.0
	switch {
	case index >= 0 && index < owner.nseg:
		rinv = owner.rinv[index]
	case index != owner.endIndex():
		rinv = owner.farRinv
	}
	if rinv == 0 {
		return none
	}
	return 1 / rinv
}

// volumeAt is that of a segment [um3]: of a cylinder, or of the frusta between its
// 3-D points.
func (sec *section) volumeAt(x float64) float64 {
	if x <= 0 || x >= 1 {
		return 0
	}
	sec.measure()
	length := sec.L() / float64(sec.nseg)
	i := sec.segment(x)
	if len(sec.points) < 2 {
		d := sec.values["diam"][i]
		return math.Pi * d * d / 4 * length
	}
	return sec.frusta(float64(i)*length, float64(i+1)*length) * (float64(math.Pi) / 12)
}

// frusta is 12/pi of the volume between two arcs.
func (sec *section) frusta(from, to float64) (sum float64) {
	frustum := func(length, a, b float64) float64 {
		return length * (float64(a*a) + float64(a*b) + float64(b*b))
	}
	pts := sec.points
	diam := func(i int) float64 { return math.Abs(float64(pts[i].Diam)) }
	left := 0
	for right := len(pts); right-left > 1; {
		if middle := (left + right) / 2; pts[middle].Arc < from {
			left = middle
		} else {
			right = middle
		}
	}
	if left+1 == len(pts) {
		return 0
	}
	arc, d := from, between(pts[left].Arc, pts[left+1].Arc, diam(left), diam(left+1), from)
	i := left + 1
	for ; i < len(pts) && pts[i].Arc < to; i++ {
		sum += frustum(pts[i].Arc-arc, d, diam(i))
		arc, d = pts[i].Arc, diam(i)
	}
	if i < len(pts) {
		sum += frustum(to-arc, d, between(arc, pts[i].Arc, d, diam(i), to))
	}
	return sum
}

// between is y at x on the line through two points.
func between(x0, x1, y0, y1, x float64) float64 {
	if x0 == x1 {
		return y0
	}
	return y0 + float64((y1-y0)*(x-x0))/(x1-x0)
}
