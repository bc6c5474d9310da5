package state

import (
	"math"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestControls: every parameter of the document has one control, in its group.
func TestControls(t *testing.T) {
	s := Start()
	var got []string
	count := 0
	for _, g := range Controls(s) {
		line := strings.TrimSpace(g.Title+" "+string(g.Part)) + ":"
		for _, c := range g.Controls {
			line += " " + c.Label
			count++
		}
		got = append(got, line)
	}
	want := []string{
		"stim: delay dur amp",
		"soma geometry: L diam nseg Ra",
		"soma membrane: cm hh.gnabar hh.gkbar hh.gl hh.el ena ek",
		"dend geometry: L diam nseg Ra",
		"dend membrane: cm pas.g pas.e",
		"Run: celsius usetable_hh tstop dt v_init secondorder atol",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("groups\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if count != len(model.Params(s.Doc)) {
		t.Errorf("%d controls for %d parameters", count, len(model.Params(s.Doc)))
	}
}

// TestSliders: each position is a value that the model takes, back and forth.
func TestSliders(t *testing.T) {
	s := Start()
	var all []Control
	for _, g := range Controls(s) {
		all = append(all, g.Controls...)
	}
	for _, path := range []string{"sweep.from", "sweep.to", "sweep.n", "compare[0]", "tolerance"} {
		c, ok := ControlOf(s, path)
		if !ok {
			t.Errorf("%s has no control", path)
		}
		all = append(all, c)
	}
	for _, c := range all {
		before := math.Inf(-1)
		for position := 0; position <= c.Steps; position++ {
			v := c.At(position)
			if c.Position(v) != position || v <= before {
				t.Errorf("%s: position %d is %g, which is at position %d", c.Path, position, v, c.Position(v))
				break
			}
			before = v
			if next := Reduce(s, SetValue{c.Path, v}); len(next.Problems) > 0 && c.Path != "run.dt" && c.Path != "run.tstop" {
				t.Errorf("%s refuses its slider's %g: %s", c.Path, v, next.Problems[0].Message)
				break
			}
			if c.Integer && v != math.Trunc(v) {
				t.Errorf("%s: %g is no integer", c.Path, v)
			}
		}
	}
}

// TestTypedIsShown: a field shows what was typed while that cannot be used.
func TestTypedIsShown(t *testing.T) {
	s := reduced(t, Start(), SetText{"sections[1].nseg", "2.5"})
	c, _ := ControlOf(s, "sections[1].nseg")
	if c.Text != "2.5" || c.Value != 1 || c.Problem != "must be an integer from 1 to 32767, got 2.5" {
		t.Errorf("control %+v", c)
	}
	s = reduced(t, s, SetValue{"sections[1].nseg", 1})
	if c, _ = ControlOf(s, "sections[1].nseg"); c.Text != "1" || c.Problem != "" {
		t.Errorf("control %+v", c)
	}
	if c, _ = ControlOf(s, "points[0].amp"); c.Name != "stim.amp in nA" || c.Default != 0 || c.Text != "0.1" {
		t.Errorf("control %+v", c)
	}
}

func TestSliderOfNewParameter(t *testing.T) {
	s := Slider{High: niceAbove(4 * 0.0003), Steps: 200}
	if s.High != 0.002 || s.At(1) != 0.00001 || s.At(30) != 0.0003 {
		t.Errorf("up to %g by %g", s.High, s.At(1))
	}
}

// TestSliderOfNseg: from 1 to 1001 in odd numbers, the first of them one by one.
func TestSliderOfNseg(t *testing.T) {
	s := sliders["nseg"]
	for position, want := range map[int]float64{0: 1, 1: 3, 2: 5, 3: 7, s.Steps: 1001} {
		if got := s.At(position); got != want {
			t.Errorf("position %d is %g, want %g", position, got, want)
		}
	}
	for position := range s.Steps {
		if v := s.At(position); math.Mod(v, 2) != 1 {
			t.Errorf("position %d is %g", position, v)
		}
	}
}
