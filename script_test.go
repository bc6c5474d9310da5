package main

import (
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func TestScript(t *testing.T) {
	document := string(model.Encode(model.Tutorial()))
	for _, c := range []struct {
		arguments string
		stdin     string
		code      int
		stdout    string // a part of it
		stderr    string // a part of it
	}{
		{"script -", document, done, `dend = h.Section(name="dend")`, ""},
		{"script - -sweep points[0].amp:0.1:0.3:3", document, done, "    stim.amp = amp  # nA\n", ""},
		{"script - -sweep points[0].amp:0.1:0.3:3", document, done, "        0.1, 0.2, 0.3,\n", ""},
		{"script - -for arbor -sweep points[0].amp:0.1:0.3:3", document, done, "    run.i_clamp(dend(1), delay=5, dur=1, amp=amp)\n", ""},
		{"script - -for genesis", document, misled, "", `-for must be neuron or arbor, got "genesis"`},
		{"script - -for arbor -sweep run.secondorder:0:1:2", document, failed, "", "run.secondorder: Arbor"},
		{"script", "", misled, "", "script takes one model document, got 0"},
		{"script - -sweep amp:0:1", document, misled, "", "-sweep must be a path, from, to and a number"},
		{"script - -sweep points[0].amp:0:1:0", document, misled, "", "-sweep must be"},
		{"script - -sweep points[0].amp:0:1:9999999", document, misled, "", "up to 1e+06"},
		{"script - -sweep points[7].amp:0:1:2", document, failed, "", "points[7].amp: there is no such number"},
		{"script - -sweep sections[0].L:-1:1:2", document, failed, "", "sections[0].L: must be above 0"},
		{"script -", "{}", failed, "", "sections: "},
	} {
		code, stdout, stderr := call(notBuilt, c.stdin, strings.Fields(c.arguments)...)
		if code != c.code || !strings.Contains(stdout, c.stdout) || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%s: exit code %d, %.200q, %.200q", c.arguments, code, stdout, stderr)
		}
	}
}
