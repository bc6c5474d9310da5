package script

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
	"github.com/cablelab/cablelab/core/testmodels"
)

var (
	neuron  = flag.String("neuron", "", "the Python that has NEURON, in which the programs are run; \"\" skips that")
	mpiexec = flag.String("mpiexec", "mpiexec", "starts a program in several processes")
	random  = flag.Uint64("random", 20, "how many random models of each kind are run in NEURON")
)

// written is the program of a grid.
func written(t *testing.T, g *study.Grid) []byte {
	t.Helper()
	models, err := NEURON.Models(g)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := study.Here(context.Background(), models, func(float64) {})
	if err != nil {
		t.Skip(err) // what runs away has no values that could be compared
	}
	var b bytes.Buffer
	if err := Write(&b, g, runs); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// answer is what the program of a grid prints in NEURON; command starts Python.
func answer(t *testing.T, g *study.Grid, command ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "run_in_neuron.py")
	if err := os.WriteFile(file, written(t, g), 0o644); err != nil {
		t.Fatal(err)
	}
	command = append(command, *neuron, file)
	got, err := exec.Command(command[0], command[1:]...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v:\n%s", err, got)
	}
	return string(got)
}

func needNEURON(t *testing.T) {
	if *neuron == "" {
		t.Skip("make neuron runs it")
	}
}

func agrees(t *testing.T, g *study.Grid) {
	t.Helper()
	if got := answer(t, g); !strings.Contains(got, "agrees to 1e-09.") {
		t.Error(got)
	}
}

// TestNEURON asks NEURON whether all that it can be asked agrees: the reference
// cases, the library and random models.
func TestNEURON(t *testing.T) {
	needNEURON(t)
	var files []string
	for _, folder := range []string{"cases", "large"} {
		some, _ := filepath.Glob("../testdata/" + folder + "/*.model.json")
		files = append(files, some...)
	}
	if len(files) < 30 {
		t.Fatal("the reference cases are missing")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".model.json"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			agrees(t, &study.Grid{Model: decoded(t, string(text))})
		})
	}
	for _, entry := range library.Entries {
		t.Run(entry.Name, func(t *testing.T) { agrees(t, &study.Grid{Model: decoded(t, string(entry.Document))}) })
	}
}

func TestRandomInNEURON(t *testing.T) {
	needNEURON(t)
	for name, make := range map[string]func(uint64) (*model.Model, error){"cell": testmodels.Random, "network": testmodels.RandomNetwork} {
		for seed := range *random {
			t.Run(name, func(t *testing.T) {
				m, err := make(seed)
				if err != nil {
					t.Fatal(err)
				}
				agrees(t, &study.Grid{Model: m})
				if m, err = testmodels.Ranged(m, seed); err != nil {
					t.Fatal(err)
				}
				agrees(t, &study.Grid{Model: m})
			})
		}
	}
}

// grids are sweeps of numbers of all kinds.
func grids(t *testing.T) map[string]*study.Grid {
	tutorial := model.Tutorial()
	read := func(name string) *model.Model {
		text, err := os.ReadFile("../testdata/" + name + ".model.json")
		if err != nil {
			t.Fatal(err)
		}
		return decoded(t, string(text))
	}
	axis := func(path string, values ...float64) study.Axis { return study.Axis{Path: path, Values: values} }
	grid := func(m *model.Model, axes ...study.Axis) *study.Grid { return &study.Grid{Model: m, Axes: axes} }
	return map[string]*study.Grid{
		"nseg and amp":   grid(tutorial, axis("sections[1].nseg", 1, 11), axis("points[0].amp", 0.1, 0.3)),
		"dt and tstop":   grid(tutorial, axis("run.dt", 0.025, 0.01), axis("run.tstop", 5, 8)),
		"order":          grid(tutorial, axis("run.secondorder", 0, 1, 2), axis("celsius", 6.3, 20)),
		"tables":         grid(tutorial, axis("globals.usetable_hh", 0, 1), axis("sections[0].ena", 50, 40)),
		"ranges":         grid(read("cases/ranges"), axis("sections[1].nseg", 5, 2, 9), axis("sections[1].mechanisms.pas.g", 0.001, 0.0004), axis("sections[1].diam", 1.2, 2)),
		"shaped ranges":  grid(read("cases/ranges-define-shape"), axis("sections[1].nseg", 5, 3, 8), axis("sections[2].nseg", 4, 7)),
		"shape and nseg": grid(model.SetDefineShape(tutorial, true), axis("sections[1].nseg", 1, 3, 11), axis("sections[1].diam", 1, 2)),
		"3-D points":     grid(read("large/traced-cell"), axis("sections[1].pt3d[2].x", 43.84, 50), axis("sections[0].mechanisms.hh.gnabar", 0.12, 0.2)),
		"seeds":          grid(read("cases/noisy-network"), axis("netstims[0].seed", 0, 1, 5), axis("netstims[0].noise", 0, 0.7)),
		"netcons":        grid(read("cases/ring-of-five"), axis("netcons[0].weight", 0.01, 0.02), axis("netcons[1].delay", 1, 5)),
	}
}

func TestSweepsInNEURON(t *testing.T) {
	needNEURON(t)
	for name, g := range grids(t) {
		t.Run(name, func(t *testing.T) { agrees(t, g) })
	}
}

// TestProcesses runs a sweep in two processes of MPI, unchanged.
func TestProcesses(t *testing.T) {
	needNEURON(t)
	if _, err := exec.LookPath(*mpiexec); err != nil {
		t.Fatal("there is no mpiexec to share a sweep out among two processes (on Debian: apt-get install openmpi-bin)")
	}
	g := &study.Grid{Model: model.Tutorial(), Axes: []study.Axis{{Path: "points[0].amp", Values: study.Linspace(0.075, 0.3, 5)}}}
	t.Setenv("OMPI_ALLOW_RUN_AS_ROOT", "1")
	t.Setenv("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1")
	got := answer(t, g, *mpiexec, "--oversubscribe", "-n", "2")
	if !strings.Contains(got, "Every trace of 5 of 5 runs agrees to 1e-09.") || !strings.Contains(got, "processes: 2") {
		t.Error(got)
	}
}

// TestVariableStepsInNEURON: no agreement is claimed where there can be none.
func TestVariableStepsInNEURON(t *testing.T) {
	needNEURON(t)
	m, err := model.Set(model.Tutorial(), "run.atol", 1e-3)
	if err != nil {
		t.Fatal(err)
	}
	got := answer(t, &study.Grid{Model: m})
	if !strings.Contains(got, "Not to be held to 1e-09") || strings.Contains(got, "inf") || strings.Contains(got, "agrees") {
		t.Error(got)
	}
	t.Log(got)
}

func decoded(t *testing.T, text string) *model.Model {
	t.Helper()
	m, err := model.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestHostileNamesInNEURON(t *testing.T) {
	needNEURON(t)
	agrees(t, hostileGrid(t))
}
