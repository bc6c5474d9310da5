package fast

import (
	"fmt"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// TestNearThreshold: two thousandths from the amplitude at which the cell fires,
// where the smallest difference grows, v and the spikes are still the reference's.
func TestNearThreshold(t *testing.T) {
	for _, nseg := range []float64{1, 11, 101} {
		base, err := model.Set(model.Tutorial(), "sections[1].nseg", nseg)
		if err != nil {
			t.Fatal(err)
		}
		at := func(amp float64) *model.Model {
			m, err := model.Set(base, "points[0].amp", amp)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
		low, high := .1, .3
		for high-low > 1e-5 {
			middle := (low + high) / 2
			if slices.Max(run(t, sim.Reference, at(middle)).Lanes[0].Traces[0]) > 0 {
				high = middle
			} else {
				low = middle
			}
		}
		for _, amp := range []float64{low * .998, high * 1.002} {
			want := run(t, sim.Reference, at(amp)).Lanes[0]
			for name, b := range variants() {
				t.Run(fmt.Sprint(nseg, " ", amp, " ", name), func(t *testing.T) {
					got := run(t, b, at(amp)).Lanes[0]
					for i, r := range base.Record {
						within(t, r.Text, got.Traces[i], want.Traces[i])
					}
					if fired := func(v []float64) int { return slices.IndexFunc(v, func(v float64) bool { return v > 0 }) }; fired(got.Traces[0]) != fired(want.Traces[0]) {
						t.Error("the cell fires in another step")
					}
				})
			}
		}
	}
}
