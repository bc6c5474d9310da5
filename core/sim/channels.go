package sim

import "github.com/cablelab/cablelab/core/libm"

// dvNumeric is the step [mV] by which NEURON differentiates currents.
const dvNumeric = .001

// membraneCurrents evaluates a mechanism at v + dvNumeric and at v, subtracts
// its current from the right-hand side and keeps its conductance.
func (k *referenceKernel) membraneCurrents(m *Membrane) {
	n := len(m.Nodes)
	v := k.At(m.VNow, n)
	k.gather(v, m)
	total, ahead := k.At(m.Total, n), k.At(m.Ahead, n)
	clear(total)
	clear(ahead)
	for i := range m.Parts {
		k.open(m, i)
		k.flow(m, &m.Parts[i], v, total, ahead)
	}
	g := k.At(m.G, n)
	for i := range g[:len(total)] {
		g[i] = (ahead[i] - total[i]) / dvNumeric
	}
	for _, s := range m.Spans {
		total, rhs := k.cut(s, total, k.At(k.RHS, k.Rows))
		for i := range total {
			rhs[i] -= total[i]
		}
	}
}

// membraneConductances adds a mechanism's conductance to the diagonal.
func (k *referenceKernel) membraneConductances(m *Membrane) {
	for _, s := range m.Spans {
		g, d := k.cut(s, k.At(m.G, len(m.Nodes)), k.At(k.D, k.Rows))
		for i := range g {
			d[i] += g[i]
		}
	}
}

// open computes a current's conductance: gbar times its gates.
func (k *referenceKernel) open(m *Membrane, current int) {
	gates := m.Mech.Currents[current].Gates
	if len(gates) == 0 {
		return
	}
	g := k.At(m.Parts[current].G, len(m.Nodes))
	copy(g, k.At(m.Parts[current].Gbar, len(m.Nodes)))
	for _, power := range gates {
		x := k.At(m.States[power.Gate], len(m.Nodes))
		for range power.N {
			for i := range g {
				g[i] *= x[i]
			}
		}
	}
}

// flow adds a current i = g (v - e) to the totals, and to its ion.
func (k *referenceKernel) flow(m *Membrane, p *Part, v, total, ahead []float64) {
	n := len(m.Nodes)
	g, now, later := k.At(p.G, n), k.At(p.I, n), k.At(p.DI, n)
	if p.Ion < 0 {
		e := k.At(p.E, n)
		g, later, now, v, ahead, total := g[:len(e)], later[:len(e)], now[:len(e)], v[:len(e)], ahead[:len(e)], total[:len(e)]
		for i := range e {
			later[i] = float64(g[i] * ((v[i] + dvNumeric) - e[i]))
			now[i] = float64(g[i] * (v[i] - e[i]))
			ahead[i] += later[i]
			total[i] += now[i]
		}
		return
	}
	ion := &k.Ions[p.Ion]
	e := k.At(p.E, len(ion.Nodes))
	sum, slope := k.At(ion.I, len(ion.Nodes)), k.At(ion.DIdV, len(ion.Nodes))
	for r, in := range p.InIon {
		for l := range k.Lanes {
			i, j := r*k.Lanes+l, int(in)*k.Lanes+l
			later[i] = float64(g[i] * ((v[i] + dvNumeric) - e[j]))
			now[i] = float64(g[i] * (v[i] - e[j]))
			ahead[i] += later[i]
			total[i] += now[i]
			slope[j] += (later[i] - now[i]) / dvNumeric
			sum[j] += now[i]
		}
	}
}

// states takes a mechanism's gates one step on: x relaxes to its steady state
// at v with its time constant there, exactly for a constant v.
func (k *referenceKernel) states(m *Membrane) {
	if len(m.States) == 0 {
		return
	}
	v := k.At(m.VNow, len(m.Nodes))
	k.gather(v, m)
	for s := range m.States {
		x := k.At(m.States[s], len(m.Nodes))
		for i := range x {
			inf, tau := k.rates(m, s, v[i])
			x[i] += float64((1 - libm.Exp(k.Dt*(-1/tau))) * (-(inf/tau)/(-1/tau) - x[i]))
		}
	}
}

// steadyStates puts every gate where it rests at v.
func (p *Plan) steadyStates(m *Membrane) {
	v := p.At(m.VNow, len(m.Nodes))
	p.gather(v, m)
	for s := range m.States {
		x := p.At(m.States[s], len(m.Nodes))
		for i := range x {
			x[i], _ = p.rates(m, s, v[i])
		}
	}
}

// perArea turns nA/um2 into mA/cm2: 1e-6 mA / 1e-8 cm2.
const perArea = 1e2

// gather copies v of the mechanism's nodes.
func (p *Plan) gather(dst []float64, m *Membrane) {
	for _, s := range m.Spans {
		rows, v := p.cut(s, dst, p.At(p.V, p.Rows))
		copy(rows, v)
	}
}
