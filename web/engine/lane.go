package engine

import (
	"slices"
	"time"
)

// Of a stale job, what is being computed may finish, since a picture that is a
// little late is better than none while a slider moves, unless that would take too
// long.
const (
	patience = 100 * time.Millisecond // for how long any task may run
	bearable = 300 * time.Millisecond // what may be left of a stale one after that
)

// lane is a slot: the job under way in it and those that wait.
type lane struct {
	c       *Client
	running *order
	waiting []Job // one of a kind, the first submitted first
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
		l.running.fade()
		l.running.settle()
	}
}

func (l *lane) drop(kind Kind) {
	l.waiting = slices.DeleteFunc(l.waiting, func(j Job) bool { return j.Kind == kind })
}

// stale reports whether a newer job of the running one's kind waits.
func (l *lane) stale() bool {
	return l.running != nil && slices.ContainsFunc(l.waiting, func(j Job) bool { return j.Kind == l.running.job.Kind })
}

// next starts the job that has waited longest, if nothing runs, and has the
// workers go on.
func (l *lane) next() {
	if l.running == nil && len(l.waiting) > 0 {
		job := l.waiting[0]
		l.waiting = slices.Delete(l.waiting, 0, 1)
		l.running = newOrder(l, job)
	}
	l.c.dispatch()
}

// starved reports whether nothing of the job under way has a worker.
func (l *lane) starved() bool {
	fed := false
	if l.running != nil {
		l.running.running(func(*seat, *task) { fed = true })
	}
	return l.running != nil && !fed
}
