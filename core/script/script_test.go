package script

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

var update = flag.Bool("update", false, "write testdata anew")

// hostile is a document whose names try to be code, words of Python and names of
// the program, or one another.
const hostile = `{
  "name": "\"\"\"\\\"); import os; os.abort()  # coding: utf-7 \u2028 '''",
  "sections": [
    {"name": "dend[3]", "L": 20, "diam": 20, "mechanisms": {"hh": {}}},
    {"name": "dend_3", "L": 100, "diam": 2, "nseg": 3, "parent": "dend[3](1)", "mechanisms": {"pas": {}}},
    {"name": "class", "parent": "dend_3(0.5)", "end": 1, "L": 30, "diam": 1},
    {"name": "__import__.os", "parent": "class(0)", "L": 30, "diam": 1},
    {"name": "h", "parent": "dend[3](0)", "L": 30, "diam": 1},
    {"name": "_", "parent": "h(1)", "L": 30, "diam": 1},
    {"name": "__", "parent": "h(1)", "L": 30, "diam": 1}
  ],
  "points": [
    {"kind": "IClamp", "name": "traces", "at": "h(0.5)", "delay": 0.1, "dur": 1, "amp": 0.3},
    {"kind": "ExpSyn", "at": "dend[3](0.5)", "tau": 1}
  ],
  "netstims": [{"name": "amp", "number": 1, "start": 0.2}],
  "netcons": [{"source": "amp", "target": "ExpSyn[1]", "delay": 0.1, "weight": 0.01}],
  "record": ["dend[3](5e-1).v", "_(0.5).v", "traces.i", "ExpSyn[1].g"],
  "spikes": [{"at": "dend[3](0.50)", "threshold": -60}],
  "run": {"tstop": 1, "dt": 0.1}
}`

func hostileGrid(t *testing.T) *study.Grid {
	return &study.Grid{Model: decoded(t, hostile), Axes: []study.Axis{{Path: "points[0].amp", Values: []float64{0.1, 0.3}}}}
}

// TestGoldens holds whole programs.
func TestGoldens(t *testing.T) {
	short, err := model.Set(model.Tutorial(), "run.tstop", 0.1)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*study.Grid{
		"tutorial": {Model: short},
		"shaped": {Model: model.SetDefineShape(short, true), Axes: []study.Axis{
			{Path: "sections[1].nseg", Values: []float64{1, 3}}, {Path: "points[0].amp", Values: []float64{0.1, 0.2, 0.3}},
		}},
		"hostile": hostileGrid(t),
	}
	for name, g := range all {
		file := "testdata/" + name + ".py"
		got := written(t, g)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s has changed; look at it, run it in NEURON (make neuron), then run with -update", file)
		}
	}
}

// TestNamesAreNoCode: outside of texts in quotes a program is made of identifiers
// that the namer gave.
func TestNamesAreNoCode(t *testing.T) {
	got := string(written(t, hostileGrid(t)))
	for _, wrong := range []string{"import os;", "__import__", "\u2028", "class.", "h = h.Section"} {
		for line := range strings.Lines(got) {
			if before, _, found := strings.Cut(line, wrong); found && strings.Count(strings.ReplaceAll(before, `\"`, ""), `"`)%2 == 0 {
				t.Errorf("%q stands outside of quotes: %s", wrong, line)
			}
		}
	}
	if strings.Contains(got, "\u2028") {
		t.Error("what is not ASCII came through")
	}
}

func TestIdentifiers(t *testing.T) {
	n := newNamer()
	for _, c := range []struct{ name, want string }{
		{"soma", "soma"}, {"dend[3]", "dend_3"}, {"dend_3", "dend_3_2"}, {"cell[0].dend[12]", "cell_0_dend_12"}, {"class", "class_2"}, {"h", "h_2"},
		{"_", "nameless"}, {"__", "nameless_2"}, {"", "nameless_3"}, {"9x", "_x"}, {"é\";", "nameless_4"}, {"__a", "_a"},
	} {
		if got := n.identifier(c.name); got != c.want {
			t.Errorf("%q becomes %s, want %s", c.name, got, c.want)
		}
	}
}

// TestRiding: the values of a large grid are thinned, in runs and in samples.
func TestRiding(t *testing.T) {
	g := &study.Grid{Model: model.Tutorial(), Axes: []study.Axis{{Path: "points[0].amp", Values: study.Linspace(0, 1, 1000)}}}
	runs := Compared(g)
	if len(runs) != 250 || runs[1] != 4 {
		t.Errorf("%d runs, from %d", len(runs), runs[1])
	}
	trace := make([]float64, 1001)
	all := make([]study.Run, len(runs))
	for i := range all {
		all[i].Traces = [][]float64{trace}
	}
	if got := every(all); got != 3 || len(thinned(trace, got)) != 334 || len(thinned(trace, 1)) != 1001 {
		t.Errorf("every %d", got)
	}
}
