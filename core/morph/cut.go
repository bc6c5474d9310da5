// Package morph turns the shape of a section into numbers for its segments:
// area, mean diameter and axial conductance, from a stylized cylinder or from
// 3-D points, as NEURON does it, last digit included.
//
// Start with Cuts. Invariant: segments are listed from the end by which their
// section is attached outwards; for a section attached by its end 1 that is from
// x = 1 to x = 0.
package morph

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Cut is a section cut into nseg segments of equal length.
type Cut struct {
	L    float64   // [um] length of the section
	Diam []float64 // [um] mean diameter of each segment
	Area []float64 // [um2] lateral membrane of each segment
	// RInv holds nseg+1 axial conductances [uS]: from each segment's middle to
	// the middle of the one before (the first: to the attached end), and last
	// from the last middle to the far end.
	RInv []float64
}

// Cuts cuts every section of the model. With define_shape, stylized sections
// are measured along the 3-D points that Shape gives them.
func Cuts(m *model.Model) []Cut {
	cuts := make([]Cut, len(m.Sections))
	var shape [][]Point
	if m.DefineShape {
		shape = Shape(m)
	}
	for i := range m.Sections {
		s := &m.Sections[i]
		switch {
		case s.Pt3D != nil:
			cuts[i] = cutPoints(Points(s), defaultDiam, s.Nseg, s.Ra)
		case m.DefineShape:
			had := s.Diam
			if s.ShapeNseg != 0 { // what was measured before nseg was changed
				had = cutPoints(shape[i], had, s.ShapeNseg, s.Ra).Diam[0]
			}
			cuts[i] = cutPoints(shape[i], had, s.Nseg, s.Ra)
		default:
			cuts[i] = cutCylinder(s)
		}
	}
	return cuts
}

func newCut(length float64, nseg int) Cut {
	slab := make([]float64, 3*nseg+1)
	return Cut{
		L:    length,
		Diam: slab[:nseg:nseg],
		Area: slab[nseg : 2*nseg : 2*nseg],
		RInv: slab[2*nseg:],
	}
}

// cutCylinder is a right circular cylinder: area = pi diam dx without end caps,
// half a segment's axial resistance = Ra (dx/2) / (pi diam^2/4).
func cutCylinder(s *model.Section) Cut {
	c := newCut(s.L, s.Nseg)
	dx := s.L / float64(s.Nseg) // [um]
	area := math.Pi * s.Diam * dx
	half := megohm * s.Ra * (dx / 2) / (math.Pi * s.Diam * s.Diam / 4) // [megohm]
	before := 0.0
	for i := range s.Nseg {
		c.Diam[i] = s.Diam
		c.Area[i] = area
		c.RInv[i] = 1 / (half + before)
		before = half
	}
	c.RInv[s.Nseg] = 1 / before
	return c
}

// megohm is one ohm cm um/um2 in megohm: 1 ohm cm = 1e4 ohm um, 1e-6 megohm an ohm.
const megohm = 1e-2
