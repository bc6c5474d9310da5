package engine

import (
	"context"
	"fmt"
	"time"

	"github.com/cablelab/cablelab/core/study"
)

// often is how often a job tells how far it is.
const often = 50 * time.Millisecond

// Serve answers one request: it posts progress now and then, and at last the
// result or why there is none. A panic is such a reason.
func Serve(m Message, post func(Message)) {
	id, job, err := decodeRequest(m)
	if err != nil {
		answer(id, Event{Phase: Failed, Err: err.Error()}, post)
		return
	}
	result, err := compute(job, reporter(id, post))
	if err != nil {
		answer(id, Event{Phase: Failed, Err: err.Error()}, post)
		return
	}
	answer(id, Event{Phase: Done, Result: result}, post)
}

func answer(id int, e Event, post func(Message)) {
	m, err := encodeReply(id, e)
	if err != nil {
		m, _ = encodeReply(id, Event{Phase: Failed, Err: err.Error()})
	}
	post(m)
}

// reporter posts progress: never less than before, and not too often.
func reporter(id int, post func(Message)) func(fraction float64) {
	last, most := time.Now(), 0.0
	return func(fraction float64) {
		if now := time.Now(); fraction > most && now.Sub(last) >= often {
			last, most = now, fraction
			answer(id, Event{Phase: Progress, Fraction: min(fraction, 1)}, post)
		}
	}
}

// compute does a job.
func compute(job Job, tell func(float64)) (result Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the engine failed at this: %v; please report it, with the link to this page", r)
		}
	}()
	ctx := context.Background()
	switch job.Kind {
	case Pictures:
		result.Picture, err = paint(ctx, job, tell)
	default:
		err = result.study(ctx, job, tell)
	}
	return result, err
}

// study does a job that is no picture.
func (r *Result) study(ctx context.Context, job Job, tell func(float64)) (err error) {
	e := study.Experiment{Model: job.Model, Section: job.Section, Sweep: job.Sweep, Run: study.Here, Tell: tell}
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
	return err
}
