package hoc

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
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

// randomQuestions builds, changes and asks, in any order.
func randomQuestions(r *rand.Rand) (lines []string) {
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	n := 2 + r.IntN(5)
	for i := range n {
		add("s%d = h.Section(name='s%d')", i, i)
	}
	x := func() float64 { return float64(1+r.IntN(99)) / 100 }
	for range 120 {
		i, j := r.IntN(n), r.IntN(n)
		switch r.IntN(29) {
		case 0:
			if i < j { // no loops
				add("s%d.connect(s%d(%v))", j, i, []float64{0, 1, .5, .25}[r.IntN(4)])
			}
		case 1:
			if r.IntN(4) == 0 {
				add("s%d.disconnect()", i)
			}
		case 2:
			add("s%d.nseg = %d", i, 1+r.IntN(7))
		case 3:
			add("s%d.L = %v", i, 1+float64(r.IntN(900))/7)
		case 4:
			add("s%d.diam = %v", i, 1+float64(r.IntN(90))/7)
		case 5:
			add("s%d(%v).diam = %v", i, x(), 1+float64(r.IntN(90))/7)
		case 6:
			add("s%d.Ra = %d", i, 30+r.IntN(100))
		case 7:
			add("s%d.pt3dadd(%d, %d, %d, %v)", i, r.IntN(90), r.IntN(90), r.IntN(90), 1+float64(r.IntN(50))/10)
			add("s%d.pt3dadd(%d, %d, %d, %v)", i, r.IntN(90)+100, r.IntN(90), r.IntN(90), 1+float64(r.IntN(50))/10)
		case 8:
			if r.IntN(4) == 0 {
				add("s%d.pt3dclear()", i)
			}
		case 9:
			if r.IntN(4) == 0 {
				add("h.define_shape()")
			}
		case 10:
			add("s%d.insert('%s')", i, []string{"hh", "pas"}[r.IntN(2)])
		case 11:
			if r.IntN(4) == 0 {
				add("s%d.uninsert('%s')", i, []string{"hh", "pas"}[r.IntN(2)])
			}
		case 12:
			add("s%d(%v).g_pas = %v", i, x(), x())
		case 13:
			add("s%d.cm = %v", i, x())
		case 14:
			add("s%d.psection()", i)
		case 15:
			add("s%d(%v).area()", i, x())
		case 16:
			add("s%d(%v).ri()", i, x())
		case 17:
			add("s%d(%v).volume()", i, x())
		case 18:
			add("h.distance(s%d(%v), s%d(%v))", i, x(), j, x())
		case 19:
			add("h.topology()")
		case 20:
			add("h.psection(sec=s%d)", i)
		case 21:
			add("s%d.wholetree()", i)
		case 22:
			add("list(s%d(%v))", i, x())
		case 23:
			add("s%d(%v).v = %d", i, x(), -r.IntN(90))
			add("s%d(%v).v", j, x())
		case 24:
			add("h.finitialize(-%d)", 50+r.IntN(30))
		case 25, 26:
			add("h.fadvance()")
			add("[h.t, s%d(%v).v, s%d(0).v, s%d(1).v]", i, x(), j, i)
		case 27:
			add("c%d = h.IClamp(s%d(%v))", len(lines), i, x())
			clamp := "c" + strconv.Itoa(len(lines)-1)
			add("%s.dur = 100", clamp)
			add("%s.amp = %v", clamp, x()/10)
			add("%s.get_segment()", clamp)
		case 28:
			add("s%d(%v).point_processes()", i, x())
		}
	}
	return lines
}

// TestRandomAnswers: random questions have NEURON's answers.
func TestRandomAnswersOfPrograms(t *testing.T) {
	if *neuron == "" {
		t.Skip("make neuron runs it")
	}
	r := rand.New(rand.NewPCG(5, 6))
	folder, files := t.TempDir(), []string(nil)
	for k := range 30 {
		file := filepath.Join(folder, fmt.Sprintf("program%d.txt", k))
		if err := os.WriteFile(file, []byte(">>> "+strings.Join(randomQuestions(r), "\n>>> ")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	ask(t, files...)
	for _, file := range files {
		check(t, file)
	}
}
