package hoc

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// point is a point process: a clamp or a synapse.
type point struct {
	self
	s      *Session
	kind   *mech.Point
	spot   *spot     // nil: nowhere
	values []float64 // of its parameters
	vars   []float64 // of its variables, while no run has them
}

func (p *point) hname() string     { return p.s.hname(p.Object) }
func (p *point) params() []float64 { return p.values }

// place is where it is; an error when it is nowhere.
func (p *point) place() (*spot, error) {
	if p.spot == nil || p.spot.section == nil {
		return nil, hocError("%s: point process not located in a section", p.hname())
	}
	return p.spot, nil
}

func init() {
	for _, kind := range mech.Points {
		newPointKind(kind)
	}
}

// newPointKind lists a kind of point process with its parameters and variables.
func newPointKind(of *mech.Point) {
	k := &kind{name: of.Kind, doc: of.Doc, attrs: map[string]*attr{}, free: freePoint}
	k.create = func(s *Session, id int, given Args) (_ any, err error) {
		defer caught(&err)
		p := &point{self: self{Object{of.Kind, id}}, s: s, kind: of, vars: make([]float64, len(of.Vars))}
		for i := range of.Params {
			p.values = append(p.values, of.Params[i].Default)
		}
		if len(given.Values) > 0 {
			p.spot = must(s.put(p.Object, must(s.spotted(given))))
		}
		return p, nil
	}
	for i, param := range of.Params {
		k.attrs[param.Name] = numberOfPoint(param, i, func(p *point) []float64 { return p.values })
	}
	for i, v := range of.Vars {
		k.attrs[v.Name] = numberOfPoint(v, i, func(p *point) []float64 { return p.vars })
	}
	gather(k)
	located(k)
	newKind(k)
}

// numberOfPoint is a parameter or variable: the run's while there is one.
func numberOfPoint(param mech.Param, i int, memory func(p *point) []float64) *attr {
	return &attr{doc: param.Doc, unit: param.Unit,
		get: func(s *Session, o any) (v Value, err error) {
			defer caught(&err)
			p := o.(*point)
			must(p.place())
			if run := s.running(); run != nil {
				return run.Get(must(run.OfPoint(run.points[p], param.Name))), nil
			}
			return memory(p)[i], nil
		},
		set: func(s *Session, o any, v Value) (err error) {
			defer caught(&err)
			x, ok := number(v)
			if !ok {
				return typeError("must be real number, not %s", describe(v))
			}
			p := o.(*point)
			must(p.place())
			memory(p)[i] = x
			if run := s.running(); run != nil {
				run.Set(must(run.OfPoint(run.points[p], param.Name)), x)
			}
			return nil
		}}
}

// gather makes an array of names such as amp[0], amp[1].
func gather(k *kind) {
	elements := map[string][]*attr{}
	for name, at := range k.attrs {
		if base, _, is := strings.Cut(name, "["); is {
			elements[base] = append(elements[base], at)
		}
	}
	for base, all := range elements {
		for i := range all {
			name := base + "[" + strconv.Itoa(i) + "]"
			all[i] = k.attrs[name]
			delete(k.attrs, name)
		}
		k.attrs[base] = numbersAttr(base, base+"[i]: "+all[0].doc+", and so on", all[0].unit, array{
			count: func(*Session, any) int { return len(all) },
			get:   func(s *Session, o any, i int) (Value, error) { return all[i].get(s, o) },
			set:   func(s *Session, o any, i int, x float64) error { return all[i].set(s, o, x) },
		})
	}
}

// spotted reads where a point process is to be: a segment, or x with sec=.
func (s *Session) spotted(given Args) (Segment, error) {
	sec, x, err := s.placed(given.Values[0], Args{Named: given.Named})
	if err != nil {
		return Segment{}, err
	}
	return Segment{sec.id, x}, nil
}

// located adds what all point processes have that are somewhere.
func located(k *kind) {
	k.attrs["get_segment"] = &attr{doc: "get_segment(): where it is", call: method(func(p *point, a arguments) Value {
		if p.spot == nil || p.spot.section == nil {
			return nil
		}
		return p.spot.segment()
	})}
	k.attrs["has_loc"] = &attr{doc: "has_loc(): 1.0 when it is somewhere", call: method(func(p *point, a arguments) Value {
		if p.spot == nil || p.spot.section == nil {
			return 0.0
		}
		return 1.0
	})}
	k.attrs["get_loc"] = &attr{doc: "get_loc(): where along its section it is, 0 to 1", call: method(func(p *point, a arguments) Value {
		return must(p.place()).x()
	})}
	k.attrs["loc"] = &attr{doc: "loc(segment): puts it elsewhere", call: method(func(p *point, a arguments) Value {
		a.value(0)
		at := must(a.s.spotted(a.Args))
		if p.spot != nil {
			a.s.lift(p.spot)
		}
		p.spot = must(a.s.put(p.Object, at))
		return at.X
	})}
}

func freePoint(s *Session, o any) {
	p := o.(*point)
	if p.spot != nil {
		s.lift(p.spot)
	}
	for _, c := range s.netcons {
		if c.target == p {
			c.target = nil
		}
	}
	s.forget(p.Object)
}
