package emit

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// picky is a machine that refuses modules; what it takes it never runs.
type picky struct {
	t       *testing.T
	refuses func(offer int) error // the offers are counted from 0
	offers  int
}

func (m *picky) Load(module []byte) (int, error) {
	m.offers++
	return m.offers, m.refuses(m.offers - 1)
}

func (m *picky) Call(module int, table, steps, out, stride uint32) {
	m.t.Errorf("module %d was called", module)
}

// soma is v of the tutorial's soma, computed on a back end.
func soma(t *testing.T, b sim.Backend, nseg float64) []float64 {
	t.Helper()
	m, err := model.Set(model.Tutorial(), "sections[1].nseg", nseg)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sim.BuildOn(b, m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Lanes[0].Traces[0]
}

// TestMachineThatRefusesAll: plain Go computes, with its own numbers, and why is
// told once, whatever is asked for afterwards.
func TestMachineThatRefusesAll(t *testing.T) {
	for _, relaxed := range []bool{false, true} {
		machine := &picky{t: t, refuses: func(int) error { return errors.New("no vectors here") }}
		b := New(machine)
		var told []string
		b.Relaxed, b.Failed = relaxed, func(problem error) { told = append(told, problem.Error()) }
		for _, nseg := range []float64{1, 11, 1} {
			if !slices.Equal(soma(t, b, nseg), soma(t, New(machine).Layouts, nseg)) {
				t.Errorf("relaxed %v, nseg %g: the numbers are not plain Go's", relaxed, nseg)
			}
		}
		if !slices.Equal(told, []string{"no vectors here"}) {
			t.Errorf("relaxed %v: told %q", relaxed, told)
		}
		if want := map[bool]int{false: 1, true: 2}[relaxed]; machine.offers != want {
			t.Errorf("relaxed %v: %d modules were offered, want %d", relaxed, machine.offers, want)
		}
	}
}

// TestMachineThatRefusesRelaxed is offered the same without, at once, and never
// again with; nobody need know.
func TestMachineThatRefusesRelaxed(t *testing.T) {
	machine := &picky{t: t, refuses: func(offer int) error {
		if offer == 0 {
			return errors.New("unknown opcode")
		}
		return nil
	}}
	b := New(machine)
	b.Relaxed, b.Failed = true, func(problem error) { t.Errorf("told of %v", problem) }
	for n, nseg := range []float64{1, 11} {
		m, err := model.Set(model.Tutorial(), "sections[1].nseg", nseg)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := sim.BuildOn(b, m); err != nil {
			t.Fatal(err)
		}
		if b.Relaxed || machine.offers < 2 || machine.offers > 2+n {
			t.Errorf("nseg %g: relaxed %v after %d offers", nseg, b.Relaxed, machine.offers)
		}
	}
}
