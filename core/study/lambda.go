package study

import (
	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// DLambda is the d_lambda rule's proposal of nseg for a section: segments of at
// most a tenth of the length constant at 100 Hz, of the section's mean diameter.
func DLambda(m *model.Model, section string) int {
	const hertz, fraction = 100, .1
	i := m.SectionIndex(section)
	s := &m.Sections[i]
	cut := morph.Cuts(m)[i]
	diam := 0.0
	for _, d := range cut.Diam {
		diam += d / float64(len(cut.Diam))
	}
	return cable.DLambda(cut.L, cable.Lambda(hertz, diam, s.Ra, s.Cm), fraction)
}
