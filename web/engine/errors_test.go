package engine

import (
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestTutorialErrors asks for what NEURON 8.2.2 prints in the last cell of the
// tutorial, with its PlotShape and without: of an exact picture to the last bit, of
// a quick one to 1e-9 mV.
func TestTutorialErrors(t *testing.T) {
	for shape, want := range map[bool][]float64{
		true:  {2.610166824513263, 0, 0.06574500441300016},
		false: {2.6101668670905926, 0, 0.0657450086891771},
	} {
		for exact, tolerance := range map[bool]float64{true: 0, false: 1e-9} {
			picture, err := paintAll(Job{
				Model: model.SetDefineShape(model.Tutorial(), shape), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4},
				Section: "dend", Nseg: []int{101, 11}, Exact: exact,
			})
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range want {
				if got := picture.Errors[i]; !(math.Abs(got-want) <= tolerance) {
					t.Errorf("define_shape %v, nseg %d, exact %v: %v, want %v", shape, picture.Resolutions[i], exact, got, want)
				}
			}
		}
	}
}

// TestErrorsWithoutAnswer: a run that stopped early has no error, nor has a cell
// whose v is not recorded; errors wait for the last run.
func TestErrorsWithoutAnswer(t *testing.T) {
	errors := func(record string, all ...Run) []float64 {
		m := *model.Tutorial()
		m.Record = []model.Record{{Var: record}}
		a := newAssembly(Job{Model: &m, Section: "dend", Nseg: []int{3}})
		for i, r := range all {
			if a.picture.Errors != nil {
				t.Error("errors before the last run")
			}
			if err := a.add([]int{i}, &runs{all: []Run{r}}); err != nil {
				t.Fatal(err)
			}
		}
		return a.picture.Errors
	}
	run := func(v float64, fault string) Run { return Run{T: []float64{0}, Traces: [][]float64{{v}}, Fault: fault} }
	if e := errors("v", run(1, "gone"), run(2, "")); !math.IsNaN(e[0]) || e[1] != 0 {
		t.Errorf("errors %v", e)
	}
	if e := errors("v", run(1, ""), run(2, "")); e[0] != 1 || e[1] != 0 {
		t.Errorf("errors %v", e)
	}
	if e := errors("ina", run(1, ""), run(2, "")); !math.IsNaN(e[0]) {
		t.Errorf("errors %v", e)
	}
}
