package feature

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// sampled is a function at every dt from 0 to end.
func sampled(end, dt float64, f func(t float64) float64) (t, y []float64) {
	for i := 0; float64(i)*dt <= end; i++ {
		t = append(t, float64(i)*dt)
		y = append(y, f(t[i]))
	}
	return t, y
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %g, want %g", what, got, want)
	}
}

// root is where a function that falls from positive to negative is 0.
func root(low, high float64, f func(float64) float64) float64 {
	for range 100 {
		if m := (low + high) / 2; f(m) > 0 {
			low = m
		} else {
			high = m
		}
	}
	return low
}

// TestTriangle: of straight flanks every feature is exact. Half of a triangle is
// half as wide as its foot.
func TestTriangle(t *testing.T) {
	for _, up := range []float64{1, -1} {
		x, y := sampled(20, .125, func(t float64) float64 {
			return -65 + up*math.Max(0, math.Min((t-5)*2, (11-t)*4))
		})
		f := Of(x, y, 4, true)
		near(t, "the rest", f.Rest, -65, 0)
		near(t, "the peak", f.Peak, -65+up*8, 0)
		near(t, "its time", f.PeakTime, 9, 0)
		near(t, "the latency", f.Latency, 5, 0)
		near(t, "the half width", f.HalfWidth, 3, 1e-12)
		near(t, "the amplitude", f.Amplitude, up*8, 0)
		if f.Spikes != 0 || f.Threshold == f.Threshold || f.Rate == f.Rate {
			t.Errorf("a spike where there is none: %+v", f)
		}
	}
}

// TestAlphaFunction: t/tau exp(1-t/tau) peaks at tau with 1.
func TestAlphaFunction(t *testing.T) {
	const tau = 2.0
	alpha := func(t float64) float64 { return t / tau * math.Exp(1-t/tau) }
	x, y := sampled(40, .001, func(t float64) float64 { return alpha(math.Max(0, t-3)) })
	f := Of(x, y, 3, false)
	near(t, "the peak", f.Peak, 1, 1e-7)
	near(t, "the latency", f.Latency, tau, 1e-9)
	left := root(0, tau, func(t float64) float64 { return .5 - alpha(t) })
	right := root(tau, 40, func(t float64) float64 { return alpha(t) - .5 })
	near(t, "the half width", f.HalfWidth, right-left, 1e-6)
}

// TestTrain: Gaussian spikes every 8 ms. One begins where its slope is 10 mV/ms.
func TestTrain(t *testing.T) {
	const width, height = .5, 100.0
	gauss := func(t float64) float64 { return height * math.Exp(-t*t/(2*width*width)) }
	slope := func(t float64) float64 { return -t / (width * width) * gauss(t) }
	x, y := sampled(50, .001, func(t float64) float64 {
		v := -65.0
		for k := range 5 {
			v += gauss(t - 10 - 8*float64(k))
		}
		return v
	})
	f := Of(x, y, 2, true)
	begin := root(-5, -width, func(t float64) float64 { return 10 - slope(t) })
	near(t, "the number of spikes", float64(f.Spikes), 5, 0)
	near(t, "the rate", f.Rate, 125, 1e-9)
	near(t, "the peak's time", f.PeakTime, 10, 1e-9)
	near(t, "the threshold", f.Threshold, -65+gauss(begin), .02)
	half := (gauss(begin) + height) / 2
	near(t, "the half width", f.HalfWidth, 2*root(0, 5, func(t float64) float64 { return gauss(t) - half }), 1e-3)
}

// TestNothing: what is not there is NaN, and nothing panics.
func TestNothing(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range [][2][]float64{{}, {{0}, {1}}, {{0, 1}, {nan, nan}}, {{0, 1, 2}, {-65, inf, -inf}}, {{0, 1, 2}, {-65, -65, -65}}} {
		if f := Of(c[0], c[1], 0, true); f.Peak == f.Peak || f.HalfWidth == f.HalfWidth || f.Threshold == f.Threshold || f.Rate == f.Rate {
			t.Errorf("%v has %+v", c, f)
		}
	}
	if f := Of([]float64{0, 1, 2}, []float64{0, 1, 2}, 7, true); f.Rest == f.Rest {
		t.Errorf("a rest after the end: %+v", f)
	}
	if a := Attenuation(Features{Amplitude: 1}, Features{}); a == a {
		t.Errorf("attenuated %g times to nothing", a)
	}
}

// TestCableAttenuation: in a passive cable with a sealed end a steady voltage
// falls with cosh((L-x)/lambda) (Rall, 1959).
func TestCableAttenuation(t *testing.T) {
	m, err := model.Decode([]byte(`{"sections": [{"name": "cable", "L": 1000, "diam": 2, "nseg": 501, "Ra": 100, "cm": 0.1, "mechanisms": {"pas": {"g": 0.0002, "e": -65}}}],
		"points": [{"kind": "IClamp", "at": "cable(0)", "delay": 1, "dur": 100, "amp": 0.01}],
		"record": ["cable(0).v", "cable(0.5).v", "cable(1).v"], "run": {"tstop": 30, "dt": 0.05}}`))
	if err != nil {
		t.Fatal(err)
	}
	r := run(t, m)
	var all [3]Features
	for i, y := range r.Lanes[0].Traces {
		all[i] = Of(r.T, y, 1, true)
	}
	lambda := math.Sqrt(2. / 4 / (100 * 1e4 * .0002 * 1e-8)) // [um] sqrt(d/4 / (Ra [ohm um] g [S/um2]))
	for i, x := range []float64{0, 500, 1000} {
		near(t, "the attenuation at "+strconv.Itoa(int(x))+" um", Attenuation(all[0], all[i]), math.Cosh(1000/lambda)/math.Cosh((1000-x)/lambda), 1e-4)
	}
}

func run(t *testing.T, m *model.Model) *sim.Result {
	t.Helper()
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestNEURON: in NEURON's own traces a spike is where NEURON's detectors say, and
// begins where its rise becomes steep.
func TestNEURON(t *testing.T) {
	files, err := filepath.Glob("../testdata/cases/tutorial-*.model.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no reference cases: %v", err)
	}
	compared, spikes := 0, 0
	for _, file := range files {
		var answer struct {
			T              []float64
			Traces, Spikes map[string][]float64
		}
		text, err := os.ReadFile(file[:len(file)-len("model.json")] + "neuron.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &answer); err != nil {
			t.Fatal(err)
		}
		v := answer.Traces["soma(0.5).v"]
		if v == nil {
			continue
		}
		f := Of(answer.T, v, 5, true)
		if f.Spikes > 0 {
			spikes++
			begin := at(answer.T, f.PeakTime)
			for v[begin] != f.Threshold {
				begin--
			}
			dt := answer.T[begin+1] - answer.T[begin]
			if after, before := (v[begin+1]-v[begin])/dt, (v[begin]-v[begin-1])/dt; after < 10 || before >= 10 {
				t.Errorf("%s: v begins to rise by %g, before that by %g mV/ms", file, after, before)
			}
			if f.HalfWidth < .3 || f.HalfWidth > 2 || f.Latency < 1 || f.Peak < 10 {
				t.Errorf("%s: no spike of hh: %+v", file, f)
			}
		}
		if times, ok := answer.Spikes["soma(0.5)"]; ok {
			compared++
			own := Spikes(answer.T, v)
			if len(own) != len(times) {
				t.Fatalf("%s: spikes at %v, NEURON's at %v", file, own, times)
			}
			for i := range own {
				near(t, "a spike's time", own[i], times[i], 1e-9)
			}
		}
	}
	if compared == 0 || spikes < 4 {
		t.Errorf("only %d cases with detectors, %d with spikes", compared, spikes)
	}
}
