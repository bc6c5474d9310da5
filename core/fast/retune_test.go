package fast

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/testmodels"
)

// TestRetune runs simulations that were prepared for other amplitudes, of cells
// whose clamps sit in strands, at condensed ends and within reduced subtrees: the
// bits are those of simulations prepared for these.
func TestRetune(t *testing.T) {
	for seed := range uint64(20) {
		m, err := testmodels.Random(seed)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			m, err := model.AddRecord(m, m.Points[0].Name+".amp")
			if err != nil {
				t.Fatal(err)
			}
			other, err := model.Set(m, "points[0].amp", .17)
			if err != nil {
				t.Fatal(err)
			}
			want := run(t, New(), other)
			s, err := sim.BuildOn(New(), m)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
				t.Fatal(err)
			}
			if !s.Retune(other) {
				t.Fatal("only an amplitude differs")
			}
			got, err := s.Run(context.Background(), sim.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i, r := range other.Record {
				if !slices.Equal(got.Lanes[0].Traces[i], want.Lanes[0].Traces[i]) {
					t.Errorf("%s differs", r.Text)
				}
			}
		})
	}
}
