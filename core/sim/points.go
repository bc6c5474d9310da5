package sim

import "github.com/cablelab/cablelab/core/mech"

// pointProcesses lays out the point processes, kind by kind.
func (b *builder) pointProcesses() {
	b.points = make([]Target, len(b.models[0].Points))
	for _, kind := range mech.Points {
		b.pointsOf(kind)
	}
}

func (b *builder) pointsOf(kind *mech.Point) {
	all := b.models[0].Points
	p := Points{Kind: kind, After: len(b.plan.Membranes)}
	var of []int // by row: the index in the model
	for i := len(all) - 1; i >= 0; i-- {
		if at := all[i].At; all[i].Kind == kind.Kind {
			b.points[i] = Target{len(b.plan.Points), len(of)}
			of = append(of, i)
			p.Nodes = append(p.Nodes, b.nodeAt(at))
		}
	}
	n := len(of)
	if n == 0 {
		return
	}
	for k := range kind.Params {
		p.Params = append(p.Params, b.tunable(n, func(r, l int) float64 { return b.models[l].Points[of[r]].Params[k] }))
	}
	for range kind.Vars {
		p.Vars = append(p.Vars, b.block(n))
	}
	for range kind.Kept {
		p.Kept = append(p.Kept, b.block(n))
	}
	p.VNow, p.Total, p.Ahead, p.G = b.block(n), b.block(n), b.block(n), b.block(n)
	b.plan.Points = append(b.plan.Points, p)
}

// param, variable and keep are the numbers of the k-th of the kind's quantities.
func (of *Points) param(p *Plan, k int) []float64    { return p.At(of.Params[k], len(of.Nodes)) }
func (of *Points) variable(p *Plan, k int) []float64 { return p.At(of.Vars[k], len(of.Nodes)) }
func (of *Points) keep(p *Plan, k int) []float64     { return p.At(of.Kept[k], len(of.Nodes)) }

// process is what a kind of point process does, for all of the kind together. It
// finds v of its nodes in VNow.
type process interface {
	// begin sets the variables at t = 0.
	begin(p *Plan, of *Points)
	// flow computes the currents [nA] at v [mV] and t, and all that depends on them.
	flow(p *Plan, of *Points, v, current []float64)
	// advance takes the variables over a step, with v at its end.
	advance(p *Plan, of *Points)
	// receive takes an event in, at the index of a row and lane in its blocks.
	receive(p *Plan, of *Points, at int, weight float64)
}

// processOf is the process of a kind of the catalogue.
func processOf(kind *mech.Point) process {
	switch kind {
	case &mech.IClamp:
		return iClamp{}
	case &mech.AlphaSynapse:
		return alphaSynapse{}
	case &mech.ExpSyn:
		return expSyn{}
	case &mech.Exp2Syn:
		return exp2Syn{}
	case &mech.SEClamp:
		return seClamp{}
	case &mech.VClamp:
		return vClamp{}
	}
	panic("sim: no process for " + kind.Kind)
}

// pointCurrents evaluates the currents at v + dvNumeric and at v, adds them to the
// right-hand side and keeps their slopes.
func (k *referenceKernel) pointCurrents(p *Points) {
	n, lanes := len(p.Nodes), k.Lanes
	v, now, ahead, g := k.At(p.VNow, n), k.At(p.Total, n), k.At(p.Ahead, n), k.At(p.G, n)
	process := processOf(p.Kind)
	k.gatherPoints(p)
	for i := range v {
		v[i] += dvNumeric
	}
	process.flow(k.Plan, p, v, ahead)
	k.gatherPoints(p)
	process.flow(k.Plan, p, v, now)
	rhs, area := k.At(k.RHS, k.Rows), k.At(k.Area, k.Rows)
	for r, node := range p.Nodes {
		for l := range lanes {
			i, row := r*lanes+l, int(node)*lanes+l
			scale := perArea / area[row]
			g[i] = float64((ahead[i] - now[i]) / dvNumeric * scale)
			if p.Kind.Electrode {
				rhs[row] += float64(now[i] * scale)
			} else {
				rhs[row] -= float64(now[i] * scale)
			}
		}
	}
}

// pointConductances adds the slopes to the diagonal.
func (k *referenceKernel) pointConductances(p *Points) {
	g, d, lanes := k.At(p.G, len(p.Nodes)), k.At(k.D, k.Rows), k.Lanes
	for r, node := range p.Nodes {
		for l := range lanes {
			if row := int(node)*lanes + l; p.Kind.Electrode {
				d[row] -= g[r*lanes+l]
			} else {
				d[row] += g[r*lanes+l]
			}
		}
	}
}

func (k *referenceKernel) pointStates(p *Points) {
	k.gatherPoints(p)
	processOf(p.Kind).advance(k.Plan, p)
}

// gatherPoints copies v of the nodes.
func (p *Plan) gatherPoints(of *Points) {
	dst, v := p.At(of.VNow, len(of.Nodes)), p.At(p.V, p.Rows)
	for r, node := range of.Nodes {
		copy(dst[r*p.Lanes:][:p.Lanes], v[int(node)*p.Lanes:])
	}
}
