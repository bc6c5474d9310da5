package fast

import "slices"

// modes are a passive subtree as seen from its port: potentials over the port's,
// as a sum of modes that decay independently. Over a step in which the port's
// potential rises by dv to v,
//
//	mode = Decay*mode - Push*(dv + ratio*(v-rest)) + what clamps within push
//
// and the port receives the sum of Flow*mode, of what they were before, less
// Load times the same drive. What it receives is what the capacitances have lost and
// the leak has not taken: to multiply the small difference between the port and its
// neighbour by a large conductance would lose figures.
type modes struct {
	Decay, Push []float64   // by mode, in fours
	Flow        []float64   // [uS] by mode
	Load        float64     // [uS]
	Back        float64     // [uS] sum of Flow times Push
	Within      [][]float64 // [mV/nA] by driven node and mode
	Direct      []float64   // [1] by driven node: what the port receives of it at once
	ratio       float64
	driven      []int
	basis       *basis
	turn        [][]float64 // [mode][vector]
}

// even rounds up: numbers are computed in pairs.
func even(n int) int { return (n + 1) &^ 1 }

// fours rounds up: so many modes are computed at a time.
func fours(n int) int { return (n + 3) &^ 3 }

func newModes(s *subtree, ratio float64, driven []int) *modes {
	s.factor(ratio)
	starts := make([][]float64, len(driven))
	for i, node := range driven {
		starts[i] = s.pushed(node)
	}
	b := s.span(modesFor(len(driven)), starts...)
	m := &modes{ratio: ratio, driven: driven, basis: b, turn: symmetric(b.steps)}
	n := len(b.vectors)
	m.Decay = append(eigen(m.turn), make([]float64, fours(n)-n)...)
	m.Push, m.Flow = make([]float64, len(m.Decay)), make([]float64, len(m.Decay))
	charge := m.project(s.settled())
	for k := range n {
		m.Push[k] = m.Decay[k] * charge[k]
		m.Flow[k] = charge[k] - (1+ratio)*m.Push[k]
		m.Load += m.Flow[k] * charge[k]
		m.Back += m.Flow[k] * m.Push[k]
	}
	for _, x := range starts {
		within, direct := m.project(x), 1.0
		for k := range n {
			direct -= (1 + ratio) * charge[k] * within[k]
		}
		m.Within, m.Direct = append(m.Within, within), append(m.Direct, direct)
	}
	return m
}

// modesFor is how many modes are asked for: with these the error stays at the
// level of rounding, at any nseg.
func modesFor(driven int) int { return 12 + 8*driven }

// project is what potentials are in modes.
func (m *modes) project(x []float64) []float64 {
	parts := make([]float64, len(m.basis.vectors))
	for i, v := range m.basis.vectors {
		parts[i] = m.basis.dot(v, x)
	}
	q := make([]float64, len(m.Decay))
	for k, turn := range m.turn {
		for i, part := range parts {
			q[k] += turn[i] * part
		}
	}
	return q
}

// at is what each mode contributes to a node.
func (m *modes) at(node int) []float64 {
	z := make([]float64, len(m.Decay))
	for k, turn := range m.turn {
		for i, v := range m.basis.vectors {
			z[k] += turn[i] * v[node]
		}
	}
	return z
}

// potentials adds to v what modes q make of all nodes; c is scratch, as long as the basis.
func (m *modes) potentials(q, c, v []float64) {
	clear(c)
	for k, turn := range m.turn {
		for i := range c {
			c[i] += turn[i] * q[k]
		}
	}
	vectors := m.basis.vectors
	for ; len(c) >= 4; c, vectors = c[4:], vectors[4:] {
		addFour((*[4]float64)(c), v, vectors[0], vectors[1], vectors[2], vectors[3])
	}
	for i, c := range c {
		for j, x := range vectors[i] {
			v[j] += float64(c * x)
		}
	}
}

// addFour adds so much of each of four vectors to v.
func addFour(of *[4]float64, v, a, b, c, d []float64) {
	a, b, c, d = a[:len(v)], b[:len(v)], c[:len(v)], d[:len(v)]
	for j := range v {
		v[j] += (float64(of[0]*a[j]) + float64(of[1]*b[j])) + (float64(of[2]*c[j]) + float64(of[3]*d[j]))
	}
}

func symmetric(a [][]float64) [][]float64 {
	s := make([][]float64, len(a))
	for i := range a {
		s[i] = make([]float64, len(a))
		for j := range a {
			s[i][j] = (a[i][j] + a[j][i]) / 2
		}
	}
	return s
}

// reduced is a passive subtree that becomes modes, in all lanes.
type reduced struct {
	port  int32
	nodes []int32   // the head first
	lanes []*modes  // by lane
	ratio []float64 // [1] by lane: leak over capacitance, in a step
	rest  []float64 // [mV] by lane: where the leak takes it
	drive []int     // driven nodes, as indices of nodes
}

// worth is the number of nodes from which on modes cost less.
const worth = 8

// reduce takes the passive subtrees out of the graph that are better computed as
// modes.
func (g *graph) reduce(l *leaks) []*reduced {
	if g.p.Secondorder != 0 {
		return nil
	}
	var all []*reduced
	taken := make([]bool, g.p.Rows)
	for i := 0; i < len(g.order); i++ {
		head := g.order[i]
		port := g.parent[head]
		if port < 0 || g.core[head] || !g.core[port] {
			continue
		}
		r := &reduced{port: port, nodes: g.below(i)}
		if len(r.nodes) >= worth && r.possible(g, l) {
			for _, node := range r.nodes {
				taken[node] = true
			}
			all = append(all, r)
		}
		i += len(r.nodes) - 1
	}
	g.order = slices.DeleteFunc(g.order, func(r int32) bool { return taken[r] })
	return all
}

// below are the nodes of the subtree whose head is the i-th in order.
func (g *graph) below(i int) []int32 {
	end := i + 1
	for end < len(g.order) && g.depth[g.order[end]] > g.depth[g.order[i]] {
		end++
	}
	return slices.Clone(g.order[i:end])
}

// possible reports whether in each lane the leak is the same share of capacitance
// and has the same potential everywhere.
func (r *reduced) possible(g *graph, l *leaks) bool {
	n := g.p.Lanes
	r.ratio, r.rest = make([]float64, n), make([]float64, n)
	for lane := range n {
		known := false
		for j, node := range r.nodes {
			i := int(node)*n + lane
			switch {
			case l.cap[i] == 0 && (l.g[i] != 0 || g.driven[node]):
				return false
			case l.cap[i] == 0:
			case !known:
				known = true
				r.ratio[lane] = l.g[i] / l.cap[i]
				if l.g[i] != 0 {
					r.rest[lane] = l.ge[i] / l.g[i]
				}
			case !near(l.g[i], r.ratio[lane]*l.cap[i]) || !near(l.ge[i], l.g[i]*r.rest[lane]):
				return false
			}
			if lane == 0 && g.driven[node] {
				r.drive = append(r.drive, j)
			}
		}
		if !known {
			return false
		}
		r.ratio[lane] *= r.rounded(g, l, lane)
	}
	return len(r.drive) <= 2
}

// rounded is how much smaller the ratio is to NEURON, whose capacitances are larger.
func (r *reduced) rounded(g *graph, l *leaks, lane int) float64 {
	area := g.p.At(g.p.Area, g.p.Rows)
	cap, excess := 0.0, 0.0
	for _, node := range r.nodes {
		i := int(node)*g.p.Lanes + lane
		cap += l.cap[i] * area[i]
		excess += l.excess[i] * area[i]
	}
	return 1 - excess/(cap+excess)
}

// near allows for the last bits.
func near(a, b float64) bool {
	d := a - b
	return d == 0 || (d < 0 && -d < 1e-14*max(-a, a)) || (d > 0 && d < 1e-14*max(-a, a))
}

// subtree is the reduced one in a lane.
func (r *reduced) subtree(g *graph, l *leaks, lane int) *subtree {
	n := len(r.nodes)
	s := &subtree{parent: make([]int32, n), cap: make([]float64, n), g: make([]float64, n)}
	area := g.p.At(g.p.Area, g.p.Rows)
	for j, node := range r.nodes {
		i := int(node)*g.p.Lanes + lane
		s.cap[j] = (l.cap[i] + l.excess[i]) * area[i] / perArea
		s.g[j] = g.up[node][lane]
		s.parent[j] = g.local[g.parent[node]]
		g.local[node] = int32(j)
	}
	s.parent[0] = -1
	return s
}
