package sim

import (
	"math"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// points is a cell with a point process of each kind, driven by events.
func points(t *testing.T, run string) *model.Model {
	return decode(t, `{"sections": [{"name": "soma", "L": 20, "diam": 20, "mechanisms": {"hh": {}}},
			{"name": "dend", "L": 300, "diam": 2, "nseg": 5, "Ra": 100, "parent": "soma(1)", "mechanisms": {"pas": {"g": 0.0005, "e": -65}}}],
		"points": [{"kind": "ExpSyn", "name": "fast", "at": "dend(0.3)", "tau": 2}, {"kind": "Exp2Syn", "name": "slow", "at": "dend(0.9)", "tau1": 0.5, "tau2": 4, "e": -80},
			{"kind": "AlphaSynapse", "name": "alpha", "at": "dend(0.7)", "onset": 1.3, "tau": 0.8, "gmax": 0.01},
			{"kind": "SEClamp", "name": "clamp", "at": "dend(1)", "rs": 20, "dur1": 1.1, "amp1": -60, "dur2": 3, "amp2": -50, "dur3": 1, "amp3": -70},
			{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "delay": 0.7, "dur": 5, "amp": 0.2}],
		"netstims": [{"name": "ns", "number": 6, "start": 1, "interval": 1.7}],
		"netcons": [{"source": "ns", "target": "fast", "delay": 0.35, "weight": 0.01}, {"source": "soma(0.5)", "target": "slow", "threshold": -20, "delay": 0.0, "weight": 0.02},
			{"source": "soma(0.5)", "target": "fast", "threshold": -20, "delay": 3, "weight": 0.01}],
		"record": ["soma(0.5).v", "dend(0.9).v", "dend(1).v", "fast.g", "slow.g", "slow.i", "alpha.i", "clamp.i"], "spikes": [{"at": "soma(0.5)", "threshold": -20}],
		"run": {"tstop": 15, `+run+`}}`)
}

// TestDerivatives multiplies the solution x of (c M - J) x = r back, with a
// difference of right-hand sides for J x, in cells on their way.
func TestDerivatives(t *testing.T) {
	models := []*model.Model{points(t, `"dt": 0.025, "atol": 1e-3`)}
	for seed := range uint64(20) {
		models = append(models, random(t, seed, 1e-3))
	}
	for n, m := range models {
		s, err := Build(set(t, m, "globals.usetable_hh", 0))
		if err != nil {
			t.Fatal(err)
		}
		k := s.kernel.(*variableKernel)
		k.Init()
		k.reach(2.1)
		x, r := make([]float64, k.clock+1), make([]float64, k.clock+1)
		for i := range r {
			r[i] = float64(i%7) - 3
		}
		copy(x, r)
		k.Linearize(k.under.Y)
		k.Factor(5)
		k.Solve(x)
		most := 0.0
		for _, v := range x {
			most = math.Max(most, math.Abs(v))
		}
		product := difference(k, x, 3e-3/most)
		for i, m := range k.mass() {
			if back := 5*m*x[i] - product[i]; math.Abs(back-r[i]) > 1e-5*math.Max(1, math.Abs(product[i])) {
				t.Fatalf("cell %d, row %d of %d: %g, want %g", n, i, len(r), back, r[i])
			}
		}
	}
}

// difference is J x, from right-hand sides a step h x to both sides.
func difference(k *variableKernel, x []float64, h float64) []float64 {
	slope := func(h float64) []float64 {
		at, f := slices.Clone(k.under.Y), make([]float64, k.clock+1)
		for i := range at {
			at[i] += h * x[i]
		}
		k.Slope(f, at)
		return f
	}
	above, below := slope(h), slope(-h)
	for i := range above {
		above[i] = (above[i] - below[i]) / (2 * h)
	}
	return above
}

// TestSlopes holds the derivative of each rate against a difference, also where a
// linoid's formula has a gap.
func TestSlopes(t *testing.T) {
	const h = 1e-3 // [mV]
	for _, gate := range mech.HH.Gates {
		for _, r := range []*mech.Rate{&gate.Alpha, &gate.Beta} {
			for v := -120.0; v <= 120; v += 2.5 {
				want := (rate(r, v+h) - rate(r, v-h)) / (2 * h)
				if got := slope(r, v); math.Abs(got-want) > 1e-8*math.Max(1, math.Abs(want)) {
					t.Errorf("%s at %g mV: %g, want %g", gate.Name, v, got, want)
				}
			}
		}
	}
}

// TestVariablePoints compares with the limit of fixed steps, in which events wait
// for a step: v, and currents that do not jump.
func TestVariablePoints(t *testing.T) {
	m := points(t, `"dt": 0.025`)
	exact := extrapolated(t, m, .025/64)
	got := traces(t, set(t, m, "run.atol", 1e-3))
	for i, r := range m.Record {
		if slices.Contains([]string{"soma(0.5).v", "dend(0.9).v", "slow.g", "slow.i", "alpha.i"}, r.Text) {
			if most, _ := apart(got[i:i+1], exact[i:i+1]); most > 5e-3 {
				t.Errorf("%s is %g off", r.Text, most)
			}
		}
	}
}

// TestVariableEvents compares a synapse with the sum of what each event opens,
// which is there from the event's own time on.
func TestVariableEvents(t *testing.T) {
	const tau, weight = 2.0, .003
	m := decode(t, `{"sections": [{"name": "soma", "L": 20, "diam": 20, "mechanisms": {"pas": {}}}],
		"points": [{"kind": "ExpSyn", "name": "syn", "at": "soma(0.5)", "tau": 2}], "netstims": [{"name": "ns", "number": 4, "start": 1.01, "interval": 2.3}],
		"netcons": [{"source": "ns", "target": "syn", "delay": 0.351, "weight": 0.003}], "record": ["syn.g"], "run": {"tstop": 20, "dt": 0.1, "atol": 1e-6}}`)
	r := result(t, m)
	for k, at := range r.T {
		want := 0.0
		for n := range 4 {
			if since := at - 1.01 - 2.3*float64(n) - .351; since >= 0 {
				want += weight * math.Exp(-since/tau)
			}
		}
		if off := math.Abs(r.Lanes[0].Traces[0][k] - want); off > 1e-6 {
			t.Fatalf("%g uS off at %g ms", off, at)
		}
	}
}

// TestVariableRing asks of the ring of five the spikes that fixed steps come near as
// they get shorter.
func TestVariableRing(t *testing.T) {
	m, _ := readCase(t, "../testdata/cases/ring-of-five.model.json")
	m = set(t, m, "run.tstop", 60)
	own := result(t, set(t, m, "run.atol", 1e-3)).Lanes[0].Spikes
	fixed := result(t, m).Lanes[0].Spikes
	finer := result(t, set(t, m, "run.dt", m.Run.Dt/8)).Lanes[0].Spikes
	for cell := range own {
		if len(own[cell]) != len(fixed[cell]) || len(own[cell]) == 0 {
			t.Fatalf("cell %d: spikes at %v, with fixed steps at %v", cell, own[cell], fixed[cell])
		}
		for i, at := range own[cell] {
			if far, near := math.Abs(fixed[cell][i]-at), math.Abs(finer[cell][i]-at); near > far/5 {
				t.Errorf("cell %d: a spike at %v, with fixed steps at %v, with an eighth of them at %v", cell, at, fixed[cell][i], finer[cell][i])
			}
		}
	}
}
