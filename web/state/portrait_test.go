package state

import (
	"testing"

	"github.com/cablelab/cablelab/core/library"
)

// TestPortraits: a model of cells shows these, one of a mere soma what it does.
func TestPortraits(t *testing.T) {
	for name, want := range map[string]int{"point-neuron": 4, "voltage-clamp": 7 * 3, "long-axon": 0, "ring-of-five": 0} {
		scene := Portrait(library.Find(name))
		traces, cells := 0, 0
		for _, m := range scene.Marks {
			switch m.Class {
			case "trace":
				traces++
			case "cell":
				cells++
			}
		}
		if traces != want || cells == 0 || scene.Width != portraitWidth || scene.Height != portraitHeight {
			t.Errorf("%s: %d traces, want %d, and %d strokes of cells", name, traces, want, cells)
		}
	}
}
