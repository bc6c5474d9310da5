package fast

import "math"

// Walk takes n steps in plain Go and writes the columns after each, as sim.Kernel's
// Advance does; no clamp switches meanwhile. A step goes up the tree, where it adds
// up what flows into each node and eliminates, and down the tree, where it
// substitutes and takes the gates on.
func (l *Layout) Walk(n int, out []float64, stride int) {
	for k := range n {
		for i := range l.Branches {
			l.up(&l.Strands[i])
		}
		for i := l.Branches; i < len(l.Strands); i++ {
			l.turn(&l.Strands[i])
		}
		for i := l.Branches - 1; i >= 0; i-- {
			l.down(&l.Strands[i])
		}
		for i := range l.Ports {
			l.modes(&l.Ports[i])
		}
		l.sumProbes()
		l.sample(out[k:], stride)
	}
}

// up walks a strand from its last row to the first, and adds what comes out to
// the joints above.
func (l *Layout) up(s *Strand) {
	shape := &l.Shapes[s.Shape]
	if shape.Fixed {
		l.upFixed(s)
		return
	}
	var rhs, d, above [MaxWidth]float64
	columns := s.Columns()
	size := columns * shape.Size
	for w := range s.Width {
		joint := l.Slab[s.Joint+w:][:jointSize]
		rhs[w], d[w] = joint[JointRHS], joint[JointD]
	}
	for at := s.At + (s.N-1)*size; at > s.At; at -= size {
		copy(above[:s.Width], l.Slab[at-size:])
		upOpen(shape, l.Slab[at:at+size:at+size], s.Width, columns, &above, &rhs, &d)
	}
	for w := range s.Width {
		above[w] = l.Slab[s.Up[w]+JointV]
	}
	upOpen(shape, l.Slab[s.At:s.At+size:s.At+size], s.Width, columns, &above, &rhs, &d)
	for w := range s.Width {
		joint := l.Slab[s.Up[w]:][:JointD+1]
		joint[JointRHS] += rhs[w]
		joint[JointD] += d[w]
	}
}

// turn takes a row of roots up and at once down again.
func (l *Layout) turn(s *Strand) {
	shape := &l.Shapes[s.Shape]
	columns := s.Columns()
	record := l.Slab[s.At:][:columns*shape.Size]
	var dv [MaxWidth]float64
	for w := range s.Width {
		r, joint := record[w:], l.Slab[s.Joint+w:]
		g, in := flows(shape, record, w, columns)
		own := joint[JointD] + (r[FieldCap*columns] + float64(g*rounding(r[FieldV*columns])))
		dv[w] = (joint[JointRHS] + in) / own
		r[FieldV*columns] += float64(l.twice * dv[w])
		l.gates(shape, record, w, columns)
	}
	l.settle(s, s.At, &dv)
}

// upOpen takes nodes whose pivots follow their gates: rhs and d come from below and
// go above. No difference is taken of what could cancel: own is what a node
// conducts but to its parent. What follows from rhs and d comes last, since all rows
// wait for the one below.
func upOpen(shape *Shape, record []float64, width, columns int, above, rhs, d *[MaxWidth]float64) {
	for w := range width {
		r := record[w:]
		g, in := flows(shape, record, w, columns)
		v, a, b := r[FieldV*columns], r[FieldA*columns], r[FieldB*columns]
		here := r[FieldCap*columns] + float64(g*rounding(v))
		drop := v - above[w]
		in -= float64(b * drop)
		own := d[w] + here
		inv := 1 / (d[w] + (here + b))
		m := a * inv
		r[FieldAlone*columns], r[FieldFollow*columns] = (rhs[w]+in)*inv, b*inv
		rhs[w], d[w] = (float64(a*drop)+float64(m*in))+float64(m*rhs[w]), float64(a*own)*inv
	}
}

// flows is a node's membrane: its conductance and what flows in.
func flows(shape *Shape, record []float64, w, columns int) (g, in float64) {
	r := record[w:]
	v := r[FieldV*columns]
	g, in = r[FieldG*columns], r[FieldGE*columns]-float64(r[FieldG*columns]*v)
	for i := range shape.Membranes {
		m := &shape.Membranes[i]
		gates := record[m.Gates*columns+w*2*m.Pairs:][:2*m.Pairs]
		for j := range m.Currents {
			c := &m.Currents[j]
			var open float64
			if f := c.Factors; len(f) == 4 {
				open = (gates[f[0]] * gates[f[1]]) * (gates[f[2]] * gates[f[3]])
			} else {
				open = product(f, gates)
			}
			open *= r[c.Gbar*columns]
			g += open
			in -= float64(open * (v - r[c.E*columns]))
		}
	}
	return g, in
}

// product multiplies gates in pairs.
func product(factors []int, gates []float64) float64 {
	if len(factors) == 1 {
		return gates[factors[0]]
	}
	half := (len(factors) + 1) / 2
	return product(factors[:half], gates) * product(factors[half:], gates)
}

// small is by how much [mV] v is varied where NEURON differentiates currents.
const small = .001

// rounding is by what NEURON's conductances, which it takes from currents at v and
// v + small, differ from the true ones: the rounding of that sum.
func rounding(v float64) float64 { return ((v + small) - v) * (1 / small) }

// upFixed is up for nodes with fixed pivots.
func (l *Layout) upFixed(s *Strand) {
	if s.Width == 4 {
		l.upFixed4(s)
		return
	}
	columns := s.Columns()
	size, slab := columns*fixedSize, l.Slab
	for w := range s.Width {
		rhs, top := slab[s.Joint+w+JointRHS], slab[s.Up[w]+JointV]
		at := s.At + (s.N-1)*size
		v := slab[at+w]
		for ; at >= s.At; at -= size {
			r := slab[at+w:][: 8*columns+1 : 8*columns+1]
			above := top
			if at > s.At {
				above = slab[at-size+w]
			}
			drop := v - above
			in := (r[FieldGE*columns] - float64(r[FieldG*columns]*v)) - float64(r[FieldB*columns]*drop)
			m := r[FieldM*columns]
			r[FieldAlone*columns] = (rhs + in) * r[FieldInv*columns]
			rhs = (float64(r[FieldA*columns]*drop) + float64(m*in)) + float64(m*rhs)
			v = above
		}
		slab[s.Up[w]+JointRHS] += rhs
	}
}

// upFixed4 is upFixed for four nodes side by side, which do not wait for each other.
func (l *Layout) upFixed4(s *Strand) {
	const size = 4 * fixedSize
	rhs := *(*[4]float64)(l.Slab[s.Joint+JointRHS:])
	at := s.At + (s.N-1)*size
	for ; at > s.At; at -= size {
		fixedRow4((*[size]float64)(l.Slab[at:]), (*[4]float64)(l.Slab[at-size:]), &rhs)
	}
	var above [4]float64
	for w := range above {
		above[w] = l.Slab[s.Up[w]+JointV]
	}
	fixedRow4((*[size]float64)(l.Slab[at:]), &above, &rhs)
	for w := range rhs {
		l.Slab[s.Up[w]+JointRHS] += rhs[w]
	}
}

func fixedRow4(r *[4 * fixedSize]float64, above, rhs *[4]float64) {
	for w := range 4 {
		v, m := r[4*FieldV+w], r[4*FieldM+w]
		drop := v - above[w]
		in := (r[4*FieldGE+w] - float64(r[4*FieldG+w]*v)) - float64(r[4*FieldB+w]*drop)
		r[4*FieldAlone+w] = (rhs[w] + in) * r[4*FieldInv+w]
		rhs[w] = (float64(r[4*FieldA+w]*drop) + float64(m*in)) + float64(m*rhs[w])
	}
}

// down walks a strand from its first row to the last, starting from how the joints
// above have changed, and takes the gates on at the new v.
func (l *Layout) down(s *Strand) {
	var dv [MaxWidth]float64
	shape := &l.Shapes[s.Shape]
	columns := s.Columns()
	size := columns * shape.Size
	for w := range s.Width {
		dv[w] = l.Slab[s.Up[w]+JointDV]
	}
	for at := s.At; at < s.At+s.N*size; at += size {
		record := l.Slab[at : at+size : at+size]
		for w := range s.Width {
			dv[w] = record[FieldAlone*columns+w] + float64(record[FieldFollow*columns+w]*dv[w])
			record[FieldV*columns+w] += float64(l.twice * dv[w])
		}
		if len(shape.Membranes) > 0 {
			for w := range s.Width {
				l.gates(shape, record, w, columns)
			}
		}
	}
	l.settle(s, s.At+(s.N-1)*size, &dv)
}

// settle leaves at the joints of the last row what the next step starts from.
func (l *Layout) settle(s *Strand, last int, dv *[MaxWidth]float64) {
	for w := range s.Width {
		joint := l.Slab[s.Joint+w:][:JointLoad+1]
		joint[JointRHS], joint[JointD] = joint[JointIn], joint[JointLoad]
		joint[JointDV], joint[JointV] = dv[w], l.Slab[last+w]
	}
}

// gates takes a node's gates on, at its new v.
func (l *Layout) gates(shape *Shape, record []float64, w, columns int) {
	cell, u := tableCell(record[w+FieldV*columns])
	for i := range shape.Membranes {
		m := &shape.Membranes[i]
		gates := record[m.Gates*columns+w*2*m.Pairs:][:2*m.Pairs]
		relax(l.Slab[m.Table+cell*m.Pairs*PairSize:], gates, u)
	}
}

// relax takes gates a step on, with the polynomials of a cell.
func relax(table, gates []float64, u float64) {
	u2 := u * u
	u4 := u2 * u2
	for len(gates) >= 2 && len(table) >= PairSize {
		c, x := (*[PairSize]float64)(table), (*[2]float64)(gates)
		first := estrin(c[4], c[6], c[8], c[10], c[12], c[14], c[16], u, u2, u4)
		x[0] += float64(first * ((c[0] + float64(c[2]*u)) - x[0]))
		if c[17] != 0 { // there is a second gate
			second := estrin(c[5], c[7], c[9], c[11], c[13], c[15], c[17], u, u2, u4)
			x[1] += float64(second * ((c[1] + float64(c[3]*u)) - x[1]))
		}
		gates, table = gates[2:], table[PairSize:]
	}
}

// estrin sums a polynomial, its highest coefficient first, in pairs of terms, so
// that few wait for each other.
func estrin(c6, c5, c4, c3, c2, c1, c0, u, u2, u4 float64) float64 {
	low := (c0 + float64(c1*u)) + float64((c2+float64(c3*u))*u2)
	high := (c4 + float64(c5*u)) + float64(c6*u2)
	return low + float64(high*u4)
}

// tableCell is the cell of the tables that v lies in, and where in it, from -1/2
// to 1/2. Beyond the tables' ends it is the end.
func tableCell(v float64) (cell int, u float64) {
	at := v + Shift
	if at > Last-.5 {
		at = Last - .5
	}
	if at < -.5 {
		at = -.5
	}
	whole := at + Whole
	return int(min(uint32(math.Float64bits(whole)), Last)), at - (whole - Whole)
}

// sample writes the columns as they are now.
func (l *Layout) sample(out []float64, stride int) {
	for j := range l.Columns {
		c := &l.Columns[j]
		out[j*stride] = (l.Slab[c[0]] + l.Slab[c[1]]) + l.Slab[c[2]]
	}
}
