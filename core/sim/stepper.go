package sim

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Stepper is a model that a program drives: between two steps it may read and write
// every number, play into some and record others, with NEURON's bits. Open makes
// one. It serves one goroutine.
//
// Of the model's run it takes dt, secondorder and atol; how long it runs and what
// it records is the program's.
type Stepper struct {
	built  *Simulation
	kernel *referenceKernel // its kernel
	points []Target         // by index in the model
	given  []float64        // the slab as the model has it

	silent []bool           // by netcon: takes no events along
	heard  []Hearing        // by source of events
	calls  map[int32]func() // by what is asked for in the queue
	asked  int32            // so many
	late   []func()         // to be called at the end of the step
	curves []*curve         // that are played

	// During, if it is set, is called while Init goes on: see Stage.
	During func(Stage)

	streams map[int]*[3]uint32 // by netstim: the IDs of its own stream of random numbers

	varied  *varied // nil where steps are of dt
	altered bool    // what varied has taken up is not what the plan has

	told float64 // [ms] t that NEURON tells a recording by a list of times: of the last step that has ended

	recordings []*recording
	players    []player
	// What the stepper that this one goes on from recorded and played, until the
	// program records and plays it again.
	interrupted struct {
		recordings []*recording
		players    []player
	}
}

// fresh is v of a section that has just been made [mV].
const fresh = -65

// Open makes a stepper of a valid model, at t = 0 and with each v as in a section
// that has just been made, -65 mV.
func Open(m *model.Model) (*Stepper, error) {
	b := newBuilder([]*model.Model{m})
	b.driven = true
	b.layOut()
	b.plan.Tstop = math.Inf(1)
	k := &referenceKernel{Plan: b.plan, cap: b.plan.Capacitive(), events: []events{eventsOf(b.plan, 0)}}
	built := &Simulation{plan: b.plan, models: b.models, tree: b.trees[0], kernel: k}
	s := &Stepper{built: built, kernel: k, points: b.points, given: slices.Clone(b.plan.Slab)}
	s.silent, s.heard, s.calls = make([]bool, len(m.Netcons)), make([]Hearing, len(b.plan.Network.From)), map[int32]func(){}
	s.streams = map[int]*[3]uint32{}
	k.driver, k.events[0].driver = s, s
	s.setV(fresh)
	return s, s.SetAtol(m.Run.Atol)
}

func (s *Stepper) model() *model.Model { return s.built.models[0] }
func (s *Stepper) plan() *Plan         { return s.kernel.Plan }
func (s *Stepper) events() *events     { return &s.kernel.events[0] }

func (s *Stepper) setV(v float64) {
	all := s.plan().At(s.plan().V, s.plan().Rows)
	for i := range all {
		all[i] = v
	}
}

// Stage is how far Init has come; the names are those of NEURON's handlers.
type Stage int

// The stages: when v is set, when the states rest, when all is done.
const (
	BeforeStates Stage = iota
	AfterStates
	AfterAll
)

func (s *Stepper) reached(stage Stage) {
	if s.During != nil {
		s.During(stage)
		s.events().deliver(0)
	}
}

// Init is NEURON's finitialize(v): t = 0, v [mV] everywhere, states where they rest
// at it, events and recordings anew.
func (s *Stepper) Init(v float64) { s.begin(func() { s.setV(v) }) }

// InitHere is NEURON's finitialize(): Init, but every v stays as it is.
func (s *Stepper) InitHere() { s.begin(func() {}) }

func (s *Stepper) begin(setV func()) {
	p, e := s.plan(), s.events()
	p.Slab[p.T], s.told = 0, 0
	e.queue.clear()
	s.late, s.calls = nil, map[int32]func(){}
	for _, of := range s.heard {
		of.empty()
	}
	s.curves = s.curves[:0]
	for _, played := range s.players {
		played.begin(s)
	}
	e.deliver(0)
	setV()
	s.reached(BeforeStates)
	p.settle()
	clear(p.At(p.ICap, p.Rows))
	e.begin()
	s.reached(AfterStates)
	s.kernel.currents()
	for _, r := range s.recordings {
		r.begin(s)
	}
	s.sample()
	e.deliver(0)
	s.reached(AfterAll)
	s.callLate()
	if s.varied != nil {
		s.takeUp(true)
	}
}

// Advance takes n steps: NEURON's fadvance(), n times. It refuses what would be
// recorded beyond MaxSamples numbers. Where no step of variable length is short
// enough, the error is a *Diverged.
func (s *Stepper) Advance(n int) error {
	if err := s.room(n); err != nil {
		return err
	}
	for range n {
		if s.varied != nil {
			if err := s.vary(math.Inf(1)); err != nil {
				return err
			}
			continue
		}
		s.kernel.step()
		s.capacitiveCurrents()
		s.sample()
		s.events().deliver(s.T())
		s.told = s.T()
		s.callLate()
	}
	return nil
}

// capacitiveCurrents is what charged the membrane in the last step [mA/cm2].
func (s *Stepper) capacitiveCurrents() {
	p := s.plan()
	dv, cm := p.At(p.RHS, p.Rows), p.At(p.Cm, p.Rows)
	for i := range p.At(p.ICap, p.Rows) {
		p.Slab[int(p.ICap)+i] = float64(float64(s.kernel.cap*cm[i]) * dv[i])
	}
}

// Currents is NEURON's fcurrent(): all currents at the present v, states and t.
func (s *Stepper) Currents() { s.kernel.currents() }

// T is the time [ms].
func (s *Stepper) T() float64 { return s.Get(Time) }

// Dt is the length of a step [ms].
func (s *Stepper) Dt() float64 { return s.plan().Dt }

// SetDt changes the length of the steps that come [ms].
func (s *Stepper) SetDt(dt float64) {
	s.plan().Dt = dt
	s.kernel.cap = s.plan().Capacitive()
}

// SetSecondorder changes the integration: see model.Run.
func (s *Stepper) SetSecondorder(order int) {
	s.plan().Secondorder = order
	s.kernel.cap = s.plan().Capacitive()
}

// SetCelsius changes the temperature [degC], and with it the rates.
func (s *Stepper) SetCelsius(celsius float64) {
	p := s.plan()
	for i := range p.Membranes {
		m := &p.Membranes[i]
		m.Speed = speed(m.Mech, celsius)
		for gate, t := range m.Tables {
			p.fillTable(t, &m.Mech.Gates[gate], m.Speed)
		}
	}
	s.altered = true
}

// Check is a *Diverged when some v is no number or beyond reason. Advance goes on
// all the same, as NEURON does.
func (s *Stepper) Check() error { return s.built.check(s.T()) }
