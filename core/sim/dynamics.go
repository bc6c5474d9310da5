package sim

import (
	"math"

	"github.com/cablelab/cablelab/core/cable"
)

// dynamics is a plan of one lane as a system of differential equations, for steps
// of variable length: y is v of all nodes, then the states x of mechanisms and point
// processes, and last the time itself, and
//
//	cm dv/dt = axial currents - membrane currents - point currents   [mA/cm2]
//	   dx/dt = (xinf(v) - x) / xtau(v)
//	   dt/dt = 1
//
// Nodes without area have no capacitance: there the currents balance at all times.
// What flows at y, the reference kernel computes.
type dynamics struct {
	*Plan
	reference *referenceKernel
	gates     [][]*state // by membrane
	synapses  []synapse
	states    []*state // all of these
	clock     int      // the row of y that is the time [ms]
	until     float64  // [ms] before which the equations hold

	ramp    []float64 // [mA/cm2/ms] by node, -dI/dt
	g       []float64 // [S/cm2] by node, dI/dv with what flows to its neighbours
	shift   float64   // [1/ms] c of c M - J
	factors *cable.Factors
}

// state is one state in all its instances, each of which depends on nothing but
// itself and v of its node.
type state struct {
	nodes []int32
	in    Block     // where the plan has it
	at    int       // its first row in y
	decay []float64 // [1/ms] -df/dx
	pull  []float64 // [1/ms/mV] df/dv
	push  []float64 // dI/dx, I in [mA/cm2]
}

func newDynamics(p *Plan) *dynamics {
	d := &dynamics{
		Plan: p, reference: &referenceKernel{Plan: p}, clock: p.Rows, until: math.Inf(1),
		ramp: make([]float64, p.Rows), g: make([]float64, p.Rows), factors: cable.NewFactors(p.Tree, p.Roots, p.Rows),
	}
	for i := range p.Membranes {
		m := &p.Membranes[i]
		var gates []*state
		for _, in := range m.States {
			gates = append(gates, d.state(m.Nodes, in))
		}
		d.gates = append(d.gates, gates)
	}
	for i := range p.Points {
		d.conductances(&p.Points[i])
	}
	return d
}

// state gives a state its rows.
//
//go:noinline
func (d *dynamics) state(nodes []int32, in Block) *state {
	n := len(nodes)
	s := &state{nodes, in, d.clock, make([]float64, n), make([]float64, n), make([]float64, n)}
	d.states = append(d.states, s)
	d.clock += n
	return s
}

// mass is what multiplies dy/dt: capacitances [S ms/cm2] and ones.
func (d *dynamics) mass() []float64 {
	mass := make([]float64, d.clock+1)
	for i := range mass {
		mass[i] = 1
	}
	for i, cm := range d.At(d.Cm, d.Rows) {
		mass[i] = float64(capacitive * cm)
	}
	return mass
}

// take fills y with what the plan has; put is the way back.
func (d *dynamics) take(y []float64) {
	copy(y, d.At(d.V, d.Rows))
	for _, s := range d.states {
		copy(y[s.at:], d.At(s.in, len(s.nodes)))
	}
	y[d.clock] = d.Slab[d.T]
}

func (d *dynamics) put(y []float64) {
	copy(d.At(d.V, d.Rows), y)
	for _, s := range d.states {
		copy(d.At(s.in, len(s.nodes)), y[s.at:])
	}
	d.Slab[d.T] = min(y[d.clock], d.until)
}

// Slope writes the right-hand sides, and all currents into the plan.
func (d *dynamics) Slope(f, y []float64) {
	d.put(y)
	d.reference.currents()
	d.reference.axialCurrents()
	copy(f, d.At(d.RHS, d.Rows))
	for i, gates := range d.gates {
		for k, s := range gates {
			for r, node := range s.nodes {
				inf, tau := d.rates(&d.Membranes[i], k, y[node])
				f[s.at+r] = (inf - y[s.at+r]) / tau
			}
		}
	}
	for _, s := range d.synapses {
		for r := range s.nodes {
			f[s.at+r] = -float64(s.decay[r] * y[s.at+r])
		}
	}
	f[d.clock] = 1
}
