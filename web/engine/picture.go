package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// maxNumbers bounds what one picture records: more would neither fit a phone's
// memory nor a plot.
const maxNumbers = 1 << 24

// maxLanes is how many runs go side by side: enough to share their overhead, few
// enough to stay in the cache.
const maxLanes = 8

// painter computes a picture.
type painter struct {
	job    Job
	models []*model.Model // by resolution, then by value
	runs   []Run
	movie  Movie
	all    float64 // node steps to do
	done   float64
	tell   func(fraction float64)
}

func paint(ctx context.Context, job Job, tell func(float64)) (*Picture, error) {
	p := &painter{job: job, tell: tell}
	picture := &Picture{Values: job.Sweep.Values()}
	var err error
	if p.models, picture.Resolutions, err = job.Models(); err != nil {
		return nil, err
	}
	if err := p.bound(); err != nil {
		return nil, err
	}
	for i := 0; i < len(p.models); {
		n := p.alike(i)
		if err := p.run(ctx, i, n); err != nil {
			return nil, err
		}
		i += n
	}
	picture.Runs, picture.Movie = p.runs, p.movie
	picture.Errors = picture.errors(job.Model.Record)
	return picture, nil
}

// bound refuses what would take too much memory.
func (p *painter) bound() error {
	numbers := 0.0
	for _, m := range p.models {
		p.all += cost(m)
		numbers += m.Run.Tstop / m.Run.Dt * float64(len(m.Record)+1)
	}
	if numbers > maxNumbers {
		return fmt.Errorf("%.3g numbers would be recorded, a picture can hold %d; lower tstop, raise dt, or compare fewer runs", numbers, maxNumbers)
	}
	return nil
}

// cost is about how many nodes times steps a run has.
func cost(m *model.Model) float64 {
	segments := 1
	for i := range m.Sections {
		segments += m.Sections[i].Nseg
	}
	return float64(segments) * m.Run.Tstop / m.Run.Dt
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
		p.runs = append(p.runs, run)
		p.done += cost(p.models[first+i])
	}
	return nil
}

func (p *painter) simulate(ctx context.Context, first, n int) (*sim.Result, error) {
	s, err := sim.Build(p.models[first : first+n]...)
	if err != nil {
		return nil, err
	}
	group := cost(p.models[first]) * float64(n)
	o := sim.Options{Progress: func(done, total int) {
		p.tell((p.done + group*float64(done)/float64(total)) / p.all)
	}}
	movie := p.movieLane() - first
	if p.job.Frames > 0 && movie >= 0 && movie < n {
		o.Frames, o.MovieLane = p.job.Frames, movie
	}
	result, err := s.Run(ctx, o)
	if result != nil && o.Frames > 0 {
		m := result.Lanes[movie].Movie
		p.movie = Movie{Lane: p.job.Movie, Every: m.Every, Segments: m.Segments, V: m.V}
	}
	return result, err
}

// movieLane is the index of the run that the movie is of.
func (p *painter) movieLane() int {
	return p.job.Movie.Resolution*max(1, p.job.Sweep.N) + p.job.Movie.Value
}
