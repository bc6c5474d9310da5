package sim

import (
	"errors"
	"math"

	"github.com/cablelab/cablelab/core/stiff"
)

// varied is how a Stepper takes steps of variable length.
type varied struct {
	*variableKernel
	mass []float64 // the integrator's
}

// Atol is the error [mV] that each step of variable length may have, 0 where steps
// are of dt.
func (s *Stepper) Atol() float64 {
	if s.varied == nil {
		return 0
	}
	return s.plan().Atol
}

// SetAtol lets the steps that come be of variable length, each with an error of up to
// atol [mV], or of dt with 0: NEURON's CVode.active and atol. A model with a VClamp
// can only have steps of dt. Their numbers are not NEURON's, since the method is not.
func (s *Stepper) SetAtol(atol float64) error {
	if atol == 0 {
		s.varied = nil
		return nil
	}
	if err := refusedWithAtol(s.model()); err != nil {
		return err
	}
	k := newVariable(s.plan(), nil) // its detectors are sources of events
	mass := k.dynamics.mass()
	k.under, k.events = stiff.New(k.dynamics, mass, atol), s.events()
	s.varied, s.altered, s.plan().Atol = &varied{k, mass}, true, atol
	return nil
}

// AdvanceTo takes steps of variable length until the time is t [ms], which must not
// be past.
func (s *Stepper) AdvanceTo(t float64) error {
	for s.T() < t {
		err := s.room(1)
		if err == nil {
			err = s.vary(t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// vary takes a step that does not go past a time.
func (s *Stepper) vary(limit float64) error {
	if len(s.curves) > 0 {
		return errors.New("what is played continuously needs steps of fixed length; make CVode inactive")
	}
	if s.altered {
		s.takeUp(false)
	}
	k := s.varied
	k.under.Step(min(k.edges.next(), k.due(), limit))
	if math.IsInf(k.under.T, 1) {
		k.put(k.under.Y)
		s.altered = true
		return s.Check()
	}
	k.look()
	s.watched()
	s.show()
	s.sample()
	k.turn()
	s.show()
	s.told = s.T()
	s.callLate()
	return nil
}

// takeUp begins with what the plan has. At the beginning of a run v above a threshold
// counts as a crossing.
func (s *Stepper) takeUp(anew bool) {
	k := s.varied
	copy(k.mass, k.dynamics.mass())
	k.start(s.T())
	copy(k.above, s.events().above)
	if anew {
		k.watchAnew(k.under.Y)
	}
	s.watched()
	k.turn()
	s.show()
	s.altered = false
}

// watched tells the events what is above its threshold.
func (s *Stepper) watched() { copy(s.events().above, s.varied.above) }

// show brings the plan up to date with the integrator, currents and all.
func (s *Stepper) show() {
	k, p := s.varied, s.plan()
	k.put(k.under.Y)
	p.Slab[p.T] = k.under.T
	s.kernel.currents()
	s.kernel.axialCurrents()
	for i, cm := range p.At(p.Cm, p.Rows) {
		if cm > 0 {
			p.Slab[int(p.ICap)+i] = p.Slab[int(p.RHS)+i]
		}
	}
}
