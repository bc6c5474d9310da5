package fast

import "math"

// subtree is a passive tree that hangs on one port: node 0 is joined to the port,
// every other node to an earlier one. Potentials count from the port's.
type subtree struct {
	parent []int32   // -1 for node 0
	cap    []float64 // [uS] capacitance over the time step
	g      []float64 // [uS] to the parent, or the port
	inv    []float64 // [MOhm] 1 / the pivot of cap + leak + axial
}

// factor computes the pivots; ratio is what each node's leak is of its cap.
func (s *subtree) factor(ratio float64) {
	own := make([]float64, len(s.cap))
	s.inv = make([]float64, len(s.cap))
	for i := len(own) - 1; i >= 0; i-- {
		own[i] += s.cap[i] * (1 + ratio)
		s.inv[i] = 1 / (own[i] + s.g[i])
		if up := s.parent[i]; up >= 0 {
			own[up] += s.g[i] * own[i] * s.inv[i] // not g - g*g*inv, which would cancel
		}
	}
}

// solve turns currents [nA] into the potentials [mV] at which they flow off.
func (s *subtree) solve(x []float64) {
	for i := len(x) - 1; i > 0; i-- {
		x[s.parent[i]] += s.g[i] * s.inv[i] * x[i]
	}
	x[0] *= s.inv[0]
	for i := 1; i < len(x); i++ {
		x[i] = (x[i] + s.g[i]*x[s.parent[i]]) * s.inv[i]
	}
}

// settled is 1 mV at all nodes with capacitance, and what that makes of those
// without.
func (s *subtree) settled() []float64 {
	x, g := make([]float64, len(s.cap)), make([]float64, len(s.cap))
	for i := len(x) - 1; i > 0; i-- {
		up := s.parent[i]
		switch {
		case s.cap[up] > 0:
		case s.cap[i] > 0:
			x[up] += s.g[i]
			g[up] += s.g[i]
		default:
			through := s.g[i] / (g[i] + s.g[i])
			x[up] += through * x[i]
			g[up] += through * g[i]
		}
	}
	for i, c := range s.cap {
		outer := 0.0
		if i > 0 {
			outer = x[s.parent[i]]
		}
		x[i] = (x[i] + s.g[i]*outer) / (g[i] + s.g[i])
		if c > 0 {
			x[i] = 1
		}
	}
	return x
}

// pushed is where a current of 1 nA into a node takes the subtree in one step.
func (s *subtree) pushed(node int) []float64 {
	x := make([]float64, len(s.cap))
	x[node] = 1
	s.solve(x)
	return x
}

// step turns potentials into what is left of them after a time step.
func (s *subtree) step(x []float64) []float64 {
	y := make([]float64, len(x))
	for i := range y {
		y[i] = s.cap[i] * x[i]
	}
	s.solve(y)
	return y
}

// basis are vectors that span what the subtree does when it is pushed from its
// port or from within: orthonormal with the capacitances as weights, and with what
// a step makes of each in terms of all.
type basis struct {
	s       *subtree
	vectors [][]float64
	steps   [][]float64 // [vector][vector]: step of the first has so much of the second
}

// span makes a basis of at most so many vectors: the Krylov space of a step, from
// the settled potentials and from the given ones. With as many vectors as that, the
// port is answered exactly for twice as many steps, and nearly so ever after
// (Freund, Acta Numerica 12 (2003) 267-319).
func (s *subtree) span(most int, starts ...[]float64) *basis {
	b := &basis{s: s}
	b.add(s.settled(), most)
	for _, x := range starts {
		b.add(append([]float64(nil), x...), most)
	}
	for k := 0; k < len(b.vectors); k++ {
		b.steps = append(b.steps, b.add(s.step(b.vectors[k]), most))
	}
	for k := range b.steps {
		for len(b.steps[k]) < len(b.vectors) {
			b.steps[k] = append(b.steps[k], 0)
		}
	}
	return b
}

// lost is the part of a vector below which the rest of it is rounding.
const lost = 1e-9

// add takes a vector apart into those that are there and, if it is more than
// these and there is room, a new one.
func (b *basis) add(x []float64, most int) (parts []float64) {
	parts = b.parts(x)
	before := 0.0
	for _, c := range parts {
		before += c * c
	}
	again := b.parts(x)
	for i := range parts {
		parts[i] += again[i]
	}
	after := math.Sqrt(b.dot(x, x))
	if len(b.vectors) == most || !(after > lost*math.Sqrt(before)) {
		return parts
	}
	for i := range x {
		x[i] /= after
	}
	b.vectors = append(b.vectors, x)
	return append(parts, after)
}

// parts takes what the vectors have of x out of x.
func (b *basis) parts(x []float64) []float64 {
	parts := make([]float64, len(b.vectors), len(b.vectors)+1)
	for k, v := range b.vectors {
		c := b.dot(v, x)
		parts[k] = c
		for i := range x {
			x[i] -= c * v[i]
		}
	}
	return parts
}

// dot is the product with the capacitances as weights.
func (b *basis) dot(x, y []float64) float64 {
	sum := 0.0
	for i, c := range b.s.cap {
		sum += c * x[i] * y[i]
	}
	return sum
}
