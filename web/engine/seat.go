package engine

import (
	"slices"
	"time"
)

// seat is a place in the pool: a worker, which is replaced when it dies or is
// stopped, and what it computes.
type seat struct {
	c      *Client
	spawn  Spawn
	ready  bool // its worker is started before it is needed
	worker Worker
	tasks  []*task // one; or a study, and a group of its that is computed while it waits
}

// start spawns the seat's worker. News of an earlier one is not listened to.
func (s *seat) start() {
	var mine Worker
	current := func() bool { return s.worker == mine }
	mine = s.spawn(
		func(m Message) {
			if current() {
				s.heard(m)
			}
		},
		func(why string) {
			if current() {
				s.died(why)
			}
		})
	s.worker = mine
}

// rest leaves the seat without anything to do.
func (s *seat) rest() {
	s.worker, s.tasks = nil, nil
	if s.ready {
		s.start()
	}
}

// run gives the worker a task.
func (s *seat) run(t *task) {
	c := s.c
	c.ids++
	t.id, t.since, t.fraction = c.ids, c.host.Now(), 0
	if s.worker == nil {
		s.start()
	}
	s.tasks = append(s.tasks, t)
	s.worker.Post(c.request(t))
}

// request is the message that asks for a task.
func (c *Client) request(t *task) Message {
	if t.group > 0 {
		m := t.models
		m.Head = head(&request{ID: t.id}, m.Head)
		return m
	}
	r := request{ID: t.id, Job: &t.order.job, Runs: t.runs}
	if t.runs == nil {
		r.Spread = len(c.seats) - 1
	}
	return encodeRequest(r, &c.base)
}

// stop ends what the seat computes by ending its worker.
func (s *seat) stop() {
	s.worker.Terminate()
	s.rest()
}

// heard takes in what the worker says about a task.
func (s *seat) heard(m Message) {
	if len(s.tasks) == 0 {
		return
	}
	var r reply
	rest, err := cutHead(m.Head, &r)
	if err != nil {
		s.babbled(err)
		return
	}
	at := slices.IndexFunc(s.tasks, func(t *task) bool { return t.id == r.ID })
	if at < 0 {
		return
	}
	t := s.tasks[at]
	if r.Group > 0 {
		t.order.share(r.Group, Message{Head: rest, F64: m.open().F64})
		return
	}
	if r.Phase != Progress {
		s.tasks = slices.Delete(s.tasks, at, at+1)
	}
	s.tell(t, &r, m)
}

// tell passes on what is known of a task.
func (s *seat) tell(t *task, r *reply, m Message) {
	switch {
	case t.group > 0:
		t.order.pass(t, m)
	case r.Phase == Progress:
		t.fraction = r.Fraction
		t.order.progress()
		s.impatient(t)
	default:
		e, err := r.event(m)
		if err != nil {
			e = Event{Phase: Failed, Err: err.Error()}
		}
		t.order.heard(t, e)
	}
}

// babbled replaces a worker whose words make no sense.
func (s *seat) babbled(err error) {
	o := s.tasks[0].order
	s.stop()
	o.finish(Event{Phase: Failed, Err: "the engine's answer cannot be read: " + err.Error()})
}

// died replaces a worker that cannot go on.
func (s *seat) died(why string) {
	lost := s.tasks
	s.worker, s.tasks = nil, nil
	for _, t := range lost {
		t.order.lost(t, why)
	}
	s.c.dispatch()
}

// impatient stops a task that nobody waits for any more if it would take too long.
func (s *seat) impatient(t *task) {
	o := t.order
	if !slices.Contains(s.tasks, t) || o.current() && (!o.lane.stale() || t.group > 0) {
		return
	}
	ran := s.c.host.Now().Sub(t.since)
	if ran < patience || t.left(ran) < bearable {
		return
	}
	if o.picture == nil && o.current() {
		o.stop()
	} else {
		s.stop()
	}
	o.settle()
}

// left estimates how much longer a task takes.
func (t *task) left(ran time.Duration) time.Duration {
	if t.fraction <= 0 {
		return bearable
	}
	return left(t.fraction, ran)
}
