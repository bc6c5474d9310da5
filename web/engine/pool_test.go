package engine

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelab/cablelab/core/model"
)

// long is a sweep that is worth sharing out.
func long(version int) Job {
	return Job{
		Kind: Pictures, Version: version, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 64},
		Section: "dend", Nseg: []int{101}, Frames: 20, Movie: Lane{1, 5},
	}
}

// TestCut: a short picture stays whole, a long one is cut evenly, what the reader
// has an eye on comes first, and every run is in one part.
func TestCut(t *testing.T) {
	job := long(1)
	if parts := job.cut(4, 1e9); len(parts) != 1 || len(parts[0]) != 128 {
		t.Errorf("a short picture is cut into %v", parts)
	}
	if parts := job.cut(1, 1e3); len(parts) != 1 {
		t.Errorf("for one worker it is cut into %v", parts)
	}
	for workers, most := range map[int]int{2: 8, 3: 8, 4: 8, 5: 7, 8: 8} {
		parts := job.cut(workers, firstSpeed)
		if !slices.Contains(parts[0], 64+5) {
			t.Errorf("%d workers: the movie's run is not in the first part %v", workers, parts[0])
		}
		var all []int
		for _, p := range parts {
			all = append(all, p...)
			if len(p) > most && p[0] >= 64 {
				t.Errorf("%d workers: a part of %d runs", workers, len(p))
			}
		}
		slices.Sort(all)
		if !slices.Equal(all, spread(0, 128, 1)) {
			t.Errorf("%d workers compute %v", workers, all)
		}
	}
}

// pool is a desk with more workers.
func pool(t *testing.T, workers int) *desk {
	d := newDesk(t)
	d.client = NewClient(Host{Spawn: d.client.host.Spawn, Now: d.client.host.Now, After: d.client.host.After, Workers: workers}, d.client.tell)
	d.workers = d.workers[2:]
	return d
}

// TestPartsArrive: workers start when they are needed, parts go to whoever is
// free, and the page hears of each.
func TestPartsArrive(t *testing.T) {
	d := pool(t, 4)
	job := long(1)
	parts := len(job.cut(4, firstSpeed))
	if len(d.workers) != 2 {
		t.Fatalf("%d workers before they are needed", len(d.workers))
	}
	d.client.Submit(job)
	if len(d.workers) != 4 {
		t.Fatalf("%d workers for %d parts", len(d.workers), parts)
	}
	d.workers[2].tell(Done, 0)
	d.expect("before the run under the eye is there", d.events)
	for n := range parts - 1 {
		d.workers[n%4].tell(Done, 0)
	}
	want := slices.Repeat([]string{"partial picture 1"}, parts-2)
	d.expect("events", d.events, append(want, "done picture 1")...)
}

// TestStalePartsAreDropped: what has not begun is never computed, what runs may
// finish, and the newest values follow at once.
func TestStalePartsAreDropped(t *testing.T) {
	d := pool(t, 2)
	d.client.Submit(long(1))
	d.client.Submit(long(2))
	d.client.Submit(long(3))
	if n := len(d.workers[0].got) + len(d.workers[1].got); n != 2 {
		t.Fatalf("%d parts were begun", n)
	}
	d.workers[0].tell(Done, 0)
	d.workers[1].tell(Done, 0)
	for _, w := range d.workers {
		if len(w.got) != 2 || !strings.HasPrefix(w.got[1], "picture 3") {
			t.Errorf("a worker got %q", w.got)
		}
	}
	d.pass(time.Second)
	if d.workers[0].stopped {
		t.Error("the newest job was stopped")
	}
	d.client.Submit(long(4))
	d.pass(0)
	if !d.workers[0].stopped || !d.workers[1].stopped {
		t.Error("what is stale and takes long goes on")
	}
	if w := d.workers[2]; len(w.got) != 1 || !strings.HasPrefix(w.got[0], "picture 4") {
		t.Errorf("the new worker got %q", w.got)
	}
}

// TestWorkerOfAPartDies: it is replaced and its part computed again, once.
func TestWorkerOfAPartDies(t *testing.T) {
	d := pool(t, 2)
	d.client.Submit(long(1))
	lost := d.workers[1].got[0]
	d.workers[1].died("out of memory")
	if w := d.workers[2]; w.got[0] != lost {
		t.Errorf("the new worker got %q, lost was %q", w.got[0], lost)
	}
	d.workers[2].died("out of memory")
	d.expect("events", d.events, "failed picture 1")
	d.client.Submit(Job{Kind: Pictures, Version: 2, Model: model.Tutorial()})
	d.expect("afterwards", d.workers[3].got, "picture 2")
}

// TestSpeed: workers that turn out to be fast get whole pictures.
func TestSpeed(t *testing.T) {
	d := pool(t, 2)
	d.client.Submit(long(1))
	for len(d.events) == 0 || d.events[len(d.events)-1] != "done picture 1" {
		for _, w := range d.workers {
			if len(w.ids) > 0 {
				d.clock = d.clock.Add(time.Microsecond)
				w.tell(Done, 0)
			}
		}
	}
	job := long(2)
	d.client.Submit(job)
	if got := d.workers[0].last.Runs; len(got) != job.runs() {
		t.Errorf("a part of %d runs was asked of a fast worker", len(got))
	}
}

// share has the study's worker ask for groups of its runs.
func (p *puppet) share(groups ...int) {
	for _, g := range groups {
		p.heard(Message{Head: head(&reply{ID: p.ids[0], Group: g}, "document")})
	}
}

// TestGroupsOfAStudy go to workers that are free and to the study's own, which
// waits, but never to the one that keeps pictures live. Answers go back to the study.
func TestGroupsOfAStudy(t *testing.T) {
	d := pool(t, 3)
	d.submit(Curves, 1)
	study := d.workers[1]
	study.share(1, 2, 3)
	d.expect("the study's worker", study.got, "curve 1", "group")
	d.expect("another", d.workers[2].got, "group")
	d.expect("the pictures' worker", d.workers[0].got)
	d.workers[2].tell(Done, 0)
	d.expect("the study's worker", study.got, "curve 1", "group", "answer 2")
	d.expect("another", d.workers[2].got, "group", "group")
	d.submit(Pictures, 2)
	d.expect("the pictures' worker", d.workers[0].got, "picture 2")
	d.workers[2].died("out of memory")
	d.expect("its group is computed again", d.workers[3].got, "group")
	d.workers[3].died("out of memory")
	d.expect("events", d.events, "failed curve 1")
	if !study.stopped {
		t.Error("the study goes on without its runs")
	}
}

// TestStudyBesideALongPicture gets a worker as soon as one is free, and the picture
// keeps the others.
func TestStudyBesideALongPicture(t *testing.T) {
	d := pool(t, 3)
	d.client.Submit(long(1))
	d.submit(Curves, 2)
	d.workers[0].tell(Done, 0)
	d.workers[2].tell(Done, 0)
	if w := d.workers[0]; len(w.got) != 2 || !strings.HasPrefix(w.got[1], "picture 1") {
		t.Errorf("the pictures' worker got %q", w.got)
	}
	if w := d.workers[2]; len(w.got) != 2 || w.got[1] != "curve 2" {
		t.Errorf("the first that was free got %q", w.got)
	}
	d.workers[1].tell(Done, 0)
	if w := d.workers[1]; len(w.got) != 2 || !strings.HasPrefix(w.got[1], "picture 1") {
		t.Errorf("another got %q", w.got)
	}
}

// TestWorkerOfAStudyDies: the study starts again, what it had asked for is dropped.
func TestWorkerOfAStudyDies(t *testing.T) {
	d := pool(t, 3)
	d.submit(Curves, 1)
	d.workers[1].share(1, 2, 3)
	d.workers[1].died("out of memory")
	d.expect("another worker", d.workers[3].got, "curve 1")
	d.workers[2].tell(Done, 0)
	d.expect("the new study hears nothing of the old", d.workers[3].got, "curve 1")
	d.workers[3].tell(Done, 0)
	d.expect("events", d.events, "done curve 1")
}

// counted counts the parts and groups that workers are asked for.
type counted struct {
	Worker
	n *int
}

func (w counted) Post(m Message) {
	if r, _, _ := decodeRequest(m); r.Answer == 0 {
		*w.n++
	}
	w.Worker.Post(m)
}

// answers are what jobs give with so many workers, on this thread, and how many
// tasks each was cut into.
func answers(t *testing.T, workers int, jobs ...Job) (all []Result, tasks []int) {
	local := Local{Workers: workers}
	all, tasks = make([]Result, len(jobs)), make([]int, len(jobs))
	n := 0
	host := local.Host()
	host.Spawn = func(heard func(Message), died func(string)) Worker { return counted{local.spawn(heard, died), &n} }
	c := NewClient(host, func(e Event) {
		switch e.Phase {
		case Done:
			all[e.Job.Version] = e.Result
		case Failed:
			t.Errorf("%s: %s", e.Job.Kind, e.Err)
		}
	})
	for i, job := range jobs {
		job.Version = i
		c.speed = 100 // so that what a test has the time for is worth sharing
		n = 0
		c.Submit(job)
		local.Work()
		tasks[i] = n
	}
	return all, tasks
}

// TestSameBits: however runs are shared out, pictures and studies are the same to
// the last bit.
func TestSameBits(t *testing.T) {
	brief, err := model.Set(model.Tutorial(), "run.tstop", 8)
	if err != nil {
		t.Fatal(err)
	}
	soma := model.Detector{Text: "soma(0.5)", At: model.Place{Section: "soma", X: 0.5}}
	study := Job{Model: brief, Section: "dend", Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}, Reference: 101}
	picture := Job{Kind: Pictures, Model: brief, Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 24}, Section: "dend", Nseg: []int{11}, Frames: 20, Movie: Lane{1, 5}}
	job := func(kind Kind, change func(*Job)) Job {
		j := study
		j.Kind = kind
		change(&j)
		return j
	}
	jobs := []Job{
		picture,
		job(Curves, func(j *Job) { j.Nseg = []int{1, 3, 11, 31} }),
		job(Smallest, func(j *Job) { j.Tolerance = 0.1 }),
		job(Thresholds, func(j *Job) { j.Nseg, j.Detector, j.Parameter = []int{1, 3, 101}, soma, "points[0].amp" }),
		job(Budgets, func(*Job) {}),
	}
	want, _ := answers(t, 1, jobs...)
	for _, workers := range []int{2, 5} {
		got, tasks := answers(t, workers, jobs...)
		if workers == 5 && (tasks[0] < 5 || tasks[1] < 5 || tasks[3] < 5) {
			t.Errorf("the picture, the curve and the thresholds were cut into %d tasks", tasks)
		}
		for i := range jobs {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Errorf("%s: %d workers give another answer than one", jobs[i].Kind, workers)
			}
		}
	}
	whole, err := paintAll(picture)
	if err != nil {
		t.Fatal(err)
	}
	got := want[0].Picture
	for i := range whole.Runs {
		if !reflect.DeepEqual(got.Runs[i].Traces, whole.Runs[i].Traces) {
			t.Fatalf("run %d of the assembled picture is not the one computed at once", i)
		}
	}
	if !reflect.DeepEqual(got.Errors, whole.Errors) || !reflect.DeepEqual(got.Movie, whole.Movie) {
		t.Error("the assembled picture's errors or movie are not those computed at once")
	}
}

// TestMemory: nothing is kept of jobs that were dropped.
func TestMemory(t *testing.T) {
	local := Local{Workers: 4}
	c := NewClient(local.Host(), func(Event) {})
	submit := func(n int) uint64 {
		for i := range n {
			m, err := model.Set(model.Tutorial(), "points[0].amp", float64(i))
			if err != nil {
				t.Fatal(err)
			}
			c.Submit(Job{Kind: Pictures, Version: i, Model: m, Sweep: Sweep{Path: "celsius", From: 6, To: 10, N: 16}})
			c.Submit(Job{Kind: Curves, Version: i, Model: m, Section: "dend", Reference: 3, Nseg: []int{1}})
			if i%100 == 0 {
				c.Forget(Curves)
			}
			if i%1000 == 0 {
				local.Work()
			}
		}
		local.Work()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := submit(2000)
	if after := submit(10000); after > before+before/4+1<<20 {
		t.Errorf("%d bytes after 2,000 jobs, %d after 10,000 more", before, after)
	}
	for i, s := range c.seats {
		if len(s.tasks) > 0 {
			t.Errorf("seat %d still has %s", i, fmt.Sprint(s.tasks))
		}
	}
}
