package fast

import (
	"slices"

	"github.com/cablelab/cablelab/core/mech"
)

// ports lays out the modes of the reduced subtrees: those of neighbouring joints
// together where the subtrees are the same.
func (l *Layout) ports(b *Backend, leak *leaks) {
	for _, r := range l.reduced {
		all := make([]*modes, l.Plan.Lanes)
		for lane := range all {
			all[lane] = b.modes(r.subtree(l.graph, leak, lane), r.ratio[lane], r.drive)
		}
		coefs := map[*modes]int{}
		for lane := 0; lane < len(all); {
			m := all[lane]
			if coefs[m] == 0 {
				coefs[m] = l.coefs(m)
			}
			lanes := l.together(r, all, lane, b.Widths)
			l.port(r, m, lane, lanes)
			l.Ports[len(l.Ports)-1].Coefs = coefs[m]
			lane += lanes
		}
	}
}

// together is how many lanes from the given one on a port can have.
func (l *Layout) together(r *reduced, all []*modes, lane int, widths []int) int {
	joint := func(lane int) int { return l.joints[int(r.port)*l.Plan.Lanes+lane] }
	n := 1
	for lane+n < len(all) && all[lane+n] == all[lane] && joint(lane+n) == joint(lane)+n {
		n++
	}
	return widths[slices.IndexFunc(widths, func(w int) bool { return w <= n })]
}

// port lays out one for some lanes.
func (l *Layout) port(r *reduced, m *modes, lane, lanes int) {
	n := len(m.Decay)
	p := Port{
		Joint: l.joints[int(r.port)*l.Plan.Lanes+lane], Width: lanes, Modes: n,
		State: l.alloc(n * lanes), Within: l.alloc(n * lanes), Scale: l.alloc(portSize),
		of: m, nodes: r.nodes, q: make([]float64, n), c: make([]float64, len(m.basis.vectors)), v: make([]float64, len(r.nodes)),
	}
	area := l.Plan.At(l.Plan.Area, l.Plan.Rows)
	for w := range lanes {
		scale := perArea / area[int(r.port)*l.Plan.Lanes+lane+w]
		ratio := r.ratio[lane+w]
		at := l.Slab[p.Scale+w:]
		at[PortScale], at[PortRatio], at[PortRest] = scale, ratio, r.rest[lane+w]
		at[PortLeak], at[PortBack] = scale*m.Load*ratio, m.Back
		l.Slab[p.Joint+w+JointLoad] += scale * m.Load * (1 + ratio)
		p.lanes = append(p.lanes, lane+w)
		for j, node := range r.nodes {
			l.put(node, lane+w, cell{port: len(l.Ports), local: j, lane: w})
		}
	}
	l.Ports = append(l.Ports, p)
}

// coefs lays out two modes' numbers side by side.
func (l *Layout) coefs(m *modes) int {
	at := l.alloc(3 * len(m.Decay))
	for k := range m.Decay {
		pair := l.Slab[at+k/2*6+k%2:]
		pair[0], pair[2], pair[4] = m.Decay[k], m.Push[k], m.Flow[k]
	}
	return at
}

// probe finds or lays out where v of a port's node, over the joint's, is summed up.
func (l *Layout) probe(c cell) int {
	for i := range l.Probes {
		if p := &l.Probes[i]; p.Port == c.port && p.local == c.local {
			return p.Sum + c.lane
		}
	}
	port := &l.Ports[c.port]
	p := Probe{Port: c.port, local: c.local, Weights: l.alloc(port.Modes), Sum: l.alloc(port.Width)}
	copy(l.Slab[p.Weights:], port.of.at(c.local))
	l.Probes = append(l.Probes, p)
	return p.Sum + c.lane
}

// columns finds what is recorded.
func (l *Layout) columns() error {
	p := l.Plan
	for _, at := range p.Columns {
		c, err := l.column(at)
		if err != nil {
			return err
		}
		l.Columns = append(l.Columns, c)
	}
	return nil
}

// column finds a number of the plan's slab.
func (l *Layout) column(at int) (Column, error) {
	p := l.Plan
	if row, lane, in := p.In(p.V, p.Rows, at); in {
		return l.voltage(int32(row), lane), nil
	}
	for i := range p.Membranes {
		m := &p.Membranes[i]
		for k, state := range m.States {
			if row, lane, in := p.In(state, len(m.Nodes), at); in {
				return Column{l.gate(i, k, m.Nodes[row], lane)}, nil
			}
		}
	}
	if c := p.PointsOf(&mech.IClamp); c != nil {
		if row, lane, in := p.In(c.Vars[0], len(c.Nodes), at); in {
			return Column{l.inputs[row*p.Lanes+lane].now}, nil
		}
	}
	if !p.Fixed(at) {
		return Column{}, errCurrents
	}
	c := Column{l.alloc(2)}
	l.copies = append(l.copies, parameter{from: at, to: c[0]})
	return c, nil
}

// voltage is the column of a node's v.
func (l *Layout) voltage(node int32, lane int) Column {
	var c Column
	for i := range l.graph.gone {
		if end := &l.graph.gone[i]; end.node == node {
			c[1] = l.rise(node, lane)
			node = end.by[0].to
		}
	}
	cell := l.cells[node][lane]
	if cell.port < 0 {
		c[0] = cell.at
		return c
	}
	c[0], c[2] = l.Ports[cell.port].Joint+cell.lane+JointV, l.probe(cell)
	return c
}

// gate is where a gate of a node is.
func (l *Layout) gate(membrane, gate int, node int32, lane int) int {
	at := l.cells[node][lane].at
	for i := range l.Strands {
		s := &l.Strands[i]
		shape := &l.Shapes[s.Shape]
		row := s.Columns() * shape.Size
		if at < s.At || at >= s.At+s.N*row {
			continue
		}
		for k := range shape.Membranes {
			if m := &shape.Membranes[k]; m.Index == membrane {
				w := (at - s.At) % row
				return at - w + m.Gates*s.Columns() + w*2*m.Pairs + gate
			}
		}
	}
	panic("fast: a gate of a node that has none")
}
