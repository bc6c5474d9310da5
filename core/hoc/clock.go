package hoc

import (
	"fmt"
	"io"
	"math"
)

// clock is run control: h's variables of time, those of stdrun.hoc among them.
type clock struct {
	t, dt, tstop, stepsPerMs float64 // [ms], [ms], [ms], [1/ms]
	vInit                    float64 // [mV]
	began                    float64 // [mV] v that the run under way began with
	celsius                  float64 // [degC]
	secondorder              int
	globals                  map[string]float64 // of mechanisms, that have been set

	nstep   float64 // steps of step()
	stopped int     // stoprun
}

func newClock() clock {
	return clock{dt: .025, tstop: 5, stepsPerMs: 40, vInit: restV, began: restV, celsius: 6.3, globals: map[string]float64{}, nstep: 1}
}

// initialize is finitialize: with v [mV], or with each v as it is.
func (s *Session) initialize(v ...float64) {
	s.handle(first)
	run := s.simulation()
	if len(v) > 0 {
		run.Init(v[0])
		s.clock.began = v[0]
	} else {
		run.InitHere()
	}
	for _, p := range s.apcounts {
		p.begin()
	}
	throw(s.failure())
}

// advance is fadvance.
func (s *Session) advance(n int) {
	throw(runtimeError(s.simulation().Advance(n)))
	for _, p := range s.apcounts {
		p.look()
	}
	throw(s.failure())
}

func runtimeError(err error) error {
	if err == nil {
		return nil
	}
	return &Error{"RuntimeError", err.Error()}
}

// now is t [ms].
func (s *Session) now() float64 {
	if run := s.running(); run != nil {
		return run.T()
	}
	return s.clock.t
}

// adjust is setdt of stdrun.hoc: there is a whole number of steps in the time between
// two plotted points, 1/steps_per_ms, or dt is made to fit.
func (s *Session) adjust() {
	if s.solver.active {
		return
	}
	c := &s.clock
	between := 1 / c.stepsPerMs
	if c.nstep = math.Trunc(between / c.dt); c.nstep == 0 {
		c.nstep = 1
	}
	if math.Abs(float64(float64(c.dt*c.nstep)*c.stepsPerMs)-1) > 1e-6 {
		io.WriteString(s.out, "Changed dt\n")
		s.setDt(between / c.nstep)
	}
}

func (s *Session) setDt(dt float64) {
	s.clock.dt = dt
	if run := s.ready(); run != nil {
		run.SetDt(dt)
	}
}

// begin is stdinit.
func (s *Session) begin() {
	s.adjust()
	s.initialize(s.clock.vInit)
}

// step is step of stdrun.hoc.
func (s *Session) step() {
	if s.solver.active {
		s.advance(1)
	} else {
		s.advance(int(s.clock.nstep))
	}
}

// continueTo is continuerun: steps until t is the time, to half a step.
func (s *Session) continueTo(stop float64) {
	s.clock.stopped = 0
	for stop = s.within(stop); s.now() < stop && s.clock.stopped == 0; {
		s.step()
		s.progress(stop)
	}
	s.warn()
}

// progress tells how far a run is that goes to a time.
func (s *Session) progress(stop float64) {
	if s.Progress != nil {
		s.Progress(s.now(), stop)
	}
}

// solve is ParallelContext.psolve: steps until t is the time, to half a step.
func (s *Session) solve(stop float64) {
	for stop = s.within(stop); s.now() < stop; {
		s.advance(1)
		s.progress(stop)
	}
	s.warn()
}

// warn prints where v has run away to, if it has. The program goes on, as in NEURON.
func (s *Session) warn() {
	if err := s.simulation().Check(); err != nil {
		fmt.Fprintln(s.out, err)
	}
}

// within is the time from which on steps have come to where they are to end: half a
// step before, or with steps of variable length, one of which then ends there, that
// time itself.
func (s *Session) within(stop float64) float64 {
	if !s.solver.active {
		return stop - s.clock.dt/2
	}
	s.simulation().At(stop, func() {})
	return stop
}
