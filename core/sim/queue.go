package sim

import (
	"math"
	"slices"
)

// event is something that happens at t.
type event struct {
	t     float64 // [ms]
	order int     // of coming into the queue
	what  what
	index int32 // of what it happens to
}

type what int8

const (
	arrival  what = iota // by a netcon
	arrivals             // by all netcons of a source
	starting             // of a netstim
	firing               // of a netstim
	call                 // of what a program plays
	sampling             // of what it records
	late                 // of a function of its own, at the end of the step
)

// queue gives events back by time. Those of one time come in the order in which
// they were put in, with one exception, which is NEURON's: an event that was the
// earliest of all until an earlier one came goes behind those of its time.
type queue struct {
	some  bool    // there is an event
	first event   // the earliest
	rest  []event // a heap of the others
	count int     // of events that were put into rest
}

func (q *queue) clone() queue {
	c := *q
	c.rest = slices.Clone(q.rest)
	return c
}

func (q *queue) clear() { *q = queue{rest: q.rest[:0]} }

// until reports whether there is an event up to t.
func (q *queue) until(t float64) bool { return q.some && q.first.t <= t }

// next is when the first event is due [ms].
func (q *queue) next() float64 {
	if !q.some {
		return math.Inf(1)
	}
	return q.first.t
}

func (q *queue) put(e event) {
	switch {
	case !q.some:
		q.some, q.first = true, e
	case e.t < q.first.t:
		q.push(q.first)
		q.first = e
	default:
		q.push(e)
	}
}

// take removes the first event, of which there must be one.
func (q *queue) take() event {
	e := q.first
	if q.some = len(q.rest) > 0; q.some {
		q.first = q.pop()
	}
	return e
}

func (e *event) before(f *event) bool { return e.t < f.t || e.t == f.t && e.order < f.order }

// push puts an event into the heap, in which each is before the two of twice its
// index.
func (q *queue) push(e event) {
	e.order = q.count
	q.count++
	q.rest = append(q.rest, e)
	for i := len(q.rest) - 1; i > 0; {
		up := (i - 1) / 2
		if !q.rest[i].before(&q.rest[up]) {
			return
		}
		q.rest[i], q.rest[up] = q.rest[up], q.rest[i]
		i = up
	}
}

func (q *queue) pop() event {
	top, n := q.rest[0], len(q.rest)-1
	q.rest[0] = q.rest[n]
	q.rest = q.rest[:n]
	for i := 0; ; {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < n; child++ {
			if q.rest[child].before(&q.rest[least]) {
				least = child
			}
		}
		if least == i {
			return top
		}
		q.rest[i], q.rest[least] = q.rest[least], q.rest[i]
		i = least
	}
}
