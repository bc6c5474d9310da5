package hoc

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// build runs lines that must not fail.
func build(t *testing.T, lines ...string) *program {
	t.Helper()
	p := &program{New(new(bytes.Buffer)), map[string]Value{}}
	for _, line := range lines {
		if _, err := p.run(line); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	return p
}

// TestTutorialsModel: the tutorial's cells give the document that is the page's.
func TestTutorialsModel(t *testing.T) {
	p := build(t,
		"soma = h.Section(name='soma')", "dend = h.Section(name='dend')", "dend.connect(soma(1))",
		"soma.L = 12.6157", "soma.diam = 12.6157", "dend.L = 200", "dend.diam = 1",
		"h.define_shape()", "soma.Ra = 100", "dend.Ra = 100", "soma.insert('hh')", "dend.insert('pas')", "dend.e_pas = -65")
	m, err := p.Model()
	if err != nil {
		t.Fatal(err)
	}
	want := model.Tutorial()
	want.Points, want.Name, want.DefineShape = nil, "", true
	want.Record = want.Record[:1]
	want.Run.Tstop = 5
	if got, want := string(model.Encode(m)), string(model.Encode(want)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	for _, line := range []string{"h.finitialize(-70)", "h.continuerun(25)"} {
		p.answer(line, new(bytes.Buffer))
	}
	if m, err := p.Model(); err != nil || m.Run.Tstop != 25 || m.Run.VInit != -70 {
		t.Errorf("%v; after a run the document has %+v", err, m.Run)
	}
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
		t.Fatal(err)
	}
}

// TestPictures: a window and a figure are drawn once each time they change, with the
// cells' shape in them.
func TestPictures(t *testing.T) {
	p := build(t, "soma = h.Section(name='soma')", "dend = h.Section(name='dend')", "dend.connect(soma(1))", "shape = h.PlotShape()")
	if n := len(p.Pictures()); n != 1 || len(p.Pictures()) != 0 {
		t.Errorf("%d pictures of a new window", n)
	}
	if got := p.answer("soma.n3d()", new(bytes.Buffer)); got != "3" {
		t.Errorf("a window gives the soma %s points", got)
	}
	if got := p.answer("shape.exec_menu('Show Diam')", new(bytes.Buffer)); got != "0.0" {
		t.Errorf("exec_menu gives %s", got)
	}
	if n := len(p.Pictures()); n != 1 {
		t.Errorf("%d pictures of a changed window", n)
	}
	for _, line := range []string{"quiet = h.PlotShape(False)", "quiet.variable('v')", "quiet.scale(-80, 40)"} {
		p.answer(line, new(bytes.Buffer))
	}
	if n := len(p.Pictures()); n != 0 {
		t.Errorf("%d pictures without a window", n)
	}
	p.answer("quiet.plot(1).mark(dend(0.5))", new(bytes.Buffer))
	pictures := p.Pictures()
	if len(pictures) != 1 || !strings.Contains(pictures[0], "dend(0.5)") || !strings.Contains(pictures[0], "coloured by v") {
		t.Errorf("%q", pictures)
	}
}
