package hoc

import "github.com/cablelab/cablelab/core/model"

// solver is what CVode is told. All CVode objects are one.
type solver struct {
	active     bool
	atol, rtol float64
	flags      map[string]bool
	own        Object // h.cvode, once it has been asked for
}

func newSolver() solver { return solver{atol: 1e-3, flags: map[string]bool{}} }

// cvode is a CVode.
type cvode struct{ self }

var cvodeKind = &kind{name: "CVode", doc: "how runs are integrated, and events that call functions", attrs: map[string]*attr{},
	create: func(s *Session, id int, a Args) (any, error) { return &cvode{self{Object{"CVode", id}}}, nil }}

func init() {
	add := func(name, doc string, f func(a arguments) Value) {
		cvodeKind.attrs[name] = &attr{doc: doc, call: method(func(_ any, a arguments) Value { return f(a) })}
	}
	add("active", "active() or active(True): whether steps are of variable length", func(a arguments) Value { return a.s.activate(a) })
	topMethod("cvode_active", "cvode_active() or cvode_active(1): whether steps are of variable length", func(a arguments) Value { return truth(a.s.activate(a)) })
	tolerance := func(name, doc string, of func(s *Session) *float64) {
		add(name, name+"() or "+name+"(x): "+doc, func(a arguments) Value {
			if a.has(0) {
				*of(a.s) = a.between(0, 0, 1e9)
				a.s.choose()
			}
			return *of(a.s)
		})
	}
	tolerance("atol", "the error [mV] that a step of variable length may have", func(s *Session) *float64 { return &s.solver.atol })
	tolerance("rtol", "the error that a step may have, relative to the value; has no effect here", func(s *Session) *float64 { return &s.solver.rtol })
	for _, name := range []string{"use_fast_imem", "use_local_dt", "cache_efficient", "use_daspk", "use_long_double", "use_parallel", "use_mxb", "store_events"} {
		add(name, name+"() or "+name+"(True): has no effect here", func(a arguments) Value {
			if a.has(0) {
				was := a.s.solver.flags[name]
				a.s.solver.flags[name] = a.number(0) != 0
				if name == "use_fast_imem" {
					return was
				}
			}
			return a.s.solver.flags[name]
		})
	}
	for name, value := range map[string]Value{"condition_order": 1, "maxstep": 1e9, "minstep": 0.0, "maxorder": 5, "jacobian": 0, "current_method": 0} {
		add(name, name+"(): has no effect here", func(a arguments) Value {
			if a.has(0) {
				return a.Values[0]
			}
			return value
		})
	}
	add("event", "event(t) or event(t, function): calls a function at t [ms]; say so after finitialize", func(a arguments) Value {
		t, run := a.number(0), a.s.running()
		if run == nil {
			throw(hocError("CVode.event: there is no run yet; call it after h.finitialize(), or in a FInitializeHandler"))
		}
		if a.has(1) && a.Values[1] != nil {
			f := a.callable(1)
			run.At(t, func() { a.s.called(f) })
		}
		return t
	})
	add("solve", "solve() or solve(t): one step, or steps until the time is t [ms]", func(a arguments) Value {
		if !a.has(0) {
			a.s.advance(1)
		} else {
			a.s.solve(a.number(0))
		}
		return 0.0
	})
	add("re_init", "re_init(): takes over what has been set since finitialize", func(a arguments) Value {
		a.s.simulation().Currents()
		return 0.0
	})
	add("fixed_step", "fixed_step(): one step of dt", func(a arguments) Value {
		a.s.advance(1)
		return 0.0
	})
	add("netconlist", "netconlist(precell, postcell, target): the NetCons that lead to a target", netconList)
	newKind(cvodeKind)
	topKind.attrs["cvode"] = &attr{doc: "the CVode that NEURON's own files have made", get: func(s *Session, _ any) (Value, error) {
		if s.solver.own != (Object{}) {
			return s.solver.own, nil
		}
		o, err := s.Make("CVode", Args{})
		if err == nil {
			s.solver.own = o
			s.hold(o)
		}
		return o, err
	}}
}

// activate asks for steps of variable length or not, and tells what is asked for.
func (s *Session) activate(a arguments) bool {
	if a.has(0) {
		s.solver.active = a.number(0) != 0
		s.choose()
	}
	return s.solver.active
}

// tolerance is the error [mV] that a step of variable length may have; 0: steps are
// of dt.
func (s *solver) tolerance() float64 {
	if !s.active {
		return 0
	}
	return max(s.atol, model.MinAtol)
}

// choose tells the run which steps to take.
func (s *Session) choose() {
	if run := s.ready(); run != nil {
		throw(runtimeError(run.SetAtol(s.solver.tolerance())))
	}
}

// netconList gives a List of the netcons to a target, or of all.
func netconList(a arguments) Value {
	o, err := a.s.Make("List", Args{})
	throw(err)
	l := a.s.objects[o.ID].(*list)
	for _, c := range a.s.netcons {
		if t, is := a.value(2).(Object); is && (c.target == nil || c.target.Object != t) {
			continue
		}
		a.s.hold(c.Object)
		l.items = append(l.items, c.Object)
	}
	return o
}
