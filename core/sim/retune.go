package sim

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Retune makes the simulation that of other models, if those differ from its own in
// nothing but the numbers of point processes, netstims, netcons and detectors: then
// all that has been prepared holds for them too. It reports whether they are of that kind; if not, nothing
// has changed.
func (s *Simulation) Retune(models ...*model.Model) bool {
	if !slices.EqualFunc(models, s.models, sameButPoints) {
		return false
	}
	s.models = models
	s.tune(models)
	return true
}

// sameButPoints reports whether two models differ in nothing that Build looks at
// but what is tunable.
func sameButPoints(a, b *model.Model) bool {
	return a == b || a.Run == b.Run && sameStructure(a, b) && slices.EqualFunc(a.Sections, b.Sections, sameSection)
}

// sameSection reports whether two sections that are alike have the same numbers.
func sameSection(s, t model.Section) bool {
	return s.L == t.L && s.Diam == t.Diam && s.Ra == t.Ra && s.Cm == t.Cm && s.Rallbranch == t.Rallbranch && s.ShapeNseg == t.ShapeNseg &&
		slices.Equal(s.Pt3D, t.Pt3D) && model.SameRanges(&s, &t) && slices.Equal(s.Erev, t.Erev) &&
		slices.EqualFunc(s.Mechanisms, t.Mechanisms, func(a, b model.Mechanism) bool { return slices.Equal(a.Params, b.Params) })
}
