package state

import (
	"fmt"
	"strings"
	"testing"
)

// TestShownControls: a large cell shows one section's controls, a small one all.
func TestShownControls(t *testing.T) {
	count := func(s State) (sections, groups int) {
		seen := map[string]bool{}
		for _, g := range ShownControls(s) {
			if g.Kind == Section {
				seen[g.Title] = true
			}
			groups++
		}
		return len(seen), groups
	}
	if n, _ := count(Start()); n != 2 {
		t.Errorf("%d sections of the tutorial's cell", n)
	}
	var sections []string
	for i := range 400 {
		sections = append(sections, fmt.Sprintf(`{"name": "s%d"}`, i))
	}
	s := reduced(t, Start(), Open{[]byte(`{"sections": [` + strings.Join(sections, ",") + `], "points": [{"kind": "IClamp", "at": "s1(0.5)"}], "record": ["s0(0.5).v"], "run": {"tstop": 5}}`)},
		SetView{func(v *View) { v.Inspected = "s7" }})
	if n, groups := count(s); n != 1 || groups < 3 {
		t.Errorf("%d of 400 sections, %d groups", n, groups)
	}
	for _, g := range ShownControls(s) {
		if g.Kind == Section && g.Title != "s7" {
			t.Errorf("the controls of %s", g.Title)
		}
	}
	if all := len(Controls(s)); all < 400 {
		t.Errorf("only %d groups can be swept", all)
	}
}

// TestSameControls: a look at the cell changes no control, an edit does.
func TestSameControls(t *testing.T) {
	s := Start()
	for _, c := range []struct {
		action Action
		same   bool
	}{
		{SetCursor{3}, true}, {SetView{func(v *View) { v.Shape.Zoom = 2 }}, true}, {TogglePlot{SpacePlot}, true},
		{SetValue{"points[0].amp", 0.2}, false}, {SetText{"points[0].amp", "x"}, false}, {SetSweep{On: true}, false}, {SetCompare{On: true}, false},
		{SetValue{"tolerance", 0.5}, false}, {SetView{func(v *View) { v.Inspected = "dend" }}, false},
	} {
		if got := SameControls(s, reduced(t, s, c.action)); got != c.same {
			t.Errorf("%#v: the same %v", c.action, got)
		}
	}
}
