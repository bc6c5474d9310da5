package fast

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

func run(t testing.TB, b sim.Backend, models ...*model.Model) *sim.Result {
	t.Helper()
	s, err := sim.BuildOn(b, models...)
	if err != nil {
		t.Skip(err)
	}
	r, err := s.Run(context.Background(), sim.Options{Frames: 10})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func difference(a, b *sim.Result) (worst float64) {
	for l := range a.Lanes {
		for i := range a.Lanes[l].Traces {
			for k, x := range a.Lanes[l].Traces[i] {
				d := math.Abs(x - b.Lanes[l].Traces[i][k])
				if !(d <= worst) {
					worst = d
				}
			}
		}
	}
	return worst
}

func TestScratch(t *testing.T) {
	files, _ := filepath.Glob("../testdata/cases/*.model.json")
	if more, _ := filepath.Glob("/tmp/rnd/*.model.json"); os.Getenv("RND") != "" {
		files = append(files, more...)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			text, _ := os.ReadFile(f)
			m, err := model.Decode(text)
			if err != nil {
				t.Skip(err)
			}
			want := run(t, sim.Reference, m, m)
			got := run(t, New(), m, m)
			plain := New()
			plain.Modes = false
			alone := run(t, plain, m)
			d, e := difference(got, want), difference(alone, want)
			t.Logf("%.2g with modes %.2g", e, d)
			if !(d < 1e-9 && e < 1e-9) {
				t.Error("too much")
			}
			for i, s := range want.Lanes[0].Spikes {
				if len(s) != len(got.Lanes[1].Spikes[i]) {
					t.Error("spikes")
				}
			}
			for k, v := range want.Lanes[0].Movie.V {
				if math.Abs(float64(v-got.Lanes[0].Movie.V[k])) > 1e-4 {
					t.Fatal("movie", k, v, got.Lanes[0].Movie.V[k])
				}
			}
		})
	}
}
