package sim

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
	"github.com/cablelab/cablelab/core/mech"
)

// Rates are tabled as NEURON tables hh's: from TableMin in steps of one up to
// 100 mV, linear in between, constant outside.
const (
	TableMin  = -100.0 // [mV]
	TableSize = 201
)

// tabled reports whether the mechanism's rates come from tables.
func (b *builder) tabled(d *mech.Density) bool {
	for _, g := range d.Globals {
		if g.Name == "usetable_"+d.Name {
			return global(b.models[0], g) != 0
		}
	}
	return false
}

// speed is q10^((celsius - ref)/10).
func speed(d *mech.Density, celsius float64) float64 {
	if d.Q10 == 0 {
		return 1
	}
	return libm.Pow(d.Q10, (celsius-d.QRef)/10)
}

func (b *builder) tables(d *mech.Density, speed float64) []Tables {
	all := make([]Tables, len(d.Gates))
	for i := range d.Gates {
		t := Tables{Inf: Block(b.size), Tau: Block(b.size + TableSize)}
		b.size += 2 * TableSize
		b.fills = append(b.fills, func() { b.plan.fillTable(t, &d.Gates[i], speed) })
		all[i] = t
	}
	return all
}

func (p *Plan) fillTable(t Tables, gate *mech.Gate, speed float64) {
	for k := range TableSize {
		inf, tau := rates(gate, speed, TableMin+float64(k))
		p.Slab[int(t.Inf)+k], p.Slab[int(t.Tau)+k] = inf, tau
	}
}

// rates gives a gate's steady state and time constant [ms] at v [mV].
func (p *Plan) rates(m *Membrane, gate int, v float64) (inf, tau float64) {
	if m.Tables == nil {
		return rates(&m.Mech.Gates[gate], m.Speed, v)
	}
	return p.lookup(m.Tables[gate], v)
}

// slopes gives, of dx/dt = (xinf - x)/xtau, how it falls with x [1/ms] and how it
// grows with v [1/ms/mV]. It differentiates the exact rates: a table's own slope
// is right for no more than the millivolt in which v happens to be.
func slopes(g *mech.Gate, speed, v, x float64) (decay, pull float64) {
	opening, closing := slope(&g.Alpha, v), slope(&g.Beta, v)
	return speed * (rate(&g.Alpha, v) + rate(&g.Beta, v)), speed * (float64(opening*(1-x)) - float64(closing*x))
}

// rates gives a gate's steady state alpha/(alpha+beta) and time constant
// 1/(speed (alpha+beta)) [ms] at v [mV].
func rates(g *mech.Gate, speed, v float64) (inf, tau float64) {
	alpha, beta := rate(&g.Alpha, v), rate(&g.Beta, v)
	sum := alpha + beta
	return alpha / sum, 1 / (speed * sum)
}

// rate is an opening or closing rate [1/ms] at v [mV]. Near its zero the linoid
// is its own tangent.
func rate(r *mech.Rate, v float64) float64 {
	u := -(v - r.V0)
	switch r.Form {
	case mech.Exponential:
		return float64(r.A * libm.Exp(u/r.K))
	case mech.Sigmoid:
		return r.A / (libm.Exp(u/r.K) + 1)
	}
	if math.Abs(u/r.K) < 1e-6 {
		return float64(r.A * (r.K * (1 - u/r.K/2)))
	}
	return float64(r.A * (u / (libm.Exp(u/r.K) - 1)))
}

// slope is the derivative of a rate [1/ms/mV].
func slope(r *mech.Rate, v float64) float64 {
	u := -(v - r.V0) / r.K
	switch r.Form {
	case mech.Exponential:
		return -rate(r, v) / r.K
	case mech.Sigmoid:
		now := rate(r, v)
		return now * (1 - now/r.A) / r.K
	}
	if math.Abs(u) < 1e-6 {
		return r.A / 2
	}
	q := 1 / (libm.Exp(u) - 1)
	return -r.A * q * (1 - float64(u*(1+q)))
}

// lookup interpolates a gate's tables at v [mV].
func (p *Plan) lookup(t Tables, v float64) (inf, tau float64) {
	at := v - TableMin
	switch {
	case at <= 0:
		return p.Slab[t.Inf], p.Slab[t.Tau]
	case at >= TableSize-1:
		return p.Slab[t.Inf+TableSize-1], p.Slab[t.Tau+TableSize-1]
	case at != at:
		return at, at
	}
	i := int(at)
	theta := at - float64(i)
	between := func(b Block) float64 {
		low, high := p.Slab[int(b)+i], p.Slab[int(b)+i+1]
		return low + float64(theta*(high-low))
	}
	return between(t.Inf), between(t.Tau)
}
