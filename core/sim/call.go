package sim

// Event lets the i-th netcon of the model deliver at t [ms], which must not be past:
// NEURON's NetCon.event.
func (s *Stepper) Event(i int, t float64) { s.events().carry(int32(i), t) }

// SetActive lets the i-th netcon of the model take events along, or not.
func (s *Stepper) SetActive(i int, active bool) { s.events().silent[i] = !active }

// At calls a function at the end of the step within which t [ms] is, or of the one
// that ends no more than a millionth of dt before: NEURON's CVode.event. Init forgets
// it.
func (s *Stepper) At(t float64, do func()) {
	s.events().queue.put(event{t: t - 1e-6*s.Dt(), what: late, do: do})
}

// call does something among the events, with t as asked for.
func (s *Stepper) call(t float64, do func()) { s.events().queue.put(event{t: t, what: call, do: do}) }

// callLate does what has been put off to the end of the step.
func (s *Stepper) callLate() {
	for e := s.events(); len(e.late) > 0; {
		do := e.late[0]
		e.late = e.late[1:]
		do()
	}
}
