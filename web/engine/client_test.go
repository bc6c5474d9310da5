package engine

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelab/cablelab/core/model"
)

// desk is a client with workers that a test plays and a clock that it moves.
type desk struct {
	t       *testing.T
	client  *Client
	workers []*puppet
	events  []string
	clock   time.Time
	alarms  []alarm
	idle    func() // when there is nothing else to do
}

type alarm struct {
	at   time.Time
	ring func()
}

// puppet is a worker in a test's hands.
type puppet struct {
	heard   func(Message)
	died    func(string)
	got     []string // jobs in the order of arrival
	ids     []int
	last    request
	stopped bool
}

func (p *puppet) Post(m Message) {
	r, _, err := decodeRequest(m)
	if err != nil {
		panic(err)
	}
	p.ids = append(p.ids, r.ID)
	p.last = r
	switch {
	case r.Answer > 0:
		p.got = append(p.got, fmt.Sprint("answer ", r.Answer))
	case r.Job == nil:
		p.got = append(p.got, "group")
	case len(r.Runs) > 1:
		p.got = append(p.got, fmt.Sprint(name(*r.Job), " runs ", r.Runs))
	default:
		p.got = append(p.got, name(*r.Job))
	}
}

func (p *puppet) Terminate() { p.stopped = true }

// tell posts an event about the newest job.
func (p *puppet) tell(phase Phase, fraction float64) {
	e := Event{Phase: phase, Fraction: fraction, Err: "why"}
	if phase == Done {
		e.Result.runs = p.answer()
	}
	p.heard(encodeReply(p.ids[len(p.ids)-1], e))
}

// answer has runs of one sample for whatever was asked last.
func (p *puppet) answer() *runs {
	r := &runs{}
	for range max(1, len(p.last.Runs)) {
		r.all = append(r.all, Run{T: []float64{0}, Traces: [][]float64{{-65}, {-65}}})
	}
	return r
}

func name(job Job) string { return fmt.Sprintf("%s %d", job.Kind, job.Version) }

func newDesk(t *testing.T) *desk {
	d := &desk{t: t}
	spawn := func(heard func(Message), died func(string)) Worker {
		p := &puppet{heard: heard, died: died}
		d.workers = append(d.workers, p)
		return p
	}
	words := []string{"progress", "partial", "done", "failed", "cancelled"}
	after := func(after time.Duration, ring func()) {
		d.alarms = append(d.alarms, alarm{d.clock.Add(after), ring})
	}
	host := Host{Spawn: spawn, Now: func() time.Time { return d.clock }, After: after}
	d.client = NewClient(host, func(e Event) {
		d.events = append(d.events, words[e.Phase]+" "+name(e.Job))
	})
	return d
}

func (d *desk) submit(kind Kind, versions ...int) {
	for _, v := range versions {
		d.client.Submit(Job{Kind: kind, Version: v, Model: model.Tutorial()})
	}
}

// pass lets time pass.
func (d *desk) pass(by time.Duration) {
	d.clock = d.clock.Add(by)
	due := d.alarms
	d.alarms = nil
	for _, a := range due {
		if a.at.After(d.clock) {
			d.alarms = append(d.alarms, a)
		} else {
			a.ring()
		}
	}
}

func (d *desk) expect(what string, got []string, want ...string) {
	d.t.Helper()
	if !slices.Equal(got, want) {
		d.t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestNewestWins(t *testing.T) {
	d := newDesk(t)
	d.submit(Pictures, 1, 2, 3)
	w := d.workers[0]
	d.expect("while the first runs", w.got, "picture 1")
	w.tell(Done, 0)
	d.expect("then", w.got, "picture 1", "picture 3")
	w.tell(Done, 0)
	d.expect("events", d.events, "done picture 1", "done picture 3")
	d.submit(Pictures, 4)
	d.expect("the idle worker", w.got, "picture 1", "picture 3", "picture 4")
}

func TestStudiesWaitForEachOther(t *testing.T) {
	d := newDesk(t)
	d.submit(Curves, 1)
	d.submit(Budgets, 1, 2)
	d.submit(Thresholds, 2)
	d.submit(Pictures, 2)
	for range 3 {
		d.workers[Background].tell(Done, 0)
	}
	d.expect("studies", d.workers[Background].got, "curve 1", "budget 2", "threshold 2")
	d.expect("pictures", d.workers[Live].got, "picture 2")
}

// TestLongStaleWork is stopped, even if it never tells how far it is.
func TestLongStaleWork(t *testing.T) {
	d := newDesk(t)
	d.submit(Pictures, 1)
	d.submit(Pictures, 2)
	d.pass(patience - 1)
	if d.workers[0].stopped {
		t.Error("stopped too early")
	}
	d.pass(1)
	if !d.workers[0].stopped || len(d.workers) != 3 {
		t.Fatal("not stopped")
	}
	d.expect("the next worker", d.workers[2].got, "picture 2")
	d.workers[0].tell(Done, 0)
	d.expect("events, without the stopped worker's", d.events)
	d.workers[2].tell(Done, 0)
	d.expect("events", d.events, "done picture 2")
}

func TestNearlyDoneStaleWorkFinishes(t *testing.T) {
	d := newDesk(t)
	d.submit(Pictures, 1)
	d.clock = d.clock.Add(2 * time.Second)
	d.workers[0].tell(Progress, 0.9)
	d.submit(Pictures, 2)
	d.pass(time.Second / 2)
	d.workers[0].tell(Progress, 0.95)
	if d.workers[0].stopped {
		t.Fatal("stopped with 5 % left of 2.5 s")
	}
	d.workers[0].tell(Done, 0)
	d.expect("events", d.events, "progress picture 1", "progress picture 1", "done picture 1")
}

func TestLongWorkThatIsNotStaleGoesOn(t *testing.T) {
	d := newDesk(t)
	d.submit(Curves, 1)
	d.submit(Budgets, 1)
	d.pass(time.Hour)
	d.workers[Background].tell(Progress, 0.01)
	if d.workers[Background].stopped {
		t.Error("a study was stopped because another waits")
	}
}

func TestCancel(t *testing.T) {
	d := newDesk(t)
	d.submit(Curves, 1)
	d.submit(Budgets, 1)
	d.client.Cancel(Background)
	d.client.Cancel(Background)
	d.client.Cancel(Live)
	d.expect("events", d.events, "cancelled curve 1", "cancelled budget 1")
	if !d.workers[Background].stopped {
		t.Error("the worker goes on")
	}
	d.submit(Curves, 2)
	d.expect("afterwards", d.workers[2].got, "curve 2")
}

func TestForget(t *testing.T) {
	d := newDesk(t)
	d.submit(Curves, 1)
	d.submit(Budgets, 1)
	d.submit(Thresholds, 1)
	d.client.Forget(Thresholds)
	d.client.Forget(Curves)
	d.workers[2].tell(Done, 0)
	d.expect("what is left", d.workers[2].got, "budget 1")
	d.expect("events", d.events, "done budget 1")
}

func TestWorkerDies(t *testing.T) {
	d := newDesk(t)
	d.submit(Pictures, 1)
	d.workers[0].died("out of memory")
	d.expect("second chance", d.workers[2].got, "picture 1")
	d.workers[2].died("out of memory")
	d.expect("events", d.events, "failed picture 1")
	d.workers[0].died("late news")
	d.submit(Pictures, 2)
	d.expect("afterwards", d.workers[3].got, "picture 2")
	d.submit(Pictures, 3)
	d.workers[3].died("out of memory")
	d.expect("what is stale gets no second chance", d.workers[4].got, "picture 3")
}

func TestTornAnswer(t *testing.T) {
	d := newDesk(t)
	d.submit(Pictures, 1)
	d.workers[0].heard(Message{Head: "{"})
	d.expect("events", d.events, "failed picture 1")
	d.workers[0].heard(Message{Head: "{"})
	d.expect("events", d.events, "failed picture 1")
}

// TestSubmitInEvent: an event may bring the next job about.
func TestSubmitInEvent(t *testing.T) {
	d := newDesk(t)
	told := d.client.tell
	d.client.tell = func(e Event) {
		told(e)
		if e.Phase == Done && e.Job.Version == 1 {
			d.submit(Pictures, 2)
		}
	}
	d.submit(Pictures, 1)
	d.workers[0].tell(Done, 0)
	d.expect("jobs", d.workers[0].got, "picture 1", "picture 2")
}

// TestLocal runs the real thing on this thread.
func TestLocal(t *testing.T) {
	var local Local
	var got []Event
	c := NewClient(local.Host(), func(e Event) {
		if e.Phase != Progress { // a slow machine tells some
			got = append(got, e)
		}
	})
	c.Submit(Job{Kind: Pictures, Version: 1, Model: model.Tutorial()})
	c.Submit(Job{Kind: "tea", Version: 2, Model: model.Tutorial()})
	local.Work()
	if len(got) != 2 || got[0].Phase != Failed && got[1].Phase != Failed {
		t.Fatalf("events %v", got)
	}
	slices.SortFunc(got, func(a, b Event) int { return a.Job.Version - b.Job.Version })
	if len(got[0].Result.Picture.Run(Lane{}).T) != 1001 || !strings.Contains(got[1].Err, `"tea"`) {
		t.Errorf("picture %v, %q", got[0].Result.Picture, got[1].Err)
	}
}
