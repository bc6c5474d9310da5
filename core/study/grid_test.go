package study

import (
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func TestGrid(t *testing.T) {
	g := Grid{Model: model.Tutorial(), Axes: []Axis{{"sections[1].nseg", []float64{1, 11}}, {"points[0].amp", []float64{.1, .2, .3}}}}
	if g.Size() != 6 || !slices.Equal(g.Values(4), []float64{11, .2}) {
		t.Errorf("%d runs, of which 4 has %v", g.Size(), g.Values(4))
	}
	m, err := g.At(4)
	if err != nil {
		t.Fatal(err)
	}
	if m.Sections[1].Nseg != 11 || m.Points[0].Params[2] != .2 {
		t.Error("run 4 is another model")
	}
	if alone := (&Grid{Model: m}); alone.Size() != 1 {
		t.Errorf("%d runs without axes", alone.Size())
	}
	if _, err := (&Grid{Model: m, Axes: []Axis{{"sections[1].nseg", []float64{0}}}}).At(0); err == nil {
		t.Error("nseg 0 is taken")
	}
}
