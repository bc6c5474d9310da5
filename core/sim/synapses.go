package sim

import "github.com/cablelab/cablelab/core/libm"

// alphaSynapse is mech.AlphaSynapse.
type alphaSynapse struct{ none }

func (alphaSynapse) flow(p *Plan, of *Points, v, current []float64) {
	onset, tau, gmax, e := of.param(p, 0), of.param(p, 1), of.param(p, 2), of.param(p, 3)
	t := p.Slab[p.T]
	for i := range current {
		g := 0.0
		if x := (t - onset[i]) / tau[i]; x >= 0 && x <= 10 {
			g = float64(gmax[i] * float64(x*libm.Exp(1-x)))
		}
		current[i] = float64(g * (v[i] - e[i]))
	}
	copy(of.variable(p, 0), current)
}

// expSyn is mech.ExpSyn.
type expSyn struct{}

func (expSyn) begin(p *Plan, of *Points) { clear(of.variable(p, 1)) }

func (expSyn) flow(p *Plan, of *Points, v, current []float64) {
	conduct(of.variable(p, 0), current, of.variable(p, 1), v, of.param(p, 1))
}

func (expSyn) advance(p *Plan, of *Points) { decay(of.variable(p, 1), of.param(p, 0), p.Dt) }

func (expSyn) receive(p *Plan, of *Points, at int, weight float64) {
	of.variable(p, 1)[at] += weight
}

// exp2Syn is mech.Exp2Syn: A decays with tau1 and B with tau2.
type exp2Syn struct{}

// begin finds the factor by which an event of weight 1 opens 1 uS at the most, at
// the time tp. As in NEURON it lowers a tau1 that is too long.
func (exp2Syn) begin(p *Plan, of *Points) {
	tau1, tau2, factor := of.param(p, 0), of.param(p, 1), of.keep(p, 0)
	clear(of.variable(p, 2))
	clear(of.variable(p, 3))
	for i := range factor {
		if tau1[i]/tau2[i] > .9999 {
			tau1[i] = .9999 * tau2[i]
		}
		tp := float64(float64(tau1[i]*tau2[i]) / (tau2[i] - tau1[i]) * libm.Log(tau2[i]/tau1[i]))
		factor[i] = 1 / (-libm.Exp(-tp/tau1[i]) + libm.Exp(-tp/tau2[i]))
	}
}

func (exp2Syn) flow(p *Plan, of *Points, v, current []float64) {
	g, a, b := of.variable(p, 1), of.variable(p, 2), of.variable(p, 3)
	for i := range g {
		g[i] = b[i] - a[i]
	}
	conduct(of.variable(p, 0), current, g, v, of.param(p, 2))
}

func (exp2Syn) advance(p *Plan, of *Points) {
	decay(of.variable(p, 2), of.param(p, 0), p.Dt)
	decay(of.variable(p, 3), of.param(p, 1), p.Dt)
}

func (exp2Syn) receive(p *Plan, of *Points, at int, weight float64) {
	by := float64(weight * of.keep(p, 0)[at])
	of.variable(p, 2)[at] += by
	of.variable(p, 3)[at] += by
}

// conduct computes the current g (v - e) [nA], twice.
func conduct(i, current, g, v, e []float64) {
	for k := range current {
		current[k] = float64(g[k] * (v[k] - e[k]))
	}
	copy(i, current)
}

// decay lets x fall to 0 with the time constant tau [ms] for dt [ms], exactly.
func decay(x, tau []float64, dt float64) {
	for i := range x {
		x[i] += float64((1 - libm.Exp(float64(dt*(-1/tau[i])))) * (0 - x[i]))
	}
}
