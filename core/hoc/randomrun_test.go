package hoc

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// randomRun is a program that builds a small network, and then runs, changes numbers
// and structure, records, plays and asks, in any order.
type randomRun struct {
	*rand.Rand
	lines []string
	names int
}

func (r *randomRun) add(format string, args ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

func (r *randomRun) name(kind string) string {
	r.names++
	return fmt.Sprintf("%s%d", kind, r.names)
}

func (r *randomRun) x() float64 { return float64(1+r.IntN(99)) / 100 }

func (r *randomRun) one(of ...string) string { return of[r.IntN(len(of))] }

func (r *randomRun) section() string { return r.one("s0", "s1", "s2") }

func (r *randomRun) build() {
	for i := range 3 {
		r.add("s%d = h.Section(name='s%d')", i, i)
		r.add("s%d.L = %v", i, 10+float64(r.IntN(900))/7)
		r.add("s%d.diam = %v", i, 1+float64(r.IntN(90))/7)
		r.add("s%d.insert('%s')", i, r.one("hh", "hh", "pas"))
		r.add("s%d.nseg = %d", i, 1+2*r.IntN(3))
	}
	r.add("s1.connect(s0(1))")
	if r.IntN(2) == 0 {
		r.add("s2.connect(s0(0.5))")
	}
	for _, kind := range []string{"IClamp", "IClamp", "AlphaSynapse"} {
		r.add("%s = h.%s(%s(%v))", r.name("p"), kind, r.section(), r.x())
	}
	r.add("p1.dur = 100")
	r.add("p1.amp = %v", r.x()/3)
	r.add("p2.delay = 2")
	r.add("p2.dur = 1")
	r.add("p2.amp = %v", r.x())
	r.add("p3.onset = 1")
	r.add("p3.gmax = %v", r.x()/50)
	r.add("e1 = h.ExpSyn(s0(0.5))")
	r.add("e1.tau = 2")
	r.add("e2 = h.Exp2Syn(s1(%v))", r.x())
	for i := range 2 {
		r.add("n%d = h.NetStim()", i)
		r.add("n%d.start = %v", i, 5*r.x())
		r.add("n%d.interval = %v", i, .5+4*r.x())
		r.add("n%d.noise = %v", i, r.IntN(2))
		r.add("n%d.noiseFromRandom123(%d, %d, %d)", i, r.IntN(9), r.IntN(3), r.IntN(3))
	}
	for i, source := range []string{"n0", "n1", "s0(0.5)._ref_v", "s1(0.5)._ref_v"} {
		sec := ""
		if strings.HasPrefix(source, "s") {
			sec = ", sec=" + source[:2]
		}
		r.add("c%d = h.NetCon(%s, %s%s)", i, source, r.one("e1", "e2"), sec)
		r.add("c%d.weight[0] = %v", i, r.x()/20)
		r.add("c%d.delay = %v", i, r.x()*3)
	}
	r.add("c2.threshold = -20")
	r.add("d = h.NetCon(s2(0.5)._ref_v, None, sec=s2)")
	r.add("d.threshold = -30")
	for i := range 4 {
		r.add("v%d = h.Vector()", i)
	}
	r.add("v0.record(s0(0.5)._ref_v)")
	r.add("v1.record(e1._ref_g)")
	r.add("d.record(v2)")
	r.add("c0.record(v3)")
	r.add("w = h.Vector([0, 0.1, -0.1, 0.2, 0])")
	r.add("at = h.Vector([0, 1, 2.5, 4, 6])")
}

// ask asks for what has been recorded and for the present.
func (r *randomRun) ask() {
	r.add("[h.t, v0.size(), v0.sum(), v1.sum(), list(v2), list(v3)]")
	r.add("[%s(%v).v, e1.g, e1.i, e2.g, p1.i, p2.i, p3.i]", r.section(), r.x())
}

func (r *randomRun) step() {
	switch r.IntN(24) {
	case 0, 1, 2:
		r.add("h.run()")
		r.ask()
	case 3, 4:
		r.add("h.finitialize(-%d)", 60+r.IntN(20))
		r.add("h.continuerun(%v)", 6*r.x())
		r.ask()
	case 5, 6:
		r.add("h.continuerun(h.t)")
		r.add("h.fadvance()")
		r.ask()
	case 7:
		r.add("h.tstop = %v", 2+8*r.x())
	case 8:
		r.add("h.dt = %s", r.one("0.025", "0.05", "0.01", "0.1", "0.03"))
	case 9:
		r.add("h.steps_per_ms = %s", r.one("40", "20", "100", "10"))
	case 10:
		r.add("h.celsius = %s", r.one("6.3", "20"))
		r.add("h.finitialize(-65)")
	case 11:
		r.add("%s.nseg = %d", r.section(), 1+2*r.IntN(3))
	case 12:
		r.add("%s.cm = %v", r.section(), .5+r.x())
	case 13:
		r.add("%s.L = %v", r.section(), 10+float64(r.IntN(900))/7)
	case 14:
		r.add("p%d.amp = %v", 1+r.IntN(2), r.x()-.3)
	case 15:
		r.add("c%d.weight[0] = %v", r.IntN(4), r.x()/20)
	case 16:
		r.add("c%d.active(%d)", r.IntN(4), r.IntN(2))
	case 17:
		r.add("e1.tau = %v", 1+r.x())
	case 18:
		r.add("w.play(p1._ref_amp, at, %d)", r.IntN(2))
	case 19:
		r.add("w.play_remove()")
	case 20:
		r.add("v0.record(%s)", r.one("s0(0.5)._ref_v", "s1(0.5)._ref_v", "s0(0.5)._ref_v, 0.1", "s1(1)._ref_v, at"))
	case 21:
		r.add("s2(0.5).v = -%d", r.IntN(90))
		r.add("h.fadvance()")
		r.ask()
	case 22:
		r.add("h.v_init = -%d", 60+r.IntN(15))
	case 23:
		r.add("n%d.number = %d", r.IntN(2), r.IntN(12))
	}
}

// TestRandomRunsOfPrograms: random runs have NEURON's numbers, to the last bit.
func TestRandomRunsOfPrograms(t *testing.T) {
	if *neuron == "" {
		t.Skip("make neuron runs it")
	}
	folder, answered := t.TempDir(), 0
	for seed := range uint64(30) {
		r := &randomRun{Rand: rand.New(rand.NewPCG(seed, 7))}
		r.add("h.load_file('stdrun.hoc')")
		r.build()
		for range 60 {
			r.step()
		}
		file := filepath.Join(folder, fmt.Sprintf("run%d.txt", seed))
		if err := os.WriteFile(file, []byte(">>> "+strings.Join(r.lines, "\n>>> ")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if exec.Command(*neuron, "testdata/ask.py", file).Run() != nil {
			continue // NEURON itself has come to an end
		}
		answered++
		check(t, file)
	}
	if answered < 20 {
		t.Errorf("NEURON has answered %d programs only", answered)
	}
}
