package fast

import "slices"

// Kind is what the nodes of a strand have in common.
type Kind struct {
	Fixed     bool  // their pivots never change
	Root      bool  // nothing is above them
	Membranes []int // indices in Plan.Membranes of those with gates, ascending
}

// chain is nodes of one kind, each the parent of the next and of nothing else.
type chain struct {
	kind   int
	nodes  []int32
	parent int32 // node above the first, -1 at a root
	above  int   // the chain that ends in it
	below  int   // chains that start at its end
}

// kinds tells nodes apart.
type kinds struct {
	all []Kind
	of  []int // by node
}

func (g *graph) kinds() *kinds {
	k := &kinds{of: make([]int, g.p.Rows)}
	gated := make([][]int, g.p.Rows)
	for i := range g.p.Membranes {
		if m := &g.p.Membranes[i]; len(m.States) > 0 {
			for _, node := range m.Nodes {
				gated[node] = append(gated[node], i)
			}
		}
	}
	for _, node := range g.order {
		k.of[node] = k.find(Kind{Fixed: !g.core[node], Root: g.parent[node] < 0, Membranes: gated[node]})
	}
	return k
}

func (k *kinds) find(kind Kind) int {
	for i := range k.all {
		if k.all[i].Fixed == kind.Fixed && k.all[i].Root == kind.Root && slices.Equal(k.all[i].Membranes, kind.Membranes) {
			return i
		}
	}
	k.all = append(k.all, kind)
	return len(k.all) - 1
}

// chains cuts what is left of the graph at branches, at clamps, at the ports of
// reduced subtrees and where the kind changes.
func (g *graph) chains(k *kinds, ports []*reduced) []chain {
	children := make([]int, g.p.Rows)
	for _, node := range g.order {
		if up := g.parent[node]; up >= 0 {
			children[up]++
		}
	}
	for _, r := range ports {
		children[r.port] += 2
	}
	var all []chain
	ends := g.local
	for _, node := range g.order {
		up := g.parent[node]
		if up >= 0 && children[up] == 1 && !g.driven[up] && k.of[up] == k.of[node] {
			i := ends[up]
			all[i].nodes = append(all[i].nodes, node)
			ends[node] = i
			continue
		}
		c := chain{kind: k.of[node], nodes: []int32{node}, parent: up, above: -1}
		if up >= 0 {
			c.above = int(ends[up])
			all[c.above].below++
		}
		ends[node] = int32(len(all))
		all = append(all, c)
	}
	return all
}
