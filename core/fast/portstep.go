package fast

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
