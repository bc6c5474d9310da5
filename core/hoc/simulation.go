package hoc

import (
	"github.com/cablelab/cablelab/core/sim"
)

// simulation is the run of what a session holds. v, states, t and events are in it
// and nowhere else; parameters are in the session, too.
type simulation struct {
	*sim.Stepper
	s    *Session
	made int // its alterations when this was made
	index
}

// index is where what a session holds is in the lists of a model.
type index struct {
	sections map[*section]int
	points   map[*point]int
	netstims map[*netstim]int
	netcons  map[*netcon]int // those with a target
	spikes   map[*netcon]int // the others with a place to watch: detectors
}

func newIndex() index {
	return index{map[*section]int{}, map[*point]int{}, map[*netstim]int{}, map[*netcon]int{}, map[*netcon]int{}}
}

func (run *simulation) setTime(t float64) { run.Set(sim.Time, t) }

// simulation is that of what the session holds now. It goes on from the one before,
// if there is one.
func (s *Session) simulation() *simulation {
	s.measure()
	before := s.lastRun()
	if before != nil && before.made == s.alterations {
		return before
	}
	if before != nil {
		before.played()
	}
	d := s.draft(nil)
	m := must(d.runnable())
	now := &simulation{s: s, made: s.alterations, index: d.index}
	if before == nil {
		now.Stepper = must(opened(sim.Open(m)))
		now.SetDt(s.clock.dt)
		now.voltages()
	} else {
		now.Stepper = must(opened(before.Change(m)))
	}
	now.During = s.during
	for _, t := range s.tapes {
		t.run(now)
	}
	now.parameters()
	for _, c := range s.netcons {
		c.hear(now)
	}
	for _, p := range s.apcounts {
		p.follow(now)
	}
	now.Attached()
	s.run = now
	return now
}

// opened names the exception of a model that cannot be stepped.
func opened(s *sim.Stepper, err error) (*sim.Stepper, error) { return s, runtimeError(err) }

// running is the simulation while there is one, as the session now is; nil when
// there is none, or when what is there cannot run.
func (s *Session) running() (run *simulation) {
	if s.run == nil {
		return nil
	}
	if s.measured != s.alterations {
		defer s.remeasured()()
	}
	var err error
	defer caught(&err)
	return s.simulation()
}

// ready is the simulation while there is one and nothing has been altered since.
func (s *Session) ready() *simulation {
	if run, ok := s.run.(*simulation); ok && run.made == s.alterations {
		return run
	}
	return nil
}

// lastRun is the simulation that there is or was last, nil before the first.
func (s *Session) lastRun() *simulation {
	run, _ := s.run.(*simulation)
	return run
}

// voltages takes over each v that the program has set.
func (run *simulation) voltages() {
	for sec := range run.sections {
		for i := -1; i <= sec.nseg; i++ {
			if node, _ := sec.node(sec.x(i)); node == sec {
				run.Set(must(run.of(sec, i, voltage)), sec.v[i+1])
			}
		}
	}
}

// parameters takes over the numbers of points and of the network, which may be any
// here, and those of sections that have been set since the last simulation was made.
func (run *simulation) parameters() {
	for late := range run.s.late {
		for i, v := range late.section.values[late.ranged.name] {
			if ref, err := run.of(late.section, i, late.ranged); err == nil {
				run.Set(ref, v)
			}
		}
	}
	clear(run.s.late)
	for p, i := range run.points {
		for k, param := range p.kind.Params {
			run.Set(must(run.OfPoint(i, param.Name)), p.values[k])
		}
	}
	for n, i := range run.netstims {
		for name, v := range n.numbers() {
			run.Set(must(run.OfNetstim(i, name)), v)
		}
		if n.stream != nil {
			run.SetStream(i, *n.stream)
		}
	}
	for c, i := range run.netcons {
		run.Set(must(run.OfNetcon(i, "weight")), c.weight)
		run.Set(must(run.OfNetcon(i, "delay")), c.delay)
		run.SetActive(i, c.active)
	}
}

// played takes over what vectors have played into points.
func (run *simulation) played() {
	for p, i := range run.points {
		for k, param := range p.kind.Params {
			p.values[k] = run.Get(must(run.OfPoint(i, param.Name)))
		}
	}
}

// of finds a range variable of a segment, or v of an end, in the run.
func (run *simulation) of(sec *section, index int, r *ranged) (sim.Ref, error) {
	mechanism, name := r.mech, r.short
	if m := findMembrane(r.mech); m == nil || m.own() || m.isIon() {
		mechanism, name = "", r.name
	}
	return run.OfSection(run.sections[sec], sec.x(index), mechanism, name)
}

// value is what the run holds of a range variable. Parameters are the session's, too,
// but for those that a vector plays into.
func (run *simulation) value(sec *section, index int, r *ranged) (float64, bool) {
	now := run.s.ready()
	if now == nil && !r.fixed {
		now = run.s.running()
	}
	if now == nil {
		return 0, false
	}
	ref, err := now.of(sec, index, r)
	if err != nil {
		return 0, false
	}
	return now.Get(ref), true
}

// set puts into the run what the program has set: parameters later, if a simulation
// has to be made first.
func (run *simulation) set(sec *section, index int, r *ranged, v float64) {
	now := run.s.ready()
	if now == nil && r.fixed {
		run.s.late[parameter{sec, r}] = true
		return
	}
	if now == nil {
		now = run.s.running()
	}
	if now != nil {
		if ref, err := now.of(sec, index, r); err == nil {
			now.Set(ref, v)
		}
	}
}

// parameter is a range variable of a section that the model has, too.
type parameter struct {
	section *section
	ranged  *ranged
}

// lookUp finds what a pointer points to in the run.
func (run *simulation) lookUp(p Pointer) (sim.Ref, error) {
	switch o := p.Owner.(type) {
	case Segment:
		return run.lookUpRanged(o, variables[p.Name])
	case Mechanism:
		if m := findMembrane(o.Name); m != nil {
			if r := m.find(p.Name); r != nil {
				return run.lookUpRanged(o.Segment, r)
			}
		}
	case Object:
		if o == (Object{}) && p.Name == "t" {
			return sim.Time, nil
		}
		switch of := run.s.objects[o.ID].(type) {
		case *point:
			_, at, err := run.s.find(o, p.Name)
			if err != nil {
				return 0, err
			}
			return run.OfPoint(run.points[of], run.s.full(p, at))
		case *netcon:
			if i, there := run.netcons[of]; there {
				return run.OfNetcon(i, p.Name)
			}
		case *netstim:
			return run.OfNetstim(run.netstims[of], p.Name)
		}
	}
	return 0, constant(p.Name)
}

func (run *simulation) lookUpRanged(at Segment, r *ranged) (sim.Ref, error) {
	sec, err := run.s.section(at)
	if err != nil {
		return 0, err
	}
	if r == nil {
		return 0, hocError("there is no such variable")
	}
	owner, index := r.at(sec, at.X)
	return run.of(owner, index, r)
}
