package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// maxLanes is how many runs go side by side: enough to share their overhead, few
// enough to stay in the cache.
const maxLanes = 8

// painter computes some of a picture's runs.
type painter struct {
	job    Job
	build  sim.Builder
	wanted []int // indices of the runs
	keep   int   // samples of a trace; 0 for every one
	runs   runs
	tell   func(fraction float64)
}

// paint computes the wanted runs of a picture, quickly unless it is to be exact.
func paint(ctx context.Context, quick sim.Builder, job Job, wanted []int, tell func(float64)) (*runs, error) {
	p := &painter{job: job, build: quick, wanted: wanted, keep: job.keptOf(wanted), tell: tell}
	if job.Exact {
		p.build = sim.Build
	}
	if err := job.check(); err != nil {
		return nil, err
	}
	for i := 0; i < len(wanted); {
		models, err := p.alike(i)
		if err != nil {
			return nil, err
		}
		if err := p.run(ctx, i, models); err != nil {
			return nil, err
		}
		i += len(models)
	}
	return &p.runs, nil
}

// alike are the models from the i-th wanted on that can run side by side.
func (p *painter) alike(i int) (models []*model.Model, err error) {
	for len(models) < maxLanes && i+len(models) < len(p.wanted) {
		run := p.wanted[i+len(models)]
		if run < 0 || run >= p.job.runs() {
			return nil, fmt.Errorf("the picture has no run %d", run)
		}
		m, err := p.job.ModelOf(run)
		switch {
		case err != nil:
			return nil, err
		case len(models) > 0 && !sim.Alike(models[0], m):
			return models, nil
		}
		models = append(models, m)
	}
	return models, nil
}

// run computes models side by side or, if one of them runs away, each alone, so
// that the others are finished.
func (p *painter) run(ctx context.Context, first int, models []*model.Model) error {
	result, err := p.simulate(ctx, first, models)
	var diverged *sim.Diverged
	switch {
	case errors.As(err, &diverged) && len(models) > 1:
		for i := range models {
			if err := p.run(ctx, first+i, models[i:i+1]); err != nil {
				return err
			}
		}
		return nil
	case err != nil && diverged == nil:
		return err
	}
	for _, lane := range result.Lanes {
		run := Run{T: result.T, Times: lane.T, Traces: lane.Traces, Spikes: lane.Spikes, Steps: result.Steps}
		if diverged != nil {
			run.Fault = diverged.Error()
		}
		p.runs.all = append(p.runs.all, run)
	}
	return nil
}

func (p *painter) simulate(ctx context.Context, first int, models []*model.Model) (*sim.Result, error) {
	s, err := p.build(models...)
	if err != nil {
		return nil, err
	}
	wanted := p.wanted[first : first+len(models)]
	done, part, all := p.job.costOf(p.wanted[:first]), p.job.costOf(wanted), p.job.costOf(p.wanted)
	o := sim.Options{Keep: p.keep, Progress: func(step, steps int) {
		p.tell((done + part*float64(step)/float64(steps)) / all)
	}}
	movie := slices.Index(wanted, p.job.index(p.job.Movie))
	if p.job.Frames > 0 && movie >= 0 {
		o.Frames, o.MovieLane = p.job.frames(), movie
	}
	result, err := s.Run(ctx, o)
	if result != nil && o.Frames > 0 {
		m := result.Lanes[movie].Movie
		p.runs.movie = Movie{Lane: p.job.Movie, Every: m.Every, Segments: m.Segments, V: m.V}
	}
	return result, err
}
