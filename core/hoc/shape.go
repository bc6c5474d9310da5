package hoc

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

func defineShape(s *Session, _ any, a Args) (Value, error) {
	s.defineShape()
	return 1.0, nil
}

// defineShape gives every section without 3-D points some, and moves the others to
// where their parents are.
func (s *Session) defineShape() {
	s.measure()
	for sec, points := range s.layout() {
		sec.take(points)
	}
	s.altered()
}

// layout is what define_shape makes of every section.
func (s *Session) layout() map[*section][]morph.Point {
	order := s.documentOrder()
	names := newNames(order)
	m := &model.Model{}
	for _, sec := range order {
		m.Sections = append(m.Sections, sec.placement(names))
	}
	layout := make(map[*section][]morph.Point, len(order))
	for i, points := range morph.Shape(m) {
		if layout[order[i]] = points; order[i].turnedRoot() && len(order[i].points) > 0 {
			slices.Reverse(points)
		}
	}
	return layout
}

// turnedRoot tells a section that was attached by its end 1 and is no more.
func (sec *section) turnedRoot() bool { return sec.parent == nil && sec.end == 1 }

// take gives a section the 3-D points of define_shape.
func (sec *section) take(points []morph.Point) {
	if len(sec.points) > 0 {
		first := sec.points[0]
		for i, p := range points {
			sec.points[i].X, sec.points[i].Y, sec.points[i].Z = p.X, p.Y, p.Z
		}
		if w := sec.wire; w != nil {
			w[0] += sec.points[0].X - first.X
			w[1] += sec.points[0].Y - first.Y
			w[2] += sec.points[0].Z - first.Z
		}
		return
	}
	sec.points = points
	diam := turned(sec.values["diam"], sec.end)
	for i := range points {
		k := min(max(i-1, 0), sec.nseg-1)
		points[i].Diam = float32(diam[k])
	}
	sec.stale = true
}

// placement is a section of a document as far as its shape and joint go. A root that
// was attached by its end 1 begins at its end 0 there.
func (sec *section) placement(names *names) model.Section {
	d := model.Section{Name: names.of[sec], L: sec.L(), Diam: sec.values["diam"][0], Nseg: sec.nseg, Ra: sec.ra, Rallbranch: sec.rallbranch, End: sec.end}
	if sec.parent != nil {
		d.Parent = &model.Place{Section: names.of[sec.parent], X: sec.joint}
	}
	for i, p := range sec.points {
		q := model.Pt3D{X: float64(p.X), Y: float64(p.Y), Z: float64(p.Z), Diam: math.Abs(float64(p.Diam))}
		if told := sec.points[i].Arc; told != sec.way(i) {
			q.Arc = told
		}
		d.Pt3D = append(d.Pt3D, q)
	}
	if sec.turnedRoot() {
		d.End = 0
		slices.Reverse(d.Pt3D)
		for i := range d.Pt3D {
			d.Pt3D[i].Arc = 0
		}
	}
	if sec.wire != nil && sec.points != nil {
		for _, x := range sec.wire {
			d.Wire = append(d.Wire, float64(x))
		}
	}
	return d
}

// documentOrder is an order of the sections in which a document has the siblings as
// the session has them: as they were made, or if that will not do, parents first.
func (s *Session) documentOrder() []*section {
	if s.keepsSiblings(s.sections) {
		return s.sections
	}
	all := s.roots()
	for i := 0; i < len(all); i++ {
		children := all[i].children
		for k := len(children) - 1; k >= 0; k-- { // of those at one joint the last attached comes first
			all = append(all, children[k])
		}
	}
	return all
}

// keepsSiblings tells whether attaching sections in an order lists the siblings as
// they are.
func (s *Session) keepsSiblings(order []*section) bool {
	names := newNames(order)
	m := &model.Model{}
	index := map[*section]int{}
	for i, sec := range order {
		m.Sections = append(m.Sections, sec.placement(names))
		index[sec] = i
	}
	o := morph.Order(m)
	for i, sec := range order {
		for k, child := range sec.children {
			if o.Children[i][k] != index[child] {
				return false
			}
		}
	}
	return true
}
