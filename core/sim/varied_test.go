package sim

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
)

const variedCell = `"points": [{"kind": "IClamp", "name": "stim", "at": "dend(1)", "delay": 1.03, "dur": 2, "amp": 0.4}, {"kind": "ExpSyn", "name": "syn", "at": "soma(0.5)"}],
	"netstims": [{"name": "n", "number": 2, "start": 6.01, "interval": 3}],
	"netcons": [{"source": "n", "target": "syn", "weight": 0.05, "delay": 0.5}],
	"spikes": [{"at": "soma(0.5)", "threshold": 0}]`

// TestVariedAgainstFixed drives a cell in steps of variable length, with changes in
// between, and holds it to what short steps of dt give.
func TestVariedAgainstFixed(t *testing.T) {
	run := func(atol, dt float64) (v, spikes []float64, steps int) {
		p := open(t, cell("3", "", variedCell))
		p.SetDt(dt)
		if err := p.SetAtol(atol); err != nil {
			t.Fatal(err)
		}
		var times []float64
		p.Record(Time, &times)
		p.RecordDetector(0, Hearing{Times: &spikes})
		p.RecordEvery(p.at(0, 0.5, "", "v"), 0.5, &v)
		p.Init(-65)
		to := func(end float64) {
			t.Helper()
			if atol == 0 {
				p.advance(int(math.Round((end - p.T()) / dt)))
			} else if err := p.AdvanceTo(end); err != nil || p.T() != end {
				t.Fatalf("%v ms, not %v: %v", p.T(), end, err)
			}
		}
		to(4)
		p.Set(p.point(0, "amp"), 0.5)
		p.Set(p.point(0, "delay"), 13)
		p.Set(p.at(1, 0.5, "", "v"), -60)
		p.Set(p.at(0, 0.5, "", "cm"), 2)
		to(12)
		p.Set(p.at(0, 0.5, "hh", "gnabar"), 0.1)
		p.SetCelsius(10)
		to(20)
		return v, spikes, len(times) - 1
	}
	want, when, many := run(0, 1./4096)
	v, spikes, few := run(1e-3, 0)
	if few > 4000 || few > many/20 {
		t.Errorf("%d steps", few)
	}
	if len(spikes) < 2 || len(spikes) != len(when) {
		t.Fatalf("spikes at %v, want %v", spikes, when)
	}
	for i := range when {
		if math.Abs(spikes[i]-when[i]) > 0.005 {
			t.Errorf("spike %d at %v, want %v", i, spikes[i], when[i])
		}
	}
	if len(v) != 41 || math.Abs(float64(len(want)-len(v))) > 1 {
		t.Fatalf("%d samples, with steps of dt %d", len(v), len(want))
	}
	for i := range min(len(want), len(v)) {
		if math.Abs(v[i]-want[i]) > 0.3 {
			t.Errorf("at %v ms %v mV, want %v", float64(i)/2, v[i], want[i])
		}
	}
}

// TestVariedWhole asks for the samples of the run of a document, up to the error of
// steps, from a stepper that goes on from sample to sample.
func TestVariedWhole(t *testing.T) {
	for seed := range uint64(6) {
		m := random(t, seed, 1e-4)
		want := result(t, m)
		r := record(t, m)
		r.Init(m.Run.VInit)
		for _, at := range want.T[1:] {
			if err := r.AdvanceTo(at); err != nil {
				t.Fatal(err)
			}
		}
		for i, trace := range want.Lanes[0].Traces {
			if unit := m.Record[i].Var; unit != "v" {
				continue
			}
			last := r.traces[i][len(r.traces[i])-1]
			if end := trace[len(trace)-1]; math.Abs(last-end) > 0.05 {
				t.Errorf("seed %d: %s ends at %v, want %v", seed, m.Record[i].Text, last, end)
			}
		}
	}
}

// TestVariedEvents: a step ends where a clamp starts, an event arrives, a program is to
// be called and a sample is due.
func TestVariedEvents(t *testing.T) {
	p := open(t, cell("1", "", variedCell))
	if err := p.SetAtol(0.01); err != nil {
		t.Fatal(err)
	}
	var times, g, called []float64
	p.Record(Time, &times)
	p.Record(p.point(1, "g"), &g)
	steps, at := []float64{0.1, 0.2}, []float64{0.7, 1.7}
	p.PlayAt(&steps, p.point(0, "amp"), &at)
	p.Init(-65)
	p.At(2.345, func() { called = append(called, p.T()) })
	if err := p.AdvanceTo(8); err != nil {
		t.Fatal(err)
	}
	delay, dur := p.Get(p.point(0, "delay")), p.Get(p.point(0, "dur"))
	for _, due := range []float64{0, 0.7, delay, 1.7, 2.345, delay + dur, 6.51, 8} {
		if !slices.Contains(times, due) {
			t.Errorf("no step ends at %v ms", due)
		}
	}
	if !slices.Equal(called, []float64{2.345}) || p.Get(p.point(0, "amp")) != 0.2 || slices.Max(g) == 0 {
		t.Errorf("called at %v, amp %v, g %v", called, p.Get(p.point(0, "amp")), slices.Max(g))
	}
	if got, want := p.Get(p.at(0, 0.5, "", "i_cap")), -p.Get(p.at(0, 0.5, "", "ina"))-p.Get(p.at(0, 0.5, "", "ik")); math.Abs(got-want) > 0.05 {
		t.Errorf("i_cap is %v, the ions' currents %v", got, want)
	}
}

// TestVariedAndFixed goes over from one to the other, and to another model.
func TestVariedAndFixed(t *testing.T) {
	p := open(t, cell("1", "", variedCell))
	var spikes []float64
	p.RecordDetector(0, Hearing{Times: &spikes})
	p.Init(-65)
	p.advance(60)
	atol := func(atol float64) {
		t.Helper()
		if err := p.SetAtol(atol); err != nil {
			t.Fatal(err)
		}
	}
	atol(0.001)
	for len(spikes) == 0 {
		if err := p.Advance(1); err != nil || p.T() > 4 {
			t.Fatal(p.T(), err)
		}
	}
	atol(0)
	p.advance(1)
	atol(0.001)
	if err := p.AdvanceTo(4); err != nil {
		t.Fatal(err)
	}
	if len(spikes) != 1 {
		t.Errorf("one spike is counted again when steps change: %v", spikes)
	}
	next, err := p.Change(decode(t, cell("5", "", variedCell)))
	if err != nil || next.Atol() != 0.001 {
		t.Fatal(next.Atol(), err)
	}
	p.Stepper = next
	before := p.Get(p.at(0, 0.5, "", "v"))
	if err := p.AdvanceTo(4.001); err != nil {
		t.Fatal(err)
	}
	if now := p.Get(p.at(0, 0.5, "", "v")); math.Abs(now-before) > 1 {
		t.Errorf("v jumps from %v to %v", before, now)
	}
	if err := p.SetAtol(0); err != nil || p.Atol() != 0 {
		t.Fatal(err)
	}
	p.advance(10)
	if math.Abs(p.T()-4.251) > 1e-9 {
		t.Errorf("10 steps of dt end at %v", p.T())
	}
}

func TestVariedRefuses(t *testing.T) {
	p := open(t, cell("1", "", `"points": [{"kind": "VClamp", "name": "c", "at": "soma(0.5)"}]`))
	if err := p.SetAtol(0.01); err == nil || !strings.Contains(err.Error(), "VClamp") || p.Atol() != 0 {
		t.Errorf("a VClamp: %v", err)
	}
	p = open(t, cell("1", "", variedCell))
	y, at := []float64{1, 2}, []float64{1, 2}
	p.PlayContinuous(&y, p.point(0, "amp"), &at)
	if err := p.SetAtol(0.01); err != nil {
		t.Fatal(err)
	}
	p.Init(-65)
	if err := p.Advance(1); err == nil || !strings.Contains(err.Error(), "CVode inactive") {
		t.Errorf("a curve: %v", err)
	}
	p.Forget(&y)
	p.Set(p.point(0, "amp"), 1e300)
	var diverged *Diverged
	if err := p.AdvanceTo(5); !errors.As(err, &diverged) {
		t.Errorf("what runs away: %v", err)
	}
}

// BenchmarkVaried is a random network in steps of variable length.
func BenchmarkVaried(b *testing.B) {
	m, err := testmodels.Random(3)
	if err == nil {
		m, err = model.Set(m, "run.atol", 0.01)
	}
	if err != nil {
		b.Fatal(err)
	}
	whole, err := Build(m)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			if _, err := whole.Run(context.Background(), Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	s, err := Open(m)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("stepper", func(b *testing.B) {
		for b.Loop() {
			s.Init(-65)
			if err := s.AdvanceTo(m.Run.Tstop); err != nil {
				b.Fatal(err)
			}
		}
	})
}
