package hoc

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// point is a point process: a clamp or a synapse.
type point struct {
	self
	located
	kind   *mech.Point
	values []float64 // of its parameters
	vars   []float64 // of its variables, while no run has them
}

func (p *point) hname() string     { return p.s.hname(p.Object) }
func (p *point) params() []float64 { return p.values }

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
		p := &point{self: self{Object{of.Kind, id}}, located: located{s: s}, kind: of, vars: make([]float64, len(of.Vars))}
		for i := range of.Params {
			p.values = append(p.values, of.Params[i].Default)
		}
		if len(given.Values) > 0 {
			p.put(p.Object, given)
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
	locate(k)
	newKind(k)
}

// has reports whether a run knows a point.
func (run *simulation) has(p *point) bool {
	if run == nil {
		return false
	}
	_, known := run.points[p]
	return known
}

// numberOfPoint is a parameter or variable: the run's while there is one.
func numberOfPoint(param mech.Param, i int, memory func(p *point) []float64) *attr {
	return &attr{doc: param.Doc, unit: param.Unit,
		get: func(s *Session, o any) (v Value, err error) {
			defer caught(&err)
			p := o.(*point)
			must(p.segment())
			if run := s.lastRun(); run.has(p) {
				return run.Get(must(run.OfPoint(run.points[p], param.Name))), nil
			}
			return memory(p)[i], nil
		},
		set: func(s *Session, o any, v Value) (err error) {
			defer caught(&err)
			x, err := real(v)
			if err != nil {
				return err
			}
			p := o.(*point)
			must(p.segment())
			memory(p)[i] = x
			if run := s.lastRun(); run.has(p) {
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

func freePoint(s *Session, o any) {
	p := o.(*point)
	p.lift()
	for _, c := range s.netcons {
		if c.target == p {
			c.target = nil
		}
	}
	s.forget(p.Object)
}
