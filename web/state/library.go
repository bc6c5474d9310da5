package state

import (
	"math"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
)

// OpenModel opens a model of the library, with the sweep and the plots that show it
// best.
type OpenModel struct{ Name string }

func (a OpenModel) reduce(s State) State {
	e := library.Find(a.Name)
	if e == nil {
		return s.problem("library", a.Name, "has no such model")
	}
	by := entrySubstance(e)
	by.Sweep.On = e.Sweep.N > 0
	s = s.replaced(s.known(by))
	s = s.seenFirst()
	s.View.Plots = nil
	if e.Plots != "" {
		s = s.linkPlots(e.Plots)
	}
	return s
}

// entrySubstance is a model of the library, with the sweep that shows it best ready.
func entrySubstance(e *library.Entry) Substance {
	by := Substance{Doc: e.Model(), Compare: tutorial().Compare}
	by.Sweep.Sweep = e.Sweep
	return fitting(by)
}

// Outlook is how a model is seen at first: from the front, or from above where there
// are several cells, which stand behind one another.
func Outlook(doc *model.Model) Shape {
	view, roots := startView().Shape, 0
	for i := range doc.Sections {
		if doc.Sections[i].Parent == nil {
			roots++
		}
	}
	if roots > 1 {
		sin, cos := math.Sincos(math.Pi / 3)
		view.Rotation, view.Zoom = [9]float64{0: 1, 4: cos, 5: -sin, 7: sin, 8: cos}, 0.5
	}
	return view
}
