package study

import (
	"fmt"

	"github.com/cablelab/cablelab/core/model"
)

// Sweep runs a parameter from one value to another; N = 0 is no sweep.
type Sweep struct {
	Path string  // as model.Set takes it
	From float64 // [the parameter's unit]
	To   float64 // [the parameter's unit]
	N    int     // how many values, evenly spaced, both ends included
}

// maxValues bounds a sweep.
const maxValues = 10000

// size is the number of runs of the sweep.
func (s Sweep) size() int { return max(1, s.N) }

// Values are the swept values; nil when nothing is swept.
func (s Sweep) Values() []float64 {
	if s.N <= 0 {
		return nil
	}
	return Linspace(s.From, s.To, s.N)
}

// Models are the model with each of the values; the model itself when nothing is
// swept.
func (s Sweep) Models(m *model.Model) ([]*model.Model, error) {
	if s.N == 0 {
		return []*model.Model{m}, nil
	}
	if s.N < 0 || s.N > maxValues {
		return nil, fmt.Errorf("the sweep: must have from 1 to %d values, got %d", maxValues, s.N)
	}
	models := make([]*model.Model, s.N)
	for i := range models {
		var err error
		if models[i], err = s.Model(m, i); err != nil {
			return nil, err
		}
	}
	return models, nil
}

// Model is the model with the i-th value; the model itself when nothing is swept.
func (s Sweep) Model(m *model.Model, i int) (*model.Model, error) {
	if s.N == 0 {
		return m, nil
	}
	swept, err := model.Set(m, s.Path, linspaced(s.From, s.To, i, s.N))
	if err != nil {
		return nil, fmt.Errorf("the sweep: %w", err)
	}
	return swept, nil
}
