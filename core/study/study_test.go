package study

import (
	"context"
	"errors"
	"math"
	"slices"
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
	got, err := e.Threshold(context.Background(), "points[0].amp", d, []int{1, 3, 11})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{.167429, .208461, .214844} {
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

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	e := tutorial(model.Tutorial())
	last := 0.0
	e.Tell = func(f float64) {
		if f < last || f > 1 {
			t.Errorf("progress from %g to %g", last, f)
		}
		if last = f; f > .2 {
			cancel()
		}
	}
	if _, err := e.Curve(ctx, 101, []int{1, 3, 5, 11, 51}); !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}

func TestSweeps(t *testing.T) {
	m := model.Tutorial()
	grid, err := Grid(m, Sweep{Path: "points[0].amp", From: 0, To: 1, N: 3}, Sweep{Path: "sections[1].L", From: 100, To: 300, N: 2})
	if err != nil {
		t.Fatal(err)
	}
	amp, _ := model.Get(grid[1][1], "points[0].amp")
	length, _ := model.Get(grid[1][1], "sections[1].L")
	if len(grid) != 3 || len(grid[0]) != 2 || amp != .5 || length != 300 {
		t.Errorf("%d x %d, amp %v, L %v", len(grid), len(grid[0]), amp, length)
	}
	if _, err := (Sweep{Path: "sections[1].L", From: -1, To: 1, N: 2}).Models(m); err == nil {
		t.Error("a dendrite of -1 um was taken")
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
		if got := Mean(a, b); got != want {
			t.Errorf("mean of %d: %v, numpy has %v", n, got, want)
		}
	}
}

func TestDLambda(t *testing.T) {
	if got := DLambda(model.Tutorial(), "dend"); got != 7 {
		t.Errorf("the d_lambda rule proposes nseg %d for the tutorial's dendrite", got)
	}
}

func TestFeatures(t *testing.T) {
	x := []float64{0, 1, 2, 3, 4, 5}
	f := FeaturesOf(x, []float64{0, 0, 10, 2, 0, 0}, 5)
	if f.Peak != 10 || f.PeakTime != 2 || !slices.Equal(f.Crossings, []float64{1.5}) || math.Abs(f.Width-1.125) > 1e-12 {
		t.Errorf("%+v", f)
	}
}
