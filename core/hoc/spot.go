package hoc

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// spot is where a point process is. It goes with its segment when nseg is changed,
// and is nowhere when its section is gone.
type spot struct {
	section *section // nil: nowhere
	index   int      // a segment; -1 and nseg are the ends at x = 0 and x = 1
	object  Object   // the point process
	behind  int      // how many mechanisms were in the segment before it
}

// pointProcess is what stands in a spot.
type pointProcess interface {
	hname() string     // "IClamp[0]"
	params() []float64 // in the order of mech.Point.Params
}

// put notes that an object is in a place.
func (s *Session) put(o Object, at Segment) (*spot, error) {
	sec, err := s.section(at)
	if err != nil {
		return nil, err
	}
	node, index := sec.node(at.X)
	p := &spot{section: sec, index: sec.index(at.X), object: o}
	if index >= 0 && index < node.nseg {
		p.behind = len(node.inserted[index])
	}
	s.spots = append(s.spots, p)
	s.altered()
	return p, nil
}

// lift takes a point process away.
func (s *Session) lift(p *spot) {
	s.spots = slices.DeleteFunc(s.spots, func(other *spot) bool { return other == p })
	s.altered()
}

// x is where on its section a spot is: an end or the middle of a segment.
func (p *spot) x() float64 { return p.section.x(p.index) }

func (p *spot) segment() Segment { return Segment{p.section.id, p.x()} }

// index is the segment of a place; -1 and nseg are the ends at x = 0 and x = 1.
func (sec *section) index(x float64) int {
	switch x {
	case 0:
		return -1
	case 1:
		return sec.nseg
	}
	return sec.segment(x)
}

// segment is the one that contains a place, the outermost one for an end.
func (sec *section) segment(x float64) int { return model.Place{X: x}.Segment(sec.nseg) }

// x is where an index is.
func (sec *section) x(index int) float64 {
	switch index {
	case -1:
		return 0
	case sec.nseg:
		return 1
	}
	return model.SegmentMiddle(index, sec.nseg)
}

// node is the section and index at which NEURON keeps the node of a place: that of
// an attached end is the parent's.
func (sec *section) node(x float64) (*section, int) {
	if x == float64(sec.end) && sec.parent != nil {
		return sec.parent.node(sec.joint)
	}
	return sec, sec.index(x)
}

// inOrder turns an index counted from x = 0 into one counted from the attached end,
// and back.
func (sec *section) inOrder(index int) int {
	if sec.end == 1 {
		return sec.nseg - 1 - index
	}
	return index
}
