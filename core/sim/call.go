package sim

// Event lets the i-th netcon of the model deliver at t [ms], which must not be past:
// NEURON's NetCon.event.
func (s *Stepper) Event(i int, t float64) { s.events().carry(int32(i), t) }

// SetActive lets the i-th netcon of the model take events along, or not.
func (s *Stepper) SetActive(i int, active bool) { s.silent[i] = !active }

// At calls a function at the end of the step within which t [ms] is, or of the one
// that ends no more than a millionth of dt before: NEURON's CVode.event. A step of
// variable length ends at t. Init forgets it.
func (s *Stepper) At(t float64, do func()) {
	if s.varied == nil {
		t -= 1e-6 * s.Dt()
	}
	s.put(t, late, do)
}

// call does something among the events, with t as asked for.
func (s *Stepper) call(t float64, do func()) { s.put(t, call, do) }

func (s *Stepper) put(t float64, what what, do func()) {
	s.calls[s.asked] = do
	s.events().queue.put(event{t: t, what: what, index: s.asked})
	s.asked++
}

// happen does what has been asked for, or puts it off to the end of the step.
func (s *Stepper) happen(e event) {
	do := s.calls[e.index]
	delete(s.calls, e.index)
	if e.what == late {
		s.late = append(s.late, do)
		return
	}
	now := &s.plan().Slab[Time]
	t := *now
	*now = e.t
	do()
	*now = t
}

// callLate does what has been put off.
func (s *Stepper) callLate() {
	for len(s.late) > 0 {
		do := s.late[0]
		s.late = s.late[1:]
		do()
	}
}

func (s *Stepper) moved() {
	for _, c := range s.curves {
		c.follow(s.plan())
	}
}

func (s *Stepper) sent(source int, t float64) {
	of := &s.heard[source]
	if of.Times != nil {
		*of.Times = append(*of.Times, t)
	}
	if of.IDs != nil {
		*of.IDs = append(*of.IDs, of.ID)
	}
	if of.Do != nil {
		now := s.T()
		s.plan().Slab[Time] = t
		of.Do()
		s.plan().Slab[Time] = now
	}
}

func (s *Stepper) carries(netcon int32) bool { return !s.silent[netcon] }

// arriveLate is for netcons that have been sent along together: one whose delay has
// grown since the beginning delivers later.
func (s *Stepper) arriveLate(source int, t float64) {
	e := s.events()
	for _, c := range s.plan().Network.From[source] {
		switch later := e.delay(c) - e.bundle[source].delay; {
		case s.silent[c]:
		case later > 0:
			e.carry(c, t+later)
		default:
			e.arrive(c)
		}
	}
}

// SetStream lets the i-th netstim of the model draw from the stream of some IDs, from
// the next Init on: NEURON's noiseFromRandom123. Otherwise its seed says which.
func (s *Stepper) SetStream(i int, ids [3]uint32) { s.streams[i] = &ids }

func (s *Stepper) stream(netstim int) *[3]uint32 { return s.streams[netstim] }
