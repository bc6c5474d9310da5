package sim

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Network is what sends events and where they go. The sources are first the
// watched nodes, then the netstims.
type Network struct {
	Watched   []int32 // rows of the tree, in the order in which they are looked at
	Threshold Block   // [mV] by Watched: v above it sends an event
	Detectors []int   // by Watched: how many detectors watch it, too

	Netstims                int
	Number, Start, Interval Block // [1], [ms], [ms] by netstim
	Noise, Seed             Block // [1], see model.Netstim

	From          [][]int32 // by source: the netcons that lead from it, in the order of the model
	Source        []int     // by netcon
	To            []Target  // by netcon
	Delay, Weight Block     // [ms], [uS] by netcon
}

// Target is a point process of a plan: a row of Plan.Points[Points].
type Target struct{ Points, Row int }

// network lays out netstims and netcons.
func (b *builder) network() {
	m, n := b.models[0], &b.plan.Network
	n.Source = make([]int, len(m.Netcons))
	for i := range m.Netcons {
		if c := &m.Netcons[i]; c.Netstim == "" {
			n.Source[i] = n.watch(b.nodeAt(c.At))
		}
	}
	if b.driven {
		for i := range m.Spikes {
			n.watch(b.nodeAt(m.Spikes[i].At))
		}
	}
	for i := range m.Netcons {
		c := &m.Netcons[i]
		if c.Netstim != "" {
			n.Source[i] = len(n.Watched) + m.NetstimIndex(c.Netstim)
		}
		n.To = append(n.To, b.points[m.PointIndex(c.Target)])
	}
	n.Netstims = len(m.Netstims)
	n.From = make([][]int32, len(n.Watched)+n.Netstims)
	for i, s := range n.Source {
		n.From[s] = append(n.From[s], int32(i))
	}
	n.Detectors = make([]int, len(n.Watched))
	for i := range m.Spikes {
		if at := slices.Index(n.Watched, b.nodeAt(m.Spikes[i].At)); at >= 0 {
			n.Detectors[at]++
		}
	}
	b.networkNumbers(n)
}

// watch finds or adds a node.
func (n *Network) watch(node int32) int {
	at := slices.Index(n.Watched, node)
	if at < 0 {
		at = len(n.Watched)
		n.Watched = append(n.Watched, node)
	}
	return at
}

func (b *builder) networkNumbers(n *Network) {
	netstim := func(of func(*model.Netstim) float64) Block {
		return b.tunable(n.Netstims, func(r, l int) float64 { return of(&b.models[l].Netstims[r]) })
	}
	n.Number = netstim(func(s *model.Netstim) float64 { return float64(s.Number) })
	n.Start = netstim(func(s *model.Netstim) float64 { return s.Start })
	n.Interval = netstim(func(s *model.Netstim) float64 { return s.Interval })
	n.Noise = netstim(func(s *model.Netstim) float64 { return s.Noise })
	n.Seed = netstim(func(s *model.Netstim) float64 { return s.Seed })
	netcon := func(of func(*model.Netcon) float64) Block {
		return b.tunable(len(n.To), func(r, l int) float64 { return of(&b.models[l].Netcons[r]) })
	}
	n.Delay = netcon(func(c *model.Netcon) float64 { return c.Delay })
	n.Weight = netcon(func(c *model.Netcon) float64 { return c.Weight })
	n.Threshold = b.tunable(len(n.Watched), func(r, l int) float64 { return b.threshold(n.Watched[r], l) })
}

// detectors lays out the detectors.
func (b *builder) detectors() {
	p := b.plan
	for _, d := range b.models[0].Spikes {
		p.Detectors = append(p.Detectors, b.nodeAt(d.At))
	}
	p.Threshold = b.tunable(len(p.Detectors), func(r, l int) float64 { return b.threshold(p.Detectors[r], l) })
}

// threshold is that of a node that netcons or detectors watch [mV]: NEURON keeps
// one a node, that of the last made.
func (b *builder) threshold(node int32, lane int) float64 {
	m := b.models[lane]
	for i := len(m.Spikes) - 1; i >= 0; i-- {
		if b.nodeAt(m.Spikes[i].At) == node {
			return m.Spikes[i].Threshold
		}
	}
	for i := len(m.Netcons) - 1; i >= 0; i-- {
		if c := &m.Netcons[i]; c.Netstim == "" && b.nodeAt(c.At) == node {
			return c.Threshold
		}
	}
	panic("sim: nothing watches this node")
}

// nodeAt is the row of the tree at a place.
//
//go:noinline
func (b *builder) nodeAt(at model.Place) int32 {
	return int32(b.trees[0].Node(b.node[at.Section], at.X))
}
