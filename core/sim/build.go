package sim

import (
	"errors"
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// MaxSamples bounds the recorded numbers of one simulation, all lanes together.
const MaxSamples = 1 << 26

// Simulation is a model, or several alike, ready to run.
type Simulation struct {
	plan    *Plan
	models  []*model.Model
	tree    *cable.Tree
	kernel  Kernel
	records int                         // the first columns are records, the rest detectors
	tune    func(models []*model.Model) // writes the numbers of points and the network
}

// Build is BuildOn with the reference back end: NEURON's bits.
func Build(models ...*model.Model) (*Simulation, error) { return BuildOn(Reference, models...) }

// BuildOn resolves every name of the models and lays them out as lanes of one
// plan, for a back end to compile; if the document asks for steps of variable
// length, for the one that takes them. The models must be valid and Alike.
func BuildOn(backend Backend, models ...*model.Model) (*Simulation, error) {
	if len(models) == 0 {
		return nil, errors.New("nothing to run")
	}
	for _, m := range models[1:] {
		if !Alike(models[0], m) {
			return nil, errors.New("models that run side by side must have steps of fixed length and differ in numbers only")
		}
	}
	if models[0].Run.Atol > 0 {
		if err := refusedWithAtol(models[0]); err != nil {
			return nil, err
		}
		backend = variable{}
	}
	b := newBuilder(models)
	b.layOut()
	s := &Simulation{plan: b.plan, models: models, tree: b.trees[0], records: len(models[0].Record), tune: b.tune}
	if err := s.columns(b); err != nil {
		return nil, err
	}
	var err error
	if s.kernel, err = backend.Compile(b.plan); err != nil {
		return nil, err
	}
	return s, nil
}

// Alike reports whether two models can be lanes of one plan: the same sections,
// joints, segments, mechanisms, places, netcons and records, and the same time steps,
// temperature and globals. Steps of variable length are each run's own.
func Alike(a, b *model.Model) bool {
	return a.Run.Atol == 0 && b.Run.Atol == 0 && sameStructure(a, b)
}

func sameStructure(a, b *model.Model) bool {
	return a.Celsius == b.Celsius && a.DefineShape == b.DefineShape && equalGlobals(a, b) &&
		a.Run.Tstop == b.Run.Tstop && a.Run.Dt == b.Run.Dt && a.Run.Secondorder == b.Run.Secondorder &&
		slices.EqualFunc(a.Sections, b.Sections, alikeSections) &&
		slices.EqualFunc(a.Points, b.Points, func(p, q model.Point) bool {
			return p.Kind == q.Kind && p.Name == q.Name && p.At == q.At
		}) &&
		slices.EqualFunc(a.Netstims, b.Netstims, func(n, k model.Netstim) bool { return n.Name == k.Name }) &&
		slices.EqualFunc(a.Netcons, b.Netcons, func(c, d model.Netcon) bool {
			return c.At == d.At && c.Netstim == d.Netstim && c.Target == d.Target
		}) &&
		slices.Equal(a.Record, b.Record) && slices.EqualFunc(a.Spikes, b.Spikes, func(p, q model.Detector) bool {
		return p.At == q.At
	})
}

func alikeSections(s, t model.Section) bool {
	sameJoint := (s.Parent == nil) == (t.Parent == nil) && (s.Parent == nil || *s.Parent == *t.Parent)
	return s.Name == t.Name && s.Nseg == t.Nseg && s.End == t.End && sameJoint &&
		slices.EqualFunc(s.Mechanisms, t.Mechanisms, func(a, b model.Mechanism) bool { return a.Name == b.Name })
}

func equalGlobals(a, b *model.Model) bool {
	for _, d := range mech.Densities {
		for _, g := range d.Globals {
			if global(a, g) != global(b, g) {
				return false
			}
		}
	}
	return true
}

func global(m *model.Model, p mech.Param) float64 {
	if v, ok := m.Globals[p.Name]; ok {
		return v
	}
	return p.Default
}

// builder lays a plan out: first every block gets its place, then the slab is
// made and filled.
type builder struct {
	models []*model.Model
	trees  []*cable.Tree // by lane
	plan   *Plan
	size   int
	fills  []func()
	tunes  []func()       // those of the fills that are tunable
	node   map[string]int // section name to index
	points []Target       // by index in the model
	driven bool           // by a program: detectors are looked at as sources of events are
}

func newBuilder(models []*model.Model) *builder {
	b := &builder{models: models, node: map[string]int{}}
	for i, m := range models {
		if i > 0 && slices.EqualFunc(models[i-1].Sections, m.Sections, sameSection) {
			b.trees = append(b.trees, b.trees[i-1])
			continue
		}
		b.trees = append(b.trees, cable.Build(m, morph.Cuts(m)))
	}
	m := models[0]
	for i := range m.Sections {
		b.node[m.Sections[i].Name] = i
	}
	b.plan = &Plan{
		Lanes: len(models), Rows: len(b.trees[0].Parent), Roots: b.trees[0].Roots, Parent: b.trees[0].Parent,
		Tree:  cable.Stretches(b.trees[0].Parent, b.trees[0].Roots),
		Tstop: m.Run.Tstop, Dt: m.Run.Dt, Secondorder: m.Run.Secondorder, Atol: m.Run.Atol,
	}
	for _, m := range models {
		b.plan.Rall = b.plan.Rall || slices.ContainsFunc(m.Sections, func(s model.Section) bool { return s.Rallbranch != 1 })
		b.plan.VInit = append(b.plan.VInit, m.Run.VInit)
	}
	return b
}

// layOut makes the plan, without columns.
func (b *builder) layOut() {
	b.tree()
	for _, d := range mech.Densities {
		if d == mech.BeforeDensity {
			b.pointProcesses()
		}
		b.membrane(d)
	}
	b.network()
	b.detectors()
	b.plan.Slab = make([]float64, b.size)
	b.fill()
}

// block reserves rows of all lanes. It is not inlined, nor is what builds on it: a plan
// is built once, and the page loads what is inlined.
//
//go:noinline
func (b *builder) block(rows int) Block {
	at := Block(b.size)
	b.size += rows * b.plan.Lanes
	return at
}

// later remembers what to write into a block once the slab is there: value gives
// the number of a row in a lane.
//
//go:noinline
func (b *builder) later(at Block, rows int, value func(row, lane int) float64) Block {
	b.fills = append(b.fills, func() {
		dst := b.plan.At(at, rows)
		for r := range rows {
			for l := range b.plan.Lanes {
				dst[r*b.plan.Lanes+l] = value(r, l)
			}
		}
	})
	return at
}

// tunable is block and later for numbers that may change while the plan stays.
//
//go:noinline
func (b *builder) tunable(rows int, value func(row, lane int) float64) Block {
	at := b.later(b.block(rows), rows, value)
	b.tunes = append(b.tunes, b.fills[len(b.fills)-1])
	return at
}

func (b *builder) fill() {
	for _, f := range b.fills {
		f()
	}
}

// tune writes what is tunable of other models.
func (b *builder) tune(models []*model.Model) {
	b.models = models
	for _, f := range b.tunes {
		f()
	}
}

func (b *builder) tree() {
	p, n := b.plan, b.plan.Rows
	p.T = b.block(1)
	p.V, p.RHS, p.D = b.block(n), b.block(n), b.block(n)
	if b.driven {
		p.ICap = b.block(n)
	}
	p.A = b.later(b.block(n), n, func(r, l int) float64 { return b.trees[l].A[r] })
	p.B = b.later(b.block(n), n, func(r, l int) float64 { return b.trees[l].B[r] })
	p.Area = b.later(b.block(n), n, func(r, l int) float64 { return b.trees[l].Area[r] })
	segments := b.segments()
	p.Cm = b.later(b.block(n), n, func(r, l int) float64 {
		if segments[r].section < 0 {
			return 0
		}
		s := &b.models[l].Sections[segments[r].section]
		return s.In("cm", segments[r].at, s.Cm)
	})
}

// segment is one of a section, counted from x = 0.
type segment struct{ section, at int }

// segments gives each row the segment that it is, of section -1 at a node without
// membrane.
func (b *builder) segments() []segment {
	all := make([]segment, b.plan.Rows)
	for r := range all {
		all[r].section = -1
	}
	for i := range b.models[0].Sections {
		first, nseg := b.trees[0].Segments(i)
		for j := range nseg {
			all[first+j] = segment{i, j}
			if b.models[0].Sections[i].End == 1 {
				all[first+j].at = nseg - 1 - j
			}
		}
	}
	return all
}

// columns resolves records and detectors to slab indices.
func (s *Simulation) columns(b *builder) error {
	m := s.models[0]
	for i := range m.Record {
		at, err := b.resolve(m, &m.Record[i])
		if err != nil {
			return fmt.Errorf("record[%d]: %w", i, err)
		}
		s.plan.addColumn(at)
	}
	for i := range m.Spikes {
		at := m.Spikes[i].At
		s.plan.addColumn(b.voltage(at))
	}
	return nil
}

// addColumn records a row in every lane.
func (p *Plan) addColumn(first int) {
	for l := range p.Lanes {
		p.Columns = append(p.Columns, first+l)
	}
}
