package state

import (
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/engine"
)

func names(s State) string {
	var all []string
	for i := range s.Doc.Sections {
		all = append(all, s.Doc.Sections[i].Name)
	}
	return strings.Join(all, " ")
}

func edit(field, text string, do func(*model.Model) (*model.Model, error)) Edit {
	return Edit{Field: field, Text: text, Do: do}
}

func renamed(path, name string) Edit {
	return edit("name", name, func(m *model.Model) (*model.Model, error) { return model.SetName(m, path, name) })
}

// TestEditsAreUndone: each edit by hand is one change, which undo takes back and
// redo does again; the selection goes along.
func TestEditsAreUndone(t *testing.T) {
	s := reduced(t, Start(), ToggleBuilding{})
	for _, c := range []struct {
		action   Action
		selected string
	}{
		{Select{"dend"}, "dend"},
		{renamed("sections[1].name", "axon"), "axon"},
		{AddSection{&model.Place{Section: "axon", X: 1}}, "dend"},
		{edit("mechanisms", "", func(m *model.Model) (*model.Model, error) { return model.Insert(m, "dend", "hh") }), "dend"},
		{edit("section", "", func(m *model.Model) (*model.Model, error) { return model.RemoveSection(m, "dend") }), "axon"},
		{AddSection{}, "soma1"},
		{CopyCell{}, "soma1"},
		{edit("netstims", "", func(m *model.Model) (*model.Model, error) { return model.AddNetstim(m), nil }), "soma1"},
		{Puts(s.Doc, model.Place{Section: "soma", X: 1})[0].Action, "soma1"},
		{RemoveItem{"points[0]"}, "soma1"},
		{NewDocument{}, "soma"},
	} {
		before := s
		s = reduced(t, s, c.action)
		if s.View.Inspected != c.selected || len(s.Problems) > 0 {
			t.Errorf("%#v: %s is selected, problems %v", c.action, s.View.Inspected, s.Problems)
		}
		if before.Substance.same(s.Substance) {
			continue
		}
		back := reduced(t, s, Undo{})
		if !back.Substance.same(before.Substance) || back.Doc.Section(back.View.Inspected) == nil {
			t.Errorf("%#v is not undone, or %s is selected", c.action, back.View.Inspected)
		}
		if again := reduced(t, back, Redo{}); !again.Substance.same(s.Substance) {
			t.Errorf("%#v is not redone", c.action)
		}
	}
	for CanUndo(s) {
		s = Reduce(s, Undo{})
	}
	if Link(s) != "" || s.Doc.Section(s.View.Inspected) == nil {
		t.Errorf("all taken back: %s, %s is selected", Link(s), s.View.Inspected)
	}
}

// TestExperimentsFollow: a sweep and a comparison go on with what they are about,
// under whatever name and index, and end with it.
func TestExperimentsFollow(t *testing.T) {
	s := reduced(t, Start(), AddRecord{model.Place{Section: "dend", X: 1}},
		edit("at", "", func(m *model.Model) (*model.Model, error) {
			return model.AddPoint(m, "IClamp", model.Place{Section: "soma", X: 0.5})
		}),
		SetSweep{On: true, Path: "points[1].amp"}, SetCompare{On: true, Section: "dend"},
		renamed("sections[1].name", "axon"), renamed("points[1].name", "second"), RemoveItem{"points[0]"})
	if s.Sweep.Path != "points[0].amp" || !s.Sweep.On || s.Compare.Section != "axon" || !s.Compare.On {
		t.Errorf("sweep %+v, comparison %+v", s.Sweep, s.Compare)
	}
	s = reduced(t, s, RemoveItem{"points[0]"}, edit("section", "", func(m *model.Model) (*model.Model, error) { return model.RemoveSection(m, "axon") }))
	if s.Sweep.On || s.Sweep.Path != "celsius" || s.Compare.Section != "soma" || s.Compare.On {
		t.Errorf("sweep %+v, comparison %+v", s.Sweep, s.Compare)
	}
}

// TestRefusedEditsAreTold: a refused edit changes nothing but what its field shows.
func TestRefusedEditsAreTold(t *testing.T) {
	for field, action := range map[string]Action{
		"name":           renamed("sections[0].name", "dend"),
		"at":             PointText{"dend(3)"},
		"copies":         CopyCell{},
		"connect.weight": Connect{},
	} {
		s := reduced(t, Start(), ToggleBuilding{}, SetView{func(v *View) { v.Copies = "two" }}, SetWiring{"weight", "1,5"})
		next := reduced(t, s, action)
		if _, problem := Entry(next, field, ""); problem == "" || len(next.Problems) != 1 || !next.Substance.same(s.Substance) || CanUndo(next) {
			t.Errorf("%s: problems %+v", field, next.Problems)
		}
		if cleared := reduced(t, next, Select{"dend"}); len(cleared.Problems) != 0 {
			t.Errorf("%s: is still told of another section", field)
		}
	}
}

func TestWiring(t *testing.T) {
	s := reduced(t, Start(), ToggleBuilding{}, Select{"dend"})
	if w := WiringOf(s); w != (Wiring{Pattern: "one", Source: "soma(0.5)", Delay: "1", Weight: "0", Threshold: "10"}) {
		t.Errorf("proposed: %+v", w)
	}
	put := func(section string) Action {
		return edit("at", "", func(m *model.Model) (*model.Model, error) {
			return model.AddPoint(m, "ExpSyn", model.Place{Section: section, X: 0.5})
		})
	}
	s = reduced(t, s, put("soma"), put("dend"), CopyCell{})
	if w := WiringOf(s); w.Target != "ExpSyn[2]" {
		t.Errorf("the target is %s", w.Target)
	}
	s = reduced(t, s, SetWiring{"pattern", "ring"}, SetWiring{"weight", "0.5"}, Connect{})
	if len(s.Problems) > 0 || len(s.Doc.Netcons) != 2 || s.Doc.Netcons[0].Weight != 0.5 || s.Doc.Netcons[1].Target != "ExpSyn[2]" {
		t.Errorf("%+v, %+v", s.Doc.Netcons, s.Problems)
	}
	s = reduced(t, s, SetWiring{"source", "nowhere(0.5)"}, Connect{})
	if text, problem := Entry(s, "connect.source", ""); text != "nowhere(0.5)" || !strings.Contains(problem, "unknown section") || len(s.Doc.Netcons) != 2 {
		t.Errorf("%q: %s", text, problem)
	}
}

func TestOutline(t *testing.T) {
	s := reduced(t, Start(), AddSection{}, AddSection{&model.Place{Section: "dend", X: 1}}, Select{"dend"})
	want := []Branch{{0, "soma", "hh", 1, true, false}, {1, "dend", "soma(1), pas", 2, true, true}, {3, "dend1", "dend(1)", 3, false, false}, {2, "soma1", "", 1, false, false}}
	if got := Outline(s); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	for key, want := range map[string]string{"ArrowUp": "soma", "ArrowDown": "dend1", "ArrowLeft": "soma", "ArrowRight": "dend1", "Home": "soma", "End": "soma1", "x": ""} {
		if got := Walk(s, key); got != want {
			t.Errorf("%s leads to %q, want %q", key, got, want)
		}
	}
	if got := Walk(reduced(t, s, Select{"soma1"}), "ArrowRight"); got != "" {
		t.Errorf("right of a leaf is %q", got)
	}
}

// TestOutlineOfMany: of a cell of thousands those around the selected section are
// listed, however many hang on one.
func TestOutlineOfMany(t *testing.T) {
	m := model.New()
	var err error
	for range 12 {
		if m, err = model.AddSection(m, &model.Place{Section: m.Sections[len(m.Sections)-1].Name, X: 1}); err != nil {
			t.Fatal(err)
		}
	}
	if m, err = model.CopyCell(m, "soma", 300); err != nil {
		t.Fatal(err)
	}
	s := reduced(t, Start(), Open{model.Encode(m)}, Select{"dend11_300"})
	all := Outline(s)
	found, cells := false, 0
	for _, b := range all {
		if b.Level == 1 {
			cells++
		}
		found = found || b.Selected && b.Name == "dend11_300" && b.Level == 13
	}
	if len(all) > mostBranches || !found || cells < 30 {
		t.Errorf("%d listed, selected among them %v, %d cells", len(all), found, cells)
	}
}

func TestPuts(t *testing.T) {
	s := Start()
	labels := func(puts []Put) string {
		var all []string
		for _, p := range puts {
			all = append(all, p.Label)
		}
		return strings.Join(all, ", ")
	}
	at := model.Place{Section: "dend", X: 0.5}
	if got := labels(Puts(s.Doc, at)); got != "Detect spikes, New section, IClamp, AlphaSynapse, ExpSyn, Exp2Syn, SEClamp, VClamp" {
		t.Errorf("put %s", got)
	}
	if got := labels(Moves(s.Doc, at)) + "; " + labels(Removals(s.Doc, at)); got != "Move stim here; Stop recording dend(0.5).v" {
		t.Errorf("else %s", got)
	}
	end := model.Place{Section: "dend", X: 1}
	if got := labels(Moves(s.Doc, end)) + "; " + labels(Removals(s.Doc, end)); got != "; Remove stim" {
		t.Errorf("at the end %s", got)
	}
	other := reduced(t, s, AddSection{})
	if got := labels(Moves(other.Doc, model.Place{Section: "soma1", X: 0.5})); got != "" {
		t.Errorf("to another cell %s", got)
	}
	for x, want := range map[float64]float64{0.02: 0, 0.47: 0.5, 0.3333: 0.33, 0.98: 1} {
		if got := Snapped(s.Doc, model.Place{Section: "dend", X: x}); got.X != want {
			t.Errorf("%g snaps to %g, want %g", x, got.X, want)
		}
	}
	for i, put := range append(Puts(s.Doc, at), Moves(s.Doc, at)...) {
		if next := reduced(t, s, put.Action); next.Doc == s.Doc || len(next.Problems) > 0 {
			t.Errorf("%d, %s: does nothing, problems %v", i, put.Label, next.Problems)
		}
	}
}

// TestBuiltControls: while a cell is built its selected section has controls, and
// what is on it or leads there.
func TestBuiltControls(t *testing.T) {
	s := reduced(t, Start(), ToggleBuilding{}, Select{"dend"},
		edit("", "", func(m *model.Model) (*model.Model, error) {
			return model.AddPoint(m, "ExpSyn", model.Place{Section: "dend", X: 0.5})
		}),
		edit("", "", func(m *model.Model) (*model.Model, error) { return model.AddNetcon(m, "soma(0.5)", "ExpSyn[1]") }),
		edit("", "", func(m *model.Model) (*model.Model, error) {
			return model.AddDetector(m, model.Place{Section: "soma", X: 1})
		}))
	titles := func() string {
		var all []string
		for _, g := range ShownControls(s) {
			all = append(all, strings.TrimSpace(g.Title+" "+string(g.Part)))
		}
		return strings.Join(all, ", ")
	}
	if got := titles(); got != "stim, ExpSyn[1], soma(0.5) -> ExpSyn[1], dend geometry, dend membrane, Run" {
		t.Errorf("of dend: %s", got)
	}
	s = reduced(t, s, Select{"soma"})
	if got := titles(); got != "soma(0.5) -> ExpSyn[1], spikes at soma(1), soma geometry, soma membrane, Run" {
		t.Errorf("of soma: %s", got)
	}
}

// TestManyOnOnePlace: a thousand synapses on one place show some, and how many not.
func TestManyOnOnePlace(t *testing.T) {
	m := model.New()
	var err error
	for range 1000 {
		if m, err = model.AddPoint(m, "ExpSyn", model.Place{Section: "soma", X: 0.5}); err != nil {
			t.Fatal(err)
		}
	}
	s := reduced(t, Start(), Open{model.Encode(m)})
	if n := len(ShownControls(s)); n > mostItems+5 || HiddenItems(s) != 1000-mostItems {
		t.Errorf("%d groups, %d hidden", n, HiddenItems(s))
	}
}

// TestAnyDocument looks at documents without what the tutorial's has: every
// selector copes, and experiments step aside.
func TestAnyDocument(t *testing.T) {
	for name, text := range map[string]string{
		"nothing recorded": `{"sections": [{"name": "a"}], "run": {"tstop": 1}}`,
		"no stimulus":      `{"sections": [{"name": "a", "mechanisms": {"hh": {}}}, {"name": "b"}], "record": ["a(0.5).v"], "run": {"tstop": 1}}`,
		"a current alone":  `{"sections": [{"name": "a"}], "points": [{"kind": "SEClamp", "name": "c", "at": "a(0.5)", "dur1": 1}], "record": ["c.i"], "run": {"tstop": 1}}`,
		"a driven synapse": `{"sections": [{"name": "a", "mechanisms": {"pas": {}}}, {"name": "b", "mechanisms": {"pas": {}}}], "points": [{"kind": "ExpSyn", "name": "s", "at": "b(0.5)"}],
			"netstims": [{"name": "n", "start": 0.2}], "netcons": [{"source": "n", "target": "s", "weight": 0.01}], "record": ["b(0.5).v"], "spikes": [{"at": "a(0.5)"}], "run": {"tstop": 1}}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := reduced(t, Start(), SetSweep{On: true}, SetCompare{On: true}, Open{[]byte(text)})
			if len(s.Problems) > 0 {
				t.Fatal(s.Problems)
			}
			for _, on := range []bool{false, true} {
				if on {
					s = reduced(t, s, ToggleBuilding{}, SetCompare{On: true}, SetSweep{On: true}, Want{engine.Thresholds, true})
				}
				for _, plot := range []PlotKind{SpacePlot, PhasePlot, CurrentPlot, RasterPlot, FeatureTable} {
					s = reduced(t, s, TogglePlot{plot})
					Offers(s, plot)
				}
				s = computed(t, s)
				at := PlaceOf(s)
				Puts(s.Doc, at)
				Moves(s.Doc, at)
				Removals(s.Doc, at)
				Outline(s)
				WiringOf(s)
				ShownControls(s)
				Notes(s)
				Traces(s)
				Legend(s)
				Errors(s)
				if Describe(*s.Shown) == "" || Caption(s) != "" {
					t.Errorf("described as %q, caption %q", Describe(*s.Shown), Caption(s))
				}
			}
			for _, job := range Pending(s) {
				if job.Kind == engine.Thresholds {
					t.Error("a threshold of no stimulus is asked for")
				}
			}
		})
	}
}

// TestPictureFollowsEdits: the cell is drawn as it is built, in colours as soon as
// there is a run of it.
func TestPictureFollowsEdits(t *testing.T) {
	s := computed(t, reduced(t, Start(), ToggleBuilding{}))
	var cell Cell
	if got := cell.Shape(&s); len(got.Lines) != 2 || !(got.High > got.Low) {
		t.Errorf("%d lines, colours from %g to %g", len(got.Lines), got.Low, got.High)
	}
	s = reduced(t, s, AddSection{&model.Place{Section: "dend", X: 1}})
	if got := cell.Shape(&s); len(got.Lines) != 3 || got.High > got.Low || got.Chosen[0] != 2 {
		t.Errorf("%d lines, colours from %g to %g, %v chosen", len(got.Lines), got.Low, got.High, got.Chosen)
	}
	s = computed(t, s)
	if got := cell.Shape(&s); len(got.Lines) != 3 || !(got.High > got.Low) {
		t.Errorf("%d lines, colours from %g to %g", len(got.Lines), got.Low, got.High)
	}
}
