package sim

import (
	"fmt"
	"math"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/stiff"
)

// variable is the back end for steps of variable length, each as long as the
// tolerance Atol lets it be: for v in mV and, as in NEURON's cvode, for a gate as
// if it were in mV too. A step ends wherever a clamp starts or stops, and an event
// arrives at its own time. Samples are taken at multiples of Dt all the same, by the
// method's own polynomial within a step, so that runs can be laid over each other.
//
// Rates come from tables where the document wants that, so that the same equations
// are solved as with fixed steps. A table has a kink each mV, which the estimate of
// an error cannot see: on its way to threshold a spike makes some hundred times
// Atol of it, where with exact rates it stays near Atol.
type variable struct{}

func (variable) Compile(p *Plan) (Kernel, error) {
	k := newVariable(p, p.Detectors)
	k.under = stiff.New(k.dynamics, k.mass(), p.Atol)
	k.y = make([]float64, k.clock+1)
	for _, at := range p.Columns {
		row := k.row(at)
		k.rows, k.derived = append(k.rows, row), k.derived || row < 0
	}
	if lanes := newEvents(p); lanes != nil {
		k.events = &lanes[0]
	}
	return k, nil
}

// newVariable is a kernel without an integrator.
func newVariable(p *Plan, detectors []int32) *variableKernel {
	return &variableKernel{dynamics: newDynamics(p), crossings: newCrossings(p, detectors)}
}

// refusedWithAtol says what in a document cannot be run in such steps: a VClamp,
// which is a circuit that NEURON solves once a fixed step.
func refusedWithAtol(m *model.Model) error {
	for i := range m.Points {
		if m.Points[i].Kind == mech.VClamp.Kind {
			return fmt.Errorf("points[%d]: a VClamp cannot be run with steps of variable length; take an SEClamp, or set atol to 0", i)
		}
	}
	return nil
}

type variableKernel struct {
	*dynamics
	under   *stiff.Integrator
	rows    []int     // by column, in y; -1 for what derives from y
	derived bool      // there is such a column
	y       []float64 // scratch: what it derives from
	sampled float64   // [ms] the last sample's time
	edges   queue     // when the right-hand side jumps: at 0, where point processes do, and when all is over
	events  *events   // nil where no netcon leads anywhere
	crossings
}

func (k *variableKernel) Init() {
	k.rest()
	k.sampled = 0
	if k.events != nil {
		k.events.start()
	}
	k.start(0)
	k.watchAnew(k.under.Y)
}

// start begins at t with what the plan has.
func (k *variableKernel) start(t float64) {
	for i := range k.synapses {
		k.synapses[i].begin(k.Plan)
	}
	k.listEdges(t)
	k.take(k.under.Y)
	k.under.Start(t)
}

// listEdges lists those from now on.
func (k *variableKernel) listEdges(now float64) {
	k.edges.clear()
	at := func(t float64) {
		if t > now {
			k.edges.put(event{t: t})
		}
	}
	k.edges.put(event{t: now})
	at(k.Tstop + k.Dt)
	for i := range k.Points {
		for r := range k.Points[i].Nodes {
			k.Points[i].turns(k.Plan, r, at)
		}
	}
	k.until = math.Inf(1)
}

func (k *variableKernel) Advance(n int, out []float64, stride int) {
	for i := range n {
		k.sampled += k.Dt / 2
		k.sampled += k.Dt / 2
		k.reach(k.sampled)
		k.Sample(out[i:], stride)
	}
}

// reach takes steps up to t or past it.
func (k *variableKernel) reach(t float64) {
	for k.under.T < t {
		k.turn()
		k.under.Step(min(k.edges.next(), k.due()))
		k.look()
	}
	k.turn()
}

// due is when the next event is [ms].
func (k *variableKernel) due() float64 {
	if k.events == nil {
		return math.Inf(1)
	}
	return k.events.queue.next()
}

// turn lets happen what happens now.
func (k *variableKernel) turn() {
	t := k.under.T
	if lost := math.IsInf(t, 1); lost || t < k.edges.next() && t < k.due() {
		return
	}
	stirred := k.edges.until(t)
	for k.edges.until(t) {
		k.edges.take()
	}
	k.until = before(k.edges.next())
	k.put(k.under.Y)
	k.Slab[k.T] = t
	if k.events != nil {
		k.events.stirred = false
		k.events.deliver(t)
		stirred = stirred || k.events.stirred
	}
	if stirred {
		k.take(k.under.Y)
		k.under.Restart()
	}
}

func (k *variableKernel) Sample(out []float64, stride int) {
	if k.derived {
		for i := range k.y {
			k.y[i] = k.under.At(k.sampled, i)
		}
		k.put(k.y)
		k.reference.currents()
	}
	for j, row := range k.rows {
		if row >= 0 {
			out[j*stride] = k.under.At(k.sampled, row)
		} else {
			out[j*stride] = k.Slab[k.Columns[j]]
		}
	}
}

// row is the row of y that a slab index holds, or -1.
func (k *variableKernel) row(at int) int {
	if row, _, in := k.In(k.V, k.Rows, at); in {
		return row
	}
	for _, s := range k.states {
		if row, _, in := k.In(s.in, len(s.nodes), at); in {
			return s.at + row
		}
	}
	return -1
}

func (k *variableKernel) Settle(int) {
	v := k.At(k.V, k.Rows)
	for i := range v {
		v[i] = k.under.At(k.sampled, i)
	}
}

func (k *variableKernel) Extreme() (node int, v float64) {
	y := k.under.Y[:k.Rows]
	at := Farthest(y)
	return at, y[at]
}

func (k *variableKernel) Steps() int { return k.under.Steps }
