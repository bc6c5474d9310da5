package engine

import (
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestTutorialErrors asks for what NEURON 8.2.2 prints in the last cell of the
// tutorial, with its PlotShape and without.
func TestTutorialErrors(t *testing.T) {
	for shape, want := range map[bool][]float64{
		true:  {2.610166824513263, 0, 0.06574500441300016},
		false: {2.6101668670905926, 0, 0.0657450086891771},
	} {
		picture, err := paint(t.Context(), Job{
			Model: model.SetDefineShape(model.Tutorial(), shape), Sweep: Sweep{Path: "points[0].amp", From: 0.075, To: 0.3, N: 4}, Section: "dend", Nseg: []int{101, 11},
		}, func(float64) {})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range want {
			if got := picture.Errors[i]; got != want {
				t.Errorf("define_shape %v, nseg %d: %v, want %v", shape, picture.Resolutions[i], got, want)
			}
		}
	}
}

// TestErrorsWithoutAnswer: a run that stopped early has no error, nor has a cell
// whose v is not recorded.
func TestErrorsWithoutAnswer(t *testing.T) {
	p := Picture{Resolutions: []int{1, 3}, Runs: []Run{{Traces: [][]float64{{1}}, Fault: "gone"}, {Traces: [][]float64{{2}}}}}
	if errors := p.errors([]model.Record{{Var: "v"}}); !math.IsNaN(errors[0]) {
		t.Errorf("errors %v", errors)
	}
	p.Runs[0].Fault = ""
	if errors := p.errors([]model.Record{{Var: "v"}}); errors[0] != 1 || errors[1] != 0 {
		t.Errorf("errors %v", errors)
	}
	if errors := p.errors([]model.Record{{Var: "ina"}}); !math.IsNaN(errors[0]) {
		t.Errorf("errors %v", errors)
	}
}
