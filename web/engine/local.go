package engine

import (
	"slices"
	"time"
)

// Local computes on the thread that calls Work: the workers of a test.
type Local struct {
	Workers  int                // fewer than two count as two
	Programs map[Format]Program // that its writer writes
	workers  []*localWorker
}

type localWorker struct {
	server  *Server
	heard   func(Message)
	inbox   []Message
	outbox  []Message
	stopped bool
}

// Host is one whose workers these are and in which no time passes.
func (l *Local) Host() Host {
	return Host{
		Spawn:   l.spawn,
		Writer:  l.spawn,
		Now:     func() time.Time { return time.Time{} },
		After:   func(time.Duration, func()) {},
		Workers: l.Workers,
	}
}

func (l *Local) spawn(heard func(Message), _ func(string)) Worker {
	w := &localWorker{heard: heard}
	w.server = NewServer(func(reply Message) { w.outbox = append(w.outbox, reply) })
	w.server.Programs = l.Programs
	l.workers = append(l.workers, w)
	return w
}

// Work computes all that waits, and what that brings about.
func (l *Local) Work() {
	for busy := true; busy; {
		busy = false
		l.workers = slices.DeleteFunc(l.workers, func(w *localWorker) bool { return w.stopped })
		for _, w := range l.workers {
			busy = w.work() || busy
		}
	}
}

func (w *localWorker) work() bool {
	if w.stopped || len(w.inbox) == 0 {
		return false
	}
	m := w.inbox[0]
	w.inbox = w.inbox[1:]
	w.server.Take(m)
	for len(w.outbox) > 0 && !w.stopped {
		m, w.outbox = w.outbox[0], w.outbox[1:]
		w.heard(m)
	}
	return true
}

func (w *localWorker) Post(m Message) { w.inbox = append(w.inbox, m) }

func (w *localWorker) Terminate() {
	w.stopped = true
	w.server.Drop()
}
