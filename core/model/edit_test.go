package model

import (
	"reflect"
	"testing"
)

// cell has something of everything that an edit can touch.
func cell(t *testing.T) *Model {
	t.Helper()
	m, err := Decode([]byte(`{"sections": [
		{"name": "soma", "mechanisms": {"hh": {}}}, {"name": "dend", "parent": "soma(1)", "mechanisms": {"pas": {}}}, {"name": "tuft", "parent": "dend(.5)"}],
		"points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)", "amp": 0.1}, {"kind": "IClamp", "at": "soma(0.5)"}],
		"record": ["soma(0.5).v", "dend(.5).pas.i", "stim.i", "IClamp[1].i", "tuft(1).v"],
		"spikes": [{"at": "dend(.5)"}, {"at": "soma(0.5)"}], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestEdits compares the edited document, and asks that the first one stays as it is.
func TestEdits(t *testing.T) {
	const run = `"run":{"tstop":5,"dt":0.025,"v_init":-65}}`
	shape := `"L":100,"diam":500,"nseg":1,"Ra":35.4,"cm":1`
	hh := `"mechanisms":{"hh":{"gnabar":0.12,"gkbar":0.036,"gl":0.0003,"el":-54.3}}}`
	pas := `"mechanisms":{"pas":{"g":0.001,"e":-70}}}`
	sections := `{"sections":[{"name":"soma",` + shape + `,` + hh + `,{"name":"dend",` + shape + `,"parent":"soma(1)",` + pas + `,{"name":"tuft",` + shape + `,"parent":"dend(0.5)"}],`
	stim := `{"kind":"IClamp","name":"stim","at":"dend(1)","delay":0,"dur":0,"amp":0.1}`
	second := `{"kind":"IClamp","at":"soma(0.5)","delay":0,"dur":0,"amp":0}`
	points := `"points":[` + stim + `,` + second + `],`
	record := `"record":["soma(0.5).v","dend(.5).pas.i","stim.i","IClamp[1].i","tuft(1).v"],`
	spikes := `"spikes":[{"at":"dend(.5)"},{"at":"soma(0.5)"}],`
	for _, c := range []struct {
		name string
		edit func(*Model) (*Model, error)
		want string
	}{
		{"nothing", func(m *Model) (*Model, error) { return m, nil }, sections + points + record + spikes + run},
		{"shape", func(m *Model) (*Model, error) { return SetDefineShape(m, true), nil }, `{"define_shape":true,` + sections[1:] + points + record + spikes + run},
		{"title", func(m *Model) (*Model, error) { return SetName(m, "name", "a <b>") }, `{"name":"a \u003cb\u003e",` + sections[1:] + points + record + spikes + run},
		{"section's name", func(m *Model) (*Model, error) { return SetName(m, "sections[1].name", "d") },
			`{"sections":[{"name":"soma",` + shape + `,` + hh + `,{"name":"d",` + shape + `,"parent":"soma(1)",` + pas + `,{"name":"tuft",` + shape + `,"parent":"d(0.5)"}],` +
				`"points":[{"kind":"IClamp","name":"stim","at":"d(1)","delay":0,"dur":0,"amp":0.1},` + second + `],` +
				`"record":["soma(0.5).v","d(.5).pas.i","stim.i","IClamp[1].i","tuft(1).v"],"spikes":[{"at":"d(.5)"},{"at":"soma(0.5)"}],` + run},
		{"point's name", func(m *Model) (*Model, error) { return SetName(m, "points[0].name", "in") },
			sections + `"points":[{"kind":"IClamp","name":"in","at":"dend(1)","delay":0,"dur":0,"amp":0.1},` + second + `],` +
				`"record":["soma(0.5).v","dend(.5).pas.i","in.i","IClamp[1].i","tuft(1).v"],` + spikes + run},
		{"point's place", func(m *Model) (*Model, error) { return SetPlace(m, "points[1].at", Place{"tuft", 0.25}) },
			sections + `"points":[` + stim + `,{"kind":"IClamp","at":"tuft(0.25)","delay":0,"dur":0,"amp":0}],` + record + spikes + run},
		{"detector's place", func(m *Model) (*Model, error) { return SetPlace(m, "spikes[0].at", Place{"tuft", 0.25}) },
			sections + points + record + `"spikes":[{"at":"tuft(0.25)"},{"at":"soma(0.5)"}],` + run},
		{"parent", func(m *Model) (*Model, error) { return SetPlace(m, "sections[2].parent", Place{"soma", 0}) },
			`{"sections":[{"name":"soma",` + shape + `,` + hh + `,{"name":"dend",` + shape + `,"parent":"soma(1)",` + pas + `,{"name":"tuft",` + shape + `,"parent":"soma(0)"}],` + points + record + spikes + run},
		{"more recorded", func(m *Model) (*Model, error) { return AddRecord(m, "soma(0.5).hh.m") },
			sections + points + `"record":["soma(0.5).v","dend(.5).pas.i","stim.i","IClamp[1].i","tuft(1).v","soma(0.5).hh.m"],` + spikes + run},
		{"less recorded", func(m *Model) (*Model, error) { return RemoveRecord(m, "stim.i") },
			sections + points + `"record":["soma(0.5).v","dend(.5).pas.i","IClamp[1].i","tuft(1).v"],` + spikes + run},
		{"another point", func(m *Model) (*Model, error) { return AddPoint(m, "IClamp", Place{"soma", 1}) },
			sections + `"points":[` + stim + `,` + second + `,{"kind":"IClamp","at":"soma(1)","delay":0,"dur":0,"amp":0}],` + record + spikes + run},
		{"a point less", func(m *Model) (*Model, error) { return RemovePoint(m, 0) },
			sections + `"points":[{"kind":"IClamp","name":"IClamp[1]","at":"soma(0.5)","delay":0,"dur":0,"amp":0}],` +
				`"record":["soma(0.5).v","dend(.5).pas.i","IClamp[1].i","tuft(1).v"],` + spikes + run},
		{"a point less and one more", func(m *Model) (*Model, error) {
			m, err := RemovePoint(m, 0)
			if err != nil {
				return nil, err
			}
			return AddPoint(m, "IClamp", Place{"soma", 1})
		}, sections + `"points":[{"kind":"IClamp","name":"IClamp[1]","at":"soma(0.5)","delay":0,"dur":0,"amp":0},{"kind":"IClamp","name":"IClamp[2]","at":"soma(1)","delay":0,"dur":0,"amp":0}],` +
			`"record":["soma(0.5).v","dend(.5).pas.i","IClamp[1].i","tuft(1).v"],` + spikes + run},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := cell(t)
			before := copyOf(t, m)
			got, err := c.edit(m)
			if err != nil {
				t.Fatal(err)
			}
			if text := string(EncodeCompact(got)); text != c.want {
				t.Errorf("got  %s\nwant %s", text, c.want)
			}
			roundTrip(t, Encode(got))
			if again := copyOf(t, got); !reflect.DeepEqual(again, got) {
				t.Errorf("is not what its document says: %+v", got)
			}
			if !reflect.DeepEqual(before, m) {
				t.Error("the edit modified its argument")
			}
		})
	}
}

func TestEditsRefused(t *testing.T) {
	m := cell(t)
	one := func(_ *Model, err error) error { return err }
	for want, err := range map[string]error{
		`sections[0].name: "dend" is already the name of sections[1]`:                                 one(SetName(m, "sections[0].name", "dend")),
		`points[0].name: "dend" is already the name of sections[1]`:                                   one(SetName(m, "points[0].name", "dend")),
		`points[0].name: must begin with a letter or _, got "1"`:                                      one(SetName(m, "points[0].name", "1")),
		`points[2].name: there is no such name in this document`:                                      one(SetName(m, "points[2].name", "x")),
		`name: must be one line of text, got "\xff"`:                                                  one(SetName(m, "name", "\xff")),
		`points[0].at: unknown section "axon"; available: soma, dend, tuft`:                           one(SetPlace(m, "points[0].at", Place{"axon", 0})),
		`points[0].at: must have a number from 0 to 1 in its parentheses, got "soma(2)"`:              one(SetPlace(m, "points[0].at", Place{"soma", 2})),
		`points[9].at: there is no such place in this document`:                                       one(SetPlace(m, "points[9].at", Place{"soma", 0})),
		`spikes[0].at: "soma(0.5)" is already watched by spikes[1]`:                                   one(SetPlace(m, "spikes[0].at", Place{"soma", 0.5})),
		`sections[0].parent: soma -> tuft -> dend -> soma is a loop; one of them must have no parent`: one(SetPlace(m, "sections[0].parent", Place{"tuft", 1})),
		`record[5]: "soma(0.5).v" is already recorded by record[0]`:                                   one(AddRecord(m, "soma(0.5).v")),
		`record[5]: pas is not inserted in soma`:                                                      one(AddRecord(m, "soma(0.5).pas.g")),
		`record: "x.i" is not recorded`:                                                               one(RemoveRecord(m, "x.i")),
		`points[2].kind: unknown kind "VCalmp"; did you mean "VClamp"?`:                               one(AddPoint(m, "VCalmp", Place{"soma", 0})),
		`points[2].at: unknown section "sma"; did you mean "soma"?`:                                   one(AddPoint(m, "IClamp", Place{"sma", 0})),
		`points[2]: there is no such point process`:                                                   one(RemovePoint(m, 2)),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func TestLookup(t *testing.T) {
	m := cell(t)
	if got := m.Children(); !reflect.DeepEqual(got, [][]int{{1}, {2}, nil}) {
		t.Errorf("children %v", got)
	}
	if m.SectionIndex("tuft") != 2 || m.SectionIndex("axon") != -1 || m.Section("dend") != &m.Sections[1] || m.Section("axon") != nil {
		t.Error("sections are not found by name")
	}
	if m.PointIndex("IClamp[1]") != 1 || m.PointIndex("x") != -1 {
		t.Error("point processes are not found by name")
	}
	if s := m.Section("dend"); s.Mechanism("pas") != &s.Mechanisms[0] || s.Mechanism("hh") != nil {
		t.Error("mechanisms are not found by name")
	}
}

// TestShapeStays: nseg may be changed after define_shape, and the shape keeps the
// nseg with which it was laid out, also in the document.
func TestShapeStays(t *testing.T) {
	m := SetDefineShape(Tutorial(), true)
	fine, err := SetNseg(m, "dend", 11)
	if err != nil {
		t.Fatal(err)
	}
	if s := fine.Sections[1]; s.Nseg != 11 || s.ShapeNseg != 1 || m.Sections[1].ShapeNseg != 0 {
		t.Fatalf("nseg %d, shape_nseg %d", s.Nseg, s.ShapeNseg)
	}
	again, err := Decode(Encode(fine))
	if err != nil || again.Sections[1].ShapeNseg != 1 {
		t.Errorf("written and read again: %+v, %v", again, err)
	}
	back, err := SetNseg(fine, "dend", 1)
	if err != nil || back.Sections[1].ShapeNseg != 0 {
		t.Errorf("back at nseg 1: %+v, %v", back.Sections[1], err)
	}
	if anew := SetDefineShape(fine, true); anew.Sections[1].ShapeNseg != 0 {
		t.Error("define_shape did not lay the section out anew")
	}
	if _, err := SetNseg(m, "axon", 3); err == nil {
		t.Error("nseg of a section that is not there was set")
	}
}
