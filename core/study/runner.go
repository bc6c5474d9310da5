// Package study makes numbers of many runs: sweeps, errors between resolutions,
// thresholds, the error budget.
//
// Start with an Experiment and one of its methods. A study gets its runs from a
// Runner, so that whoever has more than one thread can share them out.
//
// Invariant: a study depends on its models alone; the same question has the same
// answer to the last bit, whatever runs it.
package study

import (
	"context"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// Run is what one model recorded.
type Run struct {
	T      []float64   // [ms]
	Traces [][]float64 // by record, in NEURON's units
	Spikes [][]float64 // [ms] by detector
}

// Runner runs models, in whatever order, and gives what they recorded in theirs.
// It tells how much of the work is done, from 0 to 1.
type Runner func(ctx context.Context, models []*model.Model, tell func(fraction float64)) ([]Run, error)

// maxLanes is how many alike models run side by side.
const maxLanes = 8

// Groups cuts models into those that run side by side: neighbours that are alike.
// How models are grouped changes no bit of what they record, so a Runner may run
// each group wherever it likes.
func Groups(models []*model.Model) [][]*model.Model {
	var groups [][]*model.Model
	for len(models) > 0 {
		n := 1
		for n < min(len(models), maxLanes) && sim.Alike(models[0], models[n]) {
			n++
		}
		groups, models = append(groups, models[:n]), models[n:]
	}
	return groups
}

// Here runs the models on this thread, group by group, with NEURON's bits.
var Here = On(sim.Build)

// On is Here with simulations from another builder.
func On(build sim.Builder) Runner {
	return func(ctx context.Context, models []*model.Model, tell func(fraction float64)) ([]Run, error) {
		return here(ctx, build, models, tell)
	}
}

func here(ctx context.Context, build sim.Builder, models []*model.Model, tell func(fraction float64)) ([]Run, error) {
	all, done := Cost(models...), 0.0
	runs := make([]Run, 0, len(models))
	for _, group := range Groups(models) {
		part := Cost(group...)
		next, err := together(ctx, build, group, func(f float64) { tell((done + f*part) / all) })
		if err != nil {
			return nil, err
		}
		runs, done = append(runs, next...), done+part
	}
	return runs, nil
}

func together(ctx context.Context, build sim.Builder, models []*model.Model, tell func(float64)) ([]Run, error) {
	s, err := build(models...)
	if err != nil {
		return nil, err
	}
	r, err := s.Run(ctx, sim.Options{Progress: func(done, total int) { tell(float64(done) / float64(total)) }})
	if err != nil {
		return nil, err
	}
	runs := make([]Run, len(models))
	for i := range runs {
		runs[i] = Run{T: r.T, Traces: r.Lanes[i].Traces, Spikes: r.Lanes[i].Spikes}
	}
	return runs, nil
}

// Cost is about how many nodes times steps the models take.
func Cost(models ...*model.Model) float64 {
	sum := 0.0
	for _, m := range models {
		segments := 1
		for i := range m.Sections {
			segments += m.Sections[i].Nseg
		}
		sum += float64(segments) * m.Run.Tstop / m.Run.Dt
	}
	return sum
}
