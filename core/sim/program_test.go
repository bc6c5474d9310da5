package sim

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"os/exec"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

var neuron = flag.String("neuron", "", "the Python that has NEURON, which then answers testdata/programs anew; \"\" takes what it has answered")

// answers are what a program of testdata/programs prints in NEURON, by name.
func answers(t *testing.T, program string) map[string][]float64 {
	t.Helper()
	file := "testdata/programs/" + program
	text, err := os.ReadFile(file + ".json")
	if *neuron != "" {
		text, err = exec.Command(*neuron, "-B", file+".py").Output()
		if *update && err == nil {
			err = os.WriteFile(file+".json", text, 0o644)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	var all map[string][]float64
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// program is one of testdata/programs again, line by line, on a Stepper.
type program struct {
	t *testing.T
	*Stepper
	kept map[string][]float64
}

func (p *program) keep(name string, x ...float64) { p.kept[name] = append(p.kept[name], x...) }

func (p *program) advance(n int) {
	p.t.Helper()
	if err := p.Advance(n); err != nil {
		p.t.Fatal(err)
	}
}

// at is the reference that NEURON's sections[i](x).mechanism.name is.
func (p *program) at(i int, x float64, mechanism, name string) Ref {
	p.t.Helper()
	r, err := p.OfSection(i, x, mechanism, name)
	return p.found(r, err)
}

func (p *program) point(i int, name string) Ref { r, err := p.OfPoint(i, name); return p.found(r, err) }
func (p *program) netcon(i int, name string) Ref {
	r, err := p.OfNetcon(i, name)
	return p.found(r, err)
}
func (p *program) netstim(i int, name string) Ref {
	r, err := p.OfNetstim(i, name)
	return p.found(r, err)
}

func (p *program) found(r Ref, err error) Ref {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

// v is v of all nodes of a section, as its allseg gives them.
func (p *program) v(i int) (all []float64) {
	nseg := p.model().Sections[i].Nseg
	all = append(all, p.Get(p.at(i, 0, "", "v")))
	for j := range nseg {
		all = append(all, p.Get(p.at(i, model.SegmentMiddle(j, nseg), "", "v")))
	}
	return append(all, p.Get(p.at(i, 1, "", "v")))
}

// gate is a gate of hh in all segments of a section.
func (p *program) gate(i int, name string) (all []float64) {
	nseg := p.model().Sections[i].Nseg
	for j := range nseg {
		all = append(all, p.Get(p.at(i, model.SegmentMiddle(j, nseg), "hh", name)))
	}
	return all
}

func open(t *testing.T, text string) *program {
	t.Helper()
	s, err := Open(decode(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return &program{t, s, map[string][]float64{}}
}

// holds compares what the program has kept with NEURON's answers, bit by bit.
func (p *program) holds(name string) {
	p.t.Helper()
	p.compare(name, answers(p.t, name))
}

func (p *program) compare(name string, want map[string][]float64) {
	p.t.Helper()
	for key := range p.kept {
		if _, there := want[key]; !there {
			p.t.Errorf("%s: NEURON keeps no %s", name, key)
		}
	}
	for key, w := range want {
		got := p.kept[key]
		if len(got) != len(w) {
			p.t.Errorf("%s: %s has %d numbers, NEURON's %d", name, key, len(got), len(w))
			continue
		}
		for i := range w {
			if math.Float64bits(got[i]) != math.Float64bits(w[i]) && !(got[i] == 0 && w[i] == 0) {
				p.t.Errorf("%s: %s[%d] is %v, NEURON's %v", name, key, i, got[i], w[i])
				break
			}
		}
	}
}

// cell is the sections that the programs share; more may come behind them.
func cell(nseg, more, rest string) string {
	return `{"sections": [
		{"name": "soma", "L": 12.6157, "diam": 12.6157, "Ra": 100, "mechanisms": {"hh": {}}},
		{"name": "dend", "L": 200, "diam": 1, "nseg": ` + nseg + `, "Ra": 100, "parent": "soma(1)", "mechanisms": {"pas": {"e": -65}}}` + more + `
	], ` + rest + `, "run": {"tstop": 1}}`
}
