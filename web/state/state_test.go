package state

import (
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

// reduced is the state after actions; each is checked not to change what it was given.
func reduced(t *testing.T, s State, actions ...Action) State {
	t.Helper()
	for _, a := range actions {
		doc, nseg := string(model.Encode(s.Doc)), strings.Join(strings.Fields(joinInts(s.Compare.Nseg)), "")
		problems, hidden := len(s.Problems), len(s.View.Hidden)
		next := Reduce(s, a)
		if string(model.Encode(s.Doc)) != doc || joinInts(s.Compare.Nseg) != nseg || len(s.Problems) != problems || len(s.View.Hidden) != hidden {
			t.Fatalf("%#v changed the state that it was given", a)
		}
		s = next
	}
	return s
}

func amp(t *testing.T, s State) float64 {
	t.Helper()
	v, err := model.Get(s.Doc, "points[0].amp")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestActions does each action once: what becomes of the link, which is the
// substance in short, whether undo takes it back, and the first problem.
func TestActions(t *testing.T) {
	set := func(path string, v float64) Action { return SetValue{Path: path, Value: v} }
	typed := func(path, text string) Action { return SetText{Path: path, Text: text} }
	tests := []struct {
		name    string
		actions []Action
		link    string
		problem string // its message
	}{
		{"a value", []Action{set("points[0].amp", 0.3)}, "amp=0.3", ""},
		{"the same value", []Action{set("points[0].amp", 0.1)}, "", ""},
		{"two values", []Action{set("sections[1].L", 300), set("sections[0].mechanisms.hh.gnabar", 0)}, "soma.hh.gnabar=0&dend.L=300", ""},
		{"a text", []Action{typed("points[0].amp", " 1e-3 ")}, "amp=0.001", ""},
		{"the page's own minus sign", []Action{typed("run.v_init", "−70")}, "v_init=-70", ""},
		{"no number", []Action{typed("points[0].amp", "lots")}, "", `must be a number such as 0.3 or 1e-3, got "lots"`},
		{"nothing", []Action{typed("points[0].amp", " ")}, "", "must be a number, got nothing"},
		{"a comma", []Action{typed("points[0].amp", "0,3")}, "", "must have a point, not a comma, before its decimals: 0.3"},
		{"infinity", []Action{typed("points[0].amp", "1e999")}, "", "must be a smaller number, got 1e999"},
		{"inf", []Action{typed("points[0].amp", "inf")}, "", `must be a number such as 0.3 or 1e-3, got "inf"`},
		{"nseg 0", []Action{typed("sections[1].nseg", "0")}, "", "must be an integer from 1 to 32767, got 0"},
		{"a bad text, then a good one", []Action{typed("run.dt", "-1"), typed("run.dt", "0.05")}, "dt=0.05", ""},
		{"a bad text, then undo of what was before", []Action{set("celsius", 10), typed("run.dt", "-1"), Undo{}}, "", ""},
		{"no such parameter", []Action{set("points[7].amp", 1)}, "", "there is no such number in this document"},
		{"the stimulus elsewhere", []Action{MovePoint{"stim", model.Place{Section: "soma", X: 0.5}}}, "at=soma(0.5)", ""},
		{"the stimulus nowhere", []Action{MovePoint{"stim", model.Place{Section: "axon", X: 0.5}}}, "", `unknown section "axon"; available: soma, dend`},
		{"define_shape", []Action{SetDefineShape{true}}, "define_shape=1", ""},
		{"a sweep", []Action{SetSweep{On: true}}, "sweep=4", ""},
		{"a longer sweep", []Action{SetSweep{On: true}, set("sweep.n", 8), set("sweep.to", 0.5)}, "sweep=amp:0.075:0.5:8", ""},
		{"a sweep of another parameter", []Action{SetSweep{On: true, Path: "sections[1].L"}}, "sweep=dend.L:100:400:4", ""},
		{"a sweep of nseg", []Action{SetSweep{On: true, Path: "sections[1].nseg"}}, "sweep=dend.nseg:1:7:4", ""},
		{"a sweep of a switch", []Action{SetSweep{On: true, Path: "globals.usetable_hh"}}, "sweep=usetable_hh:0:1:2", ""},
		{"a sweep of nothing", []Action{SetSweep{On: true, Path: "points[0].amper"}}, "sweep=4", "there is no such number in this document"},
		{"a sweep of one", []Action{SetSweep{On: true}, typed("sweep.n", "1")}, "sweep=4", "must be an integer from 2 to 1000000, got 1"},
		{"a grid", []Action{SetSweep{On: true}, SetSecond{On: true}}, "sweep=4&second=4", ""},
		{"a larger grid", []Action{SetSweep{On: true}, SetSecond{On: true, Path: "sections[1].L"}, set("second.n", 9)}, "sweep=4&second=dend.L:100:400:9", ""},
		{"a grid of one parameter", []Action{SetSweep{On: true}, SetSecond{On: true, Path: "points[0].amp"}}, "sweep=4", "is swept already; choose another number"},
		{"a grid whose first parameter becomes its second", []Action{SetSweep{On: true}, SetSecond{On: true}, SetSweep{On: true, Path: "points[0].dur"}}, "sweep=dur:0.5:2:4", ""},
		{"a second sweep without a first", []Action{SetSecond{On: true}}, "", ""},
		{"a comparison", []Action{SetCompare{On: true}}, "nseg=1,101", ""},
		{"another reference", []Action{SetCompare{On: true}, set("compare[0]", 51)}, "nseg=1,51", ""},
		{"a reference that cannot be", []Action{SetCompare{On: true}, typed("compare[0]", "51.5")}, "nseg=1,101", "must be an integer from 1 to 32767, got 51.5"},
		{"one more resolution", []Action{SetCompare{On: true}, AddResolution{11}}, "nseg=1,101,11", ""},
		{"one less", []Action{SetCompare{On: true}, AddResolution{11}, RemoveResolution{0}}, "nseg=1,11", ""},
		{"never none", []Action{SetCompare{On: true}, RemoveResolution{0}}, "nseg=1,101", ""},
		{"too many", []Action{SetCompare{On: true}, AddResolution{3}, AddResolution{5}, AddResolution{7}, AddResolution{9}, AddResolution{11}},
			"nseg=1,101,3,5,7,9", "must be one of at most 5 more resolutions; take one away first"},
		{"a point of the error curve", []Action{ShowResolution{11}}, "nseg=11,101", ""},
		{"the soma's resolutions", []Action{SetCompare{On: true, Section: "soma"}, set("sections[1].nseg", 3)}, "dend.nseg=3&section=soma&nseg=1,101", ""},
		{"reset", []Action{set("celsius", 20), SetSweep{On: true}, Reset{}}, "", ""},
		{"the last figure", []Action{OpenChapter{4}}, "define_shape=1&nseg=1,101&sweep=4", ""},
		{"no figure", []Action{OpenChapter{5}}, "", ""},
		{"undo", []Action{set("celsius", 20), set("run.dt", 0.05), Undo{}}, "celsius=20", ""},
		{"redo", []Action{set("celsius", 20), set("run.dt", 0.05), Undo{}, Undo{}, Redo{}}, "celsius=20", ""},
		{"undo too often", []Action{set("celsius", 20), Undo{}, Undo{}}, "", ""},
		{"redo after another edit", []Action{set("celsius", 20), Undo{}, set("run.dt", 0.05), Redo{}}, "dt=0.05", ""},
		{"the last record", []Action{RemoveRecord{"soma(0.5).v"}, RemoveRecord{"dend(0.5).v"}, Undo{}}, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := reduced(t, Start(), test.actions...)
			if got := Link(s); got != test.link {
				t.Errorf("link %q, want %q", got, test.link)
			}
			problem := ""
			if len(s.Problems) > 0 {
				problem = s.Problems[0].Message
			}
			if problem != test.problem {
				t.Errorf("problem %q, want %q", problem, test.problem)
			}
			again := FromLink(test.link)
			if Link(again) != test.link || len(again.Problems) > 0 {
				t.Errorf("the link leads to %q, %v", Link(again), again.Problems)
			}
		})
	}
}

func TestRecords(t *testing.T) {
	tip := model.Place{Section: "dend", X: 1}
	s := reduced(t, Start(), AddRecord{tip})
	if s.Doc.Record[2].Text != "dend(1).v" {
		t.Fatalf("recorded %v", s.Doc.Record)
	}
	s = reduced(t, s, AddRecord{tip})
	if len(s.Problems) != 1 || !strings.Contains(s.Problems[0].Message, "already recorded") {
		t.Errorf("recorded twice: %v", s.Problems)
	}
	s = reduced(t, s, RemoveRecord{"dend(1).v"}, RemoveRecord{"dend(0.5).v"}, RemoveRecord{"soma(0.5).v"})
	if len(s.Doc.Record) != 1 || s.Problems[0].Message != errLastRecord.Error() {
		t.Errorf("left with %v, %v", s.Doc.Record, s.Problems)
	}
}

func TestOpen(t *testing.T) {
	s := reduced(t, Start(), SetValue{"celsius", 20}, SetSweep{On: true}, Open{[]byte(`{"sections": [{"name": "axon", "nseg": 0}, {"nam": 1}], "run": {"tstop": 5}}`)})
	if len(s.Problems) < 2 || s.Doc.Celsius != 20 {
		t.Fatalf("problems %v", s.Problems)
	}
	if first := s.Problems[0]; first.Path != "document" || first.Message != "sections[0].nseg: must be an integer from 1 to 32767, got 0" {
		t.Errorf("first problem %v", first)
	}
	s = reduced(t, s, Open{[]byte(`{"sections": [{"name": "axon"}], "record": ["axon(0.5).v"], "run": {"tstop": 5}}`)})
	if len(s.Problems) > 0 || s.Doc.Sections[0].Name != "axon" || s.Compare.Section != "axon" || s.Sweep.On || s.View.Inspected != "axon" {
		t.Errorf("opened %+v, %v", s.Substance, s.Problems)
	}
	if _, ok := ControlOf(s, s.Sweep.Path); !ok {
		t.Errorf("the sweep is of %s, which this cell has not", s.Sweep.Path)
	}
	again := FromLink(Link(s))
	if string(model.Encode(again.Doc)) != string(model.Encode(s.Doc)) || len(again.Problems) > 0 {
		t.Errorf("the link %q leads to %s, %v", Link(s), model.Encode(again.Doc), again.Problems)
	}
	if s = reduced(t, s, Undo{}); s.Doc.Celsius != 20 || !s.Sweep.On {
		t.Error("undo does not bring the document before back")
	}
}

// TestGestures: a drag is one change, and a change of another field within it another.
func TestGestures(t *testing.T) {
	drag := func(path string, values ...float64) []Action {
		var all []Action
		for _, v := range values {
			all = append(all, SetValue{path, v})
		}
		return all
	}
	s := reduced(t, Start(), BeginGesture{})
	s = reduced(t, s, drag("points[0].amp", 0.11, 0.12, 0.13)...)
	s = reduced(t, s, EndGesture{}, BeginGesture{})
	s = reduced(t, s, drag("points[0].amp", 0.2, 0.25)...)
	s = reduced(t, s, drag("run.dt", 0.05, 0.1)...)
	s = reduced(t, s, EndGesture{}, SetValue{"points[0].amp", 0.3}, SetValue{"points[0].amp", 0.31})
	for _, want := range []string{"amp=0.3&dt=0.1", "amp=0.25&dt=0.1", "amp=0.25", "amp=0.13", ""} {
		if s = reduced(t, s, Undo{}); Link(s) != want {
			t.Errorf("undone to %q, want %q", Link(s), want)
		}
	}
	if CanUndo(s) || !CanRedo(s) {
		t.Error("the history's ends are not told")
	}
	for CanRedo(s) {
		s = reduced(t, s, Redo{})
	}
	if amp(t, s) != 0.31 {
		t.Errorf("redone to %g", amp(t, s))
	}
	s = reduced(t, s, BeginGesture{}, SetValue{"points[0].amp", 0.4}, Undo{}, SetValue{"points[0].amp", 0.5}, EndGesture{}, Undo{})
	if amp(t, s) != 0.31 {
		t.Errorf("an undo within a gesture, and one after it, lead to %g", amp(t, s))
	}
}

func TestHistoryIsBounded(t *testing.T) {
	s := Start()
	for i := range 3 * maxHistory {
		s = Reduce(s, SetValue{"points[0].amp", float64(i)})
	}
	if len(s.past) != maxHistory {
		t.Errorf("%d changes can be taken back", len(s.past))
	}
}

// TestBranches: two futures of one state do not write into each other.
func TestBranches(t *testing.T) {
	s := reduced(t, Start(), SetValue{"celsius", 10}, SetValue{"celsius", 11}, Undo{})
	a := Reduce(s, SetValue{"celsius", 20})
	b := Reduce(s, SetValue{"celsius", 30})
	c := Reduce(s, Redo{})
	for want, s := range map[float64]State{20: a, 30: b, 11: c} {
		if s.Doc.Celsius != want {
			t.Errorf("%g, want %g", s.Doc.Celsius, want)
		}
		if s = Reduce(s, Undo{}); s.Doc.Celsius != 10 {
			t.Errorf("undone to %g", s.Doc.Celsius)
		}
	}
}

func TestView(t *testing.T) {
	s := reduced(t, Start(), ToggleTrace{"soma(0.5).v"}, TogglePanel{"budget"}, SetCursor{99},
		SetView{func(v *View) { v.Theme = Dark; v.Hidden["dend(0.5).v"] = true }})
	want := map[string]bool{"soma(0.5).v": true, "dend(0.5).v": true}
	if !reflect.DeepEqual(s.View.Hidden, want) || !s.View.Panels["budget"] || s.View.Theme != Dark || s.View.Cursor != 25 || CanUndo(s) {
		t.Errorf("view %+v", s.View)
	}
	version := s.Version
	s = reduced(t, s, ToggleTrace{"soma(0.5).v"}, ClearCursor{})
	if s.View.Hidden["soma(0.5).v"] || s.View.HasCursor || s.Version != version {
		t.Errorf("view %+v", s.View)
	}
	s = reduced(t, s, SetSweep{On: true}, SetView{func(v *View) { v.Movie = engine.Lane{Value: 1} }})
	if s.Version != version+2 {
		t.Error("a movie of another run is another picture")
	}
}
