package engine

import (
	"math"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/cablelab/cablelab/core/model"
)

// brief is the tutorial's model for so many ms.
func brief(t *testing.T, tstop float64) *model.Model {
	t.Helper()
	m, err := model.Set(model.Tutorial(), "run.tstop", tstop)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var amplitudes = Sweep{Path: "points[0].amp", From: 0.075, To: 0.3}

// over is a sweep of so many values.
func over(s Sweep, n int) Sweep { s.N = n; return s }

// TestSize: whatever a picture is of, what is kept of it stays within the bounds, and
// every sample is kept as long as it fits.
func TestSize(t *testing.T) {
	widest, err := model.Set(brief(t, 1e6), "sections[1].nseg", 32767)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		job     Job
		samples int
		peaks   bool
	}{
		"the tutorial":           {Job{Model: brief(t, 25), Frames: 250}, 0, false},
		"a sweep of 64":          {Job{Model: brief(t, 25), Sweep: over(amplitudes, 64), Section: "dend", Nseg: []int{101}, Frames: 250}, 0, false},
		"five seconds":           {Job{Model: brief(t, 5000), Frames: 250}, 0, false},
		"the longest run":        {Job{Model: widest, Frames: 250}, mostKept, false},
		"long runs":              {Job{Model: brief(t, 1e5), Sweep: over(amplitudes, 256), Frames: 250}, mostKept, false},
		"a sweep of tstop":       {Job{Model: brief(t, 25), Sweep: Sweep{Path: "run.tstop", From: 1, To: 1e6, N: 2}}, mostKept, false},
		"a sweep of dt":          {Job{Model: brief(t, 1000), Sweep: Sweep{Path: "run.dt", From: 1e-4, To: 0.025, N: 2}}, mostKept, false},
		"more than can be drawn": {Job{Model: brief(t, 25), Sweep: over(amplitudes, 257)}, 2, true},
		"a million":              {Job{Model: brief(t, 25), Sweep: over(amplitudes, 1000), Second: Sweep{Path: "celsius", From: 1, To: 30, N: 1000}}, 2, true},
	} {
		s := test.job.Size()
		if s.Samples != test.samples || s.Peaks != test.peaks {
			t.Errorf("%s: %d samples of a trace are kept, peaks %v", name, s.Samples, s.Peaks)
		}
		if s.Bytes > 8*maxNumbers+4*maxFilm {
			t.Errorf("%s: %g bytes are kept", name, s.Bytes)
		}
	}
}

// TestLongPicture: of runs that are too long the extremes are kept, under way too,
// and no errors are told that would be made of those alone.
func TestLongPicture(t *testing.T) {
	job := Job{Kind: Pictures, Model: brief(t, 5), Sweep: over(amplitudes, 4), Section: "dend", Nseg: []int{3}}
	whole, _ := answers(t, 3, job)
	dense, err := model.Set(job.Model, "run.dt", 6e-6)
	if err != nil {
		t.Fatal(err)
	}
	job.Model = dense
	if job.kept() == 0 {
		t.Fatal("the runs are not too long")
	}
	long, _ := answers(t, 3, job)
	p := long[0].Picture
	if p.Errors != nil || len(p.Runs) != 8 {
		t.Errorf("%d runs, errors %v", len(p.Runs), p.Errors)
	}
	for i := range p.Runs {
		at, y := p.Runs[i].Trace(0)
		if len(y) > mostKept+2 || len(at) != len(y) || !slices.IsSorted(at) || at[0] != 0 || math.Abs(at[len(at)-1]-5) > 1e-4 {
			t.Errorf("run %d: %d samples at %d times", i, len(y), len(at))
		}
		if got, want := slices.Max(y), slices.Max(whole[0].Picture.Runs[i].Traces[0]); math.Abs(got-want) > .1 {
			t.Errorf("run %d peaks at %g mV, with a larger dt at %g", i, got, want)
		}
	}
}

// TestPeaks: of more runs than are drawn the page has the peaks, however they were
// shared out, and the traces of the run under the reader's eye.
func TestPeaks(t *testing.T) {
	job := Job{Kind: Pictures, Model: brief(t, 8), Sweep: over(amplitudes, 20), Second: Sweep{Path: "points[0].dur", From: 0.5, To: 2, N: 15}, Movie: Lane{Value: 299}, Frames: 4}
	one, _ := answers(t, 1, job)
	all, tasks := answers(t, 5, job)
	p := all[0].Picture
	if tasks[0] < 5 || p.Count() != 300 || len(p.Runs) != 1 || len(p.Peaks) != 2 || p.Missing != 0 {
		t.Fatalf("%d tasks, %d runs, %d of them kept, peaks of %d records, %d missing", tasks[0], p.Count(), len(p.Runs), len(p.Peaks), p.Missing)
	}
	for record := range p.Peaks {
		if !slices.Equal(p.Peaks[record], one[0].Picture.Peaks[record]) {
			t.Errorf("the peaks of record %d depend on the workers", record)
		}
	}
	for _, i := range []int{0, 1, 15, 299} {
		m, err := job.ModelOf(i)
		if err != nil {
			t.Fatal(err)
		}
		alone, _ := answers(t, 1, Job{Kind: Pictures, Model: m})
		trace := alone[0].Picture.Runs[0].Traces[0]
		if got, want := p.Peaks[0][i], float32(slices.Max(trace)); got != want {
			t.Errorf("run %d peaks at %v, alone at %v", i, got, want)
		}
		if got := p.Run(Lane{Value: i}); i == 299 && !slices.Equal(got.Traces[0], trace) || i != 299 && got.There() {
			t.Errorf("run %d: the trace that is shown is not its own", i)
		}
	}
	if got := p.Swept(Lane{Value: 16}); !slices.Equal(got, []float64{p.Values[1], p.Second[1]}) {
		t.Errorf("run 16 is of %v", got)
	}
	if p.Movie.Segments == 0 {
		t.Error("the cell has no colours")
	}
}

// TestPeaksOfFaultyRuns are not known; how many there are is.
func TestPeaksOfFaultyRuns(t *testing.T) {
	job := Job{Kind: Pictures, Model: brief(t, 8), Sweep: Sweep{Path: "points[0].amp", From: 0, To: 1e8, N: 300}}
	all, _ := answers(t, 2, job)
	p := all[0].Picture
	nans := 0
	for _, v := range p.Peaks[0] {
		if v != v {
			nans++
		}
	}
	if p.Faulty == 0 || nans != p.Faulty || p.Peaks[0][0] != p.Peaks[0][0] || p.Fault == "" {
		t.Errorf("%d faulty runs, %d unknown peaks, %q", p.Faulty, nans, p.Fault)
	}
}

// TestGridIsDrawn: few enough runs of a grid keep their traces and have peaks too.
func TestGridIsDrawn(t *testing.T) {
	job := Job{Kind: Pictures, Model: brief(t, 8), Sweep: over(amplitudes, 3), Second: Sweep{Path: "points[0].dur", From: 0.5, To: 2, N: 2}, Section: "dend", Nseg: []int{11}}
	all, _ := answers(t, 3, job)
	p := all[0].Picture
	if len(p.Runs) != 12 || len(p.Errors) != 2 || !(p.Errors[0] > 0) {
		t.Fatalf("%d runs, errors %v", len(p.Runs), p.Errors)
	}
	for i := range p.Runs {
		if got, want := p.Peaks[1][i], float32(slices.Max(p.Runs[i].Traces[1])); got != want {
			t.Errorf("run %d: peak %v of a trace that goes up to %v", i, got, want)
		}
	}
}

// TestMillionRuns: so many are cut into parts that end soon, the run under the eye
// first, and the page hears of them now and then, not of each.
func TestMillionRuns(t *testing.T) {
	job := Job{Kind: Pictures, Version: 1, Model: model.Tutorial(), Sweep: over(amplitudes, 1000), Second: Sweep{Path: "celsius", From: 1, To: 30, N: 1000}, Movie: Lane{Value: 7}}
	parts := job.cut(4, firstSpeed)
	seen := make([]bool, 1e6)
	for _, p := range parts {
		if len(p) > mapRuns {
			t.Fatalf("a part of %d runs", len(p))
		}
		for _, i := range p {
			if seen[i] {
				t.Fatalf("run %d is computed twice", i)
			}
			seen[i] = true
		}
	}
	if slices.Contains(seen, false) || !slices.Equal(parts[0], []int{7}) {
		t.Errorf("the first part is %v", parts[0])
	}
	d := pool(t, 2)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d.client.Submit(job)
	runtime.GC()
	if runtime.ReadMemStats(&after); after.HeapAlloc > before.HeapAlloc+64<<20 {
		t.Errorf("the page keeps %d bytes of a million runs that are under way", after.HeapAlloc-before.HeapAlloc)
	}
	for n := range 40 {
		d.clock = d.clock.Add(20 * time.Millisecond)
		d.workers[n%2].tell(Done, 0)
	}
	partial := 0
	for _, e := range d.events {
		if e == "partial picture 1" {
			partial++
		}
	}
	if partial < 2 || partial > 5 {
		t.Errorf("in 0.8 s the page heard of %d parts", partial)
	}
	d.client.Cancel(Live)
	if !d.workers[0].stopped || !d.workers[1].stopped || d.events[len(d.events)-1] != "cancelled picture 1" {
		t.Error("a million runs go on after a cancel")
	}
}
