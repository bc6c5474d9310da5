package hoc

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// netcon is a NetCon: it carries events from a place or a netstim to a synapse.
type netcon struct {
	self
	watch         *spot    // the place whose v is the source
	netstim       *netstim // the source, else
	bereft        bool     // the source was a netstim that is deleted
	target        *point   // nil: the source is only watched
	weight, delay float64  // [uS], [ms]
	threshold     float64  // [mV], that of all netcons that watch the place
	active        bool
	gid           int // of the cell whose source it is; -1: none

	heard *vector // of the times of the source's events
	ids   *vector // with id as often
	id    float64
	call  func() error // is called at each of them; nil: nothing
}

var netconKind = &kind{name: "NetCon", doc: "carries events from a place or a NetStim to a synapse", create: createNetcon, attrs: map[string]*attr{}, free: freeNetcon}

// createNetcon is h.NetCon(source, target, threshold, delay, weight), the numbers
// left out or not.
func createNetcon(s *Session, id int, given Args) (_ any, err error) {
	defer caught(&err)
	a := arguments{s, given}
	c := &netcon{self: self{Object{"NetCon", id}}, threshold: 10, delay: 1, active: true, gid: -1}
	switch source := a.value(0).(type) {
	case nil:
	case Pointer:
		c.watch = must(s.source(source, given))
	case Object:
		var ok bool
		if c.netstim, ok = s.objects[source.ID].(*netstim); !ok {
			throw(hocError("NetCon: a %s sends no events; the source is a NetStim, or a place such as soma(0.5)._ref_v with sec=soma", source.Kind))
		}
	default:
		throw(hocError("NetCon: the source is a NetStim, or a place such as soma(0.5)._ref_v with sec=soma; got %s", describe(source)))
	}
	if a.value(1) != nil {
		c.target = a.synapse(1)
	}
	if other := s.watching(c); other != nil {
		c.threshold = other.threshold
	}
	if a.has(2) {
		c.threshold, c.delay, c.weight = a.number(2), a.numberOr(3, 1), a.numberOr(4, 0)
	}
	s.netcons = append(s.netcons, c)
	s.spread(c)
	s.altered()
	return c, nil
}

// source is the place of a pointer to v that a netcon watches. As in NEURON it has to
// be in the section that sec= tells, or that is accessed.
func (s *Session) source(p Pointer, given Args) (*spot, error) {
	seg, ok := p.Owner.(Segment)
	if !ok || p.Name != "v" {
		return nil, hocError("NetCon: what is watched here is v of a place, such as soma(0.5)._ref_v")
	}
	sec, err := s.section(seg)
	if err != nil {
		return nil, err
	}
	accessed, err := s.accessed(Args{Named: given.Named})
	if err != nil {
		return nil, err
	}
	if node, _ := sec.node(seg.X); accessed != sec && accessed != node {
		return nil, hocError("NetCon: %s is not in the currently accessed section; say h.NetCon(..., sec=%s)", place(sec, seg.X), sec)
	}
	return s.watchAt(sec, seg.X), nil
}

// synapse is an argument that takes events.
func (a arguments) synapse(i int) *point {
	p, ok := a.s.objects[idOf(a.value(i))].(*point)
	if !ok {
		throw(hocError("NetCon: argument %d must be a point process or None, is %s", i+1, describe(a.Values[i])))
	}
	if !p.kind.Receives {
		throw(hocError("NetCon: no NET_RECEIVE in target PointProcess: %s; ExpSyn and Exp2Syn take events", p.hname()))
	}
	return p
}

func idOf(v Value) int {
	o, _ := v.(Object)
	return o.ID
}

// sameSource reports whether two netcons watch one node.
func sameSource(b, c *netcon) bool {
	if b.watch == nil || c.watch == nil || b.watch.section == nil || c.watch.section == nil {
		return false
	}
	node, i := b.watch.section.node(b.watch.x())
	other, j := c.watch.section.node(c.watch.x())
	return node == other && i == j
}

// alike reports whether two netcons have one source.
func (c *netcon) alike(other *netcon) bool {
	return sameSource(c, other) || c.netstim != nil && c.netstim == other.netstim
}

// watching is another netcon that watches the same node, or nil.
func (s *Session) watching(c *netcon) *netcon {
	for _, other := range s.netcons {
		if other != c && sameSource(other, c) {
			return other
		}
	}
	return nil
}

// spread gives all that watch one node the threshold of one of them.
func (s *Session) spread(c *netcon) {
	for _, other := range s.netcons {
		if sameSource(other, c) {
			other.threshold = c.threshold
		}
	}
	run := s.ready()
	if run == nil || c.watch == nil {
		return
	}
	if i, there := run.netcons[c]; there {
		run.Set(must(run.OfNetcon(i, "threshold")), c.threshold)
	} else if i, there := run.spikes[c]; there {
		run.Set(must(run.OfDetector(i, "threshold")), c.threshold)
	}
}

func freeNetcon(s *Session, o any) {
	c := o.(*netcon)
	s.netcons = slices.DeleteFunc(s.netcons, func(other *netcon) bool { return other == c })
	s.unwatch(c.watch)
	s.forget(c.Object)
	s.altered()
}

func (c *netcon) watched() bool { return c.watch != nil && c.watch.section != nil }

// netcons adds the network to a document. It knows no netcon without a target: one
// that watches a place is a detector. One without a source has a netstim that is
// silent, so that events can be given to it.
func (d *draft) netcons() {
	silent := ""
	for _, c := range d.session.netcons {
		switch {
		case c.target != nil && d.points[c.target.ID] != "":
			m := model.Netcon{Target: d.points[c.target.ID], Delay: c.delay, Weight: c.weight, Threshold: c.threshold}
			switch {
			case c.netstim != nil:
				m.Netstim = d.Netstims[d.index.netstims[c.netstim]].Name
			case c.watched():
				m.At = d.place(c.watch.segment())
			case silent == "":
				silent = d.names.unique("silent")
				d.Netstims = append(d.Netstims, model.Netstim{Name: silent, Interval: 10, Start: -1})
				fallthrough
			default:
				m.Netstim = silent
			}
			d.index.netcons[c] = len(d.Netcons)
			d.Netcons = append(d.Netcons, m)
		case c.watched():
			d.detector(c)
		}
	}
}

// detector adds a place to those whose crossings are kept, once.
func (d *draft) detector(c *netcon) {
	at := d.place(c.watch.segment())
	i := slices.IndexFunc(d.Spikes, func(other model.Detector) bool { return other.At == at })
	if i < 0 {
		i = len(d.Spikes)
		d.Spikes = append(d.Spikes, model.Detector{Text: at.String(), At: at})
	}
	d.Spikes[i].Threshold = c.threshold
	d.index.spikes[c] = i
}

// hear lets the run tell of the events of a netcon's source.
func (c *netcon) hear(run *simulation) {
	if c.heard == nil && c.call == nil {
		return
	}
	by := sim.Hearing{ID: c.id}
	if c.heard != nil {
		by.Times = &c.heard.x
	}
	if c.ids != nil {
		by.IDs = &c.ids.x
	}
	if c.call != nil {
		by.Do = func() { run.s.called(c.call) }
	}
	run.listen(c, by)
}

func (run *simulation) listen(c *netcon, by sim.Hearing) {
	if i, there := run.netcons[c]; there {
		run.RecordSpikes(i, by)
	} else if i, there := run.spikes[c]; there {
		run.RecordDetector(i, by)
	} else if i, there := run.netstims[c.netstim]; there {
		run.RecordNetstim(i, by)
	}
}
