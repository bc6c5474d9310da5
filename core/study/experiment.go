package study

import (
	"errors"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Experiment is what the studies of resolution have in common: a model, run once
// for each value of a sweep, with one section in more or fewer segments.
type Experiment struct {
	Model   *model.Model
	Section string
	Sweep   Sweep // N = 0 runs the model as it is
	Run     Runner
	Tell    func(fraction float64) // hears how much is done, never less than before, at last 1; may be nil
}

// resolved are the models of the sweep with nseg segments in the section.
func (e *Experiment) resolved(nseg int) ([]*model.Model, error) {
	m, err := model.SetNseg(e.Model, e.Section, nseg)
	if err != nil {
		return nil, err
	}
	return e.Sweep.Models(m)
}

// comparable is an error when the runs leave nothing to compare.
func (e *Experiment) comparable() error {
	if slices.ContainsFunc(e.Model.Record, isVoltage) {
		return nil
	}
	return errors.New(`record: no v is recorded that could be compared; record one, such as "` + e.Model.Sections[0].Name + `(0.5).v"`)
}

func (e *Experiment) tell(fraction float64) {
	if e.Tell != nil {
		e.Tell(min(fraction, 1))
	}
}

// part is a tell for a part of the work, from one fraction to another.
func (e *Experiment) part(from, to float64) func(float64) {
	return func(f float64) { e.tell(from + f*(to-from)) }
}
