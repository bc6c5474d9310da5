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
		points, had := []Point(nil), diameters(s)
		switch {
		case s.Pt3D != nil:
			points, had = Points(s), repeat(defaultDiam, s.Nseg)
		case m.DefineShape:
			points = shape[i]
		}
		if len(had) != s.Nseg { // what was measured before nseg was changed
			had = model.Resample(Measure(points, s.L, had, s.Ra).Diam, s.Nseg)
		}
		cuts[i] = Measure(points, s.L, had, s.Ra)
	}
	return cuts
}

// diameters are those of a stylized section's segments [um], as it was laid out,
// from the attached end.
func diameters(s *model.Section) []float64 {
	switch values := s.Range("diam"); {
	case values != nil:
		return s.Turned(values)
	case s.ShapeNseg != 0:
		return repeat(s.Diam, s.ShapeNseg)
	}
	return repeat(s.Diam, s.Nseg)
}

// Measure cuts a section of a length [um] into as many segments as it has
// diameters [um]: along its 3-D points, or, with fewer than two of them, as a
// cylinder each. Segments are listed from the attached end.
func Measure(points []Point, length float64, diam []float64, ra float64) Cut {
	if len(points) > 1 {
		return cutPoints(points, diam, ra)
	}
	return cutCylinders(length, diam, ra)
}

func repeat(v float64, n int) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = v
	}
	return all
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

// cutCylinders takes each segment for a right circular cylinder: area = pi diam dx
// without end caps, half a segment's axial resistance = Ra (dx/2) / (pi diam^2/4).
func cutCylinders(length float64, diam []float64, ra float64) Cut {
	nseg := len(diam)
	c := newCut(length, nseg)
	dx := length / float64(nseg) // [um]
	before := 0.0                // [megohm] half of the segment before
	for i, d := range diam {
		c.Diam[i] = d
		c.Area[i] = math.Pi * d * dx
		half := megohm * ra * (dx / 2) / (math.Pi * d * d / 4) // [megohm]
		c.RInv[i] = 1 / (half + before)
		before = half
	}
	c.RInv[nseg] = 1 / before
	return c
}

// megohm is one ohm cm um/um2 in megohm: 1 ohm cm = 1e4 ohm um, 1e-6 megohm an ohm.
const megohm = 1e-2
