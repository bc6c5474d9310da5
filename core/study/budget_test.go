package study

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestBudget: at 0.225 nA, near threshold, the steps of time weigh more than those
// of space, the whole is the 38 mV at most by which NEURON's reference run is off,
// and the tables' part the 4.9 mV by which NEURON with and without them differ.
func TestBudget(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "points[0].amp", .225)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = model.SetNseg(m, "dend", 101); err != nil {
		t.Fatal(err)
	}
	e := tutorial(m)
	e.Sweep = Sweep{}
	b, err := e.Budget(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	part := map[string]float64{}
	for i, name := range b.Names {
		part[name] = b.Means[i]
	}
	if !(part["space"] < .1*part["integrator"]) || math.Abs(b.Most[4]-38) > 1 || math.Abs(b.Most[0]-4.9) > .05 {
		t.Errorf("%v mean %.3v, at most %.3v at %.3v ms", b.Names, b.Means, b.Most, b.When)
	}
}

func TestBudgetOfAnExactRun(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "globals.usetable_hh", 0)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = model.Set(m, "run.secondorder", 2); err != nil {
		t.Fatal(err)
	}
	e := tutorial(m)
	e.Sweep = Sweep{}
	b, err := e.Budget(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if b.Means[0] != 0 || b.Means[1] != 0 || !(b.Means[3] > 0) {
		t.Errorf("%v %v", b.Names, b.Means)
	}
	long, err := model.Set(m, "run.tstop", 1e6)
	if err != nil {
		t.Fatal(err)
	}
	e.Model = long
	if _, err := e.Budget(context.Background()); err == nil {
		t.Error("a budget of 1000 s was started")
	}
}

// TestBudgetBetweenSamples: tstop is no multiple of dt, so that the fine run must
// go on to the coarse one's last sample; and the cell has no tables to blame.
func TestBudgetBetweenSamples(t *testing.T) {
	m, err := model.Decode([]byte(`{"sections": [{"name": "cable", "L": 300, "diam": 1, "nseg": 3, "Ra": 100, "mechanisms": {"pas": {}}}],
		"points": [{"kind": "IClamp", "name": "stim", "at": "cable(0)", "delay": 0, "dur": 9, "amp": 0.01}],
		"record": ["cable(1).v", "stim.i"], "run": {"tstop": 2.02, "dt": 0.03}}`))
	if err != nil {
		t.Fatal(err)
	}
	e := Experiment{Model: m, Run: Here}
	b, err := e.Budget(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if b.Means[0] != 0 || !(b.Means[1] > 0 && b.Means[2] > 0 && b.Means[3] > 0 && b.Means[4] < .5) {
		t.Errorf("%v %v", b.Names, b.Means)
	}
}

// TestBudgetConverges asks whether what is left is as small as is promised: the
// converged solution moves by about a 256th of dt's part when dt is refined again.
func TestBudgetConverges(t *testing.T) {
	e := tutorial(model.Tutorial())
	e.Sweep = Sweep{}
	b, err := e.Budget(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	_, ladder, err := refinements(e.Model)
	if err != nil {
		t.Fatal(err)
	}
	finer, err := finerSteps(ladder[3])
	if err != nil {
		t.Fatal(err)
	}
	run := func(m *model.Model) []Run {
		runs, err := Here(context.Background(), []*model.Model{m}, func(float64) {})
		if err != nil {
			t.Fatal(err)
		}
		return runs
	}
	fine, finest := run(ladder[3]), run(finer)
	thin(finest, len(fine[0].T))
	if left := Error(finest, fine, e.Model.Record); math.Abs(b.Means[2]/left-256) > 40 {
		t.Errorf("dt's part is %g, what is left of it %g: a %.0fth", b.Means[2], left, b.Means[2]/left)
	}
}

// TestBudgetOfVariableSteps: their error is that of their tolerance, and less than
// the tolerance's size for a pulse below threshold.
func TestBudgetOfVariableSteps(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "run.atol", .01)
	if err != nil {
		t.Fatal(err)
	}
	e := tutorial(m)
	e.Sweep = Sweep{}
	b, err := e.Budget(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(b.Names, " ") != "tables atol space all" || !(b.Most[1] > 0 && b.Most[1] < .01 && b.Most[2] > .1) {
		t.Errorf("%v, at most %.3v mV", b.Names, b.Most)
	}
}
