package script

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
	"github.com/cablelab/cablelab/core/testmodels"
)

var arborPython = flag.String("arbor", "", `the Python that has Arbor, in which the recipes are run; "" skips that`)

// recipe is the recipe of a grid for Arbor, or why there is none.
func recipe(t *testing.T, g *study.Grid) ([]byte, error) {
	t.Helper()
	models, err := arborModels(g)
	if err != nil {
		return nil, err
	}
	runs, err := study.Here(context.Background(), models, func(float64) {})
	if err != nil {
		t.Skip(err) // what runs away has no values that could be compared
	}
	var b bytes.Buffer
	err = writeArbor(&b, g, runs)
	return b.Bytes(), err
}

// compared is a line of what a recipe prints.
var compared = regexp.MustCompile(`(?m)^  (.*): largest difference (\S+) .*, of (\S+)$`)

// inArbor runs the recipe of a grid, which must agree, and gives the largest
// differences of its traces, by name, in the unit of each.
func inArbor(t *testing.T, g *study.Grid) map[string]float64 {
	t.Helper()
	text, err := recipe(t, g)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "run_in_arbor.py")
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(*arborPython, file, "2").CombinedOutput()
	if err != nil || !strings.Contains(string(said), "agrees to what half of dt changes.") {
		t.Fatalf("%v:\n%s", err, said)
	}
	off, part := map[string]float64{}, 0.0
	for _, line := range compared.FindAllStringSubmatch(string(said), -1) {
		most, err1 := strconv.ParseFloat(line[2], 64)
		of, err2 := strconv.ParseFloat(line[3], 64)
		if err1 != nil || err2 != nil {
			t.Fatalf("%q", line[0])
		}
		off[line[1]] = max(off[line[1]], most)
		if !strings.HasPrefix(line[1], "spikes at ") {
			part = max(part, most/of)
		}
	}
	if len(off) == 0 {
		t.Fatalf("nothing is compared:\n%s", said)
	}
	t.Logf("traces are off by %.2g of what half of dt changes", part)
	return off
}

// TestArborRefuses: what Arbor cannot be told is told with its place, and what it does not
// tell is left out.
func TestArborRefuses(t *testing.T) {
	document := func(more string) string {
		return `{"sections":[{"name":"a","L":20,"diam":20,"mechanisms":{"hh":{}}},{"name":"b","parent":"a(1)"},{"name":"c","parent":"a(1)"}],
"run":{"tstop":1` + more + `}`
	}
	v := `,"record":["a(0.5).v"]`
	for more, want := range map[string]string{
		`},"points":[{"kind":"SEClamp","name":"s","at":"a(0.5)"}]` + v: "points[0].kind: Arbor has no SEClamp as NEURON's; take an IClamp, an ExpSyn or an Exp2Syn",
		`},"points":[{"kind":"IClamp","name":"s","at":"b(0)"}]` + v:    "points[0].at: Arbor has no point without membrane at b(0); move it into a segment",
		`},"points":[{"kind":"ExpSyn","name":"s","at":"b(1)"}]` + v:    "points[0].at: Arbor has no point without membrane at b(1); move it into a segment",
		`,"secondorder":2}` + v:                        "run.secondorder: Arbor's steps are those of secondorder 0; make it that",
		`,"atol":0.01}` + v:                            "run.atol: Arbor's steps are all of one length; make it 0",
		`},"spikes":[{"at":"a(1)","threshold":0}]` + v: "spikes[0].at: Arbor watches no place between segments; take one within, not a(1)",
		`},"points":[{"kind":"IClamp","name":"s","at":"b(1)"}],"record":["b(1).v"]`: "record: Arbor tells nothing of what is recorded; record a v, such as a(0.5).v",
		`},"record":["a(0.5).hh.gna"]`:                                              "record: Arbor tells nothing of what is recorded; record a v, such as a(0.5).v",
	} {
		if _, err := recipe(t, &study.Grid{Model: decoded(t, document(more))}); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", more, err, want)
		}
	}
	ranged, err := model.SetRange(decoded(t, `{"sections":[{"name":"a","nseg":2}],"record":["a(0.5).v"],"run":{"tstop":1}}`), "a", "cm", []float64{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := recipe(t, &study.Grid{Model: ranged}); err == nil || !strings.HasPrefix(err.Error(), "sections[0].ranges.cm: ") {
		t.Errorf("what differs from segment to segment: %v", err)
	}
	for _, path := range []string{"globals.usetable_hh", "run.secondorder", "sections[1].diam"} {
		g := &study.Grid{Model: model.SetDefineShape(decoded(t, document("}"+v)), true), Axes: []study.Axis{{Path: path, Values: []float64{0, 1}}}}
		if _, err := recipe(t, g); err == nil || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("a sweep of %s: %v", path, err)
		}
	}
	text, err := recipe(t, &study.Grid{Model: decoded(t, document(`},"points":[{"kind":"IClamp","name":"s","at":"a(0.5)"}],"record":["a(0.5).v","s.i"]`))})
	if err != nil || !strings.Contains(string(text), `LEFT_OUT = {`+"\n"+`    "s.i": "Arbor tells v`) {
		t.Errorf("%v: what is left out is not told in %s", err, text)
	}
}

// TestRecipe holds a whole recipe.
func TestRecipe(t *testing.T) {
	const file = "testdata/hostile-arbor.py"
	got, err := recipe(t, hostileGrid(t))
	if err != nil {
		t.Fatal(err)
	}
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
		t.Errorf("%s has changed; look at it, run it in Arbor (make arbor), then run with -update", file)
	}
}

func TestHostileNamesInArbor(t *testing.T) {
	needArbor(t)
	inArbor(t, hostileGrid(t))
}

func needArbor(t *testing.T) {
	if *arborPython == "" {
		t.Skip("make arbor runs it")
	}
}

// TestArbor asks Arbor whether all that it can be asked agrees: the reference cases,
// the library and random cells. The others are refused with their places.
func TestArbor(t *testing.T) {
	needArbor(t)
	texts := map[string][]byte{}
	for _, folder := range []string{"cases", "large"} {
		files, _ := filepath.Glob("../testdata/" + folder + "/*.model.json")
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts[strings.TrimSuffix(filepath.Base(file), ".model.json")] = text
		}
	}
	for _, entry := range library.Entries {
		texts[entry.Name] = []byte(entry.Document)
	}
	ran := 0
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			g := &study.Grid{Model: decoded(t, string(text))}
			if _, err := arborModels(g); err != nil {
				t.Skip(err)
			}
			inArbor(t, g)
			ran++
		})
	}
	if ran < 25 {
		t.Errorf("Arbor could be asked of %d", ran)
	}
}

func TestRandomInArbor(t *testing.T) {
	needArbor(t)
	for seed := range *random {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			m, err := testmodels.Random(seed)
			if err != nil {
				t.Fatal(err)
			}
			g := &study.Grid{Model: m}
			if _, err := arborModels(g); err != nil {
				t.Skip(err)
			}
			inArbor(t, g)
		})
	}
}

func TestSweepsInArbor(t *testing.T) {
	needArbor(t)
	for name, g := range grids(t) {
		if _, err := arborModels(g); err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		t.Run(name, func(t *testing.T) { inArbor(t, g) })
	}
	many := &study.Grid{Model: model.Tutorial(), Axes: []study.Axis{{Path: "points[0].amp", Values: study.Linspace(0, 0.3, 1000)}}}
	t.Run("a thousand runs", func(t *testing.T) { inArbor(t, many) })
}

// TestWhatArborLeaves: what is not alike is so with the square of dt, as the rational
// function is that Arbor has for exp; nothing is off by a number of steps, and nothing
// without gates is off by more than rounding.
func TestWhatArborLeaves(t *testing.T) {
	needArbor(t)
	at := func(text, dt string) map[string]float64 {
		value, err := strconv.ParseFloat(dt, 64)
		if err != nil {
			t.Fatal(err)
		}
		m, err := model.Set(decoded(t, text), "run.dt", value)
		if err != nil {
			t.Fatal(err)
		}
		return inArbor(t, &study.Grid{Model: m})
	}
	for _, name := range []string{"ball-and-stick", "ring-of-five"} {
		coarse, fine := at(library.Find(name).Document, "0.025"), at(library.Find(name).Document, "0.00625")
		for trace, off := range coarse {
			if ratio := off / fine[trace]; !strings.HasPrefix(trace, "spikes") && (ratio < 12 || ratio > 20) {
				t.Errorf("%s, %s: a fourth of dt takes %g to %g, want a sixteenth", name, trace, off, fine[trace])
			}
		}
	}
	passive, err := os.ReadFile("../testdata/cases/passive-y-tapered.model.json")
	if err != nil {
		t.Fatal(err)
	}
	for trace, off := range at(string(passive), "0.025") {
		if off > 1e-10 {
			t.Errorf("%s is off by %g without gates", trace, off)
		}
	}
}
