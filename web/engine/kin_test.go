package engine

import (
	"reflect"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestEveryNumberTravels changes each number of a document that has one of each
// kind, and sends the result as kin of the first.
func TestEveryNumberTravels(t *testing.T) {
	m, err := model.Decode([]byte(`{"sections": [{"name": "a", "nseg": 3, "mechanisms": {"hh": {}}}, {"name": "b", "parent": "a(1)", "pt3d": [[0, 0, 0, 1], [9, 0, 0, 2]], "pt3dstyle": [1, 2, 3], "mechanisms": {"pas": {}}}],
		"points": [{"kind": "ExpSyn", "name": "syn", "at": "a(0.5)"}, {"kind": "VClamp", "name": "clamp", "at": "b(0.5)"}],
		"netstims": [{"name": "ns"}], "netcons": [{"source": "ns", "target": "syn"}, {"source": "b(0.5)", "target": "syn"}],
		"record": ["syn.g"], "spikes": [{"at": "a(0.5)"}], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	out, in := new(base), new(base)
	first, _ := out.encode(m)
	for _, p := range model.Params(m) {
		if p.Path == "globals.usetable_hh" { // kin have the same
			continue
		}
		var other *model.Model
		for _, v := range []float64{1, 2, 0.75} {
			if now, _ := model.Get(m, p.Path); now == v {
				continue
			}
			if other, err = model.Set(m, p.Path, v); err == nil {
				break
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		text, numbers := out.encode(other)
		if text != first {
			t.Fatalf("%s is sent as another document", p.Path)
		}
		got, err := in.decode(text, numbers)
		if err != nil || len(got) != 1 || !reflect.DeepEqual(got[0], other) {
			t.Errorf("%s: %v", p.Path, err)
		}
	}
}

// TestRangesTravel: what differs from segment to segment travels as numbers, too.
func TestRangesTravel(t *testing.T) {
	m, err := model.SetNseg(model.Tutorial(), "dend", 3)
	if err != nil {
		t.Fatal(err)
	}
	out, in := new(base), new(base)
	var first string
	for i, values := range [][]float64{{0.001, 0.002, 0.003}, {0.001, 0.004, 0.003}} {
		if m, err = model.SetRange(m, "dend", "pas.g", values); err != nil {
			t.Fatal(err)
		}
		text, numbers := out.encode(m)
		if i > 0 && text != first {
			t.Error("another value is sent as another document")
		}
		first = text
		got, err := in.decode(text, numbers)
		if err != nil || !reflect.DeepEqual(got[0], m) {
			t.Errorf("%v: %v", values, err)
		}
	}
	if m, err = model.Set(m, "sections[1].mechanisms.pas.g", 0.002); err != nil {
		t.Fatal(err)
	}
	if text, _ := out.encode(m); text == first {
		t.Error("without what differs it is sent as the same document")
	}
}

// TestTornNumbers: numbers that do not fit the document are refused.
func TestTornNumbers(t *testing.T) {
	m, err := model.Decode([]byte(`{"sections": [{"name": "a", "pt3d": [[0, 0, 0, 1], [9, 0, 0, 2]]}], "record": ["a(0.5).v"], "run": {"tstop": 5}}`))
	if err != nil {
		t.Fatal(err)
	}
	text, numbers := new(base).encode(m)
	for n := range len(numbers) {
		if models, err := new(base).decode(text, numbers[:n]); err == nil && len(models) > 0 {
			t.Errorf("the first %d of %d numbers are taken for a model", n, len(numbers))
		}
	}
	for _, odd := range []float64{-1, 1e9, 1e300} {
		wrong := append([]float64{odd}, numbers[1:]...)
		if _, err := new(base).decode(text, wrong); err == nil {
			t.Errorf("%v 3-D points are taken", odd)
		}
	}
}

// TestAnotherNumberOfPoints: two cells that differ in nothing but how many 3-D
// points a section has are told apart.
func TestAnotherNumberOfPoints(t *testing.T) {
	out, in := new(base), new(base)
	for _, pt3d := range []string{"[[0, 0, 0, 1], [9, 0, 0, 2]]", "[[0, 0, 0, 1], [5, 0, 0, 3], [9, 0, 0, 2]]"} {
		m, err := model.Decode([]byte(`{"sections": [{"name": "a", "pt3d": ` + pt3d + `}], "record": ["a(0.5).v"], "run": {"tstop": 5}}`))
		if err != nil {
			t.Fatal(err)
		}
		got, err := in.decode(out.encode(m))
		if err != nil || !reflect.DeepEqual(got[0], m) {
			t.Errorf("%s: %v", pt3d, err)
		}
	}
}
