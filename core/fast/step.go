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

// modes takes the modes of a reduced subtree a step on, and adds what the subtree
// gives in the next step to its joint. What the drive makes of that is known
// beforehand, so that the sum need not wait for it.
func (l *Layout) modes(p *Port) {
	var drive, over, flow [MaxWidth]float64
	joints, at := l.Slab[p.Joint:][:JointV+p.Width], l.Slab[p.Scale:][:PortBack+p.Width]
	for w := range p.Width {
		over[w] = joints[JointV+w] - at[PortRest+w]
		drive[w] = joints[JointDV+w] + float64(at[PortRatio+w]*over[w])
	}
	switch {
	case p.Driven:
		l.driven(p, &drive, &flow)
	case p.Width == 1:
		flow[0] = l.single(p, drive[0])
	case p.Width == 4:
		l.four(p, (*[4]float64)(drive[:]), (*[4]float64)(flow[:]))
	default:
		l.several(p, &drive, &flow)
	}
	for w := range p.Width {
		joints[w] += float64(at[PortScale+w]*(flow[w]-float64(at[PortBack+w]*drive[w]))) - float64(at[PortLeak+w]*over[w])
	}
}

// single takes the modes of one lane a step on and sums up what flows, even and odd
// modes apart.
func (l *Layout) single(p *Port, drive float64) float64 {
	coefs, state := l.Slab[p.Coefs:][:3*p.Modes], l.Slab[p.State:][:p.Modes]
	var even, odd float64
	for len(coefs) >= 12 && len(state) >= 4 {
		c, q := (*[12]float64)(coefs), (*[4]float64)(state)
		q0, q1, q2, q3 := c[0]*q[0], c[1]*q[1], c[6]*q[2], c[7]*q[3]
		even += float64(c[4] * q0)
		odd += float64(c[5] * q1)
		even += float64(c[10] * q2)
		odd += float64(c[11] * q3)
		q[0], q[1] = q0-float64(c[2]*drive), q1-float64(c[3]*drive)
		q[2], q[3] = q2-float64(c[8]*drive), q3-float64(c[9]*drive)
		coefs, state = coefs[12:], state[4:]
	}
	return even + odd
}

// four is single for four lanes.
func (l *Layout) four(p *Port, drive, flow *[4]float64) {
	coefs, state := l.Slab[p.Coefs:][:3*p.Modes], l.Slab[p.State:][:4*p.Modes]
	var e0, e1, e2, e3, o0, o1, o2, o3 float64
	d0, d1, d2, d3 := drive[0], drive[1], drive[2], drive[3]
	for len(coefs) >= 6 && len(state) >= 8 {
		c, q := (*[6]float64)(coefs), (*[8]float64)(state)
		decay, push, out := c[0], c[2], c[4]
		q0, q1, q2, q3 := decay*q[0], decay*q[1], decay*q[2], decay*q[3]
		e0 += float64(out * q0)
		e1 += float64(out * q1)
		e2 += float64(out * q2)
		e3 += float64(out * q3)
		q[0], q[1], q[2], q[3] = q0-float64(push*d0), q1-float64(push*d1), q2-float64(push*d2), q3-float64(push*d3)
		decay, push, out = c[1], c[3], c[5]
		q0, q1, q2, q3 = decay*q[4], decay*q[5], decay*q[6], decay*q[7]
		o0 += float64(out * q0)
		o1 += float64(out * q1)
		o2 += float64(out * q2)
		o3 += float64(out * q3)
		q[4], q[5], q[6], q[7] = q0-float64(push*d0), q1-float64(push*d1), q2-float64(push*d2), q3-float64(push*d3)
		coefs, state = coefs[6:], state[8:]
	}
	flow[0], flow[1], flow[2], flow[3] = e0+o0, e1+o1, e2+o2, e3+o3
}

// several is single for any number of lanes.
func (l *Layout) several(p *Port, drive, flow *[MaxWidth]float64) {
	var parts [2][MaxWidth]float64
	coefs, state := l.Slab[p.Coefs:], l.Slab[p.State:]
	for k := range p.Modes {
		c := coefs[k/2*6+k%2:][:5]
		for w := range p.Width {
			q := &state[k*p.Width+w]
			free := c[0] * *q
			parts[k%2][w] += float64(c[4] * free)
			*q = free - float64(c[2]*drive[w])
		}
	}
	for w := range p.Width {
		flow[w] = parts[0][w] + parts[1][w]
	}
}

// driven is several while clamps within the subtree are on.
func (l *Layout) driven(p *Port, drive, flow *[MaxWidth]float64) {
	var parts [2][MaxWidth]float64
	coefs, state, within := l.Slab[p.Coefs:], l.Slab[p.State:], l.Slab[p.Within:]
	for k := range p.Modes {
		c := coefs[k/2*6+k%2:][:5]
		for w := range p.Width {
			q := &state[k*p.Width+w]
			free := within[k*p.Width+w] + float64(c[0]**q)
			parts[k%2][w] += float64(c[4] * free)
			*q = free - float64(c[2]*drive[w])
		}
	}
	for w := range p.Width {
		flow[w] = parts[0][w] + parts[1][w]
	}
}

// sumProbes sums up the recorded nodes of reduced subtrees, even and odd modes
// apart.
func (l *Layout) sumProbes() {
	for i := range l.Probes {
		p := &l.Probes[i]
		port := &l.Ports[p.Port]
		weights, state, sums := l.Slab[p.Weights:][:port.Modes], l.Slab[port.State:], l.Slab[p.Sum:][:port.Width]
		if port.Width == 4 {
			fourSums(weights, state, (*[4]float64)(sums))
			continue
		}
		for w := range sums {
			var even, odd float64
			at := w
			for len(weights) > 1 && at+port.Width < len(state) {
				even += float64(weights[0] * state[at])
				odd += float64(weights[1] * state[at+port.Width])
				weights, at = weights[2:], at+2*port.Width
			}
			weights = l.Slab[p.Weights:][:port.Modes]
			sums[w] = even + odd
		}
	}
}

func fourSums(weights, state []float64, sums *[4]float64) {
	var e0, e1, e2, e3, o0, o1, o2, o3 float64
	for len(weights) >= 2 && len(state) >= 8 {
		a, b, q := weights[0], weights[1], (*[8]float64)(state)
		e0 += float64(a * q[0])
		e1 += float64(a * q[1])
		e2 += float64(a * q[2])
		e3 += float64(a * q[3])
		o0 += float64(b * q[4])
		o1 += float64(b * q[5])
		o2 += float64(b * q[6])
		o3 += float64(b * q[7])
		weights, state = weights[2:], state[8:]
	}
	sums[0], sums[1], sums[2], sums[3] = e0+o0, e1+o1, e2+o2, e3+o3
}

// sample writes the columns as they are now.
func (l *Layout) sample(out []float64, stride int) {
	for j := range l.Columns {
		c := &l.Columns[j]
		out[j*stride] = (l.Slab[c[0]] + l.Slab[c[1]]) + l.Slab[c[2]]
	}
}
