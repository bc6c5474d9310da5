package state

import (
	"math"
	"testing"

	"github.com/cablelab/cablelab/web/engine"
)

// TestStudies follows a study from being wanted to being forgotten.
func TestStudies(t *testing.T) {
	s := reduced(t, Start(), Asked{picture(Start())}, Want{engine.Thresholds, true}, Want{engine.Thresholds, true})
	jobs := Pending(s)
	if len(jobs) != 1 || jobs[0].Kind != engine.Thresholds || joinInts(jobs[0].Nseg) != "1,3,11,101" || jobs[0].Detector.Text != "soma(0.5)" {
		t.Fatalf("pending %+v", jobs)
	}
	s = reduced(t, s, Asked{jobs[0]}, Heard{engine.Event{Phase: engine.Progress, Job: jobs[0], Fraction: 0.5}})
	if study := s.Studies[engine.Thresholds]; !study.Busy || study.Fraction != 0.5 || len(Pending(s)) != 0 || !Stale(s, engine.Thresholds) {
		t.Errorf("study %+v", study)
	}
	found := engine.Result{Thresholds: &engine.Threshold{Nseg: []int{1, 3}, Values: []float64{0.167429, math.NaN()}, Faults: []string{"", "never fires up to 10 nA"}}}
	s = reduced(t, s, Heard{engine.Event{Phase: engine.Done, Job: jobs[0], Result: found}})
	rows := Rows(s, engine.Thresholds)
	if len(rows) != 2 || rows[0].Text != "0.167429 nA" || !rows[0].Current || rows[1].Text != "never fires up to 10 nA" || rows[1].Label != "nseg 3" {
		t.Errorf("rows %+v", rows)
	}
	if Stale(s, engine.Thresholds) || s.Studies[engine.Thresholds].Busy {
		t.Error("the answer is not taken for that of the present values")
	}
	s = reduced(t, s, BeginGesture{}, SetValue{"celsius", 10})
	if len(Pending(s)) != 1 || !Stale(s, engine.Thresholds) {
		t.Errorf("while a slider moves only the picture follows, pending %v", Pending(s))
	}
	if s = reduced(t, s, EndGesture{}); len(Pending(s)) != 2 {
		t.Errorf("afterwards pending %v", Pending(s))
	}
	again := Pending(s)[1]
	s = reduced(t, s, Asked{again}, Heard{engine.Event{Phase: engine.Failed, Job: again, Err: "why"}})
	if study := s.Studies[engine.Thresholds]; study.Fault != "why" || study.Busy || len(Rows(s, engine.Thresholds)) != 2 {
		t.Errorf("study %+v", study)
	}
	if s = reduced(t, s, Again{}); len(Pending(s)) != 2 {
		t.Error("a study that failed is not asked for again")
	}
	s = reduced(t, s, Want{engine.Thresholds, false}, Heard{engine.Event{Phase: engine.Done, Job: again, Result: found}})
	if len(s.Studies) != 0 || Rows(s, engine.Thresholds) != nil {
		t.Error("a study that nobody wants is back")
	}
}

func TestRows(t *testing.T) {
	rows := func(kind engine.Kind, r engine.Result) []Row {
		s := reduced(t, Start(), Want{kind, true})
		job := studyJob(s, kind)
		return Rows(reduced(t, s, Asked{job}, Heard{engine.Event{Phase: engine.Done, Job: job, Result: r}}), kind)
	}
	for _, test := range []struct {
		got  []Row
		want string // the last row's text
	}{
		{rows(engine.Curves, engine.Result{Curve: &engine.Curve{Nseg: []int{1, 3}, Errors: []float64{2.610166824513263, 0.5}}}), "0.5000 mV"},
		{rows(engine.Smallest, engine.Result{Smallest: &engine.Found{Nseg: 9, Error: 0.0981}}), "nseg 9 has an error of 0.09810 mV"},
		{rows(engine.Smallest, engine.Result{Smallest: &engine.Found{Error: 0.2}}), "no odd nseg below 101 has an error below 0.1 mV; the smallest was 0.2000 mV"},
		{rows(engine.Budgets, engine.Result{Budget: &engine.Budget{Names: []string{"space"}, Means: []float64{0.285}, Most: []float64{38}, When: []float64{9.5}}}),
			"0.2850 mV, at most 38.00 mV at 9.50 ms"},
	} {
		if last := test.got[len(test.got)-1]; last.Text != test.want {
			t.Errorf("%q, want %q", last.Text, test.want)
		}
	}
}

func TestCurveNseg(t *testing.T) {
	if got := joinInts(curveNseg(101)); got != "1,3,5,7,11,17,25,37,55,83" {
		t.Errorf("the error is looked at for nseg %s", got)
	}
}
