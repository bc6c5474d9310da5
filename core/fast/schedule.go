package fast

import (
	"cmp"
	"slices"
)

// thread is a piece of a chain in one lane, the nodes from the root outwards.
type thread struct {
	chain int
	lane  int
	nodes []int32
	left  int   // chains below that are not walked yet
	depth int32 // of its last node
}

// schedule puts threads side by side: it walks all chains in all lanes from the
// ends of the branches to the roots, always going on with the deepest that nothing
// below holds up, and takes as many like it along as a strand may be wide.
type schedule struct {
	g      *graph
	chains []chain
	widths []int // allowed, descending, the last one 1
	ready  []*thread
	all    [][]*thread // threads by chain and lane
	done   [][]thread  // strands, in the order of the walk up
}

func newSchedule(g *graph, chains []chain, widths []int) *schedule {
	s := &schedule{g: g, chains: chains, widths: widths}
	for i := range chains {
		c := &chains[i]
		lanes := make([]*thread, g.p.Lanes)
		for l := range lanes {
			lanes[l] = &thread{chain: i, lane: l, nodes: c.nodes, left: c.below, depth: g.depth[c.nodes[len(c.nodes)-1]]}
			if c.below == 0 {
				s.ready = append(s.ready, lanes[l])
			}
		}
		s.all = append(s.all, lanes)
	}
	for len(s.ready) > 0 {
		s.next()
	}
	return s
}

// next walks one strand.
func (s *schedule) next() {
	first := slices.MaxFunc(s.ready, func(a, b *thread) int { return cmp.Compare(a.depth, b.depth) })
	like := s.like(first)
	n := len(like[0].nodes)
	for _, t := range like {
		n = min(n, len(t.nodes))
	}
	strand := make([]thread, len(like))
	for i, t := range like {
		at := len(t.nodes) - n
		strand[i] = *t
		strand[i].nodes = t.nodes[at:]
		t.nodes = t.nodes[:at:at]
		t.depth -= int32(n)
		if at == 0 {
			s.finish(t)
		}
	}
	s.done = append(s.done, strand)
}

// like are the ready threads that are to walk side by side with first: of its kind
// and not much shorter, the most alike before the others and the deeper of equals.
// They are as many as the widest strand that can be filled.
func (s *schedule) like(first *thread) []*thread {
	var best []*thread
	compare := func(t, than *thread) int {
		return cmp.Or(cmp.Compare(s.unlike(t, first), s.unlike(than, first)), cmp.Compare(than.depth, t.depth))
	}
	for _, t := range s.ready {
		if s.chains[t.chain].kind != s.chains[first.chain].kind || 2*len(t.nodes) < len(first.nodes) {
			continue
		}
		at := len(best)
		for at > 0 && compare(t, best[at-1]) < 0 {
			at--
		}
		if at < s.widths[0] {
			best = slices.Insert(best, at, t)
			best = best[:min(len(best), s.widths[0])]
		}
	}
	width := s.widths[slices.IndexFunc(s.widths, func(w int) bool { return w <= len(best) })]
	return best[:width]
}

// unlike is by how many nodes two threads differ.
func (s *schedule) unlike(a, b *thread) int {
	return max(len(a.nodes)-len(b.nodes), len(b.nodes)-len(a.nodes))
}

func (s *schedule) finish(t *thread) {
	s.ready = slices.DeleteFunc(s.ready, func(r *thread) bool { return r == t })
	if above := s.chains[t.chain].above; above >= 0 {
		parent := s.all[above][t.lane]
		if parent.left--; parent.left == 0 {
			s.ready = append(s.ready, parent)
		}
	}
}
