package sim

import "github.com/cablelab/cablelab/core/mech"

// A state depends on nothing but itself and v of its node, and no more than that
// node's current depends on it. So states are eliminated first, and what is left
// to solve is the tree.

// Linearize takes all derivatives at y.
func (d *dynamics) Linearize(y []float64) {
	d.put(y)
	d.reference.currents()
	d.reference.conductances()
	copy(d.g, d.At(d.D, d.Rows))
	for i, gates := range d.gates {
		m := &d.Membranes[i]
		for k, s := range gates {
			clear(s.push)
			for r, node := range s.nodes {
				s.decay[r], s.pull[r] = slopes(&m.Mech.Gates[k], m.Speed, y[node], y[s.at+r])
			}
		}
		for part := range m.Parts {
			d.pushes(y, m, part, gates)
		}
	}
	for i := range d.synapses {
		d.synapses[i].linearize(d)
	}
	clear(d.ramp)
	if of := d.PointsOf(&mech.AlphaSynapse); of != nil {
		d.onsets(of)
	}
}

// pushes adds the derivatives of one current gbar x^n … (v - e) with respect to its
// gates.
func (d *dynamics) pushes(y []float64, m *Membrane, part int, gates []*state) {
	p, powers := &m.Parts[part], m.Mech.Currents[part].Gates
	for k, power := range powers {
		s := gates[power.Gate]
		for r, node := range s.nodes {
			push := float64(d.Slab[int(p.Gbar)+r]*(y[node]-d.Slab[d.Reversal(p, r)])) * float64(power.N)
			for j, factor := range powers {
				n := factor.N
				if j == k {
					n--
				}
				for range n {
					push *= y[gates[factor.Gate].at+r]
				}
			}
			s.push[r] += push
		}
	}
}

// Factor prepares for solving with c M - J.
func (d *dynamics) Factor(c float64) {
	d.shift = c
	diagonal := d.At(d.D, d.Rows)
	for i, cm := range d.At(d.Cm, d.Rows) {
		diagonal[i] = d.g[i] + float64(c*float64(capacitive*cm))
	}
	for _, s := range d.states {
		for r, node := range s.nodes {
			diagonal[node] += float64(s.push[r]*s.pull[r]) / (c + s.decay[r])
		}
	}
	d.factors.Factor(d.At(d.A, d.Rows), d.At(d.B, d.Rows), diagonal)
}

// Solve finds the time first, then v, and then the states.
func (d *dynamics) Solve(x []float64) {
	x[d.clock] /= d.shift
	for i, ramp := range d.ramp {
		x[i] += float64(ramp * x[d.clock])
	}
	for _, s := range d.states {
		for r, node := range s.nodes {
			x[node] -= float64(s.push[r]*x[s.at+r]) / (d.shift + s.decay[r])
		}
	}
	d.factors.Solve(x[:d.Rows])
	for _, s := range d.states {
		for r, node := range s.nodes {
			x[s.at+r] = (x[s.at+r] + float64(s.pull[r]*x[node])) / (d.shift + s.decay[r])
		}
	}
}
