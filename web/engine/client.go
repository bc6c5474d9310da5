package engine

import "time"

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
	Spawn Spawn
	Now   func() time.Time
	After func(time.Duration, func())
}

// Client sends jobs to workers and tells what becomes of them. It is used from
// one goroutine, on which its events come too. In an event it may be called again.
type Client struct {
	host  Host
	tell  func(Event)
	slots [slots]lane
	ids   int
}

// NewClient makes a client that tells about its jobs, and starts its workers.
func NewClient(host Host, tell func(Event)) *Client {
	c := &Client{host: host, tell: tell}
	for i := range c.slots {
		c.slots[i].c = c
		c.slots[i].start()
	}
	return c
}

// Submit asks for a job. It takes the place of a job of the same kind that waits
// for the slot; one of the same kind that runs, and would for long, is stopped.
// Jobs that others have taken the place of are not heard of again.
func (c *Client) Submit(job Job) {
	l := &c.slots[job.Kind.Slot()]
	l.enqueue(job)
	l.next()
}

// Cancel stops the jobs of a slot, those that wait too, and tells so.
func (c *Client) Cancel(slot Slot) {
	l := &c.slots[slot]
	stopped := l.waiting
	l.waiting = nil
	if l.running != nil {
		stopped = append([]Job{l.running.job}, stopped...)
		l.restart()
	}
	for _, job := range stopped {
		c.tell(Event{Phase: Cancelled, Job: job})
	}
}

// Forget drops the jobs of one kind, running or waiting, and tells nothing.
func (c *Client) Forget(kind Kind) {
	l := &c.slots[kind.Slot()]
	l.drop(kind)
	if l.running != nil && l.running.job.Kind == kind {
		l.restart()
	}
	l.next()
}
