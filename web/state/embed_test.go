package state

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestFromEmbed(t *testing.T) {
	for _, c := range []struct{ query, plots, controls, problem string }{
		{"", "trace", "points[0].amp", ""},
		{"?amp=0.3&plots=trace,shape&controls=amp,nseg,amp", "trace,shape", "points[0].amp,sections[1].nseg", ""},
		{"plots=shape&edit=0&controls=amp", "shape", "", ""},
		{"plots=shape,space", "shape", "points[0].amp", ""},
		{"controls=&run=click&theme=dark", "trace", "", ""},
		{"controls=soma.hh.gnabar,axon.L", "trace", "sections[0].mechanisms.hh.gnabar", `controls: "axon.L" names nothing in this cell`},
		{"controls=<img%20src=x>", "trace", "", `controls: "<img src=x>" names nothing in this cell`},
		{"edit=maybe", "trace", "", `edit: must be 0 or 1, got "maybe"`},
		{"run=never", "trace", "points[0].amp", `run: must be visible, click or no, got "never"`},
		{"plots=histogram", "trace", "points[0].amp", "plots: must be some of space, phase, currents, raster and features, each once"},
		{"controls=" + strings.Repeat("L,", 9) + "amp", "trace", "points[0].amp", `controls: "L" names nothing in this cell`},
		{"amp=%zz", "trace", "", "the link has a part that cannot be read"},
	} {
		s, e := FromEmbed(c.query)
		if got := strings.Join(e.Plots, ","); got != c.plots {
			t.Errorf("%s: plots %q, want %q", c.query, got, c.plots)
		}
		if got := strings.Join(e.Controls, ","); got != c.controls {
			t.Errorf("%s: controls %q, want %q", c.query, got, c.controls)
		}
		if told := fmt.Sprint(s.Problems); (c.problem == "") != (len(s.Problems) == 0) || !strings.Contains(told, c.problem) {
			t.Errorf("%s: problems %s, want %q", c.query, told, c.problem)
		}
	}
}

// TestSetLinked: what an embed is told to show is what a link with that shows, or
// nothing changes.
func TestSetLinked(t *testing.T) {
	s := Reduce(Start(), SetLinked{map[string]string{"amp": "0.3", "nseg": "1,11", "sweep": "4"}})
	if got, want := Link(s), Link(FromLink("amp=0.3&nseg=1,11&sweep=4")); got != want || len(s.Problems) > 0 {
		t.Errorf("%q, want %q; problems %v", got, want, s.Problems)
	}
	bad := Reduce(s, SetLinked{map[string]string{"dur": "2", "amp": "much"}})
	if Link(bad) != Link(s) || len(bad.Problems) != 1 {
		t.Errorf("a bad value leads to %q, problems %v", Link(bad), bad.Problems)
	}
	if healed := Reduce(bad, SetLinked{map[string]string{"amp": "0.2"}}); len(healed.Problems) > 0 {
		t.Errorf("problems stay: %v", healed.Problems)
	}
}

func TestReadOrder(t *testing.T) {
	type message = map[string]any
	o, err := ReadOrder(message{"type": "set", "id": 7.0, "values": message{"amp": .3, "nseg": "1,11", "define_shape": true}})
	if want := (Order{Do: "set", ID: "7", Values: map[string]string{"amp": "0.3", "nseg": "1,11", "define_shape": "1"}}); err != nil || fmt.Sprint(o) != fmt.Sprint(want) {
		t.Errorf("%v, %v; want %v", o, err, want)
	}
	for _, c := range []struct {
		message message
		id      string
		want    string
	}{
		{message{"type": "steal", "id": "a"}, "a", `type: must be one of set, get, run, cancel, export, got "steal"`},
		{message{}, "", "type: must be one of"},
		{message{"type": "set", "id": "a"}, "a", "values: must be an object of parameters"},
		{message{"type": "set", "id": "a", "values": message{"amp": message{}}}, "a", "values.amp: must be a text or a number"},
		{message{"type": "export", "id": "a", "format": "exe"}, "a", `format: must be one of csv, json, svg, document, got "exe"`},
		{message{"type": "get", "id": strings.Repeat("x", 200)}, "", "id: must have at most 128 letters"},
		{message{"type": "set", "id": "a", "values": message{"doc": strings.Repeat("x", 1<<20+1)}}, "a", "values.doc: must have at most 1048576 letters"},
	} {
		o, err := ReadOrder(c.message)
		if err == nil || !strings.Contains(err.Error(), c.want) || o.ID != c.id {
			t.Errorf("%.80v: %q, %v; want %q, %q", c.message, o.ID, err, c.id, c.want)
		}
	}
	if !slices.Equal(orders, []string{"set", "get", "run", "cancel", "export"}) {
		t.Error("the orders are promised to authors")
	}
}
