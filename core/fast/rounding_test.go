package fast

import (
	"fmt"
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// TestFineCables: where the axial terms dwarf the rest, v is as near to the
// reference's as elsewhere. Without the rounding of its pivots it is a hundred times
// farther off.
func TestFineCables(t *testing.T) {
	for _, nseg := range []float64{501, 1001, 3001} {
		m, err := model.Set(model.Tutorial(), "sections[1].nseg", nseg)
		if err != nil {
			t.Fatal(err)
		}
		if m, err = model.Set(m, "points[0].amp", .3); err != nil {
			t.Fatal(err)
		}
		want := run(t, sim.Reference, m).Lanes[0].Traces
		for name, b := range variants() {
			t.Run(fmt.Sprint(nseg, " ", name), func(t *testing.T) {
				most := 0.0
				for i, trace := range run(t, b, m).Lanes[0].Traces {
					for k, v := range trace {
						most = max(most, math.Abs(v-want[i][k]))
					}
				}
				if most > 1e-10 {
					t.Errorf("v is off by %.1e mV", most)
				}
			})
		}
	}
}
