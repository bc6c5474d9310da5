package hoc

import "slices"

// A tape ties a vector to a run: what is recorded into it or played from it. A
// session has them in the order in which the program made them.
type tape interface {
	run(run *simulation) // lets the run record or play
	about(o Object) bool // whether an object is part of it
	into() *vector       // the vector that is recorded into or played from
	tracked() *spot      // the place that is recorded or played into; nil for none
}

// recording is Vector.record.
type recording struct {
	vector *vector
	of     track
	every  float64 // [ms] from sample to sample; 0: each step
	times  *vector // of samples; nil: none are told
}

func (r *recording) into() *vector  { return r.vector }
func (r *recording) tracked() *spot { return r.of.watch }
func (r *recording) about(o Object) bool {
	return o == r.vector.Object || o == r.of.Owner || r.times != nil && o == r.times.Object
}

func (r *recording) run(run *simulation) {
	p, there := r.of.now()
	if !there {
		return
	}
	ref := must(run.lookUp(p))
	switch {
	case r.times != nil:
		run.RecordAt(ref, &r.times.x, &r.vector.x)
	case r.every > 0:
		run.RecordEvery(ref, r.every, &r.vector.x)
	default:
		run.Record(ref, &r.vector.x)
	}
}

// playing is Vector.play.
type playing struct {
	vector     *vector
	to         track
	every      float64 // [ms] from number to number
	times      *vector // of the numbers, instead
	continuous bool    // along straight lines
}

func (p *playing) into() *vector  { return p.vector }
func (p *playing) tracked() *spot { return p.to.watch }
func (p *playing) about(o Object) bool {
	return o == p.vector.Object || o == p.to.Owner || p.times != nil && o == p.times.Object
}

func (p *playing) run(run *simulation) {
	to, there := p.to.now()
	if !there {
		return
	}
	ref := must(run.lookUp(to))
	switch {
	case p.times == nil:
		run.Play(&p.vector.x, ref, p.every)
	case p.continuous:
		run.PlayContinuous(&p.vector.x, ref, &p.times.x)
	default:
		run.PlayAt(&p.vector.x, ref, &p.times.x)
	}
}

// load adds a tape. A vector that is recorded into has no other use from then on,
// while one can be played to several places.
func (s *Session) load(t tape) {
	if _, recorded := t.(*recording); recorded {
		s.unload(t.into())
	}
	if run := s.ready(); run != nil {
		t.run(run)
	}
	s.tapes = append(s.tapes, t)
}

// unload ends what is recorded into a vector or played from it.
func (s *Session) unload(v *vector) {
	s.tapes = slices.DeleteFunc(s.tapes, func(t tape) bool {
		if t.into() != v {
			return false
		}
		s.unwatch(t.tracked())
		return true
	})
	if run := s.lastRun(); run != nil {
		run.Forget(&v.x)
	}
}

// forget ends what is recorded and played with an object that is no more.
func (s *Session) forget(o Object) {
	for _, t := range slices.Clone(s.tapes) {
		if t.about(o) {
			s.unload(t.into())
		}
	}
}

func freeVector(s *Session, o any) {
	v := o.(*vector)
	s.forget(v.Object)
	for _, c := range s.netcons {
		if c.heard == v || c.ids == v {
			c.heard, c.ids = nil, nil
		}
	}
	if run := s.ready(); run != nil {
		run.Forget(&v.x)
	}
}

// pointer is an argument that is a pointer to one number.
func (a arguments) pointer(i int) Pointer {
	p, ok := a.value(i).(Pointer)
	if !ok {
		throw(hocError("argument %d has to be a pointer such as soma(0.5)._ref_v, is %s; did you forget _ref_?", i+1, describe(a.Values[i])))
	}
	if p.Index < 0 {
		throw(hocError("argument %d is a pointer to several numbers; take one, such as _ref_%s[0]", i+1, p.Name))
	}
	return p
}

// track is a pointer that goes with its segment when nseg is changed.
type track struct {
	Pointer
	watch *spot // nil: it is not one to a segment
}

// track follows a pointer, which has to be good.
func (s *Session) track(p Pointer) track {
	must(s.Get(p, "[0]"))
	if !s.changing(p) {
		throw(constant(p.Name))
	}
	switch o := p.Owner.(type) {
	case Segment:
		return track{p, s.watchAt(must(s.section(o)), o.X)}
	case Mechanism:
		return track{p, s.watchAt(must(s.section(o)), o.X)}
	}
	return track{p, nil}
}

// changing reports whether a run has the number that a pointer points to.
func (s *Session) changing(p Pointer) bool {
	var r *ranged
	switch o := p.Owner.(type) {
	case Segment:
		r = variables[p.Name]
	case Mechanism:
		r = findMembrane(o.Name).find(p.Name)
	case Object:
		if o == (Object{}) {
			return p.Name == "t"
		}
		switch s.objects[o.ID].(type) {
		case *point, *netcon, *netstim:
			return true
		}
		return false
	}
	return r != nil && r.mech != morphology
}

// constant is the error for what does not change while a run goes on.
func constant(name string) error {
	return hocError("%s does not change as a run goes on; what does are the variables of segments, mechanisms, point processes, netcons and netstims, and h._ref_t", name)
}

// now is the pointer as it is now; false when its section is gone.
func (t track) now() (Pointer, bool) {
	if t.watch == nil {
		return t.Pointer, true
	}
	if t.watch.section == nil {
		return t.Pointer, false
	}
	p := t.Pointer
	switch o := p.Owner.(type) {
	case Segment:
		p.Owner = t.watch.segment()
	case Mechanism:
		p.Owner = Mechanism{t.watch.segment(), o.Name}
	}
	return p, true
}

// watchAt is a spot that nothing is in.
func (s *Session) watchAt(sec *section, x float64) *spot {
	p := &spot{section: sec, index: sec.index(x)}
	s.watches = append(s.watches, p)
	return p
}

func (s *Session) unwatch(p *spot) {
	s.watches = slices.DeleteFunc(s.watches, func(other *spot) bool { return other == p })
}

func record(v *vector, a arguments) Value {
	i := 0
	if _, ok := a.value(0).(Pointer); !ok && len(a.Values) > 1 { // a point process may come first, which NEURON asks the thread of
		i = 1
	}
	r := &recording{vector: v, of: a.s.track(a.pointer(i))}
	switch {
	case a.isObject(i+1, "Vector"):
		r.times = a.vector(i + 1)
	case a.has(i + 1):
		r.every = a.between(i+1, 1e-9, 1e9)
	}
	a.s.load(r)
	return v.Object
}

func play(v *vector, a arguments) Value {
	i := 0
	if _, ok := a.value(0).(string); ok {
		throw(hocError("play: statements are not here; play into a pointer"))
	}
	if _, ok := a.value(0).(Pointer); !ok && len(a.Values) > 1 {
		i = 1
	}
	p := &playing{vector: v, to: a.s.track(a.pointer(i))}
	if a.isObject(i+1, "Vector") {
		p.times, p.continuous = a.vector(i+1), true
		if a.has(i + 2) {
			if _, is := a.Values[i+2].(bool); !is { // of which NEURON takes no notice
				p.continuous = a.number(i+2) != 0
			}
		}
	} else {
		p.every = a.between(i+1, 1e-9, 1e9)
	}
	a.s.load(p)
	return v.Object
}

func init() {
	vectorMethod("record", "record(pointer), record(pointer, dt) or record(pointer, times): each run fills the vector with what the pointer points to, at each step, every dt [ms], or at some times [ms]", record)
	vectorMethod("play", "play(pointer, dt), play(pointer, times) or play(pointer, times, 0): each run puts the numbers where the pointer points, one every dt [ms], along straight lines between some times [ms], or one at each time", play)
	vectorMethod("play_remove", "play_remove(): ends what is recorded into the vector or played from it", func(v *vector, a arguments) Value {
		a.s.unload(v)
		return 1.0
	})
}
