package model

import (
	"reflect"
	"strings"
	"testing"
)

// outline is a document in few words: its sections with parents and mechanisms,
// and its lists.
func outline(m *Model) string {
	var all []string
	for i := range m.Sections {
		s := &m.Sections[i]
		text := s.Name
		if s.Parent != nil {
			text += "<" + s.Parent.String() + strings.Repeat("'", s.End)
		}
		for _, k := range s.Mechanisms {
			text += "+" + k.Name
		}
		all = append(all, text)
	}
	for i := range m.Points {
		all = append(all, "| "+m.Points[i].Name+"@"+m.Points[i].At.String())
	}
	for i := range m.Netcons {
		all = append(all, "| "+m.Netcons[i].Source()+"->"+m.Netcons[i].Target)
	}
	for i := range m.Record {
		all = append(all, "| "+m.Record[i].Text)
	}
	for i := range m.Spikes {
		all = append(all, "| !"+m.Spikes[i].Text)
	}
	return strings.Join(all, " ")
}

// ball is a cell of two sections with something of everything on it, and a netstim.
func ball(t *testing.T) *Model {
	t.Helper()
	m, err := Decode([]byte(`{"sections": [
		{"name": "soma0", "mechanisms": {"hh": {}, "pas": {}}, "ena": 60}, {"name": "dend0", "parent": "soma0(1)", "end": 1, "mechanisms": {"pas": {}}}, {"name": "tip", "parent": "dend0(0)"}],
		"points": [{"kind": "ExpSyn", "name": "syn0", "at": "dend0(0.5)", "tau": 2}],
		"netstims": [{"name": "start"}],
		"netcons": [{"source": "start", "target": "syn0", "weight": 0.1}, {"source": "tip(1)", "target": "syn0"}],
		"record": ["soma0(0.5).v", "soma0(.5).hh.m", "soma0(.5).ina", "syn0.i", "tip(1).v"], "spikes": [{"at": "soma0(.5)", "threshold": 0}], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

const ballOutline = "soma0+hh+pas dend0<soma0(1)'+pas tip<dend0(0) | syn0@dend0(0.5) | start->syn0 | tip(1)->syn0 | soma0(0.5).v | soma0(.5).hh.m | soma0(.5).ina | syn0.i | tip(1).v | !soma0(.5)"

func TestSectionEdits(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*Model) (*Model, error)
		want string
	}{
		"nothing": {func(m *Model) (*Model, error) { return m, nil }, ballOutline},
		"a root":  {func(m *Model) (*Model, error) { return AddSection(m, nil) }, strings.Replace(ballOutline, "(0) |", "(0) soma |", 1)},
		"two children": {func(m *Model) (*Model, error) {
			m, err := AddSection(m, &Place{"tip", 1})
			if err != nil {
				return nil, err
			}
			return AddSection(m, &Place{"dend", 0.5})
		}, strings.Replace(ballOutline, "(0) |", "(0) dend<tip(1) dend1<dend(0.5) |", 1)},
		"less a leaf": {func(m *Model) (*Model, error) { return RemoveSection(m, "tip") },
			"soma0+hh+pas dend0<soma0(1)'+pas | syn0@dend0(0.5) | start->syn0 | soma0(0.5).v | soma0(.5).hh.m | soma0(.5).ina | syn0.i | !soma0(.5)"},
		"less a branch": {func(m *Model) (*Model, error) { return RemoveSection(m, "dend0") },
			"soma0+hh+pas | soma0(0.5).v | soma0(.5).hh.m | soma0(.5).ina | !soma0(.5)"},
		"attached elsewhere": {func(m *Model) (*Model, error) { return Attach(m, "tip", Place{"soma0", 0.25}, 1) },
			strings.Replace(ballOutline, "tip<dend0(0)", "tip<soma0(0.25)'", 1)},
		"a cell of its own": {func(m *Model) (*Model, error) { return Detach(m, "dend0") }, strings.Replace(ballOutline, "dend0<soma0(1)'", "dend0", 1)},
		"more inserted":     {func(m *Model) (*Model, error) { return Insert(m, "tip", "hh") }, strings.Replace(ballOutline, "tip<dend0(0)", "tip<dend0(0)+hh", 1)},
		"inserted already":  {func(m *Model) (*Model, error) { return Insert(m, "dend0", "pas") }, ballOutline},
		"less inserted": {func(m *Model) (*Model, error) { return Uninsert(m, "soma0", "hh") },
			strings.NewReplacer("+hh", "", " | soma0(.5).hh.m", "", " | soma0(.5).ina", "").Replace(ballOutline)},
		"not inserted":    {func(m *Model) (*Model, error) { return Uninsert(m, "tip", "hh") }, ballOutline},
		"a detector more": {func(m *Model) (*Model, error) { return AddDetector(m, Place{"tip", 1}) }, ballOutline + " | !tip(1)"},
		"a detector less": {func(m *Model) (*Model, error) { return RemoveDetector(m, 0) }, strings.Replace(ballOutline, " | !soma0(.5)", "", 1)},
	} {
		t.Run(name, func(t *testing.T) { held(t, ball(t), c.edit, c.want) })
	}
}

// held asks that an edit gives what it should, which its document says too, and
// that it leaves what it was given alone.
func held(t *testing.T, m *Model, edit func(*Model) (*Model, error), want string) {
	t.Helper()
	before := copyOf(t, m)
	got, err := edit(m)
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(got); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if again := roundTrip(t, Encode(got)); !reflect.DeepEqual(again, got) {
		t.Errorf("is not what its document says: %+v", got)
	}
	if !reflect.DeepEqual(before, m) {
		t.Error("the edit modified its argument")
	}
}

// TestUninsertForgetsReversals: what no mechanism uses any more has no reversal
// potential of its own, else the document could not be read again.
func TestUninsertForgetsReversals(t *testing.T) {
	m, err := Uninsert(ball(t), "soma0", "hh")
	if err != nil || m.Sections[0].Erev[0] != 50 {
		t.Errorf("ena %v, %v", m.Sections[0].Erev, err)
	}
}

// TestAttachDropsWire: the point to which a section was wired is its old parent's.
func TestAttachDropsWire(t *testing.T) {
	m, err := Decode([]byte(`{"sections": [{"name": "a"}, {"name": "b", "parent": "a(1)", "pt3d": [[0, 0, 0, 1], [0, 9, 0, 1]], "pt3dstyle": [1, 2, 3]}], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	same, err := Attach(m, "b", Place{"a", 1}, 1)
	if err != nil || same.Sections[1].Wire == nil || same.Sections[1].End != 1 {
		t.Errorf("turned round: %+v, %v", same.Sections[1], err)
	}
	moved, err := Attach(m, "b", Place{"a", 0}, 0)
	if err != nil || moved.Sections[1].Wire != nil || m.Sections[1].Wire == nil {
		t.Errorf("moved: %+v, %v", moved.Sections[1], err)
	}
}

func TestSectionEditsRefused(t *testing.T) {
	m := ball(t)
	long, err := SetName(m, "sections[0].name", strings.Repeat("s", maxName))
	if err != nil {
		t.Fatal(err)
	}
	one := func(_ *Model, err error) error { return err }
	for want, err := range map[string]error{
		`sections[3].parent: unknown section "axon"`:                                                                   one(AddSection(m, &Place{"axon", 0})),
		`sections: there is no section "axon"`:                                                                         one(RemoveSection(m, "axon")),
		`sections: at least one section is required, and all others hang on soma0`:                                     one(RemoveSection(m, "soma0")),
		`sections[0].parent: soma0 -> tip -> dend0 -> soma0 is a loop; one of them must have no parent`:                one(Attach(m, "soma0", Place{"tip", 1}, 0)),
		`sections[1].parent: dend0 -> dend0 is a loop; one of them must have no parent`:                                one(Attach(m, "dend0", Place{"dend0", 1}, 0)),
		`sections[1].end: must be 0 or 1, got 2`:                                                                       one(Attach(m, "dend0", Place{"soma0", 1}, 2)),
		`sections[2].mechanisms: unknown mechanism "HH"; did you mean "hh"?`:                                           one(Insert(m, "tip", "HH")),
		`sections: there is no section "x"`:                                                                            one(Uninsert(m, "x", "hh")),
		`spikes[1].at: unknown section "so"; available: soma0, dend0, tip`:                                             one(AddDetector(m, Place{"so", 1})),
		`spikes[1]: there is no such detector`:                                                                         one(RemoveDetector(m, 1)),
		`copies: must be an integer from 1 to 10000, got 0`:                                                            one(CopyCell(m, "tip", 0)),
		`copies: a copy's name must have at most 100 characters, got "sss`:                                             one(CopyCell(long, "tip", 1)),
		`sections: there is no section ""`:                                                                             one(CopyCell(m, "", 1)),
		`source: must be a place on one of the cells, such as soma(0.5), to be repeated in each; "start" is a netstim`: one(Connect(m, Wiring{Pattern: Ring, Source: "start", Target: "syn0"})),
		`pattern: needs at least two cells alike, each with such a source and such a target: copy the cell first`:      one(Connect(m, Wiring{Pattern: All, Source: "soma0(0.5)", Target: "syn0"})),
		`pattern: unknown pattern`:                                                                                     one(Connect(twins(t, m), Wiring{Pattern: "star", Source: "soma0(0.5)", Target: "syn0"})),
		`delay: must be from 0 to 1e9, got -1`:                                                                         one(Connect(m, Wiring{Pattern: One, Source: "start", Target: "syn0", Delay: -1})),
		`target: unknown point process "sy"`:                                                                           one(Connect(m, Wiring{Pattern: One, Source: "start", Target: "sy"})),
		`source: soma0 is a section: take a place on it, such as "soma0(0.5)"`:                                         one(Connect(m, Wiring{Pattern: One, Source: "soma0", Target: "syn0"})),
	} {
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}
