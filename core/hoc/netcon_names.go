package hoc

import "github.com/cablelab/cablelab/core/sim"

// The catalogue of a netcon's names.

func netconMethod(name, doc string, f func(c *netcon, a arguments) Value) {
	netconKind.attrs[name] = &attr{doc: doc, call: method(f)}
}

// netconNumber is a number of a netcon that the run has, too, under the same name.
func netconNumber(doc, unit, name string, of func(c *netcon) *float64) *attr {
	return &attr{doc: doc, unit: unit,
		get: func(_ *Session, o any) (Value, error) { return *of(o.(*netcon)), nil },
		set: func(s *Session, o any, v Value) (err error) {
			defer caught(&err)
			x, err := real(v)
			if err != nil {
				return err
			}
			c := o.(*netcon)
			*of(c) = x
			if run := s.ready(); run != nil {
				if i, there := run.netcons[c]; there {
					run.Set(must(run.OfNetcon(i, name)), x)
				}
			}
			return nil
		}}
}

func init() {
	netconKind.attrs["delay"] = netconNumber("time from the source's event to its arrival", "ms", "delay", func(c *netcon) *float64 { return &c.delay })
	weight := netconNumber("the conductance that an event opens", "uS", "weight", func(c *netcon) *float64 { return &c.weight })
	netconKind.attrs["weight"] = numbersAttr("weight", "weight[0]: "+weight.doc, weight.unit, array{
		count: func(*Session, any) int { return 1 },
		get:   func(s *Session, o any, _ int) (Value, error) { return weight.get(s, o) },
		set:   func(s *Session, o any, _ int, x float64) error { return weight.set(s, o, x) },
	})
	netconKind.attrs["threshold"] = &attr{doc: "v whose upward crossing at the source sends an event; one for all netcons that watch the place", unit: "mV",
		get: func(_ *Session, o any) (Value, error) { return o.(*netcon).threshold, nil },
		set: func(s *Session, o any, v Value) (err error) {
			defer caught(&err)
			x, err := real(v)
			if err != nil {
				return err
			}
			c := o.(*netcon)
			c.threshold = x
			s.spread(c)
			return nil
		}}
	netconKind.attrs["x"] = &attr{doc: "v of the place that is watched", unit: "mV", get: func(s *Session, o any) (Value, error) {
		c := o.(*netcon)
		if !c.watched() {
			return 0.0, nil
		}
		return s.Get(c.watch.segment(), "v")
	}}
	netconMethod("active", "active() or active(False): whether events are taken along; gives what was", func(c *netcon, a arguments) Value {
		was := c.active && c.target != nil
		if a.has(0) {
			c.active = a.number(0) != 0
			if run := a.s.ready(); run != nil {
				if i, there := run.netcons[c]; there {
					run.SetActive(i, c.active)
				}
			}
		}
		return was
	})
	netconMethod("valid", "valid(): whether events arrive anywhere", func(c *netcon, a arguments) Value { return c.target != nil && !c.bereft })
	netconMethod("event", "event(t): an event arrives at t [ms]; say so after finitialize", func(c *netcon, a arguments) Value {
		t, run := a.number(0), a.s.running()
		if run == nil {
			throw(hocError("NetCon.event: there is no run yet; call it after h.finitialize(), or in a FInitializeHandler"))
		}
		if i, there := run.netcons[c]; there {
			run.Event(i, t)
		}
		return 1.0
	})
	netconMethod("record", "record(times), record(times, ids), record(times, ids, id), record(function) or record(): each run puts the times of the source's events into a vector, or calls a function at each", recordEvents)
	netconMethod("get_recordvec", "get_recordvec(): the vector into which it records, or None", func(c *netcon, a arguments) Value {
		if c.heard == nil {
			return nil
		}
		return c.heard.Object
	})
	netconMethod("wcnt", "wcnt(): how many weights there are", func(c *netcon, a arguments) Value { return 1.0 })
	netconMethod("srcgid", "srcgid(): the number of the source's cell, -1 for none", func(c *netcon, a arguments) Value { return c.gid })
	netconMethod("syn", "syn(): the target", func(c *netcon, a arguments) Value {
		if c.target == nil {
			return nil
		}
		return c.target.Object
	})
	netconMethod("pre", "pre(): the source, if it is a NetStim", func(c *netcon, a arguments) Value {
		if c.netstim == nil {
			return nil
		}
		return c.netstim.Object
	})
	netconMethod("preseg", "preseg(): the place that is watched", func(c *netcon, a arguments) Value {
		if !c.watched() {
			return nil
		}
		return c.watch.segment()
	})
	netconMethod("postseg", "postseg(): the place of the target", func(c *netcon, a arguments) Value {
		if c.target == nil || !c.target.somewhere() {
			return nil
		}
		return c.target.spot.segment()
	})
	netconMethod("preloc", "preloc(): where along its section the place is that is watched", func(c *netcon, a arguments) Value {
		if !c.watched() {
			return -1.0
		}
		return c.watch.x()
	})
	netconMethod("postloc", "postloc(): where along its section the target is", func(c *netcon, a arguments) Value {
		if c.target == nil {
			return -1.0
		}
		return must(c.target.segment()).X
	})
	netconMethod("precell", "precell(): the cell of the source, which NEURON's templates have", func(c *netcon, a arguments) Value { return nil })
	netconMethod("postcell", "postcell(): the cell of the target, which NEURON's templates have", func(c *netcon, a arguments) Value { return nil })
	netconMethod("setpost", "setpost(synapse): leads to another target", func(c *netcon, a arguments) Value {
		if a.has(0) && a.Values[0] != nil {
			c.target = a.synapse(0)
		} else {
			c.target = nil
		}
		a.s.altered()
		return 0.0
	})
	newKind(netconKind)
}

// recordEvents is NetCon.record: a function is one more that hears of the events.
func recordEvents(c *netcon, a arguments) Value {
	next := *c
	if a.has(0) && !a.isObject(0, "Vector") && a.Values[0] != nil {
		next.call = a.callable(0)
	} else {
		next.heard, next.ids = nil, nil
		if a.has(0) && a.Values[0] != nil {
			next.heard = a.vector(0)
		} else {
			next.call = nil
		}
		if a.has(1) && a.Values[1] != nil {
			next.ids, next.id = a.vector(1), a.numberOr(2, float64(a.s.numberings["NetCon"].of[c.ID]))
		}
	}
	if c.netstim == nil && !c.watched() && (next.heard != nil || next.call != nil) {
		throw(hocError("NetCon.record: there is no source"))
	}
	a.s.listen(c, next)
	return 0.0
}

// listen lets a netcon tell of its source's events as another would. A source has one
// listener, the last.
func (s *Session) listen(c *netcon, as netcon) {
	run := s.ready()
	for _, other := range s.netcons {
		if (other.heard != nil || other.call != nil) && (other == c || other.alike(c)) {
			if other != c && as.call == nil {
				as.call = other.call
			}
			other.heard, other.ids, other.call = nil, nil, nil
			if run != nil {
				run.listen(other, sim.Hearing{})
			}
		}
	}
	c.heard, c.ids, c.id, c.call = as.heard, as.ids, as.id, as.call
	if run != nil {
		c.hear(run)
	}
}
