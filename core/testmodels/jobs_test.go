package testmodels

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/sim"
)

// TestJobs holds the jobs to what figures say of them: their size, 1000 steps, and
// that all that is recorded moves.
func TestJobs(t *testing.T) {
	compartments := map[string]int{
		"BS-1": 2, "BS-101": 102, "BS-1001": 1002, "SWEEP-4": 4 * 102, "SWEEP-64": 64 * 102,
		"TREE": 1016, "MANY-1": 200, "MANY-11": 1200, "CABLE": 1001,
	}
	for _, j := range Jobs() {
		if got := j.Compartments(); got != compartments[j.Name] {
			t.Errorf("%s has %d compartments, want %d", j.Name, got, compartments[j.Name])
		}
		last := j.Models[len(j.Models)-1]
		s, err := sim.Build(last)
		if err != nil {
			t.Fatalf("%s: %v", j.Name, err)
		}
		r, err := s.Run(context.Background(), sim.Options{})
		if err != nil {
			t.Fatalf("%s: %v", j.Name, err)
		}
		if len(r.T) != Steps+1 {
			t.Errorf("%s takes %d steps", j.Name, len(r.T)-1)
		}
		most := -65.
		for i, v := range r.Lanes[0].Traces {
			if slices.Max(v) < -64 {
				t.Errorf("%s: %s stays below %g mV", j.Name, last.Record[i].Text, slices.Max(v))
			}
			most = max(most, slices.Max(v))
		}
		if fires := most > 0; fires == strings.HasPrefix(j.Name, "BS") {
			t.Errorf("%s reaches %g mV", j.Name, most)
		}
	}
}

// TestSweepIsAlike holds that the runs of a sweep can be lanes of one plan.
func TestSweepIsAlike(t *testing.T) {
	models := Sweep(64).Models
	for i, m := range models[1:] {
		if !sim.Alike(models[0], m) || m.Points[0].Params[2] <= models[i].Points[0].Params[2] {
			t.Fatalf("run %d does not differ in a larger amplitude alone", i+1)
		}
	}
}
