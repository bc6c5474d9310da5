package study

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// tutorial is the sweep of the tutorial over its cell.
func tutorial(m *model.Model) *Experiment {
	return &Experiment{Model: m, Section: "dend", Sweep: Sweep{Path: "points[0].amp", From: .075, To: .3, N: 4}, Run: Here, Tell: func(float64) {}}
}

// TestTutorialErrors asks for every digit that NEURON prints at the end of the
// tutorial, whose PlotShape has laid the cell out before nseg is changed, and for
// those without that.
func TestTutorialErrors(t *testing.T) {
	shaped := model.SetDefineShape(model.Tutorial(), true)
	for _, c := range []struct {
		m    *model.Model
		want []float64
	}{
		{shaped, []float64{2.610166824513263, 0.06574500441300016}},
		{model.Tutorial(), []float64{2.6101668670905926, 0.0657450086891771}},
	} {
		curve, err := tutorial(c.m).Curve(context.Background(), 101, []int{1, 11})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(curve.Errors, c.want) {
			t.Errorf("define_shape %v: %v, NEURON prints %v", c.m.DefineShape, curve.Errors, c.want)
		}
	}
}

// TestTutorialAmplitudes: the program takes its reference from linspace and the
// run it compares from arange, which are the same numbers.
func TestTutorialAmplitudes(t *testing.T) {
	const n = 4
	step := .075
	linspace, arange := Linspace(step, step*n, n), Arange(step, step*(n+.9), step)
	if want := []float64{.075, .15, .22499999999999998, .3}; !slices.Equal(linspace, want) || !slices.Equal(arange, want) {
		t.Errorf("linspace %v, arange %v, numpy has %v", linspace, arange, want)
	}
}

func TestCurveConverges(t *testing.T) {
	e := tutorial(model.Tutorial())
	e.Sweep = Sweep{} // 0.1 nA, below threshold: smooth
	curve, err := e.Curve(context.Background(), 301, []int{1, 3, 5, 9, 15, 27, 45, 81})
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(curve.Order-2) > .1 {
		t.Errorf("order %g in space, orders %.3v, errors %.3v", curve.Order, curve.Orders, curve.Errors)
	}
}

func TestSmallest(t *testing.T) {
	e := tutorial(model.Tutorial())
	found, err := e.Smallest(context.Background(), 101, .1)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := e.Curve(context.Background(), 101, []int{found.Nseg - 2, found.Nseg})
	if err != nil {
		t.Fatal(err)
	}
	if found.Nseg%2 == 0 || found.Error != curve.Errors[1] || curve.Errors[0] < .1 || curve.Errors[1] >= .1 {
		t.Errorf("found %+v among errors %v", found, curve.Errors)
	}
	none, err := e.Smallest(context.Background(), 9, 1e-9)
	if err != nil || none.Nseg != 0 || !(none.Error > 1e-9) {
		t.Errorf("an impossible tolerance found %+v, %v", none, err)
	}
	if _, err := e.Smallest(context.Background(), 9, 0); err == nil {
		t.Error("a tolerance of 0 was taken")
	}
	if _, err := e.Smallest(context.Background(), 1, .1); err == nil {
		t.Error("a reference of nseg 1 was taken")
	}
}

// TestSmallestFarOut looks beyond where every value is tried.
func TestSmallestFarOut(t *testing.T) {
	e := tutorial(model.Tutorial())
	e.Sweep = Sweep{}
	curve, err := e.Curve(context.Background(), 151, []int{71, 73})
	if err != nil {
		t.Fatal(err)
	}
	found, err := e.Smallest(context.Background(), 151, (curve.Errors[0]+curve.Errors[1])/2)
	if err != nil || found.Nseg != 73 {
		t.Errorf("found %+v, %v; want nseg 73", found, err)
	}
}

// TestThreshold holds the amplitudes at which the tutorial's cell fires in NEURON.
func TestThreshold(t *testing.T) {
	e := tutorial(model.Tutorial())
	d := model.Detector{Text: "soma(0.5)", At: model.Place{Section: "soma", X: .5}}
	got, err := e.Threshold(context.Background(), "points[0].amp", d, []int{1, 3, 11, 101})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{.167429, .208461, .214844, .215368} {
		if math.Abs(got.Values[i]-want) > 1e-6 {
			t.Errorf("nseg %d fires at %.6f nA, NEURON at %.6f", got.Nseg[i], got.Values[i], want)
		}
	}
	quiet, err := model.Set(e.Model, "sections[0].mechanisms.hh.gnabar", 0)
	if err != nil {
		t.Fatal(err)
	}
	e.Model, d.Threshold = quiet, 1e6
	silent, err := e.Threshold(context.Background(), "points[0].amp", d, []int{1})
	if err != nil || silent.Faults[0] == "" || silent.Values[0] == silent.Values[0] {
		t.Errorf("a cell that cannot fire: %+v, %v", silent, err)
	}
	d.Threshold = -100
	always, err := e.Threshold(context.Background(), "points[0].amp", d, []int{1})
	if err != nil || always.Faults[0] != "fires without a stimulus" {
		t.Errorf("a cell that always fires: %+v, %v", always, err)
	}
}

// TestThresholdOfASmallCell: the largest current that is tried would tear its
// voltage beyond what sim takes.
func TestThresholdOfASmallCell(t *testing.T) {
	m, err := model.Decode([]byte(`{"sections": [{"name": "soma", "L": 2, "diam": 2, "Ra": 100, "mechanisms": {"hh": {}}}],
		"points": [{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "delay": 1, "dur": 1, "amp": 0}], "run": {"tstop": 10}}`))
	if err != nil {
		t.Fatal(err)
	}
	e := Experiment{Model: m, Section: "soma", Run: Here}
	got, err := e.Threshold(context.Background(), "points[0].amp", model.Detector{At: model.Place{Section: "soma", X: .5}}, []int{1})
	if err != nil || !(got.Values[0] > 0 && got.Values[0] < .01) {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestTooMuchToCompare is told before anything runs.
func TestTooMuchToCompare(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "run.tstop", 50)
	if err != nil {
		t.Fatal(err)
	}
	e := Experiment{Model: m, Section: "dend", Sweep: Sweep{Path: "points[0].amp", From: 0, To: 1, N: 10000}, Run: func(context.Context, []*model.Model, func(float64)) ([]Run, error) {
		t.Error("it runs")
		return nil, context.Canceled
	}}
	if _, err := e.Curve(context.Background(), 3, []int{1}); err == nil || !strings.Contains(err.Error(), "sweep fewer values") {
		t.Errorf("told %v", err)
	}
}

func TestSweeps(t *testing.T) {
	m := model.Tutorial()
	sweep := Sweep{Path: "points[0].amp", From: 0, To: .7, N: 8}
	models, err := sweep.Models(m)
	if err != nil || len(models) != 8 {
		t.Fatalf("%d models, %v", len(models), err)
	}
	for i, want := range sweep.Values() {
		if amp, _ := model.Get(models[i], "points[0].amp"); amp != want {
			t.Errorf("value %d: amp %v, want %v", i, amp, want)
		}
	}
	for _, bad := range []Sweep{{Path: "sections[1].L", From: -1, To: 1, N: 2}, {Path: "run.dt", From: 1, To: 2, N: -1}, {Path: "points[0].amp", N: 1e9}, {N: 2}} {
		if _, err := bad.Models(m); err == nil {
			t.Errorf("the sweep %+v was taken", bad)
		}
	}
}

// TestMean holds the digits of numpy 1.24:
//
//	a, b = (i%17)*.1, (i%23)*.07 for i in range(n)
//	numpy.mean(numpy.abs(numpy.subtract(a, b)))
func TestMean(t *testing.T) {
	for n, want := range map[int]float64{7: 0.09000000000000001, 100: 0.5554000000000001, 128: 0.554921875, 129: 0.5506976744186046, 1001: 0.54996003996004, 100000: 0.5518592} {
		a, b := make([]float64, n), make([]float64, n)
		for i := range n {
			a[i], b[i] = float64(i%17)*.1, float64(i%23)*.07
		}
		if got := meanDifference(a, b); got != want {
			t.Errorf("mean of %d: %v, numpy has %v", n, got, want)
		}
	}
}
