package state

import "github.com/cablelab/cablelab/web/engine"

// Asked notes that a job of Pending has been submitted.
type Asked struct{ Job engine.Job }

// Heard takes in what the engine's client tells.
type Heard struct{ Event engine.Event }

// Want asks for a study, or, with On false, forgets it. A study that is wanted
// follows the substance; no gesture being open, it is asked for again.
type Want struct {
	Kind engine.Kind
	On   bool
}

// Again asks for the present picture once more, after a cancel or a fault.
type Again struct{}

func (a Asked) reduce(s State) State { return s }
func (a Heard) reduce(s State) State { return s }
func (a Want) reduce(s State) State  { return s }
func (a Again) reduce(s State) State { return s }

// Pending are the jobs to submit now. Call it after each Reduce.
func Pending(s State) []engine.Job { return nil }

// Behind reports whether the shown picture is not (yet) that of the present values.
func Behind(s State) bool { return false }

// Stale reports whether a study's answer is not (yet) that of the present values.
func Stale(s State, k engine.Kind) bool { return false }
