package swc

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

const soma = 1 // the type of the soma's points

// epsilon is hoc's: numbers that are nearer to each other are equal.
const epsilon = 1e-11

// section is an unbranched run of points of one type. This file follows
// read_swc.hoc rule by rule, so that odd files give what NEURON makes of them.
type section struct {
	kind   int
	first  int          // its first own point, as an index of the tree
	last   int          // its last own point
	points []model.Pt3D // the parent's point, unless it is the first section, and its own
	parent *section
	at     float64 // where on the parent it is attached, by its end 0
	wire   bool    // the way from the parent's point to the first own one has no membrane
	line   int     // of the last point
}

// up is the index of a point's parent; like NEURON's reader it takes the first
// point where there is none.
func (t tree) up(i int) int { return max(0, t[i].parent) }

// sections cuts the tree.
func (t tree) sections() []*section {
	m := t.mark()
	var all []*section
	of := make([]*section, len(t)) // by point
	for first := 0; first < len(t); {
		last := first
		for last+1 < len(t) && m.children[last] == one {
			last++
		}
		s := &section{kind: t[first].kind, first: first, last: last, at: 1, line: t[last].line}
		if first == 0 {
			t.root(s, m)
		} else {
			s.parent = of[t.up(first)]
			t.branch(s, m)
		}
		for i := first; i <= last; i++ {
			of[i] = s
		}
		all = append(all, s)
		first = last + 1
	}
	return all
}

// marks are what decides where sections end.
type marks struct {
	children []int  // by point: one for a child of its type that comes next, more than one for others; a section goes on past a point with exactly one
	somata   []int  // by point of the soma: its children in the soma
	near     []bool // by point: its section begins at end 0 of its parent's section
	sphere   bool   // three points stand for a round soma
}

const (
	one  = 100 // a child
	more = 1   // what makes it a branch
)

func (t tree) mark() *marks {
	m := &marks{children: make([]int, len(t)), somata: make([]int, len(t)), near: make([]bool, len(t))}
	for i := range t {
		p := t[i].parent
		if p < 0 {
			continue
		}
		m.children[p] += one
		if p != i-1 {
			m.children[p] += more
			if t.leavesFromNearEnd(p) {
				m.near[i] = true
				m.children[p] = one
			}
		}
		if t[p].kind != t[i].kind {
			m.children[p] += more
		}
	}
	inSoma := t.markSomata(m)
	if m.sphere = inSoma == 3 && t.isSphere(m); m.sphere {
		t[2].parent = 1 // one run of points, of which root takes the first
	}
	t.joinSoma(m)
	return m
}

// leavesFromNearEnd tells whether a branch from point p is taken to leave from
// the near end of p's section: p is the first point of a neurite on the soma, or
// the file's first point and not of a soma. Else p would be a section of one point.
func (t tree) leavesFromNearEnd(p int) bool {
	if p > 1 {
		return t[p].kind != soma && t[t.up(p)].kind == soma
	}
	return p == 0 && t[p].kind != soma
}

func (t tree) markSomata(m *marks) (inSoma int) {
	for i := range t {
		if t[i].kind != soma {
			continue
		}
		inSoma++
		if p := t[i].parent; i > 0 && p >= 0 && t[p].kind == soma {
			m.somata[p]++
		}
	}
	return inSoma
}

// isSphere tells whether the first three points are NeuroMorpho's round soma:
// the root in the middle and a point of the same diameter at each side, without
// further branches.
func (t tree) isSphere(m *marks) bool {
	if len(t) < 3 || t[1].parent != 0 || t[2].parent != 0 || m.children[1] != 0 || m.children[2] != 0 {
		return false
	}
	length, middle := 0.0, single(t.point(0))
	for i := 1; i <= 2; i++ {
		side := single(t.point(i))
		if math.Abs(side.Diam-middle.Diam) > epsilon {
			return false
		}
		dx, dy, dz := side.X-middle.X, side.Y-middle.Y, side.Z-middle.Z
		length += math.Sqrt(float64(dx*dx) + float64(dy*dy) + float64(dz*dz))
	}
	return math.Abs(length/middle.Diam-1) < .01-epsilon
}

// joinSoma keeps the soma whole: its points that follow one another are one
// section, whatever leaves from them, unless it branches itself.
func (t tree) joinSoma(m *marks) {
	for i := 0; i+1 < len(t); i++ {
		follows := t[i+1].parent == i && t[i].kind == soma && t[i+1].kind == soma
		if follows && (i == 0 || m.somata[i] <= 1) {
			m.children[i] = one
		}
	}
}

func (t tree) root(s *section, m *marks) {
	n := s.last + 1
	if m.sphere {
		n = 1
	}
	for i := range n {
		s.points = append(s.points, t.point(i))
	}
}

func (t tree) point(i int) model.Pt3D {
	p := &t[i]
	return model.Pt3D{X: p.x, Y: p.y, Z: p.z, Diam: p.diam}
}

// single is a point as NEURON reads it from a file: in single precision.
func single(p model.Pt3D) model.Pt3D {
	return model.Pt3D{X: float64(float32(p.X)), Y: float64(float32(p.Y)), Z: float64(float32(p.Z)), Diam: float64(float32(p.Diam))}
}

// branch gives a section its points and its joint.
func (t tree) branch(s *section, m *marks) {
	s.points = make([]model.Pt3D, 0, s.last-s.first+2)
	s.points = append(s.points, t.point(t.up(s.first)))
	for i := s.first; i <= s.last; i++ {
		s.points = append(s.points, t.point(i))
	}
	t.join(s, m)
	if s.parent.kind == soma && s.kind != soma {
		s.points[0].Diam = s.points[1].Diam
	}
	if m.near[s.first] {
		s.at = 0
	}
}

// join decides where on its parent a section is attached, and whether by a wire.
func (t tree) join(s *section, m *marks) {
	parent, from := s.parent, t[s.first].parent
	neurite := parent.kind == soma && s.kind != soma // that leaves from a soma
	several := s.last > s.first                      // own points
	forked := m.somata[t.up(s.first)] > 1
	switch {
	case parent.first == 0 && neurite && len(parent.points) == 1:
		s.at, s.wire = .5, several
	case parent.first == 0 && from == 0:
		s.at, s.wire = 0, s.kind != soma && forked
	case parent.kind != soma:
	case from < parent.inner():
		s.at, s.wire = .5, neurite && several
	case several && forked:
		s.wire = s.kind != soma
	}
}

// inner is the index from which on points of a soma are no more its inside.
func (s *section) inner() int {
	if s.first == 0 {
		return len(s.points) - 1
	}
	return s.first + len(s.points) - 2
}
