package engine

import (
	"slices"
	"time"
)

// A stale job that runs may finish, since a picture that is a little late is
// better than none while a slider moves, unless that would take too long.
const (
	patience = 100 * time.Millisecond // for how long any job may run
	bearable = 300 * time.Millisecond // what may be left of a stale one after that
)

// lane is a slot's worker with what it does and what waits for it.
type lane struct {
	c       *Client
	worker  Worker
	running *running
	waiting []Job // one of a kind, the first submitted first
}

// running is the job that a worker computes.
type running struct {
	id       int
	job      Job
	since    time.Time
	fraction float64
	deaths   int
}

// enqueue lets a job wait, in the place of one of its kind if there is one.
func (l *lane) enqueue(job Job) {
	at := slices.IndexFunc(l.waiting, func(j Job) bool { return j.Kind == job.Kind })
	if at >= 0 {
		l.waiting[at] = job
		return
	}
	l.waiting = append(l.waiting, job)
	if l.stale() {
		stale := l.running
		l.c.host.After(max(0, patience-l.c.host.Now().Sub(stale.since)), func() {
			if l.running == stale {
				l.impatient()
			}
		})
	}
}

func (l *lane) drop(kind Kind) {
	l.waiting = slices.DeleteFunc(l.waiting, func(j Job) bool { return j.Kind == kind })
}

// stale reports whether a newer job of the running one's kind waits.
func (l *lane) stale() bool {
	return l.running != nil && slices.ContainsFunc(l.waiting, func(j Job) bool { return j.Kind == l.running.job.Kind })
}

// impatient stops the running job if it is stale and would take too long.
func (l *lane) impatient() {
	if !l.stale() {
		return
	}
	ran := l.c.host.Now().Sub(l.running.since)
	if ran < patience || l.left(ran) < bearable {
		return
	}
	l.restart()
	l.next()
}

// left estimates how much longer the running job takes.
func (l *lane) left(ran time.Duration) time.Duration {
	if l.running.fraction <= 0 {
		return bearable
	}
	return time.Duration(float64(ran) * (1 - l.running.fraction) / l.running.fraction)
}

// next starts the job that has waited longest, if nothing runs.
func (l *lane) next() {
	if l.running != nil || len(l.waiting) == 0 {
		return
	}
	job := l.waiting[0]
	l.waiting = slices.Delete(l.waiting, 0, 1)
	l.run(job, 0)
}

func (l *lane) run(job Job, deaths int) {
	l.c.ids++
	m, err := encodeRequest(l.c.ids, job)
	if err != nil {
		l.finish(Event{Phase: Failed, Job: job, Err: err.Error()})
		return
	}
	l.running = &running{id: l.c.ids, job: job, since: l.c.host.Now(), deaths: deaths}
	if l.worker == nil {
		l.start()
	}
	l.worker.Post(m)
}

// start spawns the lane's worker. News of an earlier one is not listened to.
func (l *lane) start() {
	var mine Worker
	current := func() bool { return l.worker == mine }
	mine = l.c.host.Spawn(
		func(m Message) {
			if current() {
				l.heard(m)
			}
		},
		func(why string) {
			if current() {
				l.died(why)
			}
		})
	l.worker = mine
}

// restart stops what runs by ending the worker.
func (l *lane) restart() {
	l.worker.Terminate()
	l.running = nil
	l.start()
}

func (l *lane) heard(m Message) {
	id, e, err := decodeReply(m)
	if l.running == nil || (err == nil && id != l.running.id) {
		return
	}
	if err != nil {
		e = Event{Phase: Failed, Err: err.Error()}
	}
	e.Job = l.running.job
	if e.Phase != Progress {
		l.finish(e)
		return
	}
	l.running.fraction = e.Fraction
	l.c.tell(e)
	l.impatient()
}

// finish tells how a job ended and starts the next.
func (l *lane) finish(e Event) {
	l.running = nil
	l.c.tell(e)
	l.next()
}

// died replaces a worker that cannot go on and gives its job a second chance.
func (l *lane) died(why string) {
	l.worker = nil
	if l.running == nil {
		return
	}
	dead, superseded := *l.running, l.stale()
	l.running = nil
	switch {
	case superseded:
		l.next()
	case dead.deaths == 0:
		l.run(dead.job, 1)
	default:
		l.finish(Event{Phase: Failed, Job: dead.job, Err: "the engine stopped twice while it computed this: " + why})
	}
}
