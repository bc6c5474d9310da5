package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// maxNumbers bounds what one picture records: more would neither fit a phone's
// memory nor a plot.
const maxNumbers = 1 << 24

// maxLanes is how many runs go side by side: enough to share their overhead, few
// enough to stay in the cache.
const maxLanes = 8

// painter computes some of a picture's runs.
type painter struct {
	job    Job
	build  sim.Builder
	wanted []int          // indices of the runs
	models []*model.Model // of the wanted runs
	runs   runs
	all    float64 // node steps to do
	done   float64
	tell   func(fraction float64)
}

// paint computes the wanted runs of a picture, quickly unless it is to be exact.
func paint(ctx context.Context, quick sim.Builder, job Job, wanted []int, tell func(float64)) (*runs, error) {
	p := &painter{job: job, build: quick, wanted: wanted, tell: tell}
	if job.Exact {
		p.build = sim.Build
	}
	all, _, err := job.Models()
	if err != nil {
		return nil, err
	}
	if err := bound(all); err != nil {
		return nil, err
	}
	for _, i := range wanted {
		if i < 0 || i >= len(all) {
			return nil, fmt.Errorf("the picture has no run %d", i)
		}
		p.models = append(p.models, all[i])
	}
	p.all = study.Cost(p.models...)
	for i := 0; i < len(p.models); {
		n := p.alike(i)
		if err := p.run(ctx, i, n); err != nil {
			return nil, err
		}
		i += n
	}
	return &p.runs, nil
}

// bound refuses a picture that would take too much memory.
func bound(models []*model.Model) error {
	numbers := 0.0
	for _, m := range models {
		numbers += m.Run.Tstop / m.Run.Dt * float64(len(m.Record)+1)
	}
	if numbers > maxNumbers {
		return fmt.Errorf("%.3g numbers would be recorded, a picture can hold %d; lower tstop, raise dt, or compare fewer runs", numbers, maxNumbers)
	}
	return nil
}

// alike is how many models from the i-th on can run side by side.
func (p *painter) alike(i int) int {
	n := 1
	for i+n < len(p.models) && n < maxLanes && sim.Alike(p.models[i], p.models[i+n]) {
		n++
	}
	return n
}

// run computes n models side by side or, if one of them runs away, each alone, so
// that the others are finished.
func (p *painter) run(ctx context.Context, first, n int) error {
	result, err := p.simulate(ctx, first, n)
	var diverged *sim.Diverged
	switch {
	case errors.As(err, &diverged) && n > 1:
		for i := range n {
			if err := p.run(ctx, first+i, 1); err != nil {
				return err
			}
		}
		return nil
	case err != nil && diverged == nil:
		return err
	}
	for i := range result.Lanes {
		run := Run{T: result.T, Traces: result.Lanes[i].Traces, Spikes: result.Lanes[i].Spikes}
		if diverged != nil {
			run.Fault = diverged.Error()
		}
		p.runs.all = append(p.runs.all, run)
		p.done += study.Cost(p.models[first+i])
	}
	return nil
}

func (p *painter) simulate(ctx context.Context, first, n int) (*sim.Result, error) {
	s, err := p.build(p.models[first : first+n]...)
	if err != nil {
		return nil, err
	}
	group := study.Cost(p.models[first : first+n]...)
	o := sim.Options{Progress: func(done, total int) {
		p.tell((p.done + group*float64(done)/float64(total)) / p.all)
	}}
	movie := slices.Index(p.wanted[first:first+n], p.job.index(p.job.Movie))
	if p.job.Frames > 0 && movie >= 0 {
		o.Frames, o.MovieLane = p.job.Frames, movie
	}
	result, err := s.Run(ctx, o)
	if result != nil && o.Frames > 0 {
		m := result.Lanes[movie].Movie
		p.runs.movie = Movie{Lane: p.job.Movie, Every: m.Every, Segments: m.Segments, V: m.V}
	}
	return result, err
}
