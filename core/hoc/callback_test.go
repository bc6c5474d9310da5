package hoc

import (
	"fmt"
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
