// Package testmodels has the models to which tests hold the back ends, the cases for
// which NEURON's answers are kept and random cells; and the jobs that are timed.
package testmodels

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Cases are the models of the reference cases by name; root is the way to core.
func Cases(root string) (map[string]*model.Model, error) {
	files, err := filepath.Glob(filepath.Join(root, "testdata/cases/*.model.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no reference cases: %v", err)
	}
	all := map[string]*model.Model{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.Base(file), ".model.json")
		if all[name], err = model.Decode(text); err != nil {
			return nil, err
		}
	}
	return all, nil
}

type object = map[string]any

// Random is a cell, or a few, of up to 25 sections with hh, pas, both or neither,
// joined anywhere, clamped and recorded in some places. The same seed gives the
// same.
func Random(seed uint64) (*model.Model, error) {
	r := rand.New(rand.NewPCG(seed, 1))
	n := 1 + r.IntN(25)
	sections := make([]object, n)
	for i := range sections {
		sections[i] = section(r, i)
	}
	place := func() string { return fmt.Sprintf("s%d(%g)", r.IntN(n), choose(r, 0, 0.13, 0.25, 0.5, 0.77, 1)) }
	clamps, records, spikes := []any{}, []any{}, []any{}
	for i := range 1 + r.IntN(3) {
		clamps = append(clamps, object{
			"kind": "IClamp", "name": fmt.Sprintf("c%d", i), "at": place(),
			"delay": choose(r, 0, 0.5, 1.0125), "dur": choose(r, 0.3, 2, 100), "amp": choose(r, -0.1, 0.05, 0.3, 2),
		})
	}
	for range 1 + r.IntN(4) {
		records = append(records, place()+".v")
	}
	for i, s := range sections {
		if _, there := s["mechanisms"].(object)["hh"]; there {
			records = append(records, fmt.Sprintf("s%d(0.5).hh.%s", i, choose(r, "m", "h", "n")))
			spikes = append(spikes, object{"at": fmt.Sprintf("s%d(0.5)", i), "threshold": -10})
			break
		}
	}
	text, err := json.Marshal(object{
		"celsius": choose(r, 6.3, 6.3, 14.5), "sections": sections, "points": clamps, "record": unique(records), "spikes": spikes,
		"run": object{"tstop": 8, "dt": choose(r, 0.025, 0.025, 0.01), "v_init": choose(r, -65, -65, -70), "secondorder": choose(r, 0, 0, 0, 1, 2)},
	})
	if err != nil {
		return nil, err
	}
	return model.Decode(text)
}

func section(r *rand.Rand, i int) object {
	s := object{
		"name": fmt.Sprintf("s%d", i), "L": 5 + 300*r.Float64()*r.Float64(), "diam": 0.4 + 8*r.Float64()*r.Float64(),
		"nseg": choose(r, 1, 1, 3, 5, 11, 27), "Ra": choose(r, 35.4, 100, 180), "cm": choose(r, 1, 1, 1, 0.8), "mechanisms": object{},
	}
	if i > 0 && r.IntN(12) > 0 {
		s["parent"] = fmt.Sprintf("s%d(%g)", max(0, i-1-r.IntN(6)), choose(r, 1, 1, 1, 0.5, 0))
		s["end"] = choose(r, 0, 0, 0, 1)
	}
	mechanisms := s["mechanisms"].(object)
	kind := r.IntN(8)
	if kind < 3 {
		mechanisms["hh"] = object{"gnabar": choose(r, 0.12, 0.12, 0.08)}
	}
	if kind > 1 && kind < 7 {
		mechanisms["pas"] = object{"g": choose(r, 0.001, 0.0001, 0), "e": choose(r, -65, -65, -70)}
	}
	return s
}

func choose[T any](r *rand.Rand, among ...T) T { return among[r.IntN(len(among))] }

func unique(all []any) (some []any) {
	seen := map[any]bool{}
	for _, x := range all {
		if !seen[x] {
			some, seen[x] = append(some, x), true
		}
	}
	return some
}
