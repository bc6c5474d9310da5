package export

import (
	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// Segment is what NEURON says of one segment.
type Segment struct {
	At   string  // its middle, as a place
	Area float64 // [um2]
	Ri   float64 // [megohm] to the middle of the segment before
	Diam float64 // [um]
}

// Segments are all segments, in document order and x ascending.
func Segments(m *model.Model) []Segment {
	tree := cable.Build(m, morph.Cuts(m))
	var all []Segment
	for i := range m.Sections {
		s := &m.Sections[i]
		for j := range s.Nseg {
			at := model.Place{Section: s.Name, X: model.SegmentMiddle(j, s.Nseg)}
			node := tree.Segment(i, at.X)
			all = append(all, Segment{At: s.Name + "(" + string(appendFloat(nil, at.X)) + ")", Area: tree.Area[node], Ri: tree.Ri(node), Diam: tree.Diam[node]})
		}
	}
	return all
}
