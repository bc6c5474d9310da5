package sim

// none is a process without variables of its own.
type none struct{}

func (none) begin(*Plan, *Points)                 {}
func (none) advance(*Plan, *Points)               {}
func (none) receive(*Plan, *Points, int, float64) {}

// iClamp is mech.IClamp.
type iClamp struct{ none }

func (iClamp) flow(p *Plan, of *Points, _, current []float64) {
	delay, dur, amp := of.param(p, 0), of.param(p, 1), of.param(p, 2)
	t := p.Slab[p.T]
	for i := range current {
		current[i] = 0
		if t < delay[i]+dur[i] && t >= delay[i] {
			current[i] = amp[i]
		}
	}
	copy(of.variable(p, 0), current)
}

// seClamp is mech.SEClamp.
type seClamp struct{ none }

// begin finds when the second and the third level end. As in NEURON that stays when a
// program changes how long they are.
func (seClamp) begin(p *Plan, of *Points) {
	clear(of.keep(p, 0))
	end2, end3 := of.keep(p, 1), of.keep(p, 2)
	for i := range end2 {
		end2[i] = of.param(p, 1)[i] + of.param(p, 3)[i]
		end3[i] = end2[i] + of.param(p, 5)[i]
	}
}

// flow sets the levels of this time, which hold for the whole step.
func (c seClamp) flow(p *Plan, of *Points, v, current []float64) {
	ends := [3][]float64{of.param(p, 1), of.keep(p, 1), of.keep(p, 2)}
	level, on := of.variable(p, 1), of.keep(p, 0)
	t := p.Slab[p.T]
	for i := range level {
		level[i], on[i] = 0, 0
		for k := range ends {
			if t < ends[k][i] {
				level[i], on[i] = of.param(p, 2+2*k)[i], 1
				break
			}
		}
	}
	c.current(p, of, v)
	copy(current, of.variable(p, 0))
}

// advance gives the current at the end of the step, to be recorded.
func (c seClamp) advance(p *Plan, of *Points) { c.current(p, of, p.At(of.VNow, len(of.Nodes))) }

// current is that at v, with the levels that are set.
func (seClamp) current(p *Plan, of *Points, v []float64) {
	rs, now, level, on := of.param(p, 0), of.variable(p, 0), of.variable(p, 1), of.keep(p, 0)
	for i := range now {
		now[i] = 0
		if on[i] != 0 {
			now[i] = (level[i] - v[i]) / rs[i]
		}
	}
}
