package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// printed is what NEURON prints of a case.
type printed struct {
	Topology string
	Psection map[string]string
}

func eachCase(t *testing.T, f func(t *testing.T, m *model.Model, neuron []byte)) {
	files, _ := filepath.Glob("../testdata/cases/*.model.json")
	more, _ := filepath.Glob("../testdata/inspect/*.model.json")
	if len(files) == 0 || len(more) == 0 {
		t.Fatal("the reference cases are missing")
	}
	for _, file := range append(files, more...) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".model.json"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			m, err := model.Decode(text)
			if err != nil {
				t.Fatal(err)
			}
			neuron, err := os.ReadFile(strings.Replace(file, ".model.", ".neuron.", 1))
			if err != nil {
				t.Fatal(err)
			}
			f(t, m, neuron)
		})
	}
}

// TestPrintedTexts asks for NEURON's texts character by character.
func TestPrintedTexts(t *testing.T) {
	eachCase(t, func(t *testing.T, m *model.Model, neuron []byte) {
		var want printed
		if err := json.Unmarshal(neuron, &want); err != nil {
			t.Fatal(err)
		}
		if got := Topology(m); got != want.Topology {
			t.Errorf("topology:\n%s\nNEURON prints:\n%s", got, want.Topology)
		}
		for i := range m.Sections {
			name := m.Sections[i].Name
			if got := Psection(m, name); got != want.Psection[name] {
				t.Errorf("psection:\n%s\nNEURON prints:\n%s", got, want.Psection[name])
			}
		}
	})
}

func run(t *testing.T, m *model.Model) *sim.Result {
	t.Helper()
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestJSON asks for the reference case byte by byte, from its key t on.
func TestJSON(t *testing.T) {
	eachCase(t, func(t *testing.T, m *model.Model, neuron []byte) {
		if !bytes.Contains(neuron, []byte(`"traces": {"`)) {
			t.Skip("holds printed texts alone")
		}
		var got bytes.Buffer
		if err := JSON(&got, m, run(t, m)); err != nil {
			t.Fatal(err)
		}
		from := func(text []byte) string { return strings.TrimSpace(string(text[bytes.Index(text, []byte(`"t": [`)):])) }
		want, text := from(neuron), from(got.Bytes())
		if text != want {
			at := 0
			for at < len(text) && at < len(want) && text[at] == want[at] {
				at++
			}
			t.Errorf("differs at byte %d:\n%.120s\n%.120s", at, text[max(0, at-40):], want[max(0, at-40):])
		}
		if head := got.String()[:got.Len()-len(text)-1]; !strings.HasPrefix(head, `{"units": {"t": "ms"`) || !json.Valid(got.Bytes()) {
			t.Errorf("begins with %s", head)
		}
	})
}

// TestSteps: the number of steps is told where it is no given.
func TestSteps(t *testing.T) {
	for atol, want := range map[float64]bool{0: false, .01: true} {
		m, err := model.Set(model.Tutorial(), "run.atol", atol)
		if err != nil {
			t.Fatal(err)
		}
		r := run(t, m)
		var text bytes.Buffer
		if err := JSON(&text, m, r); err != nil {
			t.Fatal(err)
		}
		var got struct{ Steps int }
		if err := json.Unmarshal(text.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if (got.Steps != 0) != want || want && got.Steps != r.Steps {
			t.Errorf("atol %g: steps %d, of %d", atol, got.Steps, r.Steps)
		}
	}
}

func TestCSV(t *testing.T) {
	text, err := os.ReadFile("../testdata/cases/tutorial-all-recordings.model.json")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	r := run(t, m)
	var b bytes.Buffer
	if err := CSV(&b, m, r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := "t (ms)|soma(0.5).v (mV)|dend(0.5).v (mV)|soma(0.5).hh.m|soma(0.5).hh.h|soma(0.5).hh.n|soma(0.5).ina (mA/cm2)|soma(0.5).ik (mA/cm2)|dend(1).v (mV)|dend(0).v (mV)|stim.i (nA)"
	if got := strings.Join(rows[0], "|"); got != head {
		t.Errorf("head %s", got)
	}
	for k, row := range rows[1:] {
		for i, field := range row[1:] {
			if v, err := strconv.ParseFloat(field, 64); err != nil || v != r.Lanes[0].Traces[i][k] {
				t.Fatalf("row %d: %s is not %v", k, field, r.Lanes[0].Traces[i][k])
			}
		}
	}
}

// TestGrid: each run tells by what it differs, with its unit.
func TestGrid(t *testing.T) {
	m := model.Tutorial()
	m, err := model.Set(m, "run.tstop", .05)
	if err != nil {
		t.Fatal(err)
	}
	g := &study.Grid{Model: m, Axes: []study.Axis{{Path: "sections[1].nseg", Values: []float64{1, 11}}, {Path: "points[0].amp", Values: []float64{.1, .2}}}}
	var table, list bytes.Buffer
	csvs, jsons := NewTable(&table, g), NewList(&list, g)
	runs := make([]*sim.Result, g.Size())
	for i := range runs {
		of, err := g.At(i)
		if err != nil {
			t.Fatal(err)
		}
		runs[i] = run(t, of)
		csvs.Add(i, runOf(runs[i]))
		jsons.Add(i, runOf(runs[i]))
	}
	if err := errors.Join(csvs.End(), jsons.End()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&table).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(rows[0], "|"), "dend.nseg|stim.amp (nA)|t (ms)|soma(0.5).v (mV)|dend(0.5).v (mV)"; got != want {
		t.Errorf("head %s, want %s", got, want)
	}
	if len(rows) != 1+4*3 || strings.Join(rows[10][:3], "|") != "11.0|0.2|0.0" {
		t.Errorf("%d rows; the last run begins with %v", len(rows), rows[10])
	}
	var got struct {
		Units map[string]string
		Runs  []map[string]any
	}
	if err := json.Unmarshal(list.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	last := got.Runs[3]
	if len(got.Runs) != 4 || last["dend.nseg"] != 11. || last["stim.amp"] != .2 || got.Units["stim.amp"] != "nA" || got.Units["soma(0.5).v"] != "mV" {
		t.Errorf("%s", list.Bytes())
	}
	if v := last["traces"].(map[string]any)["dend(0.5).v"].([]any)[2]; v != runs[3].Lanes[0].Traces[1][2] {
		t.Errorf("%v is not %v", v, runs[3].Lanes[0].Traces[1][2])
	}
}

// TestUnits holds what NEURON's units() answers.
func TestUnits(t *testing.T) {
	for name, want := range map[string]string{
		"gnabar_hh": "S/cm2", "el_hh": "mV", "gna_hh": "S/cm2", "il_hh": "mA/cm2", "m_hh": "", "minf_hh": "", "mtau_hh": "ms", "usetable_hh": "",
		"g_pas": "S/cm2", "e_pas": "mV", "i_pas": "mA/cm2", "ena": "mV", "ik": "mA/cm2", "nai": "mM", "v": "mV", "dt": "ms", "L": "um", "Ra": "ohm-cm",
		"cm": "uF/cm2", "nseg": "", "celsius": "degC", "area": "", "IClamp.amp": "nA", "IClamp.i": "nA", "IClamp.delay": "ms",
		"VClamp.gain": "", "VClamp.dur": "ms", "VClamp.amp": "mV", "VClamp.rstim": "megohm", "VClamp.vo": "mV", "VClamp.fac": "1.0", "SEClamp.rs": "megohm", "SEClamp.vc": "mV",
		"ExpSyn.g": "uS", "Exp2Syn.A": "uS", "Exp2Syn.tau1": "ms", "AlphaSynapse.gmax": "uS", "AlphaSynapse.onset": "ms",
	} {
		if got, err := Units(name); got != want || err != nil {
			t.Errorf("units(%q) = %q, %v; NEURON says %q", name, got, err, want)
		}
	}
	for _, name := range []string{"", "foo", "amp", "delay_IClamp", "IClamp.foo", "x_hh", "_hh"} {
		if _, err := Units(name); err == nil {
			t.Errorf("units(%q) is no error", name)
		}
	}
}

func TestFloats(t *testing.T) {
	for v, want := range map[float64]string{0: "0.0", math.Copysign(0, -1): "-0.0", 1: "1.0", -65: "-65.0", 1e-5: "1e-05", 1.5e-7: "1.5e-07", 1e15: "1000000000000000.0",
		1e16: "1e+16", 1.2345678901234568e17: "1.2345678901234568e+17", 1e-4: "0.0001", 0.1: "0.1", 1e100: "1e+100", 5e-324: "5e-324"} {
		if got := string(appendFloat(nil, v)); got != want {
			t.Errorf("%v is written %s, Python writes %s", v, got, want)
		}
	}
}
