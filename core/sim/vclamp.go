package sim

import "math"

// vClamp is mech.VClamp. Its circuit follows v without delay and is solved anew
// for every v at which the current is asked for; what it remembers of the step
// before changes at the end of a step alone.
type vClamp struct{ none }

// The places of VClamp's quantities in its lists.
const (
	vcDur, vcAmp, vcGain, vcRstim, vcTau1, vcTau2, vcFac = 0, 3, 6, 7, 8, 9, 10
	vcI, vcE, vcVo, vcVi, vcE0, vcVo0, vcVi0             = 0, 1, 2, 3, 4, 5, 6
	vcStim, vcOff                                        = 0, 1
)

func (vClamp) begin(p *Plan, of *Points) {
	for _, k := range [...]int{vcVo, vcVo0, vcVi, vcVi0} {
		copy(of.variable(p, k), p.At(of.VNow, len(of.Nodes)))
	}
	clear(of.variable(p, vcE))
	clear(of.variable(p, vcE0))
}

// flow sets the level of this time, which holds for the whole step.
func (c vClamp) flow(p *Plan, of *Points, v, current []float64) {
	stim, off := of.keep(p, vcStim), of.keep(p, vcOff)
	t := p.Slab[p.T]
	for i := range stim {
		off[i] = 0
		for k := range 3 {
			stim[i] = of.param(p, vcAmp+k)[i]
			off[i] += of.param(p, vcDur+k)[i]
			if t < off[i] {
				off[i] += 100 // beyond this step, whatever it is
				break
			}
		}
	}
	c.current(p, of, v)
	copy(current, of.variable(p, vcI))
}

// advance solves the circuit at the end of the step, and remembers it.
func (c vClamp) advance(p *Plan, of *Points) {
	c.current(p, of, p.At(of.VNow, len(of.Nodes)))
	copy(of.variable(p, vcE0), of.variable(p, vcE))
	copy(of.variable(p, vcVo0), of.variable(p, vcVo))
	copy(of.variable(p, vcVi0), of.variable(p, vcVi))
}

// current is that at v, with the levels that are set.
func (vClamp) current(p *Plan, of *Points, v []float64) {
	off, now, rstim := of.keep(p, vcOff), of.variable(p, vcI), of.param(p, vcRstim)
	e, vo, vi := of.variable(p, vcE), of.variable(p, vcVo), of.variable(p, vcVi)
	e0, vo0 := of.variable(p, vcE0), of.variable(p, vcVo0)
	t := p.Slab[p.T]
	for i := range now {
		if t > off[i] {
			e0[i], vo0[i], now[i] = 0, 0, 0
			continue
		}
		if x, ok := solve3(circuit(p, of, i, v[i])); ok {
			vi[i], vo[i], e[i] = x[0], x[1], x[2]
		}
		now[i] = (vo[i] - v[i]) / rstim[i]
	}
}

// circuit is the equations of the clamp in vi, vo and e, of which the right side
// is last; derivatives are differences over the step.
func circuit(p *Plan, of *Points, i int, v float64) (m [3][4]float64) {
	fac, gain := of.param(p, vcFac)[i], of.param(p, vcGain)[i]
	t1, t2 := of.param(p, vcTau1)[i]/p.Dt, of.param(p, vcTau2)[i]/p.Dt
	e0, vo0, vi0 := of.variable(p, vcE0)[i], of.variable(p, vcVo0)[i], of.variable(p, vcVi0)[i]
	m[0] = [4]float64{-1, fac, 0, 0 - v + float64(fac*v)}
	m[1] = [4]float64{0, 0 - t2 - 1, 0 - gain, 0 - float64(t2*vo0)}
	m[2] = [4]float64{-1 - t1, 0, 2 + t1, 0 - of.keep(p, vcStim)[i] - float64(t1*(vi0-e0))}
	return m
}

// solve3 solves three equations by elimination, choosing the largest pivots. It
// gives up where there is none.
func solve3(m [3][4]float64) (x [3]float64, ok bool) {
	for j := range 3 {
		pivot := j
		for i := j + 1; i < 3; i++ {
			if math.Abs(m[i][j]) > math.Abs(m[pivot][j]) {
				pivot = i
			}
		}
		m[j], m[pivot] = m[pivot], m[j]
		if math.Abs(m[j][j]) < 1e-20 {
			return x, false
		}
		for k := j + 1; k < 4; k++ {
			m[j][k] /= m[j][j]
		}
		for i := j + 1; i < 3; i++ {
			for k := j + 1; k < 4; k++ {
				m[i][k] -= float64(m[j][k] * m[i][j])
			}
		}
	}
	for i := 2; i >= 0; i-- {
		x[i] = m[i][3]
		for j := i + 1; j < 3; j++ {
			x[i] -= float64(m[i][j] * x[j])
		}
	}
	return x, true
}
