// Package state is the whole page as plain Go: one State value, actions that
// change it, selectors that read it. It knows neither vecty nor the browser.
//
// Start with
//
//	s := state.Start()
//	s = state.Reduce(s, state.SetValue{Path: "points[0].amp", Value: 0.3})
//	for _, job := range state.Pending(s) {
//		s = state.Reduce(s, state.Asked{Job: job})
//		client.Submit(job)
//	}
//	s = state.Reduce(s, state.Heard{Event: e}) // for each event of the client
//
// Invariant: Reduce never modifies what it is given, and the traces in Shown
// belong to the values in Shown, whatever the controls have moved to meanwhile.
package state

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// State is everything the page shows.
type State struct {
	Substance
	View     View
	Problems []Problem             // values that could not be used, by field
	Remarks  []string              // what the reader should know of the file that was opened
	Reading  string                // name of the file that is being read, "" for none
	Version  int                   // counts the pictures that were wanted; the present one's number
	Shown    *Shown                // the last good picture; nil before the first
	Live     Activity              // the picture on its way
	Pool     engine.Pool           // what the engine's workers can do
	Fault    string                // why the newest picture is not there or not whole, "" when all is well
	Studies  map[engine.Kind]Study // those that were asked for
	Ghosts   []Ghost
	Export   Export

	past, future []Substance
	gesture      gesture
}

// Substance is what a run depends on, what undo takes back and what a link holds.
type Substance struct {
	Doc     *model.Model
	Sweep   Sweep
	Second  Sweep // of another parameter as well, if both are on: a grid
	Compare Compare
}

// Sweep is several runs with one parameter from From to To.
type Sweep struct {
	On bool
	engine.Sweep
}

// Compare is several runs with different nseg. The document's own nseg is always
// one of them; the largest is the reference.
type Compare struct {
	On      bool
	Section string
	Nseg    []int // the others
}

// Problem is a value that could not be used.
type Problem struct {
	Path    string // of the field
	Text    string // what was typed
	Message string // what is wrong and what is allowed
}

// Action changes the state.
type Action interface{ reduce(State) State }

// Start is the page as it opens: the tutorial's cell.
func Start() State {
	return State{Substance: tutorial(), View: startView(), Version: 1, Pool: engine.FirstPool}
}

// tutorial is the substance of the tutorial's first figure.
func tutorial() Substance {
	return Substance{
		Doc:     model.Tutorial(),
		Sweep:   Sweep{Sweep: engine.Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}},
		Second:  Sweep{Sweep: engine.Sweep{Path: "points[0].dur", From: 0.5, To: 2, N: 4}},
		Compare: Compare{Section: "dend", Nseg: []int{101}},
	}
}

// Reduce gives the state after an action.
func Reduce(s State, a Action) State {
	next := remember(s, a.reduce(s), a)
	if next.Version == s.Version && !picture(next).Same(picture(s)) {
		next.Version++
		if Held(next) {
			next.Live.Busy, next.Fault = false, ""
		}
	}
	return next
}

// same reports whether two substances are one; models are compared as values in
// memory.
func (a Substance) same(b Substance) bool {
	return a.Doc == b.Doc && a.Sweep == b.Sweep && a.Second == b.Second && a.Compare.On == b.Compare.On &&
		a.Compare.Section == b.Compare.Section && slices.Equal(a.Compare.Nseg, b.Compare.Nseg)
}

// Resolutions are the values of nseg that are compared, the document's own first;
// empty when none are.
func Resolutions(s Substance) []int {
	if !s.Compare.On {
		return nil
	}
	section := s.Doc.Section(s.Compare.Section)
	if section == nil {
		return nil
	}
	all := []int{section.Nseg}
	for _, n := range s.Compare.Nseg {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}
