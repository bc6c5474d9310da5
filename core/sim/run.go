package sim

import (
	"context"
	"fmt"
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Options say what a run reports besides its traces.
type Options struct {
	// Progress is called now and then with the steps done and all steps.
	Progress func(done, total int)
	// Frames, if not 0, asks for a movie of about so many frames of lane MovieLane.
	Frames    int
	MovieLane int
	// Keep, if not 0, is about how many samples of each trace are kept where a run
	// has more: the lowest and the highest of equal stretches of time, and both ends.
	Keep int
}

// Run integrates from 0 to tstop. It stops early with the context's error when
// that is cancelled, and with a *Diverged when v is no number or beyond
// +-runaway; then the result holds what was recorded up to there.
func (s *Simulation) Run(ctx context.Context, o Options) (*Result, error) {
	r, err := s.recorder(o)
	if err != nil {
		return nil, err
	}
	s.kernel.Init()
	r.start()
	for r.done < r.total {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n := min(r.chunk, r.total-r.done, r.toFrame())
		s.kernel.Advance(n, r.next(), r.stride)
		if err := r.take(n); err != nil {
			return r.result(), err
		}
		if o.Progress != nil {
			o.Progress(r.done, r.total)
		}
	}
	return r.result(), nil
}

// Times are the sampling times [ms]: t grows by dt/2 twice a step, as NEURON's
// does, rounding included, until it is within half a step of tstop.
func Times(run model.Run) []float64 {
	half, end := run.Dt/2, run.Tstop-run.Dt/2
	times := make([]float64, int(math.Round(run.Tstop/run.Dt))+3)
	n, t := 1, 0.0
	for ; t < end && n < len(times); n++ {
		t += half
		t += half
		times[n] = t
	}
	return times[:n]
}

// countSteps is how many steps Times takes.
func countSteps(run model.Run) (n int) {
	end := run.Tstop - run.Dt/2
	for t := 0.0; t < end; n++ {
		t += run.Dt / 2
		t += run.Dt / 2
	}
	return n
}

// placeOf names a node.
func (s *Simulation) placeOf(node int) string {
	m := s.models[0]
	for i := range m.Sections {
		first, nseg := s.tree.Segments(i)
		if node >= first && node <= first+nseg {
			j, last := node-first, float64(1-m.Sections[i].End)
			if j == nseg {
				return model.Place{Section: m.Sections[i].Name, X: last}.String()
			}
			if last == 0 {
				j = nseg - 1 - j
			}
			return model.Place{Section: m.Sections[i].Name, X: model.SegmentMiddle(j, nseg)}.String()
		}
	}
	return fmt.Sprintf("the root of cell %d", node)
}
