// Package state is the whole page as plain Go: one State value, actions that
// change it, selectors that read it. It knows neither vecty nor the browser.
//
// Start with
//
//	s := state.Start()
//	s = state.Reduce(s, state.SetValue{Path: "points[0].amp", Value: 0.3})
//	for _, job := range state.Pending(s) { client.Submit(job); s = state.Reduce(s, state.Asked{Job: job}) }
//	s = state.Reduce(s, state.Heard{Event: e}) // for each event of the client
//
// Invariant: Reduce never modifies what it is given, and the traces in Shown
// belong to the values in Shown, whatever the controls have moved to meanwhile.
package state

import (
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// State is everything the page shows.
type State struct {
	Substance
	View     View
	Problems []Problem // values that could not be used, by field
	Version  int       // counts the pictures that were wanted; the present one's number
	Shown    *Shown    // the last good picture; nil before the first
	Live     Activity
	Fault    string                // why the newest picture is not there, "" when it is or will be
	Studies  map[engine.Kind]Study // those that were asked for
	Ghosts   []Ghost

	past, future []Substance
}

// Substance is what a run depends on, what undo takes back and what a link holds.
type Substance struct {
	Doc     *model.Model
	Sweep   Sweep
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

// Shown is a picture with the job, and so the values, that it belongs to.
type Shown struct {
	Job     engine.Job
	Picture *engine.Picture
}

// Activity is a job on its way.
type Activity struct {
	Asked    int // version of the newest job submitted, 0 for none
	Busy     bool
	Fraction float64 // done, from 0 to 1
}

// Study is a study that somebody wants to see, with its last answer.
type Study struct {
	Busy     bool
	Fraction float64        // done, from 0 to 1
	Job      engine.Job     // of the answer
	Result   *engine.Result // nil before the first answer
	Fault    string         // why the newest answer is not there
	asked    engine.Job
}

// Ghost is a picture kept to compare against.
type Ghost struct {
	Label string
	Shown Shown
}

// Action changes the state.
type Action interface{ reduce(State) State }

// Start is the page as it opens.
func Start() State { return State{} }

// Reduce gives the state after an action.
func Reduce(s State, a Action) State { return a.reduce(s) }
