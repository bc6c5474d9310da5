package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

func decode(t testing.TB, text string) *model.Model {
	t.Helper()
	m, err := model.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func traces(t testing.TB, m *model.Model) [][]float64 {
	t.Helper()
	s, err := Build(m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Lanes[0].Traces
}

func last(x []float64) float64 { return x[len(x)-1] }

// passiveCable is a sealed cable of 1000 um with a current into its end x = 0.
func passiveCable(nseg int) string {
	return fmt.Sprintf(`{"sections": [{"name": "cable", "L": 1000, "diam": 2, "nseg": %d, "Ra": 100, "cm": 1,
		"mechanisms": {"pas": {"g": 0.0001, "e": -65}}}],
		"points": [{"kind": "IClamp", "name": "stim", "at": "cable(0)", "delay": 0, "dur": 1e9, "amp": 0.05}],
		"record": ["cable(0).v", "cable(1).v"], "run": {"tstop": 500, "dt": 0.5, "v_init": -65}}`, nseg)
}

// TestSealedCable compares with the steady state of a sealed cable:
// v(x) - e = I Rinf cosh((L-x)/lambda) / sinh(L/lambda),
// lambda = sqrt(diam/(4 g Ra)), Rinf = sqrt(Ra/g) 2/(pi diam^1.5); Rall 1959.
func TestSealedCable(t *testing.T) {
	const g, ra, diam, length, amp = 1e-4, 100.0, 2e-4, .1, .05 // S/cm2, ohm cm, cm, cm, nA
	lambda := math.Sqrt(diam / (4 * g * ra))
	rinf := math.Sqrt(ra/g) * 2 / (math.Pi * math.Pow(diam, 1.5)) // [ohm]
	near := amp * 1e-6 * rinf / math.Tanh(length/lambda)          // [mV]
	far := amp * 1e-6 * rinf / math.Sinh(length/lambda)
	var before float64
	for _, nseg := range []int{5, 15, 45} {
		v := traces(t, decode(t, passiveCable(nseg)))
		off := math.Max(math.Abs(last(v[0])+65-near), math.Abs(last(v[1])+65-far))
		if before != 0 {
			if order := math.Log(before/off) / math.Log(3); math.Abs(order-2) > .05 {
				t.Errorf("nseg %d: the error falls with order %.3f in space, want 2", nseg, order)
			}
		}
		before = off
	}
	if before > 2e-3 {
		t.Errorf("45 segments are %g mV off a deflection of %g mV", before, near)
	}
}

// TestCharging compares a patch of membrane with v = e + I R (1 - exp(-t/tau)):
// first order in dt by implicit Euler, second by Crank-Nicolson.
func TestCharging(t *testing.T) {
	const tau, g, area = 10.0, 1e-4, 100 * math.Pi * 100 * 1e-8 // ms, S/cm2, cm2
	for secondorder, want := range map[int]float64{0: 1, 1: 2, 2: 2} {
		var before float64
		for _, dt := range []float64{.4, .2, .1} {
			m := decode(t, fmt.Sprintf(`{"sections": [{"name": "patch", "L": 100, "diam": 100, "nseg": 1, "Ra": 100, "cm": 1,
				"mechanisms": {"pas": {"g": 0.0001, "e": -65}}}],
				"points": [{"kind": "IClamp", "name": "stim", "at": "patch(0.5)", "delay": 0, "dur": 1e9, "amp": 0.5}],
				"record": ["patch(0.5).v"], "run": {"tstop": 10, "dt": %g, "v_init": -65, "secondorder": %d}}`, dt, secondorder))
			v := last(traces(t, m)[0])
			exact := -65 + .5e-6/(g*area)*(1-math.Exp(-10/tau)) // nA / S = mV with 1e-6
			off := math.Abs(v - exact)
			if before != 0 {
				if order := math.Log2(before / off); math.Abs(order-want) > .1 {
					t.Errorf("secondorder %d, dt %g: order %.3f, want %g", secondorder, dt, order, want)
				}
			}
			before = off
		}
	}
}

// TestSpikeOrder asks for the order in dt of a whole action potential against
// the same with a very small dt.
func TestSpikeOrder(t *testing.T) {
	run := func(dt float64, secondorder int) float64 {
		m := decode(t, fmt.Sprintf(`{"globals": {"usetable_hh": 0}, "sections": [{"name": "soma", "L": 20, "diam": 20, "mechanisms": {"hh": {}}}],
			"points": [{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "delay": 0, "dur": 1e9, "amp": 0.3}],
			"record": ["soma(0.5).v"], "run": {"tstop": 3, "dt": %g, "secondorder": %d}}`, dt, secondorder))
		return last(traces(t, m)[0])
	}
	exact := run(1./8192, 2)
	for secondorder, want := range map[int]float64{0: 1, 2: 2} {
		coarse, fine := math.Abs(run(1./64, secondorder)-exact), math.Abs(run(1./256, secondorder)-exact)
		if order := math.Log(coarse/fine) / math.Log(4); math.Abs(order-want) > .2 {
			t.Errorf("secondorder %d: order %.2f in dt, want %g", secondorder, order, want)
		}
	}
}
