package model

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the expected messages of the bad documents anew")

// read returns the files that match, by name.
func read(t testing.TB, pattern string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	texts := map[string][]byte{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[file] = text
	}
	return texts
}

// TestBadDocuments compares every message about the documents in testdata/bad.
func TestBadDocuments(t *testing.T) {
	for file, text := range read(t, "../testdata/bad/*.json") {
		expected := strings.TrimSuffix(file, "json") + "txt"
		t.Run(filepath.Base(file), func(t *testing.T) {
			m, err := Decode(text)
			if err == nil || m != nil {
				t.Fatal("decodes")
			}
			got := err.Error() + "\n"
			if *update {
				if err := os.WriteFile(expected, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(expected)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestCasesRoundTrip(t *testing.T) {
	for file, text := range read(t, "../testdata/cases/*.model.json") {
		t.Run(filepath.Base(file), func(t *testing.T) { roundTrip(t, text) })
	}
}

// roundTrip asks that Decode undoes both ways to encode, and that encoding again
// changes nothing.
func roundTrip(t *testing.T, text []byte) *Model {
	t.Helper()
	m, err := Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, encode := range []func(*Model) []byte{Encode, EncodeCompact} {
		code := encode(m)
		again, err := Decode(code)
		if err != nil {
			t.Fatalf("%v in\n%s", err, code)
		}
		if !reflect.DeepEqual(m, again) {
			t.Fatalf("changes in\n%s", code)
		}
		if twice := encode(again); !bytes.Equal(code, twice) {
			t.Fatalf("encodes as\n%sand then as\n%s", code, twice)
		}
	}
	return m
}

func TestDefaults(t *testing.T) {
	m, err := Decode([]byte(`{"sections": [{"name": "s", "mechanisms": {"pas": {}, "hh": {"gl": 0.001}}}],
		"points": [{"kind": "IClamp", "at": "s(.5)"}, {"kind": "IClamp", "at": "s(0)"}],
		"spikes": [{"at": "s(.5)"}], "globals": {"usetable_hh": 1}, "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	half := Place{"s", 0.5}
	want := &Model{
		Celsius: 6.3,
		Sections: []Section{{
			Name: "s", L: 100, Diam: 500, Nseg: 1, Ra: 35.4, Cm: 1, Rallbranch: 1,
			Mechanisms: []Mechanism{{"pas", []float64{0.001, -70}}, {"hh", []float64{0.12, 0.036, 0.001, -54.3}}},
			Erev:       []float64{50, -77},
		}},
		Points: []Point{{"IClamp", "IClamp[0]", half, []float64{0, 0, 0}}, {"IClamp", "IClamp[1]", Place{"s", 0}, []float64{0, 0, 0}}},
		Spikes: []Detector{{"s(.5)", half, 10}},
		Run:    Run{Tstop: 5, Dt: 0.025, VInit: -65},
	}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("got  %+v\nwant %+v", m, want)
	}
}

func TestRecords(t *testing.T) {
	m, err := Decode([]byte(`{"sections": [{"name": "s.a[1]", "mechanisms": {"hh": {}, "pas": {}}}],
		"points": [{"kind": "IClamp", "name": "p.q", "at": "s.a[1](1)"}],
		"record": ["s.a[1](0).v", "s.a[1](0.5).hh.m", "s.a[1](0.5).hh.gna", "s.a[1](0.5).hh.il", "s.a[1](0.5).hh.gl", "s.a[1](0.5).pas.i", "s.a[1](1).ina", "s.a[1](0.5).ek", "p.q.i", "p.q.amp"],
		"run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	half := Place{"s.a[1]", 0.5}
	want := []Record{
		{Place: Place{"s.a[1]", 0}, Var: "v"}, {Place: half, Mech: "hh", Var: "m"}, {Place: half, Mech: "hh", Var: "gna"},
		{Place: half, Mech: "hh", Var: "il"}, {Place: half, Mech: "hh", Var: "gl"}, {Place: half, Mech: "pas", Var: "i"},
		{Place: Place{"s.a[1]", 1}, Var: "ina"}, {Place: half, Var: "ek"}, {Point: "p.q", Var: "i"}, {Point: "p.q", Var: "amp"},
	}
	for i, r := range m.Record {
		r.Text = ""
		if r != want[i] {
			t.Errorf("%s: got %+v, want %+v", m.Record[i].Text, r, want[i])
		}
	}
}

// FuzzDecode asks that nothing panics, and that what decodes makes the round trip.
func FuzzDecode(f *testing.F) {
	for _, text := range read(f, "../testdata/bad/*.json") {
		f.Add(text)
	}
	for _, text := range read(f, "../testdata/cases/*.model.json") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if _, err := Decode(text); err != nil {
			if err.Error() == "" {
				t.Error("an error without a message")
			}
			return
		}
		m := roundTrip(t, text)
		params := Params(m)
		agree(t, m, params[:min(9, len(params))])
	})
}

func BenchmarkDecodeTutorial(b *testing.B) {
	text := Encode(Tutorial())
	for b.Loop() {
		if _, err := Decode(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodeTutorial(b *testing.B) {
	m := Tutorial()
	for b.Loop() {
		EncodeCompact(m)
	}
}
