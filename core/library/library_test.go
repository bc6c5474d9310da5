package library

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// TestEntries asks that each entry decodes, has three sentences, names its
// document, and that its sweep can be run.
func TestEntries(t *testing.T) {
	for i := range Entries {
		e := &Entries[i]
		m, err := model.Decode([]byte(e.Document))
		if err != nil {
			t.Errorf("%s: %v", e.Name, err)
			continue
		}
		if m.Name != e.Name {
			t.Errorf("%s: its document is called %s", e.Name, m.Name)
		}
		if n := strings.Count(e.Text+" ", ". "); n != 3 || !strings.HasSuffix(e.Text, ".") {
			t.Errorf("%s: %d sentences", e.Name, n)
		}
		if _, err := e.Sweep.Models(m); err != nil {
			t.Errorf("%s: %v", e.Name, err)
		}
	}
}

// run is what a model of an entry recorded.
type run struct {
	m      *model.Model
	t      []float64 // [ms]
	traces map[string][]float64
	spikes [][]float64 // [ms] by detector
}

// runs are an entry's over its sweep.
func runs(t *testing.T, name string) []run {
	t.Helper()
	e := entry(t, name)
	models, err := e.Sweep.Models(e.Model())
	if err != nil {
		t.Fatal(err)
	}
	return runModels(t, models...)
}

// alone is an entry's run as its document has it.
func alone(t *testing.T, name string) run {
	t.Helper()
	return runModels(t, entry(t, name).Model())[0]
}

func entry(t *testing.T, name string) *Entry {
	t.Helper()
	i := slices.IndexFunc(Entries, func(e Entry) bool { return e.Name == name })
	if i < 0 {
		t.Fatalf("no entry %s", name)
	}
	return &Entries[i]
}

func runModels(t *testing.T, models ...*model.Model) []run {
	t.Helper()
	var all []run
	for _, m := range models {
		s, err := sim.Build(m)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Run(context.Background(), sim.Options{})
		if err != nil {
			t.Fatal(err)
		}
		one := run{m: m, t: r.T, traces: map[string][]float64{}, spikes: r.Lanes[0].Spikes}
		for i := range m.Record {
			one.traces[m.Record[i].Text] = r.Lanes[0].Traces[i]
		}
		all = append(all, one)
	}
	return all
}

// peak is the largest value of a record and when it is.
func (r *run) peak(record string) (v, t float64) {
	at := 0
	trace := r.traces[record]
	for i := range trace {
		if trace[i] > trace[at] {
			at = i
		}
	}
	return trace[at], r.t[at]
}

// between are the samples of a record from one time to another.
func (r *run) between(record string, from, to float64) []float64 {
	i, _ := slices.BinarySearch(r.t, from)
	j, _ := slices.BinarySearch(r.t, to)
	return r.traces[record][i:j]
}

func TestBallAndStick(t *testing.T) {
	all := runs(t, "ball-and-stick")
	var fired []int
	for i := range all {
		fired = append(fired, len(all[i].spikes[0]))
	}
	if !slices.Equal(fired, []int{0, 0, 1, 1}) {
		t.Fatalf("spikes by amplitude: %v", fired)
	}
	dend, early := all[0].peak("dend(0.5).v")
	if soma, late := all[0].peak("soma(0.5).v"); !(late > early && soma < dend) {
		t.Errorf("the weakest pulse peaks in the dendrite with %g mV at %g ms, in the soma with %g at %g", dend, early, soma, late)
	}
	below := peaks(all, "soma(0.5).v")
	if span, apart := below[3]-below[1], below[3]-below[2]; !(math.Abs(apart) < .1*span) {
		t.Errorf("peaks by amplitude: %v", below)
	}
}

func peaks(all []run, record string) []float64 {
	var vs []float64
	for i := range all {
		v, _ := all[i].peak(record)
		vs = append(vs, v)
	}
	return vs
}

func TestPointNeuron(t *testing.T) {
	var fired []int
	for _, r := range runs(t, "point-neuron") {
		fired = append(fired, len(r.spikes[0]))
	}
	if fired[0] > 1 || fired[1] < 2 || !slices.IsSorted(fired) || fired[1] == fired[3] {
		t.Errorf("spikes by amplitude: %v", fired)
	}
	r := alone(t, "point-neuron")
	first := r.spikes[0][0]
	half := func(record string) float64 { // [ms] when it is halfway from rest to its extreme
		trace := r.between(record, first-2, first+3)
		extreme := slices.Max(trace)
		if trace[0]-slices.Min(trace) > extreme-trace[0] {
			extreme = slices.Min(trace)
		}
		for i, v := range trace {
			if math.Abs(v-trace[0]) > math.Abs(extreme-trace[0])/2 {
				return float64(i) * r.m.Run.Dt
			}
		}
		return math.NaN()
	}
	m, h, n := half("soma(0.5).hh.m"), half("soma(0.5).hh.h"), half("soma(0.5).hh.n")
	if !(m < h && m < n) {
		t.Errorf("m is halfway after %g ms, h after %g, n after %g", m, h, n)
	}
}

// TestLongAxon reads the velocity off pairs of places.
func TestLongAxon(t *testing.T) {
	r := alone(t, "long-axon")
	length := r.m.Sections[0].L
	velocity := func(from, to float64) float64 { // [m/s]
		at := func(x float64) float64 {
			return crossing(r.t, r.traces[model.Place{Section: "axon", X: x}.String()+".v"], -10)
		}
		return (to - from) * length / (at(to) - at(from)) * 1e-3 // um/ms is 1e-3 m/s
	}
	first, last, whole := velocity(.3, .5), velocity(.5, .7), velocity(.3, .7)
	if math.Abs(first/last-1) > .005 {
		t.Errorf("%g m/s, then %g", first, last)
	}
	if math.Abs(whole/18.8-1) > .02 {
		t.Errorf("%g m/s, Hodgkin and Huxley computed 18.8", whole)
	}
	all := runs(t, "long-axon")
	travel := func(r *run) float64 { return r.spikes[1][0] - r.spikes[0][0] }
	thin, thick := &all[0], &all[len(all)-1]
	want := math.Sqrt(thick.m.Sections[0].Diam / thin.m.Sections[0].Diam)
	if got := travel(thin) / travel(thick); math.Abs(got/want-1) > .02 {
		t.Errorf("the thin axon takes %g times as long, the square root of the diameters is %g", got, want)
	}
}

// crossing is when a trace first rises through a level, between the samples [ms].
func crossing(t, v []float64, level float64) float64 {
	for i := 1; i < len(v); i++ {
		if v[i-1] <= level && v[i] > level {
			return t[i-1] + (level-v[i-1])/(v[i]-v[i-1])*(t[i]-t[i-1])
		}
	}
	return math.NaN()
}

func TestYBranch(t *testing.T) {
	r := alone(t, "y-branch")
	trunk, left, right, rest := r.m.Section("trunk"), r.m.Section("left"), r.m.Section("right"), r.m.Section("rest")
	power := func(s *model.Section) float64 { return math.Pow(s.Diam, 1.5) }
	if sum := power(left) + power(right); math.Abs(sum/power(trunk)-1) > 1e-12 {
		t.Errorf("the daughters' 3/2 powers add up to %g, the trunk's is %g", sum, power(trunk))
	}
	constants := func(s *model.Section) float64 { return s.L / math.Sqrt(s.Diam) } // [length constants], but for a factor
	if math.Abs(constants(left)/constants(rest)-1) > 1e-12 {
		t.Errorf("the daughters are %g length constants long, the cylinder's rest %g", constants(left), constants(rest))
	}
	if apart := farthest(&r, "trunk(1).v", "cylinder(1).v"); apart > 1e-9 {
		t.Errorf("trunk and cylinder are %g mV apart", apart)
	}
	if apart := farthest(&r, "left(1).v", "rest(1).v"); apart > 1e-9 {
		t.Errorf("daughter and cylinder are %g mV apart", apart)
	}
	all := runs(t, "y-branch")
	trunks, cylinder := peaks(all, "trunk(1).v"), peaks(all, "cylinder(1).v")[0]
	if !(trunks[0] > cylinder+.1 && math.Abs(trunks[1]-cylinder) < 1e-9 && trunks[2] < cylinder-.1) {
		t.Errorf("peaks in the trunk with a thinner, a fitting and a thicker daughter %v, in the cylinder %g", trunks, cylinder)
	}
}

// farthest is the largest difference of two records [mV].
func farthest(r *run, a, b string) (most float64) {
	for i, v := range r.traces[a] {
		most = math.Max(most, math.Abs(v-r.traces[b][i]))
	}
	return most
}

func TestBackPropagation(t *testing.T) {
	r := alone(t, "back-propagation")
	places := []string{"soma(0.5).v", "trunk(0.5).v", "trunk(1).v", "left(1).v"}
	for i := 1; i < len(places); i++ {
		near, at := r.peak(places[i-1])
		far, later := r.peak(places[i])
		if !(later > at && far < near) {
			t.Errorf("%s peaks with %g mV at %g ms, %s with %g mV at %g ms", places[i-1], near, at, places[i], far, later)
		}
	}
	all := peaks(runs(t, "back-propagation"), "left(1).v")
	if rest := r.m.Run.VInit; !slices.IsSorted(all) || all[0]-rest > .3*(all[3]-rest) {
		t.Errorf("peaks in the branch by the dendrite's sodium conductance: %v", all)
	}
}

// TestEPSPs reads the responses to the two trains off the soma and off where the
// synapses are.
func TestEPSPs(t *testing.T) {
	r := alone(t, "epsps")
	rest := r.m.Run.VInit
	near := r.response("near", "soma(0.5).v")
	if !(near[1] > near[0] && near[2] > near[1]) {
		t.Errorf("the responses in the soma are %v mV", near)
	}
	var gains []float64
	all := runs(t, "epsps")
	for i := range all {
		v := all[i].response("near", "soma(0.5).v")
		gains = append(gains, v[2]/v[0])
	}
	if slices.Reverse(gains); !slices.IsSorted(gains) {
		t.Errorf("the third response over the first, from wide apart to narrow: %v", gains)
	}
	far := r.response("far", "soma(0.5).v")[0]
	here, there := r.response("near", "dend(0.2).v")[0], r.response("far", "dend(0.8).v")[0]
	if !(there > here && here > near[0] && near[0] > far && far > 0) {
		t.Errorf("above %g mV: near %g, in the soma %g; far %g, in the soma %g", rest, here, near[0], there, far)
	}
}

// response is how far each event on a synapse has raised a record above v_init [mV].
func (r *run) response(synapse, record string) (peaks []float64) {
	i := slices.IndexFunc(r.m.Netcons, func(c model.Netcon) bool { return c.Target == synapse })
	c := &r.m.Netcons[i]
	stim := r.m.Netstims[slices.IndexFunc(r.m.Netstims, func(n model.Netstim) bool { return n.Name == c.Netstim })]
	for k := range stim.Number {
		at := stim.Start + float64(k)*stim.Interval + c.Delay
		peaks = append(peaks, slices.Max(r.between(record, at, at+stim.Interval))-r.m.Run.VInit)
	}
	return peaks
}

// TestVoltageClamp looks at the currents while the step lasts.
func TestVoltageClamp(t *testing.T) {
	all := runs(t, "voltage-clamp")
	var steady []float64 // [mA/cm2] potassium current at the end of each step
	for i := range all {
		r := &all[i]
		step, err := model.Get(r.m, "points[0].amp2")
		if err != nil {
			t.Fatal(err)
		}
		const on, off = 2, 10 // [ms]
		early, late := r.between("soma(0.5).ina", on+.2, on+3), r.between("soma(0.5).ina", off-.1, off)
		na, e := extreme(early), r.m.Sections[0].Erev[mech.FindIon("na")]
		if step > -40 && (na > 0) != (step > e) {
			t.Errorf("at %g mV the early sodium current is %g mA/cm2", step, na)
		}
		if step > -40 && math.Abs(extreme(late)) > .2*math.Abs(na) {
			t.Errorf("at %g mV the sodium current is %g and stays %g mA/cm2", step, na, extreme(late))
		}
		if v := r.between("soma(0.5).v", on+1, off); math.Abs(slices.Max(v)-step) > 1 || math.Abs(slices.Min(v)-step) > 1 {
			t.Errorf("v is %g to %g mV instead of %g", slices.Min(v), slices.Max(v), step)
		}
		k := r.between("soma(0.5).ik", off-.1, off)
		steady = append(steady, k[0])
		if half := r.between("soma(0.5).ik", on+.2, off); step > -40 && half[0] > k[0]/2 {
			t.Errorf("at %g mV the potassium current does not rise late", step)
		}
	}
	if !slices.IsSorted(steady) || steady[0] < 0 {
		t.Errorf("potassium currents at the end of the steps: %v", steady)
	}
}

// extreme is the value that is farthest from 0.
func extreme(values []float64) (most float64) {
	for _, v := range values {
		if math.Abs(v) > math.Abs(most) {
			most = v
		}
	}
	return most
}

func TestRingOfFive(t *testing.T) {
	r := alone(t, "ring-of-five")
	last, delay := 0.0, r.m.Netcons[0].Delay
	for round := range len(r.spikes[0]) {
		for cell := range r.spikes {
			if round >= len(r.spikes[cell]) {
				continue
			}
			at := r.spikes[cell][round]
			if at <= last+delay {
				t.Errorf("cell %d fires at %g ms in round %d, the one before it at %g", cell, at, round, last)
			}
			last = at
		}
	}
	if n := len(r.spikes[0]); n < 3 {
		t.Errorf("the spike comes round %d times", n)
	}
	for cell := range r.spikes {
		times := r.spikes[cell]
		if round, again := times[1]-times[0], times[2]-times[1]; math.Abs(again/round-1) > .01 {
			t.Errorf("cell %d takes %g ms round, then %g", cell, round, again)
		}
	}
}
