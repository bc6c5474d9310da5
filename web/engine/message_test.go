package engine

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

var nan = math.NaN()

func TestRequestRoundTrip(t *testing.T) {
	job := Job{
		Kind: Pictures, Version: 7, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}, Section: "dend",
		Nseg: []int{101, 11}, Frames: 250, Movie: Lane{1, 2}, Reference: 101, Tolerance: 0.1,
		Detector: model.Detector{Text: "soma(0.5)", At: model.Place{Section: "soma", X: 0.5}, Threshold: -20}, Parameter: "points[0].amp",
	}
	m := encodeRequest(request{ID: 3, Job: &job, Runs: []int{1, 5}, Spread: 2}, new(base))
	got, rest, err := decodeRequest(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := got.models(m, rest, new(base)); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, request{ID: 3, Job: &job, Runs: []int{1, 5}, Spread: 2}) {
		t.Errorf("got %+v, want %+v", got, job)
	}
}

// TestOddFields: any number and any text arrives as it was.
func TestOddFields(t *testing.T) {
	job := Job{
		Kind: "a,b", Section: "7:x,\n", Nseg: []int{-1 << 62}, Tolerance: math.Inf(-1), Parameter: "µ\x00",
		Sweep: Sweep{Path: ",", From: math.SmallestNonzeroFloat64, To: -1.0 / 3},
	}
	want := request{ID: 1, Job: &job}
	var got request
	rest, err := cutHead(head(&want, "the\nrest"), &got)
	if err != nil || rest != "the\nrest" || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %q, %v", got.Job, rest, err)
	}
	job.Tolerance = nan
	if _, err := cutHead(head(&want, ""), &got); err != nil || !math.IsNaN(got.Job.Tolerance) {
		t.Errorf("no number arrives as %v, %v", got.Job.Tolerance, err)
	}
}

// paintAll computes a picture as one part.
func paintAll(job Job) (*Picture, error) {
	wanted := spread(0, job.runs(), 1)
	runs, err := paint(context.Background(), sim.Keep(Quick()).Build, job, wanted, func(float64) {})
	if err != nil {
		return nil, err
	}
	a := newAssembly(job)
	err = a.add(wanted, runs)
	return &a.picture, err
}

func TestRunsRoundTrip(t *testing.T) {
	want, err := paint(t.Context(), sim.Keep(Quick()).Build, Job{
		Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 1e8, N: 2}, Section: "dend", Nseg: []int{11}, Frames: 10, Movie: Lane{1, 0},
	}, []int{2, 1, 0, 3}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	if want.movie.V == nil || want.all[1].Fault == "" || want.all[0].Fault != "" {
		t.Fatalf("movie %v, faults %q %q", want.movie, want.all[1].Fault, want.all[0].Fault)
	}
	for i := range want.all {
		want.all[i].Spikes = [][]float64{{1, 2}, {float64(i)}}
	}
	m := encodeReply(5, Event{Phase: Done, Result: Result{runs: want}})
	id, e, err := decodeReply(m)
	if err != nil || id != 5 || e.Phase != Done {
		t.Fatal(id, e.Phase, err)
	}
	if !reflect.DeepEqual(e.Result.runs, want) {
		t.Error("the runs have changed on their way")
	}
}

func TestFindingsRoundTrip(t *testing.T) {
	for _, want := range []Result{
		{Curve: &Curve{Reference: 101, Nseg: []int{1, 3}, Errors: []float64{2, 1}, Orders: []float64{0.6}, Order: math.Inf(1)}},
		{Smallest: &Found{Nseg: 11, Error: 0.06}},
		{Thresholds: &Threshold{Nseg: []int{1, 3}, Values: []float64{0.17, math.Inf(1)}, Faults: []string{"", "never fires"}}},
		{Budget: &Budget{Names: []string{"space", "all"}, Means: []float64{1, 2}, Most: []float64{3, 4}, When: []float64{5, 6}}},
	} {
		m := encodeReply(1, Event{Phase: Done, Result: want})
		_, e, err := decodeReply(m)
		if err != nil || !reflect.DeepEqual(e.Result, want) {
			t.Errorf("%s: got %+v, %v", m.Head, e.Result, err)
		}
		m.F64 = m.F64[1:]
		if _, _, err := decodeReply(m); err != errTorn {
			t.Errorf("%s with a number less: %v", m.Head, err)
		}
	}
}

// TestSharedTimes: runs side by side have one T, before and after the way.
func TestSharedTimes(t *testing.T) {
	four, err := paint(t.Context(), sim.Keep(Quick()).Build, Job{Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}}, []int{0, 1, 2, 3}, func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	m := encodeReply(1, Event{Phase: Done, Result: Result{runs: four}})
	if len(m.F64) != 1001+4*2*1001 {
		t.Errorf("%d numbers travel", len(m.F64))
	}
	_, e, err := decodeReply(m)
	if err != nil || !sameSlice(e.Result.runs.all[0].T, e.Result.runs.all[3].T) {
		t.Error("T is no longer shared")
	}
}

func TestServeTellsWhatIsWrong(t *testing.T) {
	serve := func(m Message) (e Event) {
		NewServer(func(reply Message) {
			var err error
			if _, e, err = decodeReply(reply); err != nil {
				t.Error(err)
			}
		}).Take(m)
		return e
	}
	ask := func(job Job) Message {
		m := encodeRequest(request{ID: 1, Job: &job, Runs: []int{0}}, new(base))
		return m
	}
	for want, m := range map[string]Message{
		"cannot be read":           {Head: "{"},
		"sections: ":               {Head: head(&request{ID: 1}, "{}")},
		`no job "tea"`:             ask(Job{Kind: "tea", Model: model.Tutorial()}),
		`no section is called "a"`: ask(Job{Kind: Pictures, Section: "a", Model: model.Tutorial()}),
		"sweep fewer values":       ask(Job{Kind: Pictures, Model: model.Tutorial(), Sweep: Sweep{Path: "points[0].amp", N: 1001}, Second: Sweep{Path: "celsius", N: 1000}}),
		"must have from 1":         ask(Job{Kind: Pictures, Model: model.Tutorial(), Sweep: Sweep{N: -1}}),
		"must be an integer":       ask(Job{Kind: Pictures, Section: "dend", Nseg: []int{0}, Model: model.Tutorial()}),
	} {
		if e := serve(m); e.Phase != Failed || !strings.Contains(e.Err, want) {
			t.Errorf("%s: phase %d, %q, want %q", m.Head, e.Phase, e.Err, want)
		}
	}
}

// FuzzReply: a head that lies about its numbers is refused.
func FuzzReply(f *testing.F) {
	some, err := paint(f.Context(), sim.Keep(Quick()).Build, Job{Model: model.Tutorial(), Section: "dend", Nseg: []int{3}, Frames: 10}, []int{0, 1}, func(float64) {})
	if err != nil {
		f.Fatal(err)
	}
	m := encodeReply(1, Event{Phase: Done, Result: Result{runs: some}})
	f.Add(m.Head, len(m.F64), len(m.F32))
	f.Add(head(&reply{ID: 1, Phase: Done, Result: &wireResult{Runs: &wireRuns{Runs: []wireRun{{Samples: 9, Traces: 1e9}}}}}, ""), 10, 0)
	f.Add(head(&reply{ID: 1, Phase: Done, Result: &wireResult{}}, ""), 0, 0)
	f.Add("1,2,0,0:,0,1,1,1000000000,", 0, 0)
	f.Fuzz(func(t *testing.T, head string, f64, f32 int) {
		const most = 1 << 14
		_, e, err := decodeReply(Message{Head: head, F64: make([]float64, max(0, min(f64, most))), F32: make([]float32, max(0, min(f32, most)))})
		if err != nil || e.Result.runs == nil {
			return
		}
		for _, r := range e.Result.runs.all {
			for _, y := range r.Traces {
				if len(y) != len(r.T) {
					t.Fatal("a trace and its times differ in length")
				}
			}
		}
	})
}

// FuzzRequest: whatever arrives, the worker answers, once at last.
func FuzzRequest(f *testing.F) {
	m := encodeRequest(request{ID: 1, Job: &Job{Kind: "tea", Model: model.Tutorial()}}, new(base))
	f.Add(m.Head, len(m.F64))
	f.Fuzz(func(t *testing.T, head string, n int) {
		m := Message{Head: head, F64: make([]float64, max(0, min(n, 1<<10)))}
		r, rest, err := decodeRequest(m)
		if err != nil || r.Answer > 0 {
			return
		}
		models, err := r.models(m, rest, new(base))
		if err == nil && (len(models) == 0 || r.Job != nil && r.Job.Model == nil) {
			t.Error("a request without a model")
		}
	})
}
