package hoc

import (
	"maps"

	"github.com/cablelab/cablelab/core/mech"
)

// The catalogue of h's names that have to do with time.

// topMethod adds a function to h.
func topMethod(name, doc string, f func(a arguments) Value) {
	topKind.attrs[name] = &attr{doc: doc, call: method(func(_ any, a arguments) Value { return f(a) })}
}

// topNumber adds a variable to h. What set refuses stays as it was.
func topNumber(name, unit, doc string, get func(s *Session) float64, set func(s *Session, x float64)) {
	topKind.attrs[name] = &attr{doc: doc, unit: unit,
		get: func(s *Session, _ any) (Value, error) { return get(s), nil },
		set: func(s *Session, _ any, v Value) (err error) {
			defer caught(&err)
			x, err := real(v)
			if err != nil {
				return err
			}
			set(s, x)
			return nil
		}}
}

func positive(name string, x float64) float64 {
	if !(x > 0) {
		throw(valueError("%s must be > 0, got %v", name, x))
	}
	return x
}

// topGlobal adds a global variable of a mechanism to h.
func topGlobal(g mech.Param) {
	topNumber(g.Name, g.Unit, g.Doc, func(s *Session) float64 {
		if x, set := s.clock.globals[g.Name]; set {
			return x
		}
		return g.Default
	}, func(s *Session, x float64) {
		if !(x >= g.Min && x <= g.Max) {
			throw(valueError("%s must be from %v to %v, got %v", g.Name, g.Min, g.Max, x))
		}
		s.clock.globals = maps.Clone(s.clock.globals)
		s.clock.globals[g.Name] = x
		s.altered()
	})
}

func init() {
	topNumber("t", "ms", "the time", (*Session).now, func(s *Session, x float64) {
		if s.clock.t = x; s.run != nil {
			s.simulation().setTime(x)
		}
	})
	topNumber("dt", "ms", "the length of a step; run() makes it fit steps_per_ms", func(s *Session) float64 { return s.clock.dt },
		func(s *Session, x float64) { s.setDt(positive("dt", x)) })
	topNumber("tstop", "ms", "until when run() goes on", func(s *Session) float64 { return s.clock.tstop },
		func(s *Session, x float64) { s.clock.tstop = x })
	topNumber("steps_per_ms", "/ms", "how often a ms step() returns; run() makes dt fit it", func(s *Session) float64 { return s.clock.stepsPerMs },
		func(s *Session, x float64) { s.clock.stepsPerMs = positive("steps_per_ms", x) })
	topNumber("v_init", "mV", "v with which run() and stdinit() begin", func(s *Session) float64 { return s.clock.vInit },
		func(s *Session, x float64) { s.clock.vInit = x })
	topNumber("celsius", "degC", "the temperature", func(s *Session) float64 { return s.clock.celsius },
		func(s *Session, x float64) {
			if s.clock.celsius = x; s.ready() != nil {
				s.ready().SetCelsius(x)
			}
		})
	topKind.attrs["stoprun"] = &attr{doc: "set to 1 while a run goes on, ends it",
		get: func(s *Session, _ any) (Value, error) { return s.clock.stopped, nil },
		set: func(s *Session, _ any, v Value) error {
			x, err := real(v)
			s.clock.stopped = int(x)
			return err
		}}
	topKind.attrs["secondorder"] = &attr{doc: "0: implicit Euler, 1: Crank-Nicolson, 2: the same with currents at their own time",
		get: func(s *Session, _ any) (Value, error) { return s.clock.secondorder, nil },
		set: func(s *Session, _ any, v Value) error {
			x, ok := number(v)
			if !ok || x != 0 && x != 1 && x != 2 {
				return valueError("secondorder must be 0, 1 or 2, got %s", describe(v))
			}
			if s.clock.secondorder = int(x); s.ready() != nil {
				s.ready().SetSecondorder(int(x))
			}
			return nil
		}}

	for _, d := range mech.Densities {
		for _, g := range d.Globals {
			topGlobal(g)
		}
	}
	topMethod("finitialize", "finitialize() or finitialize(v): t = 0, v everywhere [mV], or as it is, and all else at rest there", func(a arguments) Value {
		if a.has(0) {
			a.s.initialize(a.number(0))
		} else {
			a.s.initialize()
		}
		return 1.0
	})
	topMethod("fadvance", "fadvance(): one step of dt", func(a arguments) Value {
		a.s.advance(1)
		return 1.0
	})
	topMethod("advance", "advance(): one step of dt", func(a arguments) Value {
		a.s.advance(1)
		return 0.0
	})
	topMethod("fcurrent", "fcurrent(): all currents at the present v and states", func(a arguments) Value {
		a.s.simulation().Currents()
		return 1.0
	})
	topMethod("step", "step(): as many steps as there are between two plotted points", func(a arguments) Value {
		a.s.step()
		return 0.0
	})
	topMethod("steprun", "steprun(): as many steps as there are between two plotted points", func(a arguments) Value {
		a.s.step()
		return 0.0
	})
	topMethod("continuerun", "continuerun(t): steps until the time is t [ms]", func(a arguments) Value {
		a.s.continueTo(a.number(0))
		return 0.0
	})
	topMethod("run", "run(): stdinit(), then continuerun(tstop)", func(a arguments) Value {
		a.s.begin()
		a.s.continueTo(a.s.clock.tstop)
		return 0.0
	})
	topMethod("stdinit", "stdinit(): makes dt fit steps_per_ms and initializes at v_init", func(a arguments) Value {
		a.s.begin()
		return 0.0
	})
	topMethod("init", "init(): finitialize(v_init)", func(a arguments) Value {
		a.s.initialize(a.s.clock.vInit)
		return 0.0
	})
	topMethod("setdt", "setdt(): makes dt fit steps_per_ms", func(a arguments) Value {
		a.s.adjust()
		return 0.0
	})
}
