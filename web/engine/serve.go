package engine

import (
	"context"
	"fmt"
	"time"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// often is how often a worker tells how far it is.
const often = 50 * time.Millisecond

// Server is a worker's side: it takes requests and posts replies. It does one
// thing at a time, but while a study of its waits for runs it computes others.
type Server struct {
	Programs map[Format]Program // that it writes

	ctx   context.Context // looked at often while something is computed
	post  func(Message)
	quick sim.Builder
	base  base
	study *coordinator
}

// NewServer makes a server that replies through post.
func NewServer(post func(Message)) *Server {
	return &Server{ctx: context.Background(), post: post, quick: sim.Keep(Quick()).Build}
}

// Take answers a message: it posts progress now and then, and at last the result
// or why there is none. A panic is such a reason.
func (s *Server) Take(m Message) {
	r, rest, err := decodeRequest(m)
	if err == nil && r.File != "" {
		s.post(answerFile(r.File, rest))
		return
	}
	if err == nil && r.Answer > 0 {
		if s.study != nil && s.study.id == r.ID {
			m.Head = rest
			s.study.answer(r.Answer, m)
		}
		return
	}
	var models []*model.Model
	if err == nil {
		models, err = r.models(m, rest, &s.base)
	}
	if err != nil {
		s.post(encodeReply(r.ID, Event{Phase: Failed, Err: err.Error()}))
		return
	}
	s.compute(r, models)
}

func (s *Server) compute(r request, models []*model.Model) {
	tell := reporter(r.ID, s.post)
	switch {
	case r.Job == nil:
		finish(r.ID, s.post, func() (Result, error) { return run(s.ctx, s.quick, models, tell) })
	case r.Job.Kind == Pictures:
		finish(r.ID, s.post, func() (result Result, err error) {
			result.runs, err = paint(s.ctx, s.quick, *r.Job, r.Runs, tell)
			return result, err
		})
	case r.Job.Kind == Exports:
		finish(r.ID, s.post, func() (result Result, err error) {
			result.Export, err = s.write(s.ctx, *r.Job, tell)
			return result, err
		})
	default:
		s.Drop()
		s.study = coordinate(s.ctx, r, s.post, s.base, study.On(s.quick))
	}
}

// Drop ends a study that waits.
func (s *Server) Drop() {
	if s.study != nil {
		s.study.drop()
		s.study = nil
	}
}

// finish posts what a computation gives.
func finish(id int, post func(Message), compute func() (Result, error)) {
	result, err := guard(compute)
	if err != nil {
		post(encodeReply(id, Event{Phase: Failed, Err: err.Error()}))
		return
	}
	post(encodeReply(id, Event{Phase: Done, Result: result}))
}

// guard makes an error of a panic.
func guard(compute func() (Result, error)) (result Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the engine failed at this: %v; please report it, with the link to this page", r)
		}
	}()
	return compute()
}

// reporter posts progress: never less than before, and not too often.
func reporter(id int, post func(Message)) func(fraction float64) {
	last, most := time.Now(), 0.0
	return func(fraction float64) {
		if now := time.Now(); fraction > most && now.Sub(last) >= often {
			last, most = now, fraction
			post(encodeReply(id, Event{Phase: Progress, Fraction: min(fraction, 1)}))
		}
	}
}

// run runs a group of a study's models.
func run(ctx context.Context, quick sim.Builder, models []*model.Model, tell func(float64)) (Result, error) {
	all, err := study.On(quick)(ctx, models, tell)
	if err != nil {
		return Result{}, err
	}
	r := &runs{}
	for _, run := range all {
		r.all = append(r.all, Run{T: run.T, Traces: run.Traces, Spikes: run.Spikes})
	}
	return Result{runs: r}, nil
}

// research does a job that is no picture.
func research(ctx context.Context, job Job, run study.Runner, tell func(float64)) (r Result, err error) {
	e := study.Experiment{Model: job.Model, Section: job.Section, Sweep: job.Sweep, Run: run, Tell: tell}
	switch job.Kind {
	case Curves:
		r.Curve, err = e.Curve(ctx, job.Reference, job.Nseg)
	case Smallest:
		r.Smallest, err = e.Smallest(ctx, job.Reference, job.Tolerance)
	case Thresholds:
		r.Thresholds, err = e.Threshold(ctx, job.Parameter, job.Detector, job.Nseg)
	case Budgets:
		r.Budget, err = e.Budget(ctx)
	default:
		err = fmt.Errorf("the engine knows no job %q", job.Kind)
	}
	return r, err
}
