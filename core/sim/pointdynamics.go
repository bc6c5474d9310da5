package sim

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
	"github.com/cablelab/cablelab/core/mech"
)

// synapse is a part of a synapse's conductance, which decays by itself.
type synapse struct {
	*state
	sign float64 // with which it adds to the conductance
	tau  Block   // [ms]
	e    Block   // [mV]
}

// conductances takes in the states of a kind of point process.
func (d *dynamics) conductances(of *Points) {
	switch of.Kind {
	case &mech.ExpSyn:
		d.conductance(of, 1, of.Vars[1], of.Params[0], of.Params[1])
	case &mech.Exp2Syn:
		d.conductance(of, -1, of.Vars[2], of.Params[0], of.Params[2])
		d.conductance(of, 1, of.Vars[3], of.Params[1], of.Params[2])
	}
}

//go:noinline
func (d *dynamics) conductance(of *Points, sign float64, in, tau, e Block) {
	d.synapses = append(d.synapses, synapse{d.state(of.Nodes, in), sign, tau, e})
}

// begin takes in how fast it decays.
func (s *synapse) begin(p *Plan) {
	for r := range s.nodes {
		s.decay[r] = 1 / p.Slab[int(s.tau)+r]
	}
}

// linearize takes the derivative of its current.
func (s *synapse) linearize(d *dynamics) {
	for r, node := range s.nodes {
		drive := d.Slab[int(d.V)+int(node)] - d.Slab[int(s.e)+r]
		s.push[r] = s.sign * drive * (perArea / d.Slab[int(d.Area)+int(node)])
	}
}

// onsets takes how the currents of AlphaSynapses change with time.
func (d *dynamics) onsets(of *Points) {
	onset, tau, gmax, e := of.param(d.Plan, 0), of.param(d.Plan, 1), of.param(d.Plan, 2), of.param(d.Plan, 3)
	for r, node := range of.Nodes {
		if x := (d.Slab[d.T] - onset[r]) / tau[r]; x >= 0 && x <= 10 {
			opens := gmax[r] * (1 - x) * libm.Exp(1-x) / tau[r] // [uS/ms]
			d.ramp[node] -= float64(opens * (d.Slab[int(d.V)+int(node)] - e[r]) * (perArea / d.Slab[int(d.Area)+int(node)]))
		}
	}
}

// turns calls at with the times [ms] at which a point process changes suddenly: its
// process finds the next state of things at such a time, and the one before at any
// earlier.
func (of *Points) turns(p *Plan, row int, at func(t float64)) {
	param := func(k int) float64 { return of.param(p, k)[row] }
	switch of.Kind {
	case &mech.IClamp:
		at(param(0))
		at(param(0) + param(1))
	case &mech.SEClamp:
		at(param(1))
		at(of.keep(p, 1)[row])
		at(of.keep(p, 2)[row])
	case &mech.AlphaSynapse:
		onset, tau := param(0), param(1)
		end := onset + float64(10*tau)
		for (end-onset)/tau > 10 {
			end = before(end)
		}
		for (end-onset)/tau <= 10 {
			end = math.Nextafter(end, math.Inf(1))
		}
		at(onset)
		at(end)
	}
}

// before is the last number before t.
func before(t float64) float64 { return math.Nextafter(t, math.Inf(-1)) }
