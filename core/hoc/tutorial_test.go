package hoc

import (
	"bytes"
	"context"
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
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
		t.Fatal(err)
	}
}
