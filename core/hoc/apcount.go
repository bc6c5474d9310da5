package hoc

import "slices"

// apcount is an APCount: it counts how often v of its place rises to thresh. It
// looks after each step, as NEURON's does.
type apcount struct {
	self
	located
	thresh float64 // [mV]
	n      float64
	time   float64 // [ms] of the last
	above  bool
	heard  *vector   // of the times
	t, v   []float64 // [ms], [mV] since it has looked
}

var apcountKind = &kind{name: "APCount", doc: "counts how often v of its place rises to thresh", attrs: map[string]*attr{},
	create: func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		p := &apcount{self: self{Object{"APCount", id}}, located: located{s: s}, thresh: -20}
		if len(given.Values) > 0 {
			p.put(p.Object, given)
		}
		s.apcounts = append(s.apcounts, p)
		s.altered()
		return p, nil
	},
	free: func(s *Session, o any) {
		p := o.(*apcount)
		p.lift()
		s.apcounts = slices.DeleteFunc(s.apcounts, func(other *apcount) bool { return other == p })
		if run := s.ready(); run != nil {
			run.Forget(&p.v)
			run.Forget(&p.t)
		}
	}}

func init() {
	number := func(name, unit, doc string, of func(p *apcount) *float64) {
		apcountKind.attrs[name] = &attr{doc: doc, unit: unit,
			get: func(_ *Session, o any) (Value, error) { return *of(o.(*apcount)), nil },
			set: func(_ *Session, o any, v Value) error {
				x, err := real(v)
				if err != nil {
					return err
				}
				*of(o.(*apcount)) = x
				return nil
			}}
	}
	number("n", "", "how often v has risen to thresh", func(p *apcount) *float64 { return &p.n })
	number("thresh", "mV", "what v has to rise to", func(p *apcount) *float64 { return &p.thresh })
	number("time", "ms", "when v has risen last", func(p *apcount) *float64 { return &p.time })
	apcountKind.attrs["record"] = &attr{doc: "record(vector): each run puts the times into a vector", call: method(func(p *apcount, a arguments) Value {
		if a.has(0) {
			p.heard = a.vector(0)
		} else {
			p.heard = nil
		}
		return 1.0
	})}
	locate(apcountKind)
	newKind(apcountKind)
}

// follow lets the run tell v.
func (p *apcount) follow(run *simulation) {
	if p.somewhere() {
		sec, i := voltage.at(p.spot.section, p.spot.x())
		run.Record(must(run.of(sec, i, voltage)), &p.v)
		run.Record(must(run.lookUp(Pointer{Owner: Object{}, Name: "t"})), &p.t)
	}
}

// begin forgets what has been counted.
func (p *apcount) begin() {
	p.n, p.time, p.above = 0, 0, false
	if p.heard != nil {
		p.heard.x = p.heard.x[:0]
	}
	p.look()
}

// look counts in what the run has told since.
func (p *apcount) look() {
	for i, v := range p.v {
		switch t := p.t[i]; {
		case v >= p.thresh && !p.above:
			p.above = true
			p.n++
			p.time = t
			if p.heard != nil {
				p.heard.x = append(p.heard.x, t)
			}
		case p.above && v < p.thresh && t > p.time:
			p.above = false
		}
	}
	p.v, p.t = p.v[:0], p.t[:0]
}
