package hoc

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/study"
)

// TestTutorialsRun: the tutorial's program records what NEURON does and ends with its
// errors, to the last digit.
func TestTutorialsRun(t *testing.T) {
	for nseg, want := range map[int]string{1: "2.610166824513263", 11: "0.06574500441300016"} {
		p := build(t,
			"soma = h.Section(name='soma')", "dend = h.Section(name='dend')", "dend.connect(soma(1))",
			"soma.L = 12.6157", "soma.diam = 12.6157", "dend.L = 200", "dend.diam = 1", "h.define_shape()",
			"soma.Ra = 100", "dend.Ra = 100", "soma.insert('hh')", "dend.insert('pas')", "dend.g_pas = 0.001", "dend.e_pas = -65",
			"stim = h.IClamp(dend(1))", "stim.delay = 5", "stim.dur = 1", "stim.amp = 0.1",
			"v = h.Vector()", "d = h.Vector()", "t = h.Vector()",
			"v.record(soma(0.5)._ref_v)", "t.record(h._ref_t)", "h.tstop = 25.0", "h.run()",
			"d.record(dend(0.5)._ref_v)")
		if got := p.answers(t, "v.size()", "v.max()", "v.min()", "t.max()"); got != "1001 -60.5046833878826 -65.55079047764137 24.999999999999115" {
			t.Error("the first run: ", got)
		}
		error := 0.0
		var fine [][]float64
		for _, n := range []int{101, nseg} {
			p.do(t, fmt.Sprintf("dend.nseg = %d", n))
			for i := range 4 {
				amp := float64(i)*.075 + .075
				if i == 3 || n == nseg {
					amp = .075 + float64(i)*(.075+.075-.075)
				}
				if i == 3 && n == 101 {
					amp = .075 * 4
				}
				p.do(t, "stim.amp = "+p.repr(amp), "h.run()")
				traces := [][]float64{p.numbers("v"), p.numbers("d")}
				if n == 101 {
					fine = append(fine, traces...)
					continue
				}
				for k, y := range traces {
					error += study.Mean(distances(fine[2*i+k], y))
				}
			}
		}
		if got := p.repr(error / 4 / 2); got != want {
			t.Errorf("nseg %d: the error is %s, in NEURON %s", nseg, got, want)
		}
	}
}

func distances(x, y []float64) []float64 {
	d := make([]float64, len(x))
	for i := range x {
		d[i] = math.Abs(x[i] - y[i])
	}
	return d
}

// do runs lines that must not fail.
func (p *program) do(t *testing.T, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if _, err := p.run(line); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
}

// answers are what lines give.
func (p *program) answers(t *testing.T, lines ...string) string {
	t.Helper()
	var all []string
	for _, line := range lines {
		v, err := p.run(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, p.repr(v))
	}
	return strings.Join(all, " ")
}

// numbers are those of a vector by its name in the program.
func (p *program) numbers(name string) []float64 {
	return slices.Clone(p.objects[p.names[name].(Object).ID].(*vector).x)
}
