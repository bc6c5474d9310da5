package cells

import (
	"strings"
	"testing"
)

func TestLesson(t *testing.T) {
	for link, want := range map[string]string{
		"?amp=0.3&nseg=1,11&sweep=4": `for amp in [0.075, 0.15, 0.22499999999999998, 0.3]:\n        stim.amp = amp`,
		"model=y-branch":             `h.Section(name=\"trunk\")`,
		"amp=x":                      `{"error":{"type":"RuntimeError","text":"amp: must be a number`,
		"sweep=1000":                 "the sweep has 1000 runs, and a program to read at most 200: take fewer",
	} {
		if got := New().Call(`{"op":"lesson.cells","args":["` + link + `"]}`); !strings.Contains(got, want) {
			t.Errorf("%s: there is no %s in %s", link, want, got)
		}
	}
	if got := New().Call(`{"op":"lesson.cells","args":[3]}`); !strings.Contains(got, "takes a link's query") {
		t.Error(got)
	}
}
