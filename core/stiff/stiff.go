package stiff

import "math"

// System is what is integrated. No slice that it is given is its to keep.
type System interface {
	// Slope writes f(y).
	Slope(f, y []float64)
	// Linearize takes the Jacobian J = df/dy at y.
	Linearize(y []float64)
	// Factor prepares for solving with c M - J.
	Factor(c float64)
	// Solve replaces x by the solution of (c M - J) solution = x.
	Solve(x []float64)
}

// Integrator is a system under way.
type Integrator struct {
	T     float64
	Y     []float64 // at T
	Steps int       // taken since Start
	Tried int       // the same with those that were discarded for their error

	system    System
	mass      []float64 // diagonal of M
	tolerance float64   // of the error of each component in a step
	length    float64   // that the next step should have

	from, span                  float64   // where the last step began, and its length
	before, change, bend, twist []float64 // y within it, see At

	next  []float64         // y after a step that is tried
	stage [stages][]float64 // see try
}

// New makes an integrator. It keeps mass.
func New(s System, mass []float64, tolerance float64) *Integrator {
	n := &Integrator{system: s, mass: mass, tolerance: tolerance}
	for _, x := range []*[]float64{&n.Y, &n.before, &n.change, &n.bend, &n.twist, &n.next} {
		*x = make([]float64, len(mass))
	}
	for s := range n.stage {
		n.stage[s] = make([]float64, len(mass))
	}
	return n
}

// Start puts the clock to t. Whoever calls it sets Y, and then calls Restart.
func (n *Integrator) Start(t float64) {
	n.T, n.from, n.span, n.Steps, n.Tried = t, t, 0, 0, 0
}

// jump is the c with which c M outweighs J: a step that takes no time.
const jump = 1e12

// Restart takes a jump of f in: the components without mass go to where f lets
// them be.
func (n *Integrator) Restart() {
	u := n.stage[0]
	n.system.Slope(u, n.Y)
	n.system.Linearize(n.Y)
	n.system.Factor(jump)
	n.system.Solve(u)
	for i, m := range n.mass {
		if m == 0 {
			n.Y[i] += u[i]
		}
	}
	n.length = n.firstLength()
}

// firstLength is how long it takes y to change by a hundred tolerances. If that is
// too long for a first step, the error of the step tells.
func (n *Integrator) firstLength() float64 {
	f, fastest := n.stage[0], 0.0
	n.system.Slope(f, n.Y)
	for i, m := range n.mass {
		if m != 0 {
			fastest = math.Max(fastest, math.Abs(f[i])/m)
		}
	}
	return 100 * n.tolerance / fastest
}

// shortest is the shortest step, as a part of T.
const shortest = 1e-12

// Step takes one step, which does not go past limit. If no step is short enough, y
// is no number from there on, for all time.
func (n *Integrator) Step(limit float64) {
	n.system.Linearize(n.Y)
	for {
		if !(n.length > shortest*math.Abs(n.T)) {
			n.lose()
			return
		}
		h, to := n.fit(limit)
		n.try(h)
		n.Tried++
		e := n.excess()
		next := h * growth(e)
		if e <= 1 {
			if h < .99*n.length { // it was cut short
				next = max(next, n.length)
			}
			n.accept(to)
			n.length = next
			return
		}
		n.length = next
	}
}

// Back goes back to a time within the last step.
func (n *Integrator) Back(t float64) {
	for i := range n.next {
		n.next[i] = n.At(t, i)
	}
	n.Y, n.next, n.T = n.next, n.Y, t
}

// fit is the length of the next step, and where it ends: at the limit if it comes
// near, or half way there if little would be left.
func (n *Integrator) fit(limit float64) (h, to float64) {
	switch left := limit - n.T; {
	case n.length > left/1.01:
		to = limit
	case n.length > left/2:
		to = n.T + left/2
	default:
		to = n.T + n.length
	}
	return to - n.T, to
}

// excess is the largest error of the step that was tried, in tolerances.
func (n *Integrator) excess() float64 {
	most := 0.0
	for _, e := range n.stage[stages-1] {
		if e := math.Abs(e) / n.tolerance; !(e <= most) {
			most = e
		}
	}
	return most
}

// From step to step the length changes by at most these factors; the error of one
// is aimed at somewhat less than the tolerance.
const (
	shrinks = .2
	grows   = 6
	aim     = .9
)

// growth is by how much longer than one with this error the next step should be:
// the error grows with the fourth power of the length.
func growth(e float64) float64 {
	if e != e {
		return shrinks
	}
	return min(grows, max(shrinks, aim/math.Sqrt(math.Sqrt(e))))
}

// Rise is the first time found in the last step at which component i, below a level
// at its beginning and above it at T, is above; by halving.
func (n *Integrator) Rise(i int, level float64) float64 {
	below, above := n.from, n.T
	for {
		middle := below + (above-below)/2
		switch {
		case middle <= below || middle >= above:
			return above
		case n.At(middle, i) > level:
			above = middle
		default:
			below = middle
		}
	}
}

func (n *Integrator) accept(to float64) {
	n.before, n.Y, n.next = n.Y, n.next, n.before
	for i := range n.change {
		n.change[i] = n.Y[i] - n.before[i]
	}
	clear(n.bend)
	clear(n.twist)
	add(n.bend, bend, n.stage[:])
	add(n.twist, twist, n.stage[:])
	n.from, n.span, n.T = n.T, to-n.T, to
	n.Steps++
}

func (n *Integrator) lose() {
	for i := range n.Y {
		n.Y[i] = math.NaN()
	}
	n.T, n.span = math.Inf(1), 0
}
