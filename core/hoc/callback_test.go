package hoc

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestCallbacks: functions of the program's are called in NEURON's order and at their
// time, may change what the run goes on with, and their errors end it.
func TestCallbacks(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "soma.insert('hh')", "cv = h.CVode()",
		"syn = h.ExpSyn(soma(0.5))", "nc = h.NetCon(None, syn)", "nc.weight[0] = 0.5", "nc.delay = 0")
	var told []string
	do := map[int]func(){}
	p.Callback = func(id int, _ ...Value) (Value, error) {
		told = append(told, fmt.Sprintf("%d at %.4f", id, p.now()))
		if do[id] != nil {
			do[id]()
		}
		if id == 9 {
			return nil, &Error{"ValueError", "no"}
		}
		return nil, nil
	}
	for id := range 10 {
		p.names[fmt.Sprintf("f%d", id)] = Callable{id}
	}
	p.do(t, "a = h.FInitializeHandler(2, f2)", "b = h.FInitializeHandler(f1)", "c = h.FInitializeHandler(3, f3)", "d = h.FInitializeHandler(0, f0)")
	do[1] = func() { p.do(t, "nc.event(1)", "cv.event(0.51, f4)", "soma(0.5).hh.m = 0.5") }
	p.do(t, "h.finitialize(-65)")
	if got := p.answers(t, "soma(0.5).hh.m", "soma(0.5).hh.gna"); got != "0.5 0.008941811302626904" {
		t.Errorf("a handler's state comes to m and gna %s", got)
	}
	do[4] = func() { p.do(t, "h.stoprun = 1") }
	p.do(t, "h.continuerun(2)")
	if want := []string{"3 at 0.0000", "0 at 0.0000", "1 at 0.0000", "2 at 0.0000", "4 at 0.5250"}; !slices.Equal(told, want) {
		t.Errorf("called %v, want %v", told, want)
	}
	p.do(t, "h.continuerun(1.2)")
	if p.answers(t, "syn.g") == "0.0" {
		t.Error("the event that a handler has given does not arrive")
	}
	told = nil
	p.do(t, "cv.event(1.5, f9)", "cv.event(1.6, f5)")
	if _, err := p.run("h.continuerun(3)"); err == nil || !strings.Contains(err.Error(), "ValueError: no") || len(told) != 1 {
		t.Errorf("a failing function: %v, called %v", err, told)
	}
	told = nil
	p.Free(p.names["a"].(Object).ID)
	p.do(t, "h.finitialize(-65)")
	if slices.Contains(told, "2 at 0.0000") {
		t.Error("a handler that nobody holds is called")
	}
	p.Callback = nil
	if _, err := p.run("e = h.FInitializeHandler(f1)"); err == nil {
		t.Error("without a door to the program, a function is taken")
	}
}

// TestSpikesCall: a function that a netcon records with is called at each event, with
// its arguments and t as of the event, beside a vector or without.
func TestSpikesCall(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "soma.L = 20", "soma.diam = 20", "soma.insert('hh')",
		"ic = h.IClamp(soma(0.5))", "ic.delay = 1", "ic.dur = 1e9", "ic.amp = 0.5", "h.tstop = 20",
		"nc = h.NetCon(soma(0.5)._ref_v, None, sec=soma)", "nc.threshold = 0", "tv = h.Vector()", "nc.record(tv)")
	var told []string
	p.Callback = func(id int, args ...Value) (Value, error) {
		told = append(told, fmt.Sprint(id, args, p.now()))
		if id == 2 {
			p.do(t, "ic.amp = 0")
		}
		return nil, nil
	}
	p.names["f"], p.names["g"] = Callable{1}, Callable{2}
	p.do(t, "nc.record([f, [1, 2]])", "h.run()", "nc.record([f, 7])", "h.continuerun(25)", "nc.record(g)", "h.run()")
	want := []string{"1 [1 2] 1.8750000000999953", "1 [1 2] 11.975000000099854", "1 [7] 21.35000000009932", "2 [] 1.8750000000999953"}
	if !slices.Equal(told, want) {
		t.Errorf("called %q, want %q", told, want)
	}
	if got := p.answers(t, "list(tv)", "soma(0.5).v"); got != "[1.8750000000999953] -64.60535932030093" {
		t.Error(got)
	}
	p.do(t, "nc.record()", "h.run()")
	if len(told) != len(want) {
		t.Error("after record() there is a call")
	}
}

// TestVariedRuns: with CVode active steps are as long as the tolerance lets them be,
// runs end where they are to, and what is recorded is that of fine fixed steps.
func TestVariedRuns(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "soma.L = 20", "soma.diam = 20", "soma.insert('hh')",
		"stim = h.IClamp(soma(0.5))", "stim.delay = 1", "stim.dur = 0.5", "stim.amp = 1",
		"v = h.Vector()", "v.record(soma(0.5)._ref_v)", "t = h.Vector()", "t.record(h._ref_t)",
		"w = h.Vector()", "w.record(soma(0.5)._ref_v, 0.5)", "ap = h.APCount(soma(0.5))", "h.tstop = 10",
		"h.dt = 0.001", "h.steps_per_ms = 1000", "h.run()", "fine = w.c()", "h.dt = 0.025", "h.steps_per_ms = 40",
		"cv = h.CVode()", "cv.active(1)", "cv.atol(0.01)", "h.run()")
	if got := p.answers(t, "h.t", "t.max()", "ap.n", "w.size()", "cv.active()", "h.cvode_active()"); got != "10.0 10.0 1.0 21 True 1.0" {
		t.Error(got)
	}
	if n := len(p.numbers("v")); n != len(p.numbers("t")) || n < 30 || n > 300 {
		t.Errorf("%d steps", n)
	}
	for i, v := range p.numbers("w") {
		if math.Abs(v-p.numbers("fine")[i]) > 1 {
			t.Errorf("%g mV at %g ms, with fine steps %g", v, float64(i)/2, p.numbers("fine")[i])
		}
	}
	p.do(t, "h.continuerun(12.5)")
	if got := p.answers(t, "h.t"); got != "12.5" {
		t.Errorf("continuerun comes to %s ms", got)
	}
	p.do(t, "h.secondorder = 2")
	m, err := p.Model()
	if err != nil || m.Run.Atol != .01 {
		t.Errorf("a document with atol %v: %v", m.Run.Atol, err)
	}
	p.do(t, "cv.active(0)", "h.secondorder = 0", "h.run()")
	if n := len(p.numbers("v")); n != 401 {
		t.Errorf("with fixed steps again %d samples", n)
	}
	p.do(t, "clamp = h.VClamp(soma(0.5))")
	if _, err := p.run("cv.active(1)"); err == nil {
		_, err = p.run("h.run()")
		if err == nil || !strings.Contains(err.Error(), "VClamp") {
			t.Errorf("a VClamp: %v", err)
		}
	}
}
