package script

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// lessons are those that are held as goldens, and run in NEURON.
func lessons(t *testing.T) map[string]*study.Grid {
	t.Helper()
	all := map[string]*study.Grid{
		"tutorial": {Model: model.Tutorial(), Axes: []study.Axis{
			{Path: "sections[1].nseg", Values: []float64{1, 101}}, {Path: "points[0].amp", Values: []float64{0.075, 0.15}},
		}},
		"hostile": hostileGrid(t),
	}
	for _, e := range library.Entries {
		all[e.Name] = &study.Grid{Model: e.Model()}
	}
	return all
}

// TestLessons holds whole lessons, with lines between their cells.
func TestLessons(t *testing.T) {
	for name, g := range lessons(t) {
		file := "testdata/lessons/" + name + ".py"
		got := strings.Join(Lesson(g), "\n\n# %%\n") + "\n"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(file); err != nil || got != string(want) {
			t.Errorf("%s: the lesson is\n%s, want %s (-update writes it): %v", name, got, want, err)
		}
	}
}

// unseen stands for matplotlib, so that a lesson runs where nothing can be seen.
const unseen = `
import sys, unittest.mock
pyplot = unittest.mock.MagicMock()
pyplot.subplots = lambda n, **named: (None, [unittest.mock.MagicMock() for _ in range(n)])
sys.modules["matplotlib"] = unittest.mock.MagicMock(pyplot=pyplot)
`

// TestLessonsInNEURON runs the lessons in NEURON.
func TestLessonsInNEURON(t *testing.T) {
	needNEURON(t)
	for name, g := range lessons(t) {
		program := unseen + strings.Join(Lesson(g), "\n")
		if got, err := exec.Command(*neuron, "-c", program).CombinedOutput(); err != nil {
			t.Errorf("%s: %v:\n%s", name, err, got)
		}
	}
}
