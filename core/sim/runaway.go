package sim

import (
	"math"

	"github.com/cablelab/cablelab/core/mech"
)

// runaway is the |v| [mV] beyond which a run is given up.
const runaway = 1e5

// runaway finds the first of the samples at hand whose voltage is no number or has
// run away, and where the samples end with it: at to if there is none.
func (r *recorder) runaway(from, to int) (*Diverged, int) {
	p := r.s.plan
	var gone *Diverged
	for _, j := range r.watched {
		if k := firstRunaway(r.column(j)[from:to]); k >= 0 && (gone == nil || from+k+1 < to) {
			to = from + k + 1
			node, _, _ := p.In(p.V, p.Rows, p.Columns[j])
			gone = r.s.diverged(node, r.t[to-1], r.column(j)[to-1])
		}
	}
	return gone, to
}

// check looks for such a voltage in all nodes, at t [ms].
func (s *Simulation) check(t float64) error {
	if node, v := s.kernel.Extreme(); !(math.Abs(v) <= runaway) {
		return s.diverged(node, t, v)
	}
	return nil
}

// diverged is the error of a voltage [mV] at a node and t [ms].
func (s *Simulation) diverged(node int, t, v float64) *Diverged {
	return &Diverged{At: s.placeOf(node), T: t, V: v, Unstable: s.plan.Secondorder != 0 && s.plan.PointsOf(&mech.VClamp) != nil}
}

// firstRunaway is the index of the first voltage that has run away, -1 if none has.
func firstRunaway(v []float64) int {
	i := 0
	for ; len(v)-i >= 8 && calm((*[8]float64)(v[i:])); i += 8 {
	}
	for ; i < len(v); i++ {
		if !(math.Abs(v[i]) <= runaway) {
			return i
		}
	}
	return -1
}

// calm reports whether none of eight voltages has run away. As whole numbers the
// bits of positive numbers have the numbers' order, those of no number being the
// largest; a difference that is negative tells of one that is too large.
func calm(v *[8]float64) bool {
	most := int64(math.Float64bits(runaway))
	left := func(x float64) int64 { return most - int64(math.Float64bits(x)&^(1<<63)) }
	return left(v[0])|left(v[1])|left(v[2])|left(v[3])|left(v[4])|left(v[5])|left(v[6])|left(v[7]) >= 0
}
