package sim

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// list is a queue that is plain and slow: its events in order, the first apart.
type list struct{ first, rest []event }

func (l *list) put(e event) {
	if len(l.first) == 0 {
		l.first = []event{e}
		return
	}
	if e.t < l.first[0].t {
		e, l.first[0] = l.first[0], e
	}
	at := 0
	for at < len(l.rest) && l.rest[at].t <= e.t {
		at++
	}
	l.rest = slices.Insert(l.rest, at, e)
}

func (l *list) take() event {
	e := l.first[0]
	l.first = nil
	if len(l.rest) > 0 {
		l.first, l.rest = l.rest[:1:1], l.rest[1:]
	}
	return e
}

// TestQueue puts and takes events of few different times at random.
func TestQueue(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var q queue
	for range 20 {
		q.clear()
		var want list
		n := 0
		for i := range 2000 {
			if n == 0 || r.IntN(3) > 0 == (i < 1500) {
				e := event{t: float64(r.IntN(12)), index: int32(i)}
				q.put(e)
				want.put(e)
				n++
				continue
			}
			got, w := q.take(), want.take()
			if n--; got.t != w.t || got.index != w.index {
				t.Fatalf("event %d of %g ms came, want %d of %g ms", got.index, got.t, w.index, w.t)
			}
		}
	}
	q.clear()
	if q.until(1e9) {
		t.Error("a cleared queue has an event")
	}
}
