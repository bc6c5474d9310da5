package sim

import (
	"context"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// set is the model with one number changed.
func set(t *testing.T, m *model.Model, path string, v float64) *model.Model {
	t.Helper()
	changed, err := model.Set(m, path, v)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func TestRetune(t *testing.T) {
	for _, base := range []*model.Model{model.Tutorial(), set(t, model.Tutorial(), "run.atol", .01)} {
		retune(t, base)
	}
}

func retune(t *testing.T, base *model.Model) {
	s, err := Build(base)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(context.Background(), Options{}); err != nil {
		t.Fatal(err)
	}
	other := set(t, set(t, base, "points[0].amp", .3), "points[0].delay", 2)
	if !s.Retune(other) {
		t.Fatal("only the stimulus differs")
	}
	r, err := s.Run(context.Background(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range traces(t, other) {
		equal(t, other.Record[i].Text, r.Lanes[0].Traces[i], want)
	}
}

func TestRetuneRefuses(t *testing.T) {
	base := model.Tutorial()
	s, err := Build(base)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"sections[0].L", "sections[0].mechanisms.hh.gl", "sections[1].nseg", "sections[0].ena", "run.v_init", "run.dt", "celsius"} {
		x, _ := model.Get(base, path)
		if s.Retune(set(t, base, path, x+1)) {
			t.Errorf("a simulation of another %s was taken for the same", path)
		}
	}
	if s.Retune(base, base) {
		t.Error("two models were taken for one")
	}
}
