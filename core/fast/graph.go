package fast

import (
	"slices"

	"github.com/cablelab/cablelab/core/sim"
)

// edge joins a node to a neighbour.
type edge struct {
	to int32
	g  []float64 // [uS] by lane
}

// gone is a node that was condensed: its v follows from that of its neighbours.
type gone struct {
	node int32
	by   []edge // one for the end of a cable, two between two nodes
}

// graph is the plan's nodes without those that need not be computed.
type graph struct {
	p      *sim.Plan
	near   [][]edge // by node
	bare   []bool   // nodes without capacitance and membrane
	active []bool   // nodes with gates
	driven []bool   // nodes with a clamp
	gone   []gone   // in the order in which they went

	left   []bool      // nodes that were not condensed
	parent []int32     // -1 at a root
	up     [][]float64 // [uS] by node and lane, to the parent
	order  []int32     // nodes that are left, parents first
	core   []bool      // nodes whose pivots change from step to step
	depth  []int32     // edges to the root
	degree []int       // scratch: neighbours that are left
	local  []int32     // scratch: a node's place in a subtree
}

func newGraph(p *sim.Plan) *graph {
	n := p.Rows
	g := &graph{
		p: p, near: make([][]edge, n), bare: make([]bool, n), active: make([]bool, n), driven: make([]bool, n),
		left: make([]bool, n), parent: make([]int32, n), up: make([][]float64, n), core: make([]bool, n), degree: make([]int, n),
		depth: make([]int32, n), local: make([]int32, n),
	}
	g.join()
	g.look()
	g.condense()
	g.orient()
	return g
}

// perArea turns nA and uS at a node of so many um2 into mA/cm2 and S/cm2.
const perArea = 1e2

// join makes the edges.
func (g *graph) join() {
	p := g.p
	a, area := p.At(p.A, p.Rows), p.At(p.Area, p.Rows)
	g.makeRoom()
	slab := make([]float64, p.Rows*p.Lanes)
	for r := p.Roots; r < p.Rows; r++ {
		up := int(p.Parent[r])
		joint := slab[r*p.Lanes:][:p.Lanes:p.Lanes]
		for l := range joint {
			joint[l] = -a[r*p.Lanes+l] * area[up*p.Lanes+l] / perArea
		}
		g.near[r] = append(g.near[r], edge{int32(up), joint})
		g.near[up] = append(g.near[up], edge{int32(r), joint})
	}
}

// makeRoom gives every node's edges their place, so that none is looked for later: a
// node that is condensed leaves as many ends as it joins.
func (g *graph) makeRoom() {
	p := g.p
	edges := make([]int, p.Rows)
	for r := p.Roots; r < p.Rows; r++ {
		edges[r]++
		edges[p.Parent[r]]++
	}
	room := make([]edge, 2*(p.Rows-p.Roots))
	for r, n := range edges {
		g.near[r], room = room[:0:n], room[n:]
	}
}

// look finds out what the nodes are.
func (g *graph) look() {
	p := g.p
	cm := p.At(p.Cm, p.Rows)
	for r := range g.bare {
		g.bare[r] = !slices.ContainsFunc(cm[r*p.Lanes:][:p.Lanes], func(c float64) bool { return c != 0 })
	}
	for i := range p.Membranes {
		m := &p.Membranes[i]
		for _, node := range m.Nodes {
			g.bare[node] = false
			g.active[node] = g.active[node] || len(m.States) > 0
		}
	}
	for i := range p.Points {
		for _, node := range p.Points[i].Nodes {
			g.driven[node] = true
		}
	}
}

// condense takes out nodes without area: ends of a cable, whose v is their
// neighbour's, and nodes between two others, by putting two conductances in
// series. A clamp at an end acts on the neighbour; with Crank-Nicolson the end's v
// has a course of its own then, and it stays.
func (g *graph) condense() {
	wanted := g.recorded()
	todo := []int32{}
	for r := range g.bare {
		todo = append(todo, int32(r))
	}
	for len(todo) > 0 {
		r := todo[0]
		todo = todo[1:]
		switch near := g.near[r]; {
		case !g.bare[r] || len(near) == 0 || len(near) > 2:
		case len(near) == 1 && !(g.driven[r] && (g.bare[near[0].to] || g.p.Secondorder != 0)):
			g.drop(r)
			g.driven[near[0].to] = g.driven[near[0].to] || g.driven[r]
			todo = append(todo, near[0].to)
		case len(near) == 2 && !g.driven[r] && !wanted[r]:
			g.drop(r)
			g.link(near[0], near[1])
			todo = append(todo, near[0].to, near[1].to)
		}
	}
}

// recorded are the nodes whose v is a column.
func (g *graph) recorded() []bool {
	wanted := make([]bool, g.p.Rows)
	for _, at := range g.p.Columns {
		if r := (at - int(g.p.V)) / g.p.Lanes; at >= int(g.p.V) && r < g.p.Rows {
			wanted[r] = true
		}
	}
	return wanted
}

func (g *graph) drop(r int32) {
	g.gone = append(g.gone, gone{r, g.near[r]})
	for _, e := range g.near[r] {
		g.near[e.to] = slices.DeleteFunc(g.near[e.to], func(back edge) bool { return back.to == r })
	}
	g.near[r] = nil
}

// link joins two nodes by two conductances in series.
func (g *graph) link(a, b edge) {
	series := make([]float64, len(a.g))
	for l := range series {
		series[l] = a.g[l] * b.g[l] / (a.g[l] + b.g[l])
	}
	g.near[a.to] = append(g.near[a.to], edge{b.to, series})
	g.near[b.to] = append(g.near[b.to], edge{a.to, series})
}

// orient chooses each cell's root and directs all edges to it.
func (g *graph) orient() {
	for r := range g.left {
		g.left[r], g.parent[r] = true, -1
	}
	for i := range g.gone {
		g.left[g.gone[i].node] = false
	}
	seen := make([]bool, g.p.Rows)
	for r := range g.left {
		if !g.left[r] || seen[r] {
			continue
		}
		cell := g.reach(int32(r), nil)
		for _, node := range cell {
			seen[node] = true
		}
		root := g.rootOf(cell)
		g.order = append(g.order, g.reach(root, func(node, from int32, e edge) {
			g.parent[node], g.up[node], g.depth[node] = from, e.g, g.depth[from]+1
		})...)
	}
}

// reach lists the nodes from start on, depth first, and tells along which edge it
// got to each.
func (g *graph) reach(start int32, tell func(node, from int32, e edge)) []int32 {
	type step struct{ node, from int32 }
	stack := []step{{start, -1}}
	var all []int32
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		all = append(all, s.node)
		for _, e := range g.near[s.node] {
			if e.to == s.from {
				continue
			}
			if tell != nil {
				tell(e.to, s.node, e)
			}
			stack = append(stack, step{e.to, s.node})
		}
	}
	return all
}

// rootOf marks a cell's core, the smallest subtree that holds all active nodes,
// and gives its middle. A cell without active nodes has a core of one.
func (g *graph) rootOf(cell []int32) int32 {
	keep := cell[0]
	for _, r := range cell {
		g.core[r] = true
		if g.active[r] || (g.driven[r] && !g.active[keep]) {
			keep = r
		}
	}
	var leaves []int32
	for _, r := range cell {
		if g.degree[r] = len(g.near[r]); g.degree[r] < 2 {
			leaves = append(leaves, r)
		}
	}
	for ; len(leaves) > 0; leaves = leaves[1:] {
		r := leaves[0]
		if g.active[r] || r == keep {
			continue
		}
		g.core[r] = false
		for _, e := range g.near[r] {
			if g.degree[e.to]--; g.core[e.to] && g.degree[e.to] == 1 {
				leaves = append(leaves, e.to)
			}
		}
	}
	ends := g.farthest(keep)
	path := g.farthest(ends[len(ends)-1])
	return path[len(path)/2]
}

// farthest is the longest path within the core from a node.
func (g *graph) farthest(start int32) []int32 {
	type step struct {
		node, from int32
		before     int // index of the step to from
	}
	steps := []step{{start, -1, -1}}
	for i := 0; i < len(steps); i++ {
		s := steps[i]
		for _, e := range g.near[s.node] {
			if g.core[e.to] && e.to != s.from {
				steps = append(steps, step{e.to, s.node, i})
			}
		}
	}
	var path []int32
	for i := len(steps) - 1; i >= 0; i = steps[i].before {
		path = append(path, steps[i].node)
	}
	slices.Reverse(path)
	return path
}
