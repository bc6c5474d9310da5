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
		own := (joint[JointD] + r[FieldCap*columns]) + float64(g*rounding(r[FieldV*columns]))
		dv[w] = (joint[JointRHS] + in) / own
		r[FieldV*columns] += float64(l.twice * dv[w])
		l.gates(shape, record, w, columns)
	}
	l.settle(s, s.At, &dv)
}

// upOpen takes nodes whose pivots follow their gates: rhs and d come from below and
// go above. No difference is taken of what could cancel: own is what a node
// conducts but to its parent.
func upOpen(shape *Shape, record []float64, width, columns int, above, rhs, d *[MaxWidth]float64) {
	for w := range width {
		r := record[w:]
		g, in := flows(shape, record, w, columns)
		v, a, b := r[FieldV*columns], r[FieldA*columns], r[FieldB*columns]
		own := (d[w] + r[FieldCap*columns]) + float64(g*rounding(v))
		drop := v - above[w]
		x := rhs[w] + (in - float64(b*drop))
		inv := 1 / (own + b)
		m := a * inv
		r[FieldRHS*columns], r[FieldInv*columns] = x, inv
		rhs[w], d[w] = float64(a*drop)+float64(m*x), m*own
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
			open := product(c.Factors, gates) * r[c.Gbar*columns]
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
	if len(factors) == 4 {
		return (gates[factors[0]] * gates[factors[1]]) * (gates[factors[2]] * gates[factors[3]])
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
	columns := s.Columns()
	size := columns * fixedSize
	for w := range s.Width {
		rhs := l.Slab[s.Joint+w+JointRHS]
		at := s.At + (s.N-1)*size
		v := l.Slab[at+w]
		for ; at >= s.At; at -= size {
			r := l.Slab[at+w:][: 8*columns+1 : 8*columns+1]
			above := l.Slab[s.Up[w]+JointV]
			if at > s.At {
				above = l.Slab[at-size+w]
			}
			drop := v - above
			x := rhs + ((r[FieldGE*columns] - float64(r[FieldG*columns]*v)) - float64(r[FieldB*columns]*drop))
			r[FieldRHS*columns] = x
			rhs = float64(r[FieldA*columns]*drop) + float64(r[FieldM*columns]*x)
			v = above
		}
		l.Slab[s.Up[w]+JointRHS] += rhs
	}
}

// down walks a strand from its first row to the last, starting from how the joints
// above have changed.
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
		if shape.Fixed {
			downFixed(record, s.Width, columns, &dv, l.twice)
		} else {
			l.downOpen(shape, record, s.Width, columns, &dv)
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

func downFixed(record []float64, width, columns int, dv *[MaxWidth]float64, twice float64) {
	for w := range width {
		r := record[w:]
		dv[w] = float64(r[FieldRHS*columns]*r[FieldInv*columns]) + float64(r[FieldS*columns]*dv[w])
		r[FieldV*columns] += float64(twice * dv[w])
	}
}

// downOpen also takes the gates on, at the new v.
func (l *Layout) downOpen(shape *Shape, record []float64, width, columns int, dv *[MaxWidth]float64) {
	for w := range width {
		r := record[w:]
		dv[w] = (r[FieldRHS*columns] + float64(r[FieldB*columns]*dv[w])) * r[FieldInv*columns]
		r[FieldV*columns] += float64(l.twice * dv[w])
		l.gates(shape, record, w, columns)
	}
}

// gates takes a node's gates on, at its new v.
func (l *Layout) gates(shape *Shape, record []float64, w, columns int) {
	if len(shape.Membranes) == 0 {
		return
	}
	cell, u := tableCell(record[w+FieldV*columns])
	for i := range shape.Membranes {
		m := &shape.Membranes[i]
		gates := record[m.Gates*columns+w*2*m.Pairs:][:2*m.Pairs]
		relax(l.Slab[m.Table+cell*m.Pairs*PairSize:], gates, u)
	}
}

// relax takes gates a step on, with the polynomials of a cell. The terms are summed
// in pairs, so that few wait for each other (Estrin).
func relax(table, gates []float64, u float64) {
	u2 := u * u
	u4 := u2 * u2
	for len(gates) >= 2 && len(table) >= PairSize {
		c, x := (*[PairSize]float64)(table), (*[2]float64)(gates)
		for i := range x {
			low := c[16+i] + float64(c[14+i]*u)
			mid := c[12+i] + float64(c[10+i]*u)
			high := c[8+i] + float64(c[6+i]*u)
			high += float64(c[4+i] * u2)
			low += float64(mid * u2)
			low += float64(high * u4)
			x[i] += float64(low * ((c[i] + float64(c[2+i]*u)) - x[i]))
		}
		gates, table = gates[2:], table[PairSize:]
	}
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

// modes takes the modes of a reduced subtree a step on, and adds what the subtree
// gives in the next step to its joint. What the drive makes of that is known
// beforehand, so that the sum need not wait for it.
func (l *Layout) modes(p *Port) {
	for w := range p.Width {
		joint, at := l.Slab[p.Joint+w:][:JointV+1], l.Slab[p.Scale+w:][:PortBack+1]
		over := joint[JointV] - at[PortRest]
		drive := joint[JointDV] + float64(at[PortRatio]*over)
		flow := l.flow(p, w, drive)
		joint[JointRHS] += float64(at[PortScale]*(flow-float64(at[PortBack]*drive))) - float64(at[PortLeak]*over)
	}
}

// flow takes the modes of a lane a step on and sums up what flows; even and odd
// modes apart.
func (l *Layout) flow(p *Port, w int, drive float64) float64 {
	coefs, state, within := l.Slab[p.Coefs:][:3*p.Modes], l.Slab[p.State+w:], l.Slab[p.Within+w:]
	var even, odd float64
	for k := 0; k < p.Modes; k += 2 {
		c := (*[6]float64)(coefs[3*k:])
		x, y := &state[k*p.Width], &state[(k+1)*p.Width]
		first, second := float64(c[0]**x), float64(c[1]**y)
		if p.Driven {
			first += within[k*p.Width]
			second += within[(k+1)*p.Width]
		}
		even += float64(c[4] * first)
		odd += float64(c[5] * second)
		*x, *y = first-float64(c[2]*drive), second-float64(c[3]*drive)
	}
	return even + odd
}

// sumProbes sums up the recorded nodes of reduced subtrees, even and odd modes
// apart.
func (l *Layout) sumProbes() {
	for i := range l.Probes {
		p := &l.Probes[i]
		port := &l.Ports[p.Port]
		weights, state := l.Slab[p.Weights:][:port.Modes], l.Slab[port.State:]
		for w := range port.Width {
			var even, odd float64
			for k := 0; k < port.Modes; k += 2 {
				even += float64(weights[k] * state[k*port.Width+w])
				odd += float64(weights[k+1] * state[(k+1)*port.Width+w])
			}
			l.Slab[p.Sum+w] = even + odd
		}
	}
}

// sample writes the columns as they are now.
func (l *Layout) sample(out []float64, stride int) {
	for j := range l.Columns {
		c := &l.Columns[j]
		out[j*stride] = (l.Slab[c[0]] + l.Slab[c[1]]) + l.Slab[c[2]]
	}
}
