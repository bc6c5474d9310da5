package sim

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
)

// recorded is a stepper with the records and detectors of its model.
type recorded struct {
	*Stepper
	traces, spikes [][]float64
}

func record(t *testing.T, m *model.Model) *recorded {
	t.Helper()
	s, err := Open(m)
	if err != nil {
		t.Fatal(err)
	}
	r := &recorded{s, make([][]float64, len(m.Record)), make([][]float64, len(m.Spikes))}
	for i := range m.Record {
		s.Record(lookUp(t, s, &m.Record[i]), &r.traces[i])
	}
	for i := range m.Spikes {
		s.RecordDetector(i, Hearing{Times: &r.spikes[i]})
	}
	return r
}

func lookUp(t *testing.T, s *Stepper, r *model.Record) Ref {
	t.Helper()
	at, err := s.OfPoint(max(0, s.model().PointIndex(r.Point)), r.Var)
	if r.Point == "" {
		section := slices.IndexFunc(s.model().Sections, func(section model.Section) bool { return section.Name == r.Place.Section })
		at, err = s.OfSection(section, r.Place.X, r.Mech, r.Var)
	}
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestPieces runs random cells and networks in pieces of random length, in every
// second one with a change to the same model between two, and asks for the bits of
// whole runs.
func TestPieces(t *testing.T) {
	for seed := range uint64(30) {
		for _, make := range []func(uint64) (*model.Model, error){testmodels.Random, testmodels.RandomNetwork} {
			m, err := make(seed)
			if err != nil {
				t.Fatal(err)
			}
			whole, err := Build(m)
			if err != nil {
				t.Fatal(err)
			}
			want, err := whole.Run(context.Background(), Options{})
			if err != nil {
				continue // it runs away
			}
			rng := rand.New(rand.NewPCG(seed, 3))
			r := record(t, m)
			r.Init(m.Run.VInit)
			for left := want.Steps; left > 0; {
				n := min(left, 1+rng.IntN(40))
				if err := r.Advance(n); err != nil {
					t.Fatal(err)
				}
				if left -= n; seed%2 == 1 && left > 0 {
					r.change(t, m)
				}
			}
			same(t, seed, r.traces, want.Lanes[0].Traces)
			same(t, seed, r.spikes, want.Lanes[0].Spikes)
		}
	}
}

// change goes on with another model, and with what is recorded.
func (r *recorded) change(t *testing.T, m *model.Model) {
	t.Helper()
	next, err := r.Change(m)
	if err != nil {
		t.Fatal(err)
	}
	for i := range m.Record {
		next.Record(lookUp(t, next, &m.Record[i]), &r.traces[i])
	}
	for i := range m.Spikes {
		next.RecordDetector(i, Hearing{Times: &r.spikes[i]})
	}
	r.Stepper = next
}

func same(t *testing.T, seed uint64, got, want [][]float64) {
	t.Helper()
	for i := range want {
		if len(got[i]) != len(want[i]) {
			t.Errorf("seed %d, %d: %d numbers, want %d", seed, i, len(got[i]), len(want[i]))
			return
		}
		for k := range want[i] {
			if math.Float64bits(got[i][k]) != math.Float64bits(want[i][k]) {
				t.Errorf("seed %d, %d: at %d %v, want %v", seed, i, k, got[i][k], want[i][k])
				return
			}
		}
	}
}

// TestSaveMidway restores a state of random networks and asks for the same future.
func TestSaveMidway(t *testing.T) {
	for seed := range uint64(20) {
		m, err := testmodels.RandomNetwork(seed)
		if err != nil {
			t.Fatal(err)
		}
		r := record(t, m)
		r.Init(m.Run.VInit)
		future := func() [][]float64 {
			for i := range r.traces {
				r.traces[i] = r.traces[i][:0]
			}
			if err := r.Advance(100); err != nil {
				t.Fatal(err)
			}
			var all [][]float64
			for _, x := range r.traces {
				all = append(all, slices.Clone(x))
			}
			return all
		}
		future()
		state := r.Save()
		want := future()
		r.Restore(state)
		same(t, seed, future(), want)
	}
}

// TestChangeGoesOn changes nseg of a section that nothing depends on, while vectors
// are played and recorded at times of their own.
func TestChangeGoesOn(t *testing.T) {
	var line, knots, steps, at = []float64{0.05, 0.1, -0.2}, []float64{0.2, 0.5, 3}, []float64{0.1, -0.2, 0.3, 0.05}, []float64{0.2, 1.31, 1.9}
	run := func(changed bool) [][]float64 {
		all := make([][]float64, 4)
		text := func(nseg string) string {
			return cell("3", `, {"name": "other", "nseg": `+nseg+`}`, `"points": [{"kind": "IClamp", "name": "a", "at": "soma(0.5)", "dur": 1e9}, {"kind": "IClamp", "name": "b", "at": "dend(0.5)", "dur": 1e9}]`)
		}
		p := open(t, text("1"))
		connect := func() {
			p.PlayContinuous(&line, p.point(0, "amp"), &knots)
			p.Play(&steps, p.point(1, "amp"), 0.4)
			p.Record(p.at(0, 0.5, "", "v"), &all[0])
			p.RecordEvery(p.at(1, 0.5, "", "v"), 0.07, &all[1])
			p.RecordAt(p.point(0, "amp"), &at, &all[2])
			p.Record(p.point(1, "amp"), &all[3])
		}
		connect()
		p.Init(-65)
		p.advance(43)
		if changed {
			var err error
			if p.Stepper, err = p.Change(decode(t, text("5"))); err != nil {
				t.Fatal(err)
			}
			connect()
		}
		p.advance(60)
		return all
	}
	same(t, 0, run(true), run(false))
}

func TestLookUpErrors(t *testing.T) {
	p := open(t, cell("1", "", `"points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)"}], "netstims": [{"name": "n"}]`))
	of := func(_ Ref, err error) string {
		if err == nil {
			return ""
		}
		return err.Error()
	}
	for _, c := range []struct{ got, want string }{
		{of(p.OfSection(0, 0.5, "hh", "q")), "soma(0.5).hh has no q; it has gnabar, gkbar, gl, el, m, h, n, gna, gk, il"},
		{of(p.OfSection(1, 0.25, "", "ina")), "dend(0.25) has no ina; it has v, cm, i_cap"},
		{of(p.OfSection(0, 0.5, "", "x")), "soma(0.5) has no x; it has v, cm, i_cap, ina, ena, ik, ek"},
		{of(p.OfSection(1, 0.5, "hh", "m")), "dend(0.5).hh: hh is not inserted in dend"},
		{of(p.OfPoint(0, "g")), "stim has no g; it has delay, dur, amp, i"},
		{of(p.OfNetstim(0, "weight")), "n has no weight; it has number, start, interval, noise, seed"},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
}

func TestTooMuchRecorded(t *testing.T) {
	p := open(t, cell("1", "", `"points": []`))
	var v []float64
	p.Record(p.at(0, 0.5, "", "v"), &v)
	p.Init(-65)
	if err := p.Advance(MaxSamples + 1); err == nil || !strings.Contains(err.Error(), "record less") || len(v) != 1 {
		t.Errorf("%d samples are taken: %v", len(v), err)
	}
}

// BenchmarkStepper is the tutorial's cell with nseg 101, recorded in two places.
func BenchmarkStepper(b *testing.B) {
	m, err := model.SetNseg(model.Tutorial(), "dend", 101)
	if err != nil {
		b.Fatal(err)
	}
	s, err := Open(m)
	if err != nil {
		b.Fatal(err)
	}
	vectors := make([][]float64, 2)
	for i := range vectors {
		r, err := s.OfSection(i, 0.5, "", "v")
		if err != nil {
			b.Fatal(err)
		}
		s.Record(r, &vectors[i])
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Init(-65)
		if err := s.Advance(1000); err != nil {
			b.Fatal(err)
		}
	}
}
