package model

import (
	"math"
	"reflect"
	"testing"
)

// copyOf shares nothing with m.
func copyOf(t testing.TB, m *Model) *Model {
	t.Helper()
	c, err := Decode(Encode(m))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// agree asks of these numbers of m, and of several values for it, that Set does
// what writing the value into the document and decoding that does, with the same
// messages, and leaves m as it is.
func agree(t *testing.T, m *Model, params []Param) {
	t.Helper()
	before := copyOf(t, m)
	for _, p := range params {
		if listed, ok := ParamAt(m, p.Path); !ok || listed != p {
			t.Errorf("%s is %+v, listed as %+v", p.Path, listed, p)
		}
		old, err := Get(m, p.Path)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range []float64{old, p.Min, p.Max, p.Default, p.Max * 2, p.Min - 1, old / 2, math.Nextafter(p.Min, p.Max)} {
			next, err := Set(m, p.Path, v)
			if err != nil {
				checkRefusal(t, m, p, v, err)
				continue
			}
			if got, _ := Get(next, p.Path); got != v {
				t.Errorf("%s set to %v is %v", p.Path, v, got)
			}
			if again := copyOf(t, next); !reflect.DeepEqual(again, next) {
				t.Errorf("%s set to %v is not what its document says:\n%s", p.Path, v, Encode(next))
			}
			if ranged(m, p.Path) {
				continue // what differs from segment to segment is not set one by one
			}
			if changed, alike := Changed(m, next); !alike || (v == old) != (len(changed) == 0) || v != old && !reflect.DeepEqual(changed, []Param{p}) {
				t.Errorf("%s set to %v: changed is %v", p.Path, v, changed)
			}
			if back, err := Set(next, p.Path, old); err != nil || !reflect.DeepEqual(back, m) {
				t.Errorf("%s set to %v and back to %v: %v", p.Path, v, old, err)
			}
		}
	}
	if !reflect.DeepEqual(before, m) {
		t.Fatal("Set modified its argument")
	}
}

// ranged tells whether a path leads into a section in which something differs from
// segment to segment.
func ranged(m *Model, path string) bool {
	list, i, _ := splitPath(path)
	return list == "sections" && len(m.Sections[i].Ranges) > 0
}

// checkRefusal asks Decode for the same message about the same value.
func checkRefusal(t *testing.T, m *Model, p Param, v float64, err error) {
	t.Helper()
	if math.IsInf(v, 0) || p.Integer && v != math.Trunc(v) {
		return // a Model or a document cannot hold it
	}
	force := *m
	find(m, p.Path).set(&force, v)
	_, want := Decode(Encode(&force))
	if want == nil || err.Error() != want.Error() {
		t.Errorf("%s set to %v: Set says %v, Decode says %v", p.Path, v, err, want)
	}
}

func TestSetAgreesWithDecode(t *testing.T) {
	for _, text := range read(t, "../testdata/cases/*.model.json") {
		m, err := Decode(text)
		if err != nil {
			t.Fatal(err)
		}
		agree(t, m, Params(m))
	}
}

func TestSetRefuses(t *testing.T) {
	m := Tutorial()
	for _, c := range []struct {
		path string
		v    float64
		want string
	}{
		{"sections[1].nseg", 0, "sections[1].nseg: must be an integer from 1 to 32767, got 0"},
		{"sections[1].nseg", 1.5, "sections[1].nseg: must be an integer from 1 to 32767, got 1.5"},
		{"sections[1].L", 0, "sections[1].L: must be above 0 and at most 1e9, got 0"},
		{"points[0].amp", math.NaN(), "points[0].amp: must be from -1e9 to 1e9, got NaN"},
		{"points[0].amp", math.Inf(1), "points[0].amp: must be from -1e9 to 1e9, got +Inf"},
		{"globals.usetable_hh", 2, "globals.usetable_hh: must be 0 or 1, got 2"},
		{"run.dt", 30, "run.dt: must be at most tstop, 25 ms, got 30"},
		{"run.tstop", 0.01, "run.dt: must be at most tstop, 0.01 ms, got 0.025"},
		{"run.dt", 1e-9, "run.dt: gives 2.5e+10 steps up to tstop, at most 1e9 can be run; raise dt or lower tstop"},
		{"sections[1].ena", 40, "sections[1].ena: there is no such number in this document"},
		{"sections[2].L", 1, "sections[2].L: there is no such number in this document"},
		{"sections[-1].L", 1, "sections[-1].L: there is no such number in this document"},
		{"sections[1].L.", 1, "sections[1].L.: there is no such number in this document"},
		{"sections[1].pt3d[0].x", 1, "sections[1].pt3d[0].x: there is no such number in this document"},
		{"sections[1].mechanisms.hh.gl", 1, "sections[1].mechanisms.hh.gl: there is no such number in this document"},
		{"points[0]", 1, "points[0]: there is no such number in this document"},
		{"run", 1, "run: there is no such number in this document"},
		{"", 1, "there is no such number in this document"},
	} {
		next, err := Set(m, c.path, c.v)
		if err == nil || err.Error() != c.want || next != nil {
			t.Errorf("%s = %v: got %v, want %s", c.path, c.v, err, c.want)
		}
	}
}

func TestSetPoint3D(t *testing.T) {
	m, err := Decode([]byte(`{"sections": [{"name": "s", "pt3d": [[0, 0, 0, 1], [10, 0, 0, 0]]}], "run": {"tstop": 1}}`))
	if err != nil {
		t.Fatal(err)
	}
	before := copyOf(t, m)
	next, err := Set(m, "sections[0].pt3d[1].diam", 3)
	if err != nil || next.Sections[0].Pt3D[1] != (Pt3D{X: 10, Diam: 3}) {
		t.Errorf("%v, %v", next, err)
	}
	for path, want := range map[string]string{
		"sections[0].pt3d[1].x":    "sections[0].pt3d: must have a length above 0, but all points are at one place",
		"sections[0].pt3d[0].diam": "sections[0].pt3d: must have a diameter above 0 at some point",
		"sections[0].L":            "sections[0].L: there is no such number in this document",
	} {
		if _, err := Set(m, path, 0); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
	if !reflect.DeepEqual(before, m) {
		t.Error("Set modified its argument")
	}
}

func TestParams(t *testing.T) {
	var got []string
	for _, p := range Params(Tutorial()) {
		got = append(got, p.Path+" "+p.Label)
	}
	want := []string{
		"celsius celsius", "globals.usetable_hh usetable_hh",
		"sections[0].L soma.L", "sections[0].diam soma.diam", "sections[0].nseg soma.nseg", "sections[0].Ra soma.Ra", "sections[0].cm soma.cm",
		"sections[0].mechanisms.hh.gnabar soma.hh.gnabar", "sections[0].mechanisms.hh.gkbar soma.hh.gkbar",
		"sections[0].mechanisms.hh.gl soma.hh.gl", "sections[0].mechanisms.hh.el soma.hh.el", "sections[0].ena soma.ena", "sections[0].ek soma.ek",
		"sections[1].L dend.L", "sections[1].diam dend.diam", "sections[1].nseg dend.nseg", "sections[1].Ra dend.Ra", "sections[1].cm dend.cm",
		"sections[1].mechanisms.pas.g dend.pas.g", "sections[1].mechanisms.pas.e dend.pas.e",
		"points[0].delay stim.delay", "points[0].dur stim.dur", "points[0].amp stim.amp",
		"run.tstop tstop", "run.dt dt", "run.v_init v_init", "run.secondorder secondorder", "run.atol atol",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func BenchmarkSetAmplitude(b *testing.B) {
	m := Tutorial()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Set(m, "points[0].amp", 0.2); err != nil {
			b.Fatal(err)
		}
	}
}
