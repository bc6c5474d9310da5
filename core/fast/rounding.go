package fast

import "github.com/cablelab/cablelab/core/cable"

// In a finely cut cable the axial terms are ten thousand times the capacitance's, and
// NEURON forms its pivots by taking them from each other: what is left carries their
// rounding, the same in each step, as if the capacitance were another. That is seen
// in the ninth decimal of v, so passive nodes get that capacitance here.

// mostRounding is the part of a capacitance that rounding can be; what is more comes
// of a pivot that is no number.
const mostRounding = 1e-6

// round adds to the capacitance of passive nodes what rounding makes of it. Nodes
// whose root lies elsewhere than in NEURON's tree keep theirs.
func (l *leaks) round(g *graph) {
	p := g.p
	pivot, area := l.pivots(g), p.At(p.Area, p.Rows)
	below := make([]float64, p.Rows*p.Lanes) // [S/cm2] what a node's children conduct
	for k := len(g.order) - 1; k >= 0; k-- {
		node := g.order[k]
		up := g.parent[node]
		if g.core[node] || up != g.above(node) {
			continue
		}
		for lane := range p.Lanes {
			i := int(node)*p.Lanes + lane
			own := pivot[i] + p.Slab[int(p.B)+i]
			if excess := own - (l.cap[i] + l.g[i] + below[i]); excess < mostRounding*l.cap[i] && excess > -mostRounding*l.cap[i] {
				l.excess[i] = excess
			}
			joint := g.up[node][lane] * perArea
			below[int(up)*p.Lanes+lane] += joint / area[int(up)*p.Lanes+lane] * (own / (own + joint/area[i]))
		}
	}
}

// pivots are those of NEURON, in its order, wherever nothing active is below.
func (l *leaks) pivots(g *graph) []float64 {
	p := g.p
	a, b := p.At(p.A, p.Rows), p.At(p.B, p.Rows)
	d := make([]float64, p.Rows*p.Lanes)
	for i := range d {
		d[i] = l.g[i] + l.cap[i]
	}
	for r := p.Roots; r < p.Rows; r++ {
		for lane := range p.Lanes {
			i := r*p.Lanes + lane
			d[i] -= b[i]
			d[int(p.Parent[r])*p.Lanes+lane] -= a[i]
		}
	}
	cable.Solve(p.Tree, p.Roots, p.Lanes, a, b, d, make([]float64, len(d)))
	return d
}

// above is the next node that is left on the way to the root of NEURON's tree, -1
// if there is none.
func (g *graph) above(node int32) int32 {
	for up := node; int(up) >= g.p.Roots; {
		if up = g.p.Parent[up]; g.left[up] {
			return up
		}
	}
	return -1
}
