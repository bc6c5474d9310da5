package state

import (
	"slices"

	"github.com/cablelab/cablelab/web/engine"
)

// Shown is a picture with the job, and so the values, that it belongs to. Some of
// its runs may still be missing.
type Shown struct {
	Job     engine.Job
	Picture *engine.Picture
}

// maxGhosts is how many pictures can be kept, and maxKept how many bytes [1] they
// may take when they are more than one.
const (
	maxGhosts = 8
	maxKept   = 1 << 28
)

// Ghost is a picture kept to compare against.
type Ghost struct {
	Label string
	Shown Shown
}

// Heard takes in what the engine's client tells.
type Heard struct{ Event engine.Event }

// Keep leaves the shown traces as ghosts. The oldest makes room when there are
// too many.
type Keep struct{}

// ClearKept takes the ghosts away.
type ClearKept struct{}

func (Keep) reduce(s State) State {
	if s.Shown == nil {
		return s
	}
	s.Ghosts = append(slices.Clip(s.Ghosts), Ghost{Label: Describe(*s.Shown), Shown: *s.Shown})
	s.Ghosts = s.Ghosts[max(0, len(s.Ghosts)-maxGhosts):]
	for len(s.Ghosts) > 1 && bytesOf(s.Ghosts) > maxKept {
		s.Ghosts = s.Ghosts[1:]
	}
	return s
}

// bytesOf is how much memory kept pictures take, at most.
func bytesOf(ghosts []Ghost) (sum float64) {
	for _, g := range ghosts {
		sum += g.Shown.Job.Size().Bytes
	}
	return sum
}

func (ClearKept) reduce(s State) State {
	s.Ghosts = nil
	return s
}

func (a Heard) reduce(s State) State {
	if a.Event.Pool.Workers > 0 {
		s.Pool = a.Event.Pool
	}
	if a.Event.Job.Kind == engine.Pictures {
		return s.heardPicture(a.Event)
	}
	if a.Event.Job.Kind == engine.Exports {
		s.Export = s.Export.heard(a.Event)
		return s
	}
	if study, wanted := s.Studies[a.Event.Job.Kind]; wanted {
		return s.withStudy(a.Event.Job.Kind, study.heard(a.Event))
	}
	return s
}

func (s State) heardPicture(e engine.Event) State {
	if s.Shown != nil && e.Job.Version < s.Shown.Job.Version || e.Job.Exact && e.Phase != engine.Done {
		return s
	}
	newest := e.Job.Version == s.Live.Asked
	if e.Phase == engine.Done || e.Phase == engine.Partial {
		s = s.show(e)
	}
	if !newest || e.Phase == engine.Partial || e.Job.Exact {
		return s
	}
	switch e.Phase {
	case engine.Progress:
		s.Live.Fraction, s.Live.Left = e.Fraction, e.Left
		return s
	case engine.Failed:
		s.Fault = e.Err
	case engine.Cancelled:
		s.Fault = "cancelled"
	}
	s.Live.Busy = false
	return s
}

// show puts a picture on the page. One in which no run came to its end is told of
// but not shown: the last good one stays.
func (s State) show(e engine.Event) State {
	faulty, why := faults(e)
	s.Fault = why
	if p := e.Result.Picture; faulty < p.Count()-p.Missing {
		s.Shown = &Shown{Job: e.Job, Picture: p}
	}
	return s
}

// faults is how many runs stopped early, and why the first did.
func faults(e engine.Event) (n int, first string) {
	p := e.Result.Picture
	if p.Faulty > 0 {
		return p.Faulty, count(p.Faulty) + " runs stopped early; of one, " + p.Fault
	}
	for _, lane := range p.Lanes() {
		if fault := p.Run(lane).Fault; fault != "" {
			if n++; n == 1 {
				first = laneName(Shown{Job: e.Job, Picture: p}, lane) + fault
			}
		}
	}
	return n, first
}

func (study Study) heard(e engine.Event) Study {
	newest := e.Job.Same(study.asked)
	if e.Phase == engine.Done {
		study.Job, study.Result = e.Job, &e.Result
	}
	if !newest {
		return study
	}
	switch e.Phase {
	case engine.Progress:
		study.Fraction = e.Fraction
		return study
	case engine.Failed:
		study.Fault = e.Err
	case engine.Cancelled:
		study.Fault = "cancelled"
	}
	study.Busy = false
	return study
}
