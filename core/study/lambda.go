package study

import (
	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// DLambda is the d_lambda rule's proposal of nseg for a section: segments of at
// most a tenth of the length constant at 100 Hz, of the section's mean diameter.
// It is 0 for a section that is not there.
func DLambda(m *model.Model, section string) int {
	i := m.SectionIndex(section)
	if i < 0 {
		return 0
	}
	return inLambdas(&m.Sections[i], &morph.Cuts(m)[i], .1)
}

// inLambdas is the odd nseg whose segments are at most a fraction of the length
// constant at 100 Hz.
func inLambdas(s *model.Section, cut *morph.Cut, fraction float64) int {
	const hertz = 100
	diam := 0.0
	for _, d := range cut.Diam {
		diam += d / float64(len(cut.Diam))
	}
	return cable.DLambda(cut.L, cable.Lambda(hertz, diam, s.Ra, s.Cm), fraction)
}
