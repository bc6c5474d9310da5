package sim

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/testmodels"
)

// TestLanes runs models that differ in numbers side by side and one by one: the
// bits are the same.
func TestLanes(t *testing.T) {
	base := model.Tutorial()
	var lanes []*model.Model
	for path, values := range map[string][]float64{
		"points[0].amp": {.075, .15, .3}, "sections[1].L": {150, 250}, "sections[0].mechanisms.hh.gnabar": {.1},
		"points[0].delay": {3}, "run.v_init": {-70}, "sections[1].Ra": {50}, "sections[0].ena": {45},
	} {
		for _, v := range values {
			m, err := model.Set(base, path, v)
			if err != nil {
				t.Fatal(err)
			}
			lanes = append(lanes, m)
		}
	}
	s, err := Build(lanes...)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for l, m := range lanes {
		for i, want := range traces(t, m) {
			equal(t, m.Record[i].Text, r.Lanes[l].Traces[i], want)
		}
	}
}

func TestUnlikeModels(t *testing.T) {
	a := model.Tutorial()
	for path, v := range map[string]float64{"sections[1].nseg": 3, "run.dt": .05, "celsius": 20, "run.tstop": 10} {
		b, err := model.Set(a, path, v)
		if err != nil {
			t.Fatal(err)
		}
		if Alike(a, b) {
			t.Errorf("another %s cannot be another lane", path)
		}
		if _, err := Build(a, b); err == nil {
			t.Errorf("Build took models that differ in %s", path)
		}
	}
}

func TestRunTwiceIsTheSame(t *testing.T) {
	s, err := Build(model.Tutorial())
	if err != nil {
		t.Fatal(err)
	}
	first, _ := s.Run(context.Background(), Options{})
	second, _ := s.Run(context.Background(), Options{Frames: 10})
	equal(t, "soma", second.Lanes[0].Traces[0], first.Lanes[0].Traces[0])
}

func TestCancelAndProgress(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "run.tstop", 10000)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(m)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	before := 0
	_, err = s.Run(ctx, Options{Progress: func(done, total int) {
		if done <= before || total != 400000 {
			t.Fatalf("progress %d after %d of %d", done, before, total)
		}
		before = done
		if done > total/10 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || before > 100000 {
		t.Errorf("stopped with %v after %d steps", err, before)
	}
}

func TestRunaway(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "points[0].amp", 1e8)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), Options{})
	var gone *Diverged
	if !errors.As(err, &gone) || gone.T < 5 || gone.T > 15 || !strings.Contains(err.Error(), "v at soma(0.5) was ") {
		t.Fatalf("a mad current ended with %v", err)
	}
	if last(r.T) != gone.T {
		t.Errorf("recorded up to %g ms, the voltage ran away at %g ms", last(r.T), gone.T)
	}
}

// TestUnstableClamp: NEURON lets a VClamp run away with Crank-Nicolson, too.
func TestUnstableClamp(t *testing.T) {
	m := decode(t, `{"sections": [{"name": "soma", "L": 20, "diam": 20, "nseg": 3, "mechanisms": {"hh": {}}}],
		"points": [{"kind": "VClamp", "name": "clamp", "at": "soma(0.1)", "dur": [1, 5, 1], "amp": [-65, -20, -65], "tau2": 0.05}], "run": {"tstop": 10, "secondorder": 2}}`)
	s, err := Build(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(context.Background(), Options{}); err == nil || !strings.Contains(err.Error(), "a VClamp is stable with secondorder 0 only") {
		t.Errorf("ended with %v", err)
	}
}

func TestMovie(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "sections[1].nseg", 11)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(m, m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), Options{Frames: 100, MovieLane: 1})
	if err != nil {
		t.Fatal(err)
	}
	movie := r.Lanes[1].Movie
	if movie.Every != 10 || movie.Segments != 12 || len(movie.V) != 101*12 || r.Lanes[0].Movie.V != nil {
		t.Fatalf("every %d, %d segments, %d values", movie.Every, movie.Segments, len(movie.V))
	}
	for frame := range 101 {
		if got, want := movie.V[frame*12], float32(r.Lanes[1].Traces[0][frame*10]); got != want {
			t.Fatalf("frame %d: soma %v, its trace %v", frame, got, want)
		}
		if got, want := movie.V[frame*12+6], float32(r.Lanes[1].Traces[1][frame*10]); got != want {
			t.Fatalf("frame %d: dend(0.5) %v, its trace %v", frame, got, want)
		}
	}
}

// TestSpikesAtTheEdges: v above the threshold at t = 0 counts as a crossing there,
// and one first seen at the last sample does not; both as in NEURON.
func TestSpikesAtTheEdges(t *testing.T) {
	spikes := func(tstop string) []float64 {
		m := decode(t, `{"sections": [{"name": "soma", "L": 12.6157, "diam": 12.6157, "mechanisms": {"hh": {}}}],
			"points": [{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "delay": 0, "dur": 100, "amp": 0.2}],
			"spikes": [{"at": "soma(0.5)", "threshold": 0}], "run": {"v_init": 20, "tstop": `+tstop+`}}`)
		s, err := Build(m)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Run(context.Background(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r.Lanes[0].Spikes[0]
	}
	equal(t, "spikes in 25 ms", spikes("25"), []float64{1e-10, 8.925000000100027, 18.40000000009949})
	equal(t, "spikes up to 8.925 ms", spikes("8.925"), []float64{1e-10})
}

func TestNothingAllocatesInTheStep(t *testing.T) {
	m, err := model.Set(model.Tutorial(), "sections[1].nseg", 11)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(m, m)
	if err != nil {
		t.Fatal(err)
	}
	s.kernel.Init()
	out := make([]float64, 10*len(s.plan.Columns))
	if n := testing.AllocsPerRun(10, func() { s.kernel.Advance(10, out, 10) }); n != 0 {
		t.Errorf("%g allocations in ten steps", n)
	}
}

// BenchmarkJobs are the jobs that make bench times, on the reference.
func BenchmarkJobs(b *testing.B) {
	testmodels.Benchmark(b, func(models ...*model.Model) (func() error, error) {
		s, err := Build(models...)
		return func() error {
			_, err := s.Run(context.Background(), Options{})
			return err
		}, err
	})
}
