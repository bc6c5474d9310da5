package sim

// player writes a vector into a number as time goes on: NEURON's Vector.play. It
// begins with each Init.
type player interface {
	begin(s *Stepper)
	// resume goes on where another was that Change has interrupted, if it is the same.
	resume(s *Stepper, was player) bool
	clone() player
	// end stops it if it plays from the vector, and reports whether it does.
	end(s *Stepper, vector *[]float64) bool
}

// Play writes one element of a vector after another into a number, dt [ms] apart,
// from the next Init on.
func (s *Stepper) Play(vector *[]float64, into Ref, dt float64) {
	s.play(&stairs{y: vector, into: into, every: dt})
}

// PlayAt does so at some times [ms], ascending.
func (s *Stepper) PlayAt(vector *[]float64, into Ref, times *[]float64) {
	s.play(&stairs{y: vector, into: into, t: times})
}

// PlayContinuous lets a number follow the straight lines from element to element of
// a vector, which it passes at some times [ms], ascending.
func (s *Stepper) PlayContinuous(vector *[]float64, into Ref, times *[]float64) {
	s.play(&curve{y: vector, t: times, into: into})
}

func (s *Stepper) play(p player) {
	s.players = append(s.players, p)
	for i, was := range s.interrupted.players {
		if was != nil && p.resume(s, was) {
			s.interrupted.players[i] = nil
			return
		}
	}
}

// stairs are elements that come into force one after another, as events.
type stairs struct {
	y     *[]float64
	into  Ref
	every float64    // [ms] from one to the next
	t     *[]float64 // [ms] instead
	begun bool
	ended bool
	next  int     // element
	due   float64 // [ms] when it comes
}

func (p *stairs) begin(s *Stepper) {
	p.begun, p.next, p.due = true, 0, 0
	p.wait(s)
}

func (p *stairs) resume(s *Stepper, was player) bool {
	q, ok := was.(*stairs)
	if !ok || q.y != p.y || q.t != p.t || q.every != p.every {
		return false
	}
	if !q.begun {
		return true
	}
	p.begun, p.next, p.due = true, q.next, q.due
	if p.next > 0 && p.next <= len(*p.y) {
		s.Set(p.into, (*p.y)[p.next-1])
	}
	p.wait(s)
	return true
}

func (p *stairs) clone() player {
	c := *p
	return &c
}

func (p *stairs) end(_ *Stepper, vector *[]float64) bool {
	p.ended = p.ended || p.y == vector || p.t == vector
	return p.ended
}

// wait asks for the event of the next element.
func (p *stairs) wait(s *Stepper) {
	switch {
	case p.next >= len(*p.y), p.t != nil && p.next >= len(*p.t):
		return
	case p.t != nil:
		p.due = (*p.t)[p.next]
	}
	s.call(p.due, func() {
		if p.ended || p.next >= len(*p.y) {
			return
		}
		s.Set(p.into, (*p.y)[p.next])
		p.next++
		p.due += p.every
		p.wait(s)
	})
}
