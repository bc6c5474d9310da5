package engine

import (
	"slices"
	"time"
)

// order is a job under way, cut into tasks.
type order struct {
	lane    *lane
	job     Job
	since   time.Time
	told    time.Time // when the page last heard of a part
	waiting []*task   // those that no worker has yet
	picture *assembly // nil of a study
	all     float64   // [node steps] of a picture
	done    float64   // [node steps] of a picture
}

// task is what one worker computes: a study, a group of its runs, or a part of a
// picture.
type task struct {
	order  *order
	runs   []int   // of a picture
	cost   float64 // [node steps] of a picture's runs
	group  int     // number of a study's group, 0 for the study itself
	models Message // of a group

	id       int // while it runs
	since    time.Time
	fraction float64
	deaths   int // workers that it has cost
}

func newOrder(l *lane, job Job) *order {
	o := &order{lane: l, job: job, since: l.c.host.Now()}
	if job.Kind != Pictures {
		o.waiting = []*task{{order: o}}
		return o
	}
	o.picture = newAssembly(job)
	for _, runs := range job.cut(len(l.c.seats), l.c.speed) {
		t := &task{order: o, runs: runs, cost: job.costOf(runs)}
		o.waiting, o.all = append(o.waiting, t), o.all+t.cost
	}
	return o
}

// running calls f for each task of the order that a worker has.
func (o *order) running(f func(*seat, *task)) {
	for _, s := range o.lane.c.everySeat() {
		for _, t := range slices.Clone(s.tasks) {
			if t.order == o && slices.Contains(s.tasks, t) {
				f(s, t)
			}
		}
	}
}

// current reports whether the order is still the one that its lane carries out.
func (o *order) current() bool { return o.lane.running == o }

// fade drops what has not begun, since the job is stale or has failed, and stops
// what takes too long.
func (o *order) fade() {
	if o.picture != nil || !o.current() {
		o.waiting = nil
	}
	c := o.lane.c
	o.running(func(s *seat, t *task) {
		c.host.After(max(0, patience-c.host.Now().Sub(t.since)), func() { s.impatient(t) })
	})
}

// stop ends the order and the workers that are at it.
func (o *order) stop() {
	o.waiting = nil
	if o.current() {
		o.lane.running = nil
	}
	o.running(func(s *seat, _ *task) { s.stop() })
}

// finish ends the order, tells how, and starts the next.
func (o *order) finish(e Event) {
	if !o.current() {
		return
	}
	if o.picture == nil {
		o.stop()
	}
	o.lane.running = nil
	o.fade()
	e.Job = o.job
	o.lane.c.tell(e)
	o.lane.next()
}

// settle ends an order of which nothing is left to do: it was stale.
func (o *order) settle() {
	left := len(o.waiting)
	o.running(func(*seat, *task) { left++ })
	if left == 0 && o.current() {
		o.lane.running = nil
	}
	o.lane.next()
}

// lost gives a task whose worker has died a second chance, unless it is stale.
func (o *order) lost(t *task, why string) {
	t.deaths++
	switch {
	case !o.current():
	case o.lane.stale():
		if o.picture == nil {
			o.stop()
		}
		o.settle()
	case t.deaths > 1:
		o.finish(Event{Phase: Failed, Err: "the engine stopped twice while it computed this: " + why})
	case o.picture == nil && t.group == 0:
		o.again(t)
	default:
		o.waiting = slices.Insert(o.waiting, 0, t)
	}
}

// again starts a study anew whose worker has died.
func (o *order) again(study *task) {
	o.lane.running = nil
	o.fade()
	next := newOrder(o.lane, o.job)
	next.waiting[0].deaths = study.deaths
	o.lane.running = next
}

// share lets a group of a study's runs wait for a worker.
func (o *order) share(number int, models Message) {
	if o.current() {
		o.waiting = append(o.waiting, &task{order: o, group: number, models: models})
		o.lane.c.dispatch()
	}
}

// pass hands what a worker says about a group to the study that waits for it.
func (o *order) pass(t *task, m Message) {
	o.running(func(s *seat, study *task) {
		if study.group > 0 {
			return
		}
		m.Head = head(&request{ID: study.id, Answer: t.group}, m.Head)
		s.worker.Post(m)
	})
	o.lane.c.dispatch()
}

// heard takes in how a task ended.
func (o *order) heard(t *task, e Event) {
	switch {
	case !o.current():
	case e.Phase == Failed || o.picture == nil:
		o.finish(e)
		return
	default:
		o.add(t, e)
	}
	o.settle()
}

// add puts a part into the picture, and tells of the picture as it is once the run
// under the reader's eye is there.
func (o *order) add(t *task, e Event) {
	c := o.lane.c
	if !o.job.Exact {
		c.clock(t)
	}
	if err := o.picture.add(t.runs, e.Result.runs); err != nil {
		o.finish(Event{Phase: Failed, Err: err.Error()})
		return
	}
	o.done += t.cost
	switch {
	case o.picture.picture.Missing == 0:
		o.finish(Event{Phase: Done, Result: o.picture.result()})
	case o.picture.seen() && (o.told.IsZero() || !o.job.mapped() || c.host.Now().Sub(o.told) >= seldom):
		o.told = c.host.Now()
		c.tell(Event{Phase: Partial, Job: o.job, Result: o.picture.result()})
		if c.host.Now().Sub(o.since) >= bearable { // nobody need know how far a shorter one is
			o.progress()
		}
	}
}

// seldom is how often the page hears of the parts of a picture of peaks, which it
// would otherwise copy all the time.
const seldom = 250 * time.Millisecond

// progress tells how far the order is.
func (o *order) progress() {
	if o.current() {
		f := o.fraction()
		o.lane.c.tell(Event{Phase: Progress, Job: o.job, Fraction: f, Left: left(f, o.lane.c.host.Now().Sub(o.since))})
	}
}

// left is how much longer something takes of which a fraction has taken a time.
func left(fraction float64, took time.Duration) time.Duration {
	if fraction <= 0 {
		return 0
	}
	return time.Duration(float64(took) * (1 - fraction) / fraction)
}

// fraction is how much is done.
func (o *order) fraction() float64 {
	if o.picture == nil {
		f := 0.0
		o.running(func(_ *seat, t *task) {
			if t.group == 0 {
				f = t.fraction
			}
		})
		return f
	}
	done := o.done
	o.running(func(_ *seat, t *task) { done += t.cost * t.fraction })
	return min(1, done/o.all)
}

// clock measures the workers' speed at a task. A small one, most of which may have
// been waiting, tells only that they are no slower.
func (c *Client) clock(t *task) {
	const telling = 10 * firstSpeed // [node steps]
	took := float64(c.host.Now().Sub(t.since)) / float64(time.Millisecond)
	if c.pace == 0 && c.host.Quick != nil {
		c.pace = firstSpeed
		c.rehearse(t.order.job, rehearsals)
	}
	if took <= 0 {
		return
	}
	speed := t.cost / took
	if t.cost >= telling || speed > c.speed {
		c.speed = speed
	}
	c.pace = max(c.pace, speed)
}
