package sim

import "slices"

// curve is y over t, straight from point to point, flat before the first, and
// beyond the last as straight as between the last two, as in NEURON. It is at its
// value of t + dt/2 in the middle of a step and of t + dt at its end.
type curve struct {
	y, t  *[]float64
	into  Ref
	begun bool
	bound int // the next point, as events tell it
	at    int // the point that ends the present piece
}

func (c *curve) begin(s *Stepper) {
	c.begun, c.bound, c.at = true, 0, 0
	c.start(s)
}

func (c *curve) resume(s *Stepper, was player) bool {
	q, ok := was.(*curve)
	if !ok || q.y != c.y || q.t != c.t {
		return false
	}
	if !q.begun {
		return true
	}
	c.begun, c.bound, c.at = true, q.bound, q.at
	c.start(s)
	c.follow(s.plan())
	return true
}

func (c *curve) clone() player {
	copied := *c
	return &copied
}

func (c *curve) end(s *Stepper, vector *[]float64) bool {
	ends := c.y == vector || c.t == vector
	if ends {
		s.curves = slices.DeleteFunc(s.curves, func(other *curve) bool { return other == c })
	}
	return ends
}

func (c *curve) start(s *Stepper) {
	s.curves = append(s.curves, c)
	if c.bound < c.points() {
		c.wait(s)
	}
}

func (c *curve) points() int { return min(len(*c.y), len(*c.t)) }

// wait asks for the event at which the next point is passed.
func (c *curve) wait(s *Stepper) {
	s.call((*c.t)[c.bound], func() {
		if !slices.Contains(s.curves, c) {
			return
		}
		c.at = c.bound
		if c.bound+1 < c.points() {
			c.bound++
			c.wait(s)
		}
		c.follow(s.plan())
	})
}

// follow writes the value at the present t.
func (c *curve) follow(p *Plan) {
	if c.bound < c.points() && c.at < c.points() {
		p.Slab[c.into] = c.value(p.Slab[p.T])
	}
}

func (c *curve) value(now float64) float64 {
	y, t := *c.y, *c.t
	switch {
	case now >= t[c.bound]:
		if c.at = c.bound; c.at == 0 {
			return y[0]
		}
	case now <= t[0]:
		c.at = 0
		return y[0]
	default:
		for now < t[c.at] {
			c.at--
		}
		for now >= t[c.at] {
			c.at++
		}
	}
	t0, t1, y0, y1 := t[c.at-1], t[c.at], y[c.at-1], y[c.at]
	if t0 == t1 {
		return (y0 + y1) / 2
	}
	return y0 + float64((y1-y0)*((now-t0)/(t1-t0)))
}
