package sim

import (
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// counting counts the plans that it compiles.
type counting struct{ plans int }

func (c *counting) Compile(p *Plan) (Kernel, error) {
	c.plans++
	return Reference.Compile(p)
}

// TestKeeper: amplitudes need no new plan, at either of two resolutions in turn;
// another length does.
func TestKeeper(t *testing.T) {
	backend := &counting{}
	k := Keep(backend)
	build := func(nseg, amp, length float64) {
		m := set(t, set(t, set(t, model.Tutorial(), "sections[1].nseg", nseg), "points[0].amp", amp), "sections[1].L", length)
		if _, err := k.Build(m); err != nil {
			t.Fatal(err)
		}
	}
	for _, amp := range []float64{.1, .2, .3} {
		build(1, amp, 200)
		build(11, amp, 200)
	}
	if backend.plans != 2 {
		t.Errorf("%d plans for two resolutions", backend.plans)
	}
	for i := range 3 * keptSimulations {
		build(1, .1, 201+float64(i))
	}
	if len(k.kept) != keptSimulations {
		t.Errorf("%d simulations are kept, want %d", len(k.kept), keptSimulations)
	}
}
