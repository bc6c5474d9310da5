package main

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// TestPageAgrees holds every technique to the reference in a real browser, kernels
// with relaxed multiply-adds among them: on the cases and on random cells, five
// amplitudes side by side.
func TestPageAgrees(t *testing.T) {
	page, err := startPage("../..")
	if err != nil {
		t.Fatal(err)
	}
	defer page.stop()
	models, err := testmodels.Cases("../../core")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(40) {
		if models[fmt.Sprint("seed ", seed)], err = testmodels.Random(seed); err != nil {
			t.Fatal(err)
		}
	}
	compared := 0
	for name, m := range models {
		lanes := side(m, 5)
		want, err := traces(newNative(), trial.Reference, lanes)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, technique := range trial.Page() {
			got, err := traces(page, technique.Name, lanes)
			if err != nil {
				continue // is the reference's alone to compute
			}
			compared++
			for i := range want {
				if !(math.Abs(got[i]-want[i]) <= tolerance*max(1, math.Abs(want[i])/1000)) {
					t.Errorf("%s, %s: %v, the reference has %v", name, technique.Name, got[i], want[i])
					break
				}
			}
		}
	}
	if compared < 300 {
		t.Errorf("only %d runs were compared", compared)
	}
}

// side are a model and others with other amplitudes.
func side(m *model.Model, n int) []json.RawMessage {
	var all []json.RawMessage
	for i := range n {
		if other, err := model.Set(m, "points[0].amp", .06*float64(i)); err == nil {
			m = other
		}
		all = append(all, model.EncodeCompact(m))
	}
	return all
}

// traces are what a place records of models.
func traces(p place, technique string, models []json.RawMessage) ([]float64, error) {
	defer ask(p, trial.Order{Do: "drop"})
	if _, err := ask(p, trial.Order{Do: "build", Technique: technique, Models: models}); err != nil {
		return nil, err
	}
	a, err := ask(p, trial.Order{Do: "run", Technique: technique})
	return trial.Floats(a.Traces), err
}
