package sim

// train is one netstim in one lane: NEURON's NetStim. It draws its intervals in
// NEURON's order, the first at t = 0 and one more than it needs at its end.
type train struct {
	on     bool
	fired  float64 // events
	seeded bool    // draws from its own stream, else from the shared one
	own    Random123
}

// begin puts the first event of a netstim into the queue. As in NEURON it puts noise
// between 0 and 1.
func (s *train) begin(e *events, i int) {
	noise := &e.Slab[int(e.Network.Noise)+i*e.Lanes+e.lane]
	*noise = min(max(*noise, 0), 1)
	n := e.netstim(i)
	ids, seeded := e.stream(i, n.seed)
	*s = train{seeded: seeded, own: NewRandom123(ids)}
	if n.start < 0 || n.number <= 0 {
		return
	}
	s.on = true
	first := n.start + s.interval(e, &n) - float64(n.interval*(1-n.noise))
	e.queue.put(event{t: max(first, 0), what: starting, index: int32(i)})
}

// stream is the netstim's own stream of random numbers, if it has one.
func (e *events) stream(i int, seed float64) (ids [3]uint32, own bool) {
	if e.driver != nil {
		if ids := e.driver.stream(i); ids != nil {
			return *ids, true
		}
	}
	return [3]uint32{uint32(seed)}, seed != 0
}

// fire sends an event at t and puts the next one into the queue.
func (s *train) fire(e *events, i int, t float64) {
	if !s.on {
		return
	}
	n := e.netstim(i)
	s.fired++
	e.send(len(e.Network.Watched)+i, t)
	next := s.interval(e, &n)
	if s.on = s.fired < n.number; s.on {
		e.queue.put(event{t: t + next, what: firing, index: int32(i)})
	}
}

// interval draws the time [ms] from one event to the next. NEURON has 0.01 for what is
// not above 0.
func (s *train) interval(e *events, n *netstim) float64 {
	mean := n.interval
	if mean <= 0 {
		mean = .01
	}
	if n.noise == 0 {
		return mean
	}
	draw := e.shared.exponential
	if s.seeded {
		draw = s.own.exponential
	}
	return float64((1-n.noise)*mean) + float64(float64(n.noise*mean)*draw())
}

// netstim is the numbers of a netstim in a lane.
type netstim struct{ number, start, interval, noise, seed float64 }

func (e *events) netstim(i int) netstim {
	n := &e.Network
	at := func(b Block) float64 { return e.Slab[int(b)+i*e.Lanes+e.lane] }
	return netstim{at(n.Number), at(n.Start), at(n.Interval), at(n.Noise), at(n.Seed)}
}
