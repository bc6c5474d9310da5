package hoc

import (
	"bytes"
	"strings"
	"testing"
)

// TestCatalogue: every name tells what it is, in one sentence and without a stop; a
// call by its own name.
func TestCatalogue(t *testing.T) {
	for _, k := range append([]*kind{topKind, segmentKind, mechanismKind}, values(kinds)...) {
		if k.doc == "" {
			t.Errorf("%s says nothing of itself", k.name)
		}
		for name, at := range k.attrs {
			switch {
			case at.doc == "" || strings.HasSuffix(at.doc, "."):
				t.Errorf("%s.%s says %q", k.name, name, at.doc)
			case at.call == nil && at.get == nil:
				t.Errorf("%s.%s can neither be called nor be had", k.name, name)
			case at.call != nil && at.set != nil:
				t.Errorf("%s.%s is called and cannot be set", k.name, name)
			}
		}
	}
}

func values(m map[string]*kind) (all []*kind) {
	for _, k := range m {
		all = append(all, k)
	}
	return all
}

// TestAbsent: what NEURON has and this has not says what to use instead, and a slip of
// the pen what is near.
func TestAbsent(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "v = h.Vector()", "r = h.Random()", "s = h.IClamp(soma(0.5))")
	for line, want := range map[string]string{
		"h.IntFire1()":              "NetStim",
		"h.Matrix(3, 3)":            "numpy",
		"v.fft(v, 1)":               "numpy",
		"r.ACG(1)":                  "Random123",
		"r.uniform(0, 1)":           "Random123",
		"h.finitialise()":           "finitialize",
		"v.recrod()":                "record",
		"s.apm = 3":                 "amp",
		"s.dely":                    "delay",
		"h.load_file('mycell.hoc')": "Python",
		"h.nrn_load_dll('x')":       "MOD",
		"h('proc f() { }')":         "Python",
	} {
		_, err := p.run(line)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, without %s", line, err, want)
		}
	}
}

// TestEnds: when a program lets go of something, what was tied to it goes on without.
func TestEnds(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "soma.insert('hh')", "dend = h.Section(name='dend')",
		"syn = h.ExpSyn(soma(0.5))", "ns = h.NetStim()", "ns.start = 1", "nc = h.NetCon(ns, syn)", "nc.weight[0] = 0.1",
		"v = h.Vector()", "v.record(dend(0.5)._ref_v)", "g = h.Vector()", "g.record(syn._ref_g)", "w = h.Vector([1, 2])", "w.play(soma(0.5).hh._ref_gnabar, 1)",
		"tv = h.Vector()", "nc.record(tv)", "h.run()")
	free := func(name string) { p.Free(p.names[name].(Object).ID) }
	if got := p.answers(t, "v.size()", "g.size()", "tv.size()", "soma(0.5).hh.gnabar"); got != "201 201 1 2.0" {
		t.Error(got)
	}
	free("dend")
	free("w")
	p.do(t, "soma(0.5).hh.gnabar = 0.12", "h.run()")
	if got := p.answers(t, "g.size()", "soma(0.5).hh.gnabar", "h.List('Section').count()"); got != "201 0.12 1" {
		t.Error("a section less: ", got)
	}
	free("ns")
	p.do(t, "h.run()")
	if got := p.answers(t, "g.max()", "nc.pre()", "nc.valid()"); got != "0.0 None False" {
		t.Error("a netstim less: ", got)
	}
	free("syn")
	p.do(t, "h.run()")
	if got := p.answers(t, "nc.syn()", "nc.valid()", "nc.postseg()"); got != "None False None" {
		t.Error("a synapse less: ", got)
	}
	if _, err := p.run("syn.g"); err == nil || !strings.HasPrefix(err.Error(), "ReferenceError") {
		t.Errorf("a synapse that has been let go: %v", err)
	}
	p.do(t, "L = h.List()", "L.append(nc)")
	free("nc")
	if got := p.answers(t, "L.o(0)", "h.List('NetCon').count()"); got != "NetCon[0] 1" {
		t.Error("a netcon in a list: ", got)
	}
	free("nc")
	p.do(t, "L.remove_all()")
	if got := p.answers(t, "h.List('NetCon').count()"); got != "0" {
		t.Error("a netcon that nobody holds: ", got)
	}
}

// TestWhatCannotBeRecorded is told where it is asked for, and the rest runs on.
func TestWhatCannotBeRecorded(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "v = h.Vector()", "w = h.Vector()", "v.record(soma(0.5)._ref_v)")
	for _, line := range []string{"w.record(h._ref_dt)", "w.record(v._ref_x[0])", "w.record(soma(0.5)._ref_diam)", "w.record(soma(0.5)._ref_m_hh)", "w.record(3)", "w.record()", "w.play(soma(0.5)._ref_v, 'a')"} {
		if _, err := p.run(line); err == nil {
			t.Errorf("%s goes well", line)
		}
	}
	p.do(t, "h.run()")
	if got := p.answers(t, "v.size()", "w.size()"); got != "201 0" {
		t.Error(got)
	}
}

// TestRunawaysAreTold: a run that nobody wants goes on as in NEURON, but says where v
// has run away.
func TestRunawaysAreTold(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "soma.insert('hh')", "ic = h.IClamp(soma(0.5))", "ic.dur = 100", "ic.amp = 1e9")
	var out bytes.Buffer
	p.out = &out
	p.do(t, "h.run()")
	if got := out.String(); !strings.HasPrefix(got, "v at ") {
		t.Errorf("printed %q", got)
	}
}
