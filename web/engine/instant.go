package engine

import (
	"context"
	"errors"
	"math"
	"time"
)

// A picture that takes but a part of a frame is computed on the page's own thread,
// in the very frame that shows it: a worker's answer would come after that frame,
// and be seen in the next.
const (
	instant = 12                    // [ms] what a picture may take there, by what others took
	enough  = 30 * time.Millisecond // after so long it goes to the workers after all
)

// isInstant reports whether a job is to be computed on the page's thread. The first
// picture is not: then the page has better to do. Each that is sent away for little
// makes it likelier that the next is tried, lest one slow moment decide for good.
func (c *Client) isInstant(job Job) bool {
	if c.host.Quick == nil || c.pace == 0 || job.Kind != Pictures || job.Exact || job.mapped() {
		return false
	}
	takes := job.Cost() / c.pace
	if takes > instant && takes < 4*instant {
		c.pace *= 1.1
	}
	return takes <= instant
}

// atOnce has a job computed in the next frame, in the place of all of its kind.
func (c *Client) atOnce(job Job) {
	l := &c.lanes[Live]
	l.drop(job.Kind)
	if o := l.running; o != nil {
		l.running = nil
		o.fade()
	}
	c.instant = &job
}

// Frame computes the picture that is to be computed on this very thread, if there is
// one. It has to be called before each frame is drawn in which a job may have been
// submitted.
func (c *Client) Frame() {
	if c.instant == nil {
		return
	}
	job := *c.instant
	c.instant = nil
	result, err := c.try(job)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		c.toWorkers(job)
	case err != nil:
		c.tell(Event{Phase: Failed, Job: job, Err: err.Error()})
	default:
		c.tell(Event{Phase: Done, Job: job, Result: result})
	}
}

// rehearsals are how often a picture is computed before it has to be in time.
const rehearsals = 4

// rehearse computes a picture on the page's thread for nothing, now and then while
// the page has nothing to do: what WebAssembly does for the first time takes many
// times as long.
func (c *Client) rehearse(job Job, times int) {
	c.host.Idle(func() {
		if times == 0 || c.instant != nil || !c.isInstant(job) {
			return
		}
		c.try(job)
		c.rehearse(job, times-1)
	})
}

// paced measures this thread's speed. One picture that was held up tells little.
func (c *Client) paced(cost float64, took time.Duration) {
	if ms := float64(took) / float64(time.Millisecond); ms > 0 {
		c.pace = math.Sqrt(c.pace * cost / ms)
	}
}

// try computes a picture on this thread unless that takes too long.
func (c *Client) try(job Job) (Result, error) {
	since, fraction := c.host.Now(), 0.0
	ctx := until{context.Background(), c.host.Now, since.Add(enough)}
	result, err := guard(func() (Result, error) { return compute(ctx, c.host.Quick, job, func(f float64) { fraction = f }) })
	if err == nil {
		fraction = 1
	}
	c.paced(job.Cost()*max(fraction, .01), c.host.Now().Sub(since))
	return result, err
}

// until is a context that ends at a time. One with a timer would not: while
// something is computed no timer fires.
type until struct {
	context.Context
	now func() time.Time
	end time.Time
}

func (u until) Err() error {
	if u.now().After(u.end) {
		return context.DeadlineExceeded
	}
	return nil
}
