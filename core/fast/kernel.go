package fast

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/sim"
)

// Kernel runs a layout, whoever walks it.
type Kernel struct {
	*Layout
	Steps func(n int, out []float64, stride int) // as Layout's Walk

	t    float64 // [ms]
	next float64 // [ms] when a clamp switches
}

var _ sim.Kernel = (*Kernel)(nil)

// NewKernel is a layout that plain Go walks.
func NewKernel(l *Layout) *Kernel { return &Kernel{Layout: l, Steps: l.Walk} }

// Init takes the clamps' parameters, sets every v to VInit, gates to where they rest
// there, modes to nothing.
func (k *Kernel) Init() {
	k.t = 0
	k.tune()
	for i := range k.Strands {
		k.rest(&k.Strands[i])
	}
	for i := range k.inputs {
		in := &k.inputs[i]
		in.injected, k.Slab[in.now], k.Slab[in.rise] = 0, in.at(0), 0
	}
	for i := range k.Ports {
		p := &k.Ports[i]
		clear(k.Slab[p.State:][:p.Modes*p.Width])
		clear(k.Slab[p.Within:][:p.Modes*p.Width])
		p.Driven = false
		for w := range p.Width {
			scale, joint := k.Slab[p.Scale+w:], k.Slab[p.Joint+w:]
			joint[JointRHS] -= scale[PortLeak] * (joint[JointV] - scale[PortRest])
		}
	}
	k.sumProbes()
	k.next = 0
}

// rest puts a strand's nodes to rest.
func (k *Kernel) rest(s *Strand) {
	shape := &k.Shapes[s.Shape]
	for w := range s.Columns() {
		v := k.Plan.VInit[s.lanes[min(w, s.Width-1)]]
		for row := range s.N {
			k.Slab[k.field(s, row, FieldV)+w] = v
			for i := range shape.Membranes {
				m := &shape.Membranes[i]
				k.restGates(m, k.Slab[k.field(s, row, m.Gates)+w*2*m.Pairs:], v)
			}
		}
		joint := k.Slab[s.Joint+w:]
		joint[JointRHS], joint[JointD], joint[JointDV], joint[JointV], joint[JointIn] = 0, joint[JointLoad], 0, v, 0
	}
}

func (k *Kernel) restGates(m *Gated, gates []float64, v float64) {
	cell, u := tableCell(v)
	for i := range 2 * m.Pairs {
		at := m.Table + (cell*m.Pairs+i/2)*PairSize + i%2
		gates[i] = k.Slab[at] + u*k.Slab[at+2]
	}
}

// Sample writes the columns.
func (k *Kernel) Sample(out []float64, stride int) {
	k.sample(out, stride)
}

// Advance walks from switch to switch.
func (k *Kernel) Advance(n int, out []float64, stride int) {
	half := k.Plan.Dt / 2
	for n > 0 {
		if k.t+half >= k.next {
			k.next = k.switches(k.t + half)
		}
		steps, t := 0, k.t
		for steps < n && t+half < k.next {
			t += half
			t += half
			steps++
		}
		k.t = t
		k.Steps(steps, out, stride)
		out, n = out[steps:], n-steps
	}
}

// Settle writes v of all nodes of a lane to the plan: from the slab, from modes, and
// for condensed nodes from their neighbours.
func (k *Kernel) Settle(lane int) {
	p := k.Plan
	v := p.At(p.V, p.Rows)
	for node, cells := range k.cells {
		if lane < len(cells) && cells[lane].port < 0 {
			v[node*p.Lanes+lane] = k.Slab[cells[lane].at]
		}
	}
	for i := range k.Ports {
		k.settlePort(&k.Ports[i], lane, v)
	}
	for i := len(k.graph.gone) - 1; i >= 0; i-- {
		end := &k.graph.gone[i]
		sum, weight := 0.0, 0.0
		for _, e := range end.by {
			sum, weight = sum+e.g[lane]*v[int(e.to)*p.Lanes+lane], weight+e.g[lane]
		}
		v[int(end.node)*p.Lanes+lane] = sum / weight
		k.settleRise(end, lane, v)
	}
}

// Extreme looks at the nodes in strands: modes follow their ports.
func (k *Kernel) Extreme() (node int, v float64) {
	where := 0
	for i := range k.Strands {
		s := &k.Strands[i]
		for row := range s.N {
			at := k.field(s, row, FieldV)
			some := k.Slab[at : at+s.Width]
			if w := sim.Farthest(some); !(math.Abs(some[w]) <= math.Abs(v)) && v == v {
				where, v = at+w, some[w]
			}
		}
	}
	return k.nodeAt(where), v
}

// nodeAt is the node whose v is kept there.
func (k *Kernel) nodeAt(at int) int {
	return slices.IndexFunc(k.cells, func(lanes []cell) bool {
		return slices.ContainsFunc(lanes, func(c cell) bool { return c.port < 0 && c.at == at })
	})
}

// settleRise adds what a clamp at a condensed end makes of its v.
func (k *Kernel) settleRise(end *gone, lane int, v []float64) {
	for i := range k.inputs {
		if in := &k.inputs[i]; in.end == end && in.lane == lane && k.rise(end.node, lane) == in.rise {
			at := int(end.node)*k.Plan.Lanes + lane
			v[at] = v[int(in.node)*k.Plan.Lanes+lane] + k.Slab[in.rise]
		}
	}
}

// settlePort reconstructs v of a reduced subtree, if it is one of the lane's.
func (k *Kernel) settlePort(p *Port, lane int, v []float64) {
	w := slices.Index(p.lanes, lane)
	if w < 0 {
		return
	}
	for mode := range p.q {
		p.q[mode] = k.Slab[p.State+mode*p.Width+w]
	}
	for j := range p.v {
		p.v[j] = k.Slab[p.Joint+w+JointV]
	}
	p.of.potentials(p.q, p.c, p.v)
	for j, node := range p.nodes {
		v[int(node)*k.Plan.Lanes+lane] = p.v[j]
	}
}
