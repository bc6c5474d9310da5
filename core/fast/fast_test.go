package fast

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/testmodels"
)

// tolerance is how far [mV] v may be from the reference's, and beyond 1 V that part
// of it.
const tolerance = 1e-9

// variants are back ends that use all there is, or leave something out.
func variants() map[string]*Backend {
	all := map[string]*Backend{"all": New(), "no modes": New(), "one by one": New(), "wide": New()}
	all["no modes"].Modes = false
	all["one by one"].Widths = []int{1}
	all["wide"].Widths = []int{8, 4, 2, 1}
	return all
}

func TestCases(t *testing.T) {
	cases, err := testmodels.Cases("..")
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range cases {
		t.Run(name, func(t *testing.T) { compare(t, m) })
	}
}

// TestRandom holds the fast path to cells that nobody chose.
func TestRandom(t *testing.T) {
	for seed := range uint64(200) {
		m, err := testmodels.Random(seed)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { compare(t, m) })
	}
}

// TestRanged holds it to cells that differ from segment to segment.
func TestRanged(t *testing.T) {
	for seed := range uint64(60) {
		m, err := testmodels.Random(seed)
		if err == nil {
			m, err = testmodels.Ranged(m, seed)
		}
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { compare(t, m) })
	}
}

// compare runs a model, beside others that differ in numbers, on all variants and
// on the reference.
func compare(t *testing.T, m *model.Model) {
	all := lanes(m, 3)
	want := run(t, sim.Reference, all...)
	for name, b := range variants() {
		if _, err := sim.BuildOn(b, m); err != nil {
			t.Skipf("is the reference's to compute: %v", err)
		}
		got := run(t, b, all...)
		for l := range all {
			for i, r := range m.Record {
				within(t, name+": "+r.Text, got.Lanes[l].Traces[i], want.Lanes[l].Traces[i])
			}
			for i, d := range m.Spikes {
				if !slices.Equal(got.Lanes[l].Spikes[i], want.Lanes[l].Spikes[i]) {
					t.Errorf("%s: spikes at %s in lane %d at %v, the reference has %v", name, d.Text, l, got.Lanes[l].Spikes[i], want.Lanes[l].Spikes[i])
				}
			}
		}
		for i, v := range want.Lanes[1].Movie.V {
			if w := got.Lanes[1].Movie.V[i]; math.Abs(float64(w-v)) > 1e-5 {
				t.Fatalf("%s: v in the movie is %v, the reference has %v", name, w, v)
			}
		}
	}
}

// lanes are a model and others with other amplitudes.
func lanes(m *model.Model, n int) []*model.Model {
	all := []*model.Model{m}
	for i := 1; i < n; i++ {
		other, err := model.Set(m, "points[0].amp", 0.05*float64(i))
		if err != nil {
			other = m
		}
		all = append(all, other)
	}
	return all
}

func run(t testing.TB, b sim.Backend, models ...*model.Model) *sim.Result {
	t.Helper()
	s, err := sim.BuildOn(b, models...)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), sim.Options{Frames: 7, MovieLane: min(1, len(models)-1)})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func within(t *testing.T, what string, got, want []float64) {
	t.Helper()
	for i := range want {
		if !(math.Abs(got[i]-want[i]) <= tolerance*max(1, math.Abs(want[i])/1000)) {
			t.Errorf("%s: %v at sample %d, the reference has %v", what, got[i], i, want[i])
			return
		}
	}
}
