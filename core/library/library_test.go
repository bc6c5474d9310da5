package library

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

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
