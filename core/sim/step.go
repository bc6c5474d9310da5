package sim

import (
	"math"

	"github.com/cablelab/cablelab/core/cable"
)

// Reference is the back end that does what NEURON 8.2 does in the order in which
// it does it, so that every bit is the same. It is plain and not fast.
var Reference Backend = reference{}

type reference struct{}

func (reference) Compile(p *Plan) (Kernel, error) {
	return &referenceKernel{Plan: p, cap: p.Capacitive(), events: newEvents(p)}, nil
}

type referenceKernel struct {
	*Plan
	cap    float64  // [S/uF] what turns cm into a conductance
	events []events // by lane; none where no netcon leads anywhere
	driver driver   // nil for none
}

func (k *referenceKernel) Init() {
	k.rest()
	for l := range k.events {
		k.events[l].start()
	}
	k.currents()
}

// rest sets every state from VInit, and t to 0.
func (p *Plan) rest() {
	p.Slab[p.T] = 0
	v := p.At(p.V, p.Rows)
	for i := range v {
		v[i] = p.VInit[i%p.Lanes]
	}
	p.settle()
}

// settle sets the states of mechanisms and point processes to where they begin at v.
func (p *Plan) settle() {
	for i := range p.Membranes {
		p.steadyStates(&p.Membranes[i])
	}
	for i := range p.Points {
		p.gatherPoints(&p.Points[i])
		processOf(p.Points[i].Kind).begin(p, &p.Points[i])
	}
}

func (k *referenceKernel) Sample(out []float64, stride int) {
	for j, at := range k.Columns {
		out[j*stride] = k.Slab[at]
	}
}

func (k *referenceKernel) Advance(n int, out []float64, stride int) {
	for i := range n {
		k.step()
		k.Sample(out[i:], stride)
	}
}

func (k *referenceKernel) Settle(int) {}

func (k *referenceKernel) Extreme() (node int, v float64) {
	at := Farthest(k.At(k.V, k.Rows))
	return at / k.Lanes, k.At(k.V, k.Rows)[at]
}

// Farthest is the index of the number farthest from 0, or of one that is none.
func Farthest(x []float64) int {
	at := 0
	for i := range x {
		if !(math.Abs(x[i]) <= math.Abs(x[at])) && x[at] == x[at] {
			at = i
		}
	}
	return at
}

// step takes v from t to t + dt by an implicit Euler step (or, with
// secondorder, Crank-Nicolson), then the gates by an exact step at the new v.
// After it v is at t + dt, the currents are of t + dt/2 and the gates of
// t + 3dt/2: half a step apart they see each other centred, which makes the
// whole second order where the solver is.
func (k *referenceKernel) step() {
	for l := range k.events {
		k.events[l].step()
	}
	k.halfStep()
	k.currents()
	k.axialCurrents()
	k.conductances()
	cable.Solve(k.Tree, k.Roots, k.Lanes, k.At(k.A, k.Rows), k.At(k.B, k.Rows), k.At(k.D, k.Rows), k.At(k.RHS, k.Rows))
	k.centreIonCurrents()
	k.update()
	k.halfStep()
	k.inOrder(k.states, k.pointStates)
}

func (k *referenceKernel) halfStep() {
	k.Slab[k.T] += k.Dt / 2
	if k.driver != nil {
		k.driver.moved()
	}
}

// currents sets the right-hand side to what flows through the membrane.
func (k *referenceKernel) currents() {
	clear(k.At(k.RHS, k.Rows))
	for i := range k.Ions {
		ion := &k.Ions[i]
		clear(k.At(ion.I, len(ion.Nodes)))
		clear(k.At(ion.DIdV, len(ion.Nodes)))
	}
	k.inOrder(k.membraneCurrents, k.pointCurrents)
}

// inOrder visits all mechanisms in the order in which NEURON adds them up.
func (k *referenceKernel) inOrder(membrane func(*Membrane), points func(*Points)) {
	done := 0
	for i := range k.Points {
		for ; done < k.Points[i].After; done++ {
			membrane(&k.Membranes[done])
		}
		points(&k.Points[i])
	}
	for ; done < len(k.Membranes); done++ {
		membrane(&k.Membranes[done])
	}
}

// axialCurrents adds what flows along the tree.
func (k *referenceKernel) axialCurrents() {
	for _, s := range k.Tree {
		v, vUp := s.Rows(k.At(k.V, k.Rows), k.Lanes)
		rhs, rhsUp := s.Rows(k.At(k.RHS, k.Rows), k.Lanes)
		a, _ := s.Rows(k.At(k.A, k.Rows), k.Lanes)
		b, _ := s.Rows(k.At(k.B, k.Rows), k.Lanes)
		for i := range v {
			dv := vUp[i] - v[i]
			rhs[i] -= float64(b[i] * dv)
			rhsUp[i] += float64(a[i] * dv)
		}
	}
}

// conductances sets the diagonal: membrane, capacitance, neighbours.
func (k *referenceKernel) conductances() {
	d := k.At(k.D, k.Rows)
	clear(d)
	k.inOrder(k.membraneConductances, k.pointConductances)
	for i, cm := range k.At(k.Cm, k.Rows)[:len(d)] {
		d[i] += float64(k.cap * cm)
	}
	for _, s := range k.Tree {
		d, dUp := s.Rows(d, k.Lanes)
		a, _ := s.Rows(k.At(k.A, k.Rows), k.Lanes)
		b, _ := s.Rows(k.At(k.B, k.Rows), k.Lanes)
		for i := range d {
			d[i] -= b[i]
			dUp[i] -= a[i]
		}
	}
}

// centreIonCurrents puts the ionic currents at the middle of the step, for
// secondorder 2.
func (k *referenceKernel) centreIonCurrents() {
	if k.Secondorder != 2 {
		return
	}
	dv := k.At(k.RHS, k.Rows)
	for i := range k.Ions {
		ion := &k.Ions[i]
		current, slope := k.At(ion.I, len(ion.Nodes)), k.At(ion.DIdV, len(ion.Nodes))
		for r, node := range ion.Nodes {
			for l := range k.Lanes {
				current[r*k.Lanes+l] += float64(slope[r*k.Lanes+l] * dv[int(node)*k.Lanes+l])
			}
		}
	}
}

// update adds the solution to v: once, or twice where it is half a step's.
func (k *referenceKernel) update() {
	v := k.At(k.V, k.Rows)
	dv := k.At(k.RHS, k.Rows)[:len(v)]
	if k.Secondorder != 0 {
		for i := range v {
			v[i] += float64(2 * dv[i])
		}
		return
	}
	for i := range v {
		v[i] += dv[i]
	}
}
