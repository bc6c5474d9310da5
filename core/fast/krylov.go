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

// basis are vectors that span what the subtree can do, orthonormal with the
// capacitances as weights: the Krylov space of one step, from a uniform potential
// and from what a current into each of the driven nodes brings about. With it a
// step of the port is answered exactly for as many steps as it has vectors, and
// nearly so ever after (Freund, Acta Numerica 12 (2003) 267-319).
func (s *subtree) basis(driven []int, most int) [][]float64 {
	b := spanner{s: s, most: most}
	b.add(s.settled())
	for _, i := range driven {
		x := make([]float64, len(s.cap))
		x[i] = 1
		s.solve(x)
		b.add(x)
	}
	for k := 0; k < len(b.all); k++ {
		b.add(s.step(b.all[k]))
	}
	return b.all
}

// step is what is left of potentials after a time step.
func (s *subtree) step(x []float64) []float64 {
	y := make([]float64, len(x))
	for i := range y {
		y[i] = s.cap[i] * x[i]
	}
	s.solve(y)
	return y
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

// spanner collects orthonormal vectors.
type spanner struct {
	s    *subtree
	most int
	all  [][]float64
}

// lost is the part of a vector below which the rest of it is rounding.
const lost = 1e-9

func (b *spanner) add(x []float64) {
	if len(b.all) == b.most {
		return
	}
	before := b.norm(x)
	for range 2 {
		for _, v := range b.all {
			c := b.dot(v, x)
			for i := range x {
				x[i] -= c * v[i]
			}
		}
	}
	after := b.norm(x)
	if !(after > lost*before) {
		return
	}
	for i := range x {
		x[i] /= after
	}
	b.all = append(b.all, x)
}

func (b *spanner) dot(x, y []float64) float64 {
	sum := 0.0
	for i, c := range b.s.cap {
		sum += c * x[i] * y[i]
	}
	return sum
}

func (b *spanner) norm(x []float64) float64 { return math.Sqrt(b.dot(x, x)) }
