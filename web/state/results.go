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

// maxGhosts is how many pictures can be kept.
const maxGhosts = 8

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
	return s
}

func (ClearKept) reduce(s State) State {
	s.Ghosts = nil
	return s
}

func (a Heard) reduce(s State) State {
	if a.Event.Job.Kind == engine.Pictures {
		return s.heardPicture(a.Event)
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
		s.Live.Fraction = e.Fraction
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
	faults := faults(e)
	s.Fault = ""
	if len(faults) > 0 {
		s.Fault = faults[0]
	}
	if len(faults) < len(e.Result.Picture.Runs)-e.Result.Picture.Missing {
		s.Shown = &Shown{Job: e.Job, Picture: e.Result.Picture}
	}
	return s
}

// faults are the runs that stopped early, in words.
func faults(e engine.Event) []string {
	var all []string
	for i := range e.Result.Picture.Runs {
		if fault := e.Result.Picture.Runs[i].Fault; fault != "" {
			all = append(all, laneName(Shown{Job: e.Job, Picture: e.Result.Picture}, i)+fault)
		}
	}
	return all
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
