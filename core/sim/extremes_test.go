package sim

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// runKeeping runs models and keeps so many samples.
func runKeeping(t *testing.T, keep int, models ...*model.Model) (*Result, error) {
	t.Helper()
	s, err := Build(models...)
	if err != nil {
		t.Fatal(err)
	}
	return s.Run(context.Background(), Options{Keep: keep, Frames: 10})
}

// with sets a number of the tutorial's model.
func with(t *testing.T, path string, v float64) *model.Model {
	t.Helper()
	m := model.Tutorial()
	m.Spikes = []model.Detector{{Text: "soma(0.5)", At: model.Place{Section: "soma", X: 0.5}}}
	m, err := model.Set(m, path, v)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestExtremes: what is kept of a run are its own samples, with the lowest and the
// highest of every stretch of time and both ends; spikes and movie are the same.
func TestExtremes(t *testing.T) {
	models := []*model.Model{with(t, "points[0].amp", 0.1), with(t, "points[0].amp", 0.3)}
	whole, err := runKeeping(t, 0, models...)
	if err != nil || len(whole.Lanes[1].Spikes[0]) == 0 {
		t.Fatalf("spikes at %v, %v", whole.Lanes[1].Spikes, err)
	}
	for _, keep := range []int{2, 10, 300, 1000} {
		few, err := runKeeping(t, keep, models...)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "the ends", few.T, []float64{0, last(whole.T)})
		for l := range models {
			got, want := &few.Lanes[l], &whole.Lanes[l]
			equal(t, "spikes", got.Spikes[0], want.Spikes[0])
			if !slices.Equal(got.Movie.V, want.Movie.V) {
				t.Error("the movie is another")
			}
			for i := range want.Traces {
				checkExtremes(t, keep, whole.T, want.Traces[i], got.T[i], got.Traces[i])
			}
		}
	}
	if few, _ := runKeeping(t, 1001, models...); few.Lanes[0].T != nil || len(few.T) != 1001 {
		t.Error("of a run that has no more samples not every one is kept")
	}
}

func checkExtremes(t *testing.T, keep int, at, y, gotT, got []float64) {
	t.Helper()
	if len(got) > keep+2 || len(gotT) != len(got) || gotT[0] != 0 || last(gotT) != last(at) {
		t.Fatalf("%d samples are kept of %d, from %g to %g ms", len(got), keep, gotT[0], last(gotT))
	}
	kept := map[int]bool{}
	for i := range got {
		k, there := slices.BinarySearch(at, gotT[i])
		if !there || y[k] != got[i] {
			t.Fatalf("%g at %g ms was never recorded", got[i], gotT[i])
		}
		kept[k] = true
	}
	stretches := keep / 2
	stretch := (len(y) - 1 + stretches - 1) / stretches
	for from := 1; from < len(y); from += stretch {
		some := y[from:min(len(y), from+stretch)]
		low, high := from+slices.Index(some, slices.Min(some)), from+slices.Index(some, slices.Max(some))
		if !kept[low] || !kept[high] {
			t.Fatalf("keeping %d: an extreme from sample %d on is lost", keep, from)
		}
	}
}

// TestExtremesOfARunaway end where the voltage ran away.
func TestExtremesOfARunaway(t *testing.T) {
	m := with(t, "points[0].amp", 1e8)
	whole, _ := runKeeping(t, 0, m)
	few, err := runKeeping(t, 4, m)
	var gone *Diverged
	if !errors.As(err, &gone) || last(few.T) != gone.T || last(few.Lanes[0].T[0]) != last(whole.T) {
		t.Errorf("ended at %g ms with %v, the whole at %g ms", last(few.T), err, last(whole.T))
	}
}

// TestLongRun: a run of more samples than could be kept leaves a few.
func TestLongRun(t *testing.T) {
	m := decode(t, `{"sections": [{"name": "soma"}], "record": ["soma(0.5).v"], "run": {"tstop": 1e6, "dt": 1}}`)
	few, err := runKeeping(t, 100, m)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(few.Lanes[0].Traces[0]); n > 102 || math.Abs(last(few.T)-1e6) > 1e-3 {
		t.Errorf("%d samples up to %g ms", n, last(few.T))
	}
}
