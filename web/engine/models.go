package engine

import (
	"fmt"

	"github.com/cablelab/cablelab/core/model"
)

// ModelOf is the model of a picture's run, counted by resolution, then by the
// value of Sweep and then by that of Second.
func (j *Job) ModelOf(run int) (m *model.Model, err error) {
	m = j.Model
	if resolution := run / j.values(); resolution > 0 {
		if m, err = model.SetNseg(m, j.Section, j.Nseg[resolution-1]); err != nil {
			return nil, err
		}
	}
	value, second := run%j.values(), max(1, j.Second.N)
	if m, err = j.Sweep.Model(m, value/second); err != nil {
		return nil, err
	}
	return j.Second.Model(m, value%second)
}

// check finds what is wrong with a picture's job before any of it is computed.
func (j *Job) check() error {
	if j.Section != "" && j.Model.Section(j.Section) == nil {
		return fmt.Errorf("no section is called %q", j.Section)
	}
	for _, s := range [...]Sweep{j.Sweep, j.Second} {
		if s.N < 0 || s.N > MaxRuns {
			return fmt.Errorf("the sweep: must have from 1 to %d values, got %d", int(MaxRuns), s.N)
		}
	}
	if j.runs() > MaxRuns {
		return fmt.Errorf("%d runs are too many, at most %d can be asked for; sweep fewer values", j.runs(), int(MaxRuns))
	}
	for r := range j.resolutions() {
		if _, err := j.ModelOf(r * j.values()); err != nil {
			return err
		}
	}
	return nil
}
