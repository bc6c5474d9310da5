package fast

import "slices"

// place gives every strand and joint its place.
func (l *Layout) place(s *schedule) {
	joints := make([]int, l.Plan.Rows*l.Plan.Lanes)
	for _, threads := range s.done {
		strand := Strand{Shape: s.chains[threads[0].chain].kind, Width: len(threads), N: len(threads[0].nodes)}
		columns := strand.Columns()
		strand.At = l.alloc(strand.N * columns * l.Shapes[strand.Shape].Size)
		strand.Joint = l.alloc(jointSize)
		for w, t := range threads {
			last := t.nodes[len(t.nodes)-1]
			joints[int(last)*l.Plan.Lanes+t.lane] = strand.Joint + w
			strand.lanes = append(strand.lanes, t.lane)
			for i, node := range t.nodes {
				l.put(node, t.lane, cell{at: l.field(&strand, i, FieldV) + w, port: -1})
			}
		}
		l.Strands = append(l.Strands, strand)
	}
	single := map[int]bool{ground: true}
	for i := range l.Strands {
		single[l.Strands[i].Joint] = l.Strands[i].Width == 1
	}
	for i, threads := range s.done {
		for w, t := range threads {
			up := ground + w
			if parent := l.graph.parent[t.nodes[0]]; parent >= 0 {
				up = joints[int(parent)*l.Plan.Lanes+t.lane]
			}
			l.Strands[i].Up = append(l.Strands[i].Up, up)
		}
		l.Strands[i].Aligned = aligned(l.Strands[i].Up, single)
	}
	l.joints = joints
}

func aligned(up []int, single map[int]bool) bool {
	for w := range up {
		if up[w] != up[0]+w {
			return false
		}
	}
	return up[0]%2 == 0 && (len(up) > 1 || single[up[0]])
}

func (l *Layout) put(node int32, lane int, c cell) {
	if l.cells[node] == nil {
		if len(l.room) == 0 {
			l.room = make([]cell, l.Plan.Rows*l.Plan.Lanes)
		}
		l.cells[node], l.room = l.room[:l.Plan.Lanes:l.Plan.Lanes], l.room[l.Plan.Lanes:]
	}
	l.cells[node][lane] = c
}

// field is where a field of a strand's row starts.
func (l *Layout) field(s *Strand, row, field int) int {
	return s.At + (row*l.Shapes[s.Shape].Size+field)*s.Columns()
}

// fill writes the records' constants.
func (l *Layout) fill(s *schedule, leak *leaks) {
	p := l.Plan
	area := p.At(p.Area, p.Rows)
	for i, threads := range s.done {
		strand := &l.Strands[i]
		shape := &l.Shapes[strand.Shape]
		for w := range strand.Columns() {
			t := threads[min(w, len(threads)-1)]
			for row, node := range t.nodes {
				n := int(node)*p.Lanes + t.lane
				set := func(field int, x float64) { l.Slab[l.field(strand, row, field)+w] = x }
				set(FieldG, leak.g[n])
				set(FieldGE, leak.ge[n])
				set(FieldCap, leak.cap[n]+leak.excess[n])
				if up := l.graph.parent[node]; up >= 0 {
					g := l.graph.up[node][t.lane] * perArea
					set(FieldA, g/area[int(up)*p.Lanes+t.lane])
					set(FieldB, g/area[n])
				}
				for k := range shape.Membranes {
					l.gated(&shape.Membranes[k], node, t.lane, set)
				}
			}
		}
	}
}

// gated writes the parameters of gated currents.
func (l *Layout) gated(m *Gated, node int32, lane int, set func(field int, x float64)) {
	membrane := &l.Plan.Membranes[m.Index]
	row, _ := slices.BinarySearch(membrane.Nodes, node)
	for _, c := range m.Currents {
		part := &membrane.Parts[c.Index]
		set(c.Gbar, l.Plan.Slab[int(part.Gbar)+row*l.Plan.Lanes+lane])
		set(c.E, l.Plan.Slab[l.Plan.Reversal(part, row)+lane])
	}
}

// fix computes the pivots that never change, up the tree. They are written without
// subtraction: own is what a node conducts but to its parent.
func (l *Layout) fix() {
	for i := range l.Strands {
		s := &l.Strands[i]
		if !l.Shapes[s.Shape].Fixed {
			continue
		}
		for w := range s.Columns() {
			own := 0.0
			if w < s.Width {
				own = l.Slab[s.Joint+w+JointLoad]
			}
			for row := s.N - 1; row >= 0; row-- {
				at := func(field int) *float64 { return &l.Slab[l.field(s, row, field)+w] }
				own += *at(FieldCap) + *at(FieldG)
				a, b := *at(FieldA), *at(FieldB)
				*at(FieldInv) = 1 / (own + b)
				*at(FieldM) = a * *at(FieldInv)
				*at(FieldFollow) = b * *at(FieldInv)
				own *= *at(FieldM)
			}
			if w < s.Width {
				l.Slab[s.Up[w]+JointLoad] += own
			}
		}
	}
}
