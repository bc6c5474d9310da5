package cable

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// Lambda is the length constant [um] at a frequency f [Hz] of a cable with
// diam [um], Ra [ohm cm] and cm [uF/cm2], its membrane taken as a capacitor:
// 1e5 sqrt(diam / (4 pi f Ra cm)).
func Lambda(f, diam, ra, cm float64) float64 {
	return 1e5 * math.Sqrt(diam/(4*math.Pi*f*ra*cm))
}

// SectionLambda is the length constant [um] of a section at a frequency f [Hz]: L
// over its length in length constants, which are summed from 3-D point to 3-D
// point, pieces without diameter left out. NEURON's lambda_f, which fails at
// points without diameter.
func SectionLambda(s *model.Section, f float64) float64 {
	if s.Pt3D == nil {
		return Lambda(f, s.Diam, s.Ra, s.Cm)
	}
	points := morph.Points(s)
	sum := 0.0
	for i := 1; i < len(points); i++ {
		p, q := &points[i-1], &points[i]
		if d := float64(p.Diam) + float64(q.Diam); d > 0 {
			sum += (q.Arc - p.Arc) / math.Sqrt(d)
		}
	}
	sum *= math.Sqrt(2) * 1e-5 * math.Sqrt(4*math.Pi*f*s.Ra*s.Cm)
	return points[len(points)-1].Arc / sum
}

// DLambda is the odd number of segments that makes each at most a fraction of the
// section's length constant at 100 Hz long. Source: NEURON's d_lambda rule (Hines
// and Carnevale, Neuroscientist 7 (2001) 123-135), where the fraction is 0.1.
func DLambda(s *model.Section, fraction float64) int {
	const hertz, most = 100, 1 << 20
	lambdas := morph.Length(s) / (fraction * SectionLambda(s, hertz))
	return int(math.Min((lambdas+0.9)/2, most))*2 + 1
}

// GeomNseg returns m with every section's nseg as DLambda has it.
func GeomNseg(m *model.Model, fraction float64) (*model.Model, error) {
	nseg := make([]int, len(m.Sections))
	for i := range nseg {
		nseg[i] = DLambda(&m.Sections[i], fraction)
	}
	return model.SetAllNseg(m, nseg)
}
