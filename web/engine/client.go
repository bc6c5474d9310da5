package engine

import (
	"time"

	"github.com/cablelab/cablelab/core/sim"
)

// Spawn starts a worker. What it posts goes to heard; died is called when it
// cannot go on. Neither is called before Spawn has returned.
type Spawn func(heard func(Message), died func(why string)) Worker

// Worker is the page's handle of a worker.
type Worker interface {
	Post(Message)
	Terminate()
}

// Host is where a client lives. All that it calls, it calls on the client's
// goroutine.
type Host struct {
	Spawn   Spawn
	Writer  Spawn // starts a worker that writes programs for other simulators; nil for none
	Now     func() time.Time
	After   func(time.Duration, func())
	Alone   func() bool  // reports whether the page's own thread takes the workers' place, since none starts; nil for no
	Workers int          // how many there may be; fewer than two count as two
	Quick   sim.Builder  // computes short pictures on this very thread; nil for none
	Idle    func(func()) // calls when there is nothing else to do; only with Quick
}

// Client sends jobs to a pool of workers and tells what becomes of them. It is used
// from one goroutine, on which its events come too. In an event it may be called
// again.
type Client struct {
	host   Host
	tell   func(Event)
	lanes  [slots]lane
	seats  []*seat // the first is for pictures alone
	writer *seat   // of the host's Writer, nil for none
	base   base
	speed  float64 // [node steps/ms] at pictures, as last measured
	ids    int

	instant *Job    // for the next frame
	pace    float64 // [node steps/ms] of this thread at instant pictures, 0 until one is possible
}

// started is how many workers are there from the start: one for pictures, one for
// studies. The others start when they are first needed.
const started = 2

// NewClient makes a client that tells about its jobs, and starts its workers.
func NewClient(host Host, tell func(Event)) *Client {
	c := &Client{host: host, speed: firstSpeed}
	c.tell = func(e Event) {
		e.Pool = Pool{Workers: len(c.seats), Speed: c.speed, Alone: host.Alone != nil && host.Alone()}
		tell(e)
	}
	for i := range c.lanes {
		c.lanes[i].c = c
	}
	for i := range max(started, host.Workers) {
		c.seats = append(c.seats, &seat{c: c, spawn: host.Spawn, ready: i < started})
		c.seats[i].rest()
	}
	if host.Writer != nil {
		c.writer = &seat{c: c, spawn: host.Writer}
	}
	return c
}

// Submit asks for a job. It takes the place of a job of the same kind that waits
// for the slot; of one of the same kind that is under way, what has not begun is
// dropped and what would take long is stopped. Jobs that others have taken the
// place of are not heard of again, but for what of them is still computed.
func (c *Client) Submit(job Job) {
	if job.Kind == Exports && job.Format.written() && c.writer == nil {
		c.tell(Event{Phase: Failed, Job: job, Err: "a page that is a file has nothing that writes programs; open its link, and ask there"})
		return
	}
	if c.isInstant(job) {
		c.atOnce(job)
		return
	}
	if job.Slot() == Live {
		c.instant = nil
	}
	c.toWorkers(job)
}

func (c *Client) toWorkers(job Job) {
	l := &c.lanes[job.Slot()]
	l.enqueue(job)
	l.next()
}

// Cancel stops the jobs of a slot, those that wait too, and tells so.
func (c *Client) Cancel(slot Slot) {
	l := &c.lanes[slot]
	stopped := l.waiting
	l.waiting = nil
	if slot == Live && c.instant != nil {
		stopped, c.instant = append(stopped, *c.instant), nil
	}
	if o := l.running; o != nil {
		stopped = append([]Job{o.job}, stopped...)
		o.stop()
	}
	for _, job := range stopped {
		c.tell(Event{Phase: Cancelled, Job: job})
	}
	c.dispatch()
}

// Forget drops the jobs of one kind, running or waiting, and tells nothing.
func (c *Client) Forget(kind Kind) {
	l := &c.lanes[kind.Slot()]
	l.drop(kind)
	if kind.Slot() == Live {
		c.instant = nil
	}
	if o := l.running; o != nil && o.job.Kind == kind {
		o.stop()
	}
	l.next()
}

// dispatch gives tasks that wait to workers that are free, those of pictures first;
// but a study that has no worker yet need not wait until a long picture is whole.
func (c *Client) dispatch() {
	order := [slots]*lane{&c.lanes[Live], &c.lanes[Background]}
	if c.lanes[Background].starved() {
		order[0], order[1] = order[1], order[0]
	}
	for _, l := range order {
		for l.running != nil && len(l.running.waiting) > 0 {
			t := l.running.waiting[0]
			s := c.seatFor(t)
			if s == nil {
				break
			}
			l.running.waiting = l.running.waiting[1:]
			s.run(t)
		}
	}
}

// seatFor is a free seat for a task, nil when there is none. The first is kept for
// pictures, so that they stay live whatever else is computed. A study's own worker
// is free for its groups: it waits for them.
func (c *Client) seatFor(t *task) *seat {
	if t.order.job.Kind == Exports && t.order.job.Format.written() {
		if len(c.writer.tasks) > 0 {
			return nil
		}
		return c.writer
	}
	for i, s := range c.seats {
		switch {
		case i == 0 && t.order.lane != &c.lanes[Live]:
		case len(s.tasks) == 0:
			return s
		case t.group > 0 && len(s.tasks) == 1 && s.tasks[0].order == t.order && s.tasks[0].group == 0:
			return s
		}
	}
	return nil
}

// everySeat are the seats, that of the writer too.
func (c *Client) everySeat() []*seat {
	if c.writer == nil {
		return c.seats
	}
	return append(c.seats[:len(c.seats):len(c.seats)], c.writer)
}
