package fast

import "github.com/cablelab/cablelab/core/sim"

// leaks are what every node's membrane is besides gated currents.
type leaks struct {
	cap    []float64 // [S/cm2] by node and lane, of capacitance over the step
	excess []float64 // [S/cm2] by how much that is more to NEURON, see rounding.go
	g      []float64 // [S/cm2]
	ge     []float64 // [mA/cm2] g times reversal potential
}

func newLeaks(p *sim.Plan) *leaks {
	n := p.Rows * p.Lanes
	l := &leaks{cap: make([]float64, n), excess: make([]float64, n), g: make([]float64, n), ge: make([]float64, n)}
	for i, cm := range p.At(p.Cm, p.Rows) {
		l.cap[i] = p.Capacitive() * cm
	}
	for i := range p.Membranes {
		m := &p.Membranes[i]
		for k := range m.Parts {
			if len(m.Mech.Currents[k].Gates) == 0 {
				l.add(p, m, &m.Parts[k])
			}
		}
	}
	return l
}

func (l *leaks) add(p *sim.Plan, m *sim.Membrane, part *sim.Part) {
	for r, node := range m.Nodes {
		for lane := range p.Lanes {
			g, e := p.Slab[int(part.Gbar)+r*p.Lanes+lane], p.Slab[p.Reversal(part, r)+lane]
			l.g[int(node)*p.Lanes+lane] += g
			l.ge[int(node)*p.Lanes+lane] += g * e
		}
	}
}
