package hoc

import (
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// netstim is a NetStim: a source of events.
type netstim struct {
	self
	number, start, interval, noise float64 // see model.Netstim
	seed                           float64
	stream                         *[3]uint32 // IDs of noiseFromRandom123; nil: the stream of all
}

// numbers are those of a netstim by the names of the model.
func (n *netstim) numbers() map[string]float64 {
	return map[string]float64{"number": n.number, "start": n.start, "interval": n.interval, "noise": n.noise, "seed": n.seed}
}

var netstimKind = &kind{name: "NetStim", doc: "a source of events: a number of them from start on, interval apart", attrs: map[string]*attr{}, free: freeNetstim,
	create: func(s *Session, id int, a Args) (any, error) {
		n := &netstim{self: self{Object{"NetStim", id}}, number: 10, start: 50, interval: 10}
		s.netstims = append(s.netstims, n)
		s.altered()
		return n, nil
	}}

func freeNetstim(s *Session, o any) {
	n := o.(*netstim)
	s.netstims = slices.DeleteFunc(s.netstims, func(other *netstim) bool { return other == n })
	for _, c := range s.netcons {
		if c.netstim == n {
			c.netstim, c.bereft = nil, true
		}
	}
	s.forget(n.Object)
	s.altered()
}

func init() {
	number := func(name, unit, doc string, of func(n *netstim) *float64) {
		netstimKind.attrs[name] = &attr{doc: doc, unit: unit,
			get: func(s *Session, o any) (Value, error) { return *of(o.(*netstim)), nil },
			set: func(s *Session, o any, v Value) (err error) {
				defer caught(&err)
				x, err := real(v)
				if err != nil {
					return err
				}
				n := o.(*netstim)
				*of(n) = x
				if run := s.ready(); run != nil {
					run.Set(must(run.OfNetstim(run.netstims[n], name)), x)
				}
				return nil
			}}
	}
	number("number", "", "how many events", func(n *netstim) *float64 { return &n.number })
	number("start", "ms", "time of the first event; none below 0", func(n *netstim) *float64 { return &n.start })
	number("interval", "ms", "mean time from one event to the next", func(n *netstim) *float64 { return &n.interval })
	number("noise", "", "the part of an interval that is random, 0 to 1", func(n *netstim) *float64 { return &n.noise })
	netstimKind.attrs["seed"] = &attr{doc: "seed(x): begins NEURON's stream of random numbers, which all netstims share, anew", call: method(func(n *netstim, a arguments) Value {
		throw(hocError("NetStim.seed: not here; give each netstim a stream of its own with noiseFromRandom123(id, 0, 0)"))
		return nil
	})}
	netstimKind.attrs["noiseFromRandom123"] = &attr{doc: "noiseFromRandom123(id1, id2, id3): takes the random intervals from the stream of these IDs, anew with each run", call: method(func(n *netstim, a arguments) Value {
		a.s.draw(n, a.ids())
		return 1.0
	})}
	netstimKind.attrs["noiseFromRandom"] = &attr{doc: "noiseFromRandom(random): takes the random intervals from the stream of a Random123, anew with each run", call: method(func(n *netstim, a arguments) Value {
		r := object[*random](a, 0, "Random")
		a.s.draw(n, r.ids())
		return 1.0
	})}
	for _, name := range []string{"get_loc", "has_loc", "loc"} {
		netstimKind.attrs[name] = &attr{doc: "an artificial cell is nowhere", call: method(func(n *netstim, a arguments) Value {
			if name == "has_loc" {
				return 0.0
			}
			throw(hocError("ARTIFICIAL_CELLs are not located in a section"))
			return nil
		})}
	}
	newKind(netstimKind)
}

// draw lets a netstim take its random intervals from the stream of some IDs.
func (s *Session) draw(n *netstim, ids [3]uint32) {
	n.stream, n.seed = &ids, 0
	if ids[1] == 0 && ids[2] == 0 {
		n.seed = float64(ids[0])
	}
	if run := s.ready(); run != nil {
		run.SetStream(run.netstims[n], ids)
	}
}

// ids are up to three arguments that tell a stream of random numbers.
func (a arguments) ids() (ids [3]uint32) {
	for i := range ids {
		if a.has(i) {
			ids[i] = uint32(int64(a.between(i, 0, 1<<32-1)))
		}
	}
	return ids
}

// netstims adds the netstims to a document.
func (d *draft) netstims() {
	for _, n := range d.session.netstims {
		name := d.name(n.Object, d.session.hname(n.Object))
		d.index.netstims[n] = len(d.Netstims)
		if n.stream != nil && n.seed == 0 {
			d.silences = append(d.silences, fmt.Sprintf("%s has a stream of random numbers that a document cannot tell; take noiseFromRandom123(id, 0, 0) with an id from 1 on", name))
		}
		d.Netstims = append(d.Netstims, model.Netstim{Name: name, Number: int(max(0, min(n.number, 1e9))), Start: n.start, Interval: n.interval, Noise: n.noise, Seed: n.seed})
	}
}
