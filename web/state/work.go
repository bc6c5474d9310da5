package state

import (
	"maps"
	"slices"
	"time"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// frames is about how many frames the shape's movie has: fewer of a large cell, so
// that they take no longer than the run.
func frames(doc *model.Model) int {
	const most, least, numbers = 250, 50, 25000
	segments := 1
	for i := range doc.Sections {
		segments += doc.Sections[i].Nseg
	}
	return max(least, min(most, numbers/segments))
}

// fewer is how many times fewer frames there are while a finger moves a slider: all
// come with the picture that is computed once more when it rests.
const fewer = 5

// Activity is a picture on its way.
type Activity struct {
	Asked    int // version of the newest job submitted, 0 for none
	Exact    int // version of the newest picture that is asked to be exact
	Allowed  int // version of the picture that somebody asked for, however long it takes
	Busy     bool
	Fraction float64       // done, from 0 to 1
	Left     time.Duration // that it will still take, about; 0 when that is not known
}

// Study is a study that somebody wants to see, with its last answer.
type Study struct {
	Busy     bool
	Fraction float64        // done, from 0 to 1
	Job      engine.Job     // of the answer
	Result   *engine.Result // nil before the first answer
	Fault    string         // why the newest answer is not there

	asked engine.Job // the newest submitted
}

// Asked notes that a job of Pending is being submitted.
type Asked struct{ Job engine.Job }

// Want asks for a study, or, with On false, forgets it. A study that is wanted
// follows the substance: it is asked for again as soon as no gesture is open.
type Want struct {
	Kind engine.Kind
	On   bool
}

// Again asks for the present picture and the studies that are wanted, once more
// after a cancel or a fault, or at all where the picture takes long.
type Again struct{}

func (a Asked) reduce(s State) State {
	switch {
	case a.Job.Kind == engine.Exports:
		s.Export.asked = true
		return s
	case a.Job.Exact:
		s.Live.Exact = a.Job.Version
		return s
	case a.Job.Kind == engine.Pictures:
		s.Live = Activity{Asked: a.Job.Version, Exact: s.Live.Exact, Allowed: s.Live.Allowed, Busy: true}
		return s
	}
	study := s.Studies[a.Job.Kind]
	study.asked, study.Busy, study.Fraction, study.Fault = a.Job, true, 0, ""
	return s.withStudy(a.Job.Kind, study)
}

func (a Want) reduce(s State) State {
	if _, wanted := s.Studies[a.Kind]; wanted == a.On {
		return s
	}
	if a.On {
		return s.withStudy(a.Kind, Study{})
	}
	s.Studies = maps.Clone(s.Studies)
	delete(s.Studies, a.Kind)
	return s
}

func (Again) reduce(s State) State {
	s.Version++
	s.Live.Allowed = s.Version
	for _, kind := range engine.Studies {
		if study, wanted := s.Studies[kind]; wanted && !study.Busy && Stale(s, kind) {
			study.asked = engine.Job{}
			s = s.withStudy(kind, study)
		}
	}
	return s
}

func (s State) withStudy(kind engine.Kind, study Study) State {
	s.Studies = maps.Clone(s.Studies)
	if s.Studies == nil {
		s.Studies = map[engine.Kind]Study{}
	}
	s.Studies[kind] = study
	return s
}

// Pending are the jobs to submit now. Call it after each Reduce. A picture that is
// Held is not among them, nor is a study of what it shows; nor should an earlier
// picture go on then.
func Pending(s State) []engine.Job {
	var jobs []engine.Job
	switch job := picture(s); {
	case Held(s) || s.spared():
	case s.Version > s.Live.Asked:
		jobs = append(jobs, job)
	case s.atRest() && job.Cost() <= exactCost:
		job.Exact = true
		jobs = append(jobs, job)
	}
	if s.Export.Busy && !s.Export.asked {
		jobs = append(jobs, exportJob(s))
	}
	for _, kind := range engine.Studies {
		study, wanted := s.Studies[kind]
		if !wanted || s.gesture.open || Held(s) || !Possible(s, kind) {
			continue
		}
		if job := studyJob(s, kind); !job.Same(study.asked) {
			jobs = append(jobs, job)
		}
	}
	return jobs
}

// exactCost is up to how many node steps a picture is computed once more, when its
// values have come to rest, for NEURON's very bits: some seconds' worth.
const exactCost = 1e7

// atRest reports whether the shown picture is whole, of the present values, not yet
// asked to be exact, and nobody is about to change them.
func (s State) atRest() bool {
	return !s.gesture.open && !s.Live.Busy && s.Live.Exact < s.Version && !Behind(s) && !s.Shown.Job.Exact
}

// Behind reports whether the shown picture is not (yet) that of the present values,
// or not whole.
func Behind(s State) bool {
	return s.Shown == nil || s.Shown.Picture.Missing > 0 || !s.Shown.Job.Alike(picture(s))
}

// Stale reports whether a study's answer is not (yet) that of the present values.
func Stale(s State, kind engine.Kind) bool {
	study := s.Studies[kind]
	return study.Result == nil || !study.Job.Same(studyJob(s, kind))
}

// PictureJob is the job that computes the present picture, however long that takes.
func PictureJob(s State) engine.Job { return picture(s) }

// picture is the job of the present substance.
func picture(s State) engine.Job {
	job := engine.Job{Kind: engine.Pictures, Version: s.Version, Model: s.Doc, Frames: frames(s.Doc)}
	resolutions := Resolutions(s.Substance)
	if len(resolutions) > 0 {
		job.Section, job.Nseg = s.Compare.Section, resolutions[1:]
	}
	if s.Sweep.On {
		job.Sweep = s.Sweep.Sweep
		if s.Second.On {
			job.Second = s.Second.Sweep
		}
	}
	job.Movie = engine.Lane{
		Resolution: max(0, min(s.View.Movie.Resolution, len(resolutions)-1)),
		Value:      max(0, min(s.View.Movie.Value, max(1, job.Sweep.N)*max(1, job.Second.N)-1)),
	}
	if s.gesture.open && job.Cost() <= exactCost {
		job.Frames /= fewer
	}
	return job
}

// studyJob is the job of a study of the present substance. Studies always have a
// section to refine and amplitudes to run through, whether the picture shows them
// or not: those of a comparison or sweep that is off count as one.
func studyJob(s State, kind engine.Kind) engine.Job {
	job := engine.Job{Kind: kind, Version: s.Version, Model: s.Doc}
	if s.Sweep.On {
		job.Sweep = s.Sweep.Sweep
	}
	switch kind {
	case engine.Curves:
		job.Section, job.Reference, job.Nseg = s.Compare.Section, reference(s), curveNseg(reference(s))
	case engine.Smallest:
		job.Section, job.Reference, job.Tolerance = s.Compare.Section, reference(s), s.View.Tolerance
	case engine.Thresholds:
		job.Sweep = engine.Sweep{}
		job.Section, job.Nseg = s.Compare.Section, thresholdNseg(s)
		job.Detector, job.Parameter = detector(s.Doc), Amplitude(s.Doc)
	}
	return job
}

// Possible reports whether the document has what a study is about: a threshold is
// that of a stimulus.
func Possible(s State, kind engine.Kind) bool {
	return kind != engine.Thresholds || Amplitude(s.Doc) != ""
}

// reference is the largest nseg that is compared, or would be.
func reference(s State) int {
	s.Compare.On = true
	return slices.Max(append(Resolutions(s.Substance), 1))
}

// curveNseg are the odd values from 1 to the reference, some six a decade.
func curveNseg(reference int) []int {
	var all []int
	for n := 1; n < reference; n = max(n+2, n*3/2|1) {
		all = append(all, n)
	}
	return all
}

// thresholdNseg are the values at which the threshold is looked for.
func thresholdNseg(s State) []int {
	s.Compare.On = true
	all := slices.Clone(Resolutions(s.Substance))
	for _, n := range []int{1, 3, 11} {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return all
}

// detector says when a run counts as fired: as the document's first detector
// does, or where v is first recorded, at 0 mV.
func detector(doc *model.Model) model.Detector {
	if len(doc.Spikes) > 0 {
		return doc.Spikes[0]
	}
	at := model.Place{Section: doc.Sections[0].Name, X: 0.5}
	for i := range doc.Record {
		if doc.Record[i].Var == "v" {
			at = doc.Record[i].Place
			break
		}
	}
	return model.Detector{Text: at.String(), At: at}
}
