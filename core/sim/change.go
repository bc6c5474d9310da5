package sim

import (
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Change makes the stepper of another model that goes on from where this one is,
// which is not to be used any more: for another nseg, a new section, mechanism or
// netcon, another geometry. What both have, known by names and places, keeps its v,
// states and events; a new segment begins as the old one that contains its middle, a
// new section, and the end of one that has been taken off, at -65 mV, and a new
// mechanism with states of 0, as in NEURON. A parameter that both models have alike
// keeps what the program has made of it.
//
// References are to be looked up again, and what was recorded and played is to be
// recorded and played again: it goes on then, until Attached.
func (s *Stepper) Change(m *model.Model) (*Stepper, error) {
	next, err := Open(m)
	if err != nil {
		return nil, err
	}
	c := change{old: s, new: next, nodes: s.nodesFor(next)}
	next.plan().Slab[Time] = s.T()
	c.voltages()
	c.membranes()
	c.pointProcesses()
	c.network()
	if m.Run.Atol == s.model().Run.Atol {
		if err := next.SetAtol(s.Atol()); err != nil {
			return nil, err
		}
	}
	next.interrupted.recordings, next.interrupted.players = s.recordings, slices.Clone(s.players)
	return next, nil
}

// Attached ends what goes on from the stepper before: what is recorded and played from
// now on begins with the next Init.
func (s *Stepper) Attached() { s.interrupted.recordings, s.interrupted.players = nil, nil }

// change is on the way from one stepper to another.
type change struct {
	old, new *Stepper
	nodes    []int32 // by row of the new tree: that of the old, -1 for none
}

// nodesFor are the nodes that those of another stepper go on from.
func (s *Stepper) nodesFor(next *Stepper) []int32 {
	nodes := slices.Repeat([]int32{-1}, next.plan().Rows)
	index := map[string]int{}
	for i := range s.model().Sections {
		index[s.model().Sections[i].Name] = i
	}
	for i := range next.model().Sections {
		section := &next.model().Sections[i]
		old, there := index[section.Name]
		if !there {
			continue
		}
		to, n := next.built.tree.Segments(i)
		from, had := s.built.tree.Segments(old)
		for j := range n {
			nodes[to+j] = int32(from + model.Place{X: model.SegmentMiddle(j, n)}.Segment(had))
		}
		nodes[to+n] = int32(from + had)
		if was := &s.model().Sections[old]; section.Parent == nil && was.Parent == nil {
			nodes[next.built.tree.Node(i, float64(section.End))] = int32(s.built.tree.Node(old, float64(was.End)))
		}
	}
	return nodes
}

// copy takes rows of a block over.
func (c *change) copy(from, to Block, fromRow, toRow int) {
	c.new.Set(to.row(toRow), c.old.Get(from.row(fromRow)))
}

// keep takes rows of a block of parameters over, if both models have the same there.
func (c *change) keep(from, to Block, fromRow, toRow int) {
	if c.old.given[from.row(fromRow)] == c.new.given[to.row(toRow)] {
		c.copy(from, to, fromRow, toRow)
	}
}

func (c *change) voltages() {
	from, to := c.old.plan(), c.new.plan()
	for r, was := range c.nodes {
		if was >= 0 {
			c.copy(from.V, to.V, int(was), r)
			c.copy(from.ICap, to.ICap, int(was), r)
			c.keep(from.Cm, to.Cm, int(was), r)
		}
	}
}

func (c *change) membranes() {
	from, to := c.old.plan(), c.new.plan()
	for i := range to.Membranes {
		m := &to.Membranes[i]
		if k := slices.IndexFunc(from.Membranes, func(was Membrane) bool { return was.Mech == m.Mech }); k >= 0 {
			c.membrane(&from.Membranes[k], m)
		}
	}
	for i := range to.Ions {
		ion := &to.Ions[i]
		k := slices.IndexFunc(from.Ions, func(was Ion) bool { return was.Kind == ion.Kind })
		if k < 0 {
			continue
		}
		c.rows(from.Ions[k].Nodes, ion.Nodes, func(was, r int) {
			c.copy(from.Ions[k].I, ion.I, was, r)
			c.keep(from.Ions[k].E, ion.E, was, r)
		})
	}
}

// rows visits the rows of what has the same nodes before and after.
func (c *change) rows(from, to []int32, visit func(was, row int)) {
	for r, node := range to {
		if was, there := slices.BinarySearch(from, c.nodes[node]); there {
			visit(was, r)
		}
	}
}

func (c *change) membrane(from, to *Membrane) {
	c.rows(from.Nodes, to.Nodes, func(was, r int) {
		for k := range to.Params {
			c.keep(from.Params[k], to.Params[k], was, r)
		}
		for k := range to.States {
			c.copy(from.States[k], to.States[k], was, r)
		}
		for k := range to.Parts {
			if to.Parts[k].G != to.Parts[k].Gbar {
				c.copy(from.Parts[k].G, to.Parts[k].G, was, r)
			}
			c.copy(from.Parts[k].I, to.Parts[k].I, was, r)
		}
	})
}

func (c *change) pointProcesses() {
	for i := range c.new.points {
		p := &c.new.model().Points[i]
		was := c.old.model().PointIndex(p.Name)
		if was < 0 || c.old.model().Points[was].Kind != p.Kind {
			continue
		}
		at, from := c.new.points[i], c.old.points[was]
		to, of := &c.new.plan().Points[at.Points], &c.old.plan().Points[from.Points]
		for k := range to.Params {
			c.keep(of.Params[k], to.Params[k], from.Row, at.Row)
		}
		for k := range to.Vars {
			c.copy(of.Vars[k], to.Vars[k], from.Row, at.Row)
		}
		for k := range to.Kept {
			c.copy(of.Kept[k], to.Kept[k], from.Row, at.Row)
		}
	}
}

// network takes what is under way over: of netcons and netstims that are still there.
func (c *change) network() {
	from, to := c.old.events(), c.new.events()
	to.shared = from.shared
	was, now := &from.Network, &to.Network
	for i, node := range now.Watched {
		if k := slices.Index(was.Watched, c.nodes[node]); k >= 0 {
			to.above[i] = from.above[k]
			c.keep(was.Threshold, now.Threshold, k, i)
		}
	}
	for i := range to.trains {
		if k := c.old.model().NetstimIndex(c.new.model().Netstims[i].Name); k >= 0 {
			to.trains[i] = from.trains[k]
			c.netstim(k, i)
		}
	}
	netcons := netconsIn(c.old.model(), c.new.model())
	for k, i := range netcons {
		if i >= 0 {
			c.new.silent[i] = c.old.silent[k]
			c.keep(was.Delay, now.Delay, k, i)
			c.keep(was.Weight, now.Weight, k, i)
		}
	}
	for i := range to.bundle {
		to.bundle[i] = to.bundled(i)
	}
	for queue := from.queue.clone(); queue.some; {
		c.event(queue.take(), netcons)
	}
}

func (c *change) netstim(was, i int) {
	from, to := &c.old.plan().Network, &c.new.plan().Network
	c.keep(from.Number, to.Number, was, i)
	c.keep(from.Start, to.Start, was, i)
	c.keep(from.Interval, to.Interval, was, i)
	c.keep(from.Noise, to.Noise, was, i)
	c.keep(from.Seed, to.Seed, was, i)
}

// event puts an event into the new queue, if it is still to happen.
func (c *change) event(e event, netcons []int) {
	switch to := c.new.events(); e.what {
	case late:
		c.new.put(e.t, late, c.old.calls[e.index])
	case arrival:
		if now := netcons[e.index]; now >= 0 {
			e.index = int32(now)
			to.queue.put(e)
		}
	case arrivals:
		for _, i := range c.old.plan().Network.From[e.index] {
			c.event(event{t: e.t, what: arrival, index: i}, netcons)
		}
	case starting, firing:
		name := c.old.model().Netstims[e.index].Name
		if now := c.new.model().NetstimIndex(name); now >= 0 {
			e.index = int32(now)
			to.queue.put(e)
		}
	}
}

// netconsIn tells which netcon of another model each of a model's is, -1 for none:
// of several alike, as many as there are, in order.
func netconsIn(m, next *model.Model) []int {
	places := map[string][]int{}
	key := func(c *model.Netcon) string { return fmt.Sprintf("%s -> %s", c.Source(), c.Target) }
	for i := range next.Netcons {
		k := key(&next.Netcons[i])
		places[k] = append(places[k], i)
	}
	all := make([]int, len(m.Netcons))
	for i := range m.Netcons {
		all[i] = -1
		if k := key(&m.Netcons[i]); len(places[k]) > 0 {
			all[i], places[k] = places[k][0], places[k][1:]
		}
	}
	return all
}
