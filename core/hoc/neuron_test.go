package hoc

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

var neuron = flag.String("neuron", "", "the Python that has NEURON, which then answers testdata/programs anew and runs random programs; \"\" takes what it has answered")

// ask has NEURON answer programs, in their files.
func ask(t *testing.T, files ...string) {
	t.Helper()
	if text, err := exec.Command(*neuron, append([]string{"testdata/ask.py"}, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

// randomProgram builds trees by joining sections in any order by either end, and
// shapes them in every way.
func randomProgram(r *rand.Rand) (lines []string) {
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	n := 2 + r.IntN(12)
	for i := range n {
		add("s%d = h.Section(name='s%d')", i, i)
	}
	rank := r.Perm(n) // a section hangs on one of lower rank
	for _, i := range r.Perm(n) {
		if rank[i] == 0 || r.IntN(8) == 0 {
			continue
		}
		parent := slices.Index(rank, r.IntN(rank[i]))
		add("s%d.connect(s%d(%v), %d)", i, parent, []float64{0, 1, 1, 1, .3, .5, .75}[r.IntN(7)], r.IntN(4)/3)
	}
	for _, i := range r.Perm(n) {
		if r.IntN(4) == 0 {
			add("s%d.nseg = %d", i, 1+r.IntN(6))
		}
		if r.IntN(4) == 0 {
			x := 0.0
			for range 2 + r.IntN(4) {
				add("s%d.pt3dadd(%v, %v, %v, %v)", i, x, r.IntN(20), r.IntN(20), 1+float64(r.IntN(50))/10)
				x += 1 + float64(r.IntN(500))/7
			}
		} else {
			add("s%d.L = %v", i, 5+float64(r.IntN(3000))/13)
			add("s%d.diam = %v", i, .5+float64(r.IntN(300))/17)
		}
		add("s%d.nseg = %d", i, 1+r.IntN(6))
		add("s%d.Ra = %v", i, 50+r.IntN(100))
		add("s%d.insert('%s')", i, []string{"hh", "pas"}[r.IntN(2)])
	}
	add("s0.insert('pas')")
	add("s0.e_pas = %v", -40-r.IntN(20))
	if r.IntN(2) == 0 {
		add("h.define_shape()")
	}
	for i := range n {
		switch r.IntN(8) {
		case 0:
			add("s%d.nseg = %d", i, 1+r.IntN(9))
		case 1:
			add("s%d.L = %v", i, 5+float64(r.IntN(3000))/13)
		case 2:
			add("s%d.diam = %v", i, .5+float64(r.IntN(300))/17)
		case 3:
			add("s%d.cm = %v", i, .5+float64(r.IntN(3)))
		}
	}
	return lines
}

// TestRandomPrograms: the document of what a random program builds gives v with
// NEURON's bits.
func TestRandomPrograms(t *testing.T) {
	if *neuron == "" {
		t.Skip("make neuron runs it")
	}
	r := rand.New(rand.NewPCG(1, 2))
	for k := range 60 {
		lines := randomProgram(r)
		p := build(t, lines...)
		file := filepath.Join(t.TempDir(), "program.txt")
		lines = append(lines, "[h.finitialize(-65)] + [h.fadvance() for i in range(100)]", "[[seg.v for seg in sec] for sec in h.allsec()]")
		if err := os.WriteFile(file, []byte(">>> "+strings.Join(lines, "\n>>> ")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		ask(t, file)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, want, _ := strings.Cut(string(text), "for sec in h.allsec()]\n")
		if got := p.repr(p.after(t, 100)); got != strings.TrimSpace(want) {
			t.Errorf("program %d\n%s\n got %s\nwant %s", k, strings.Join(lines, "\n"), got, want)
		}
	}
}

// after is v in all segments after some steps.
func (p *program) after(t *testing.T, steps int) List {
	t.Helper()
	m, err := p.Model()
	if err != nil {
		t.Fatal(err)
	}
	p.identical(t, m)
	s, err := sim.Open(m)
	if err != nil {
		t.Fatal(err)
	}
	s.Init(-65)
	if err := s.Advance(steps); err != nil {
		t.Fatal(err)
	}
	list := List{}
	for _, sec := range p.sections {
		v := List{}
		i := m.SectionIndex(sec.name)
		for k := range sec.nseg {
			ref, err := s.OfSection(i, sec.x(k), "", "v")
			if err != nil {
				t.Fatal(err)
			}
			v = append(v, s.Get(ref))
		}
		list = append(list, v)
	}
	return list
}

// identical: a document read again is the same.
func (p *program) identical(t *testing.T, m *model.Model) {
	t.Helper()
	again, err := model.Decode(model.Encode(m))
	if err != nil || string(model.Encode(again)) != string(model.Encode(m)) {
		t.Errorf("the document changes when it is read: %v", err)
	}
}
