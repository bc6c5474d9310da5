package fast

import (
	"errors"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/sim"
)

// Layout is a plan as the fast kernels walk it: one slab, in which everything that
// a strand needs for a node lies together, in the order of the walk. All whole
// numbers named At, Joint or the like are indices of Slab.
type Layout struct {
	Plan      *sim.Plan
	Slab      []float64
	Shapes    []Shape
	Strands   []Strand // in the order of the walk up the tree, those of roots last
	Branches  int      // how many of them are not of roots
	Ports     []Port
	Probes    []Probe
	Columns   []Column // by column of the plan
	Constants int      // where the numbers are that every step needs

	graph   *graph
	reduced []*reduced
	cells   [][]cell // where v of a node is kept, by node and lane; nil of a condensed one
	room    []cell   // for them
	inputs  []input  // by clamp and lane
	copies  []parameter
	joints  []int   // by node and lane, of nodes that are last in a strand
	twice   float64 // how many times the solution is added to v
}

// Strand is N rows of Width nodes side by side, each row's parents in the row
// before. The nodes of a row are of different lanes, cells or branches.
type Strand struct {
	Shape int
	Width int
	N     int
	At    int   // the rows' records, Columns() numbers for each field
	Joint int   // one for each node of the last row
	Up    []int // the joints of the first row's parents
	// Aligned says that these lie side by side, so that two can be read and written
	// at once; a single one only where no other node's lies beside it.
	Aligned bool
	lanes   []int // by node of a row
}

// Columns is Width, but at least 2: vectors hold two numbers.
func (s *Strand) Columns() int { return max(2, s.Width) }

// Joints are where branches, clamps and modes meet the last row of a strand: some
// numbers for each node of the row, JointStride apart, the nodes side by side.
const (
	JointRHS    = iota * JointStride // [mA/cm2] what the branches add, reset to JointIn
	JointD                           // [S/cm2] the same for the diagonal, reset to JointLoad
	JointDV                          // [mV] the node's v has changed by so much in this step
	JointV                           // [mV]
	JointIn                          // [mA/cm2] what clamps and modes add always
	JointLoad                        // [S/cm2] what modes add always
	jointSize                        // of a strand's joints
	JointStride = MaxWidth
)

// MaxWidth is how many nodes a strand may have side by side.
const MaxWidth = 8

// The fields that all records start with, and those that follow in strands with
// fixed pivots; a Shape has those of the others.
const (
	FieldV      = iota // [mV]
	FieldAlone         // [mV] by how much v would change if the parent's did not
	FieldA             // [S/cm2] axial conductance in the parent's row
	FieldB             // [S/cm2] axial conductance in the node's row
	FieldG             // [S/cm2] leak
	FieldGE            // [mA/cm2] leak times its reversal potential
	FieldFollow        // [1] how much v changes with the parent's: FieldB / pivot
	FieldM             // [1] fixed: what the parent's row takes of the node's
	FieldInv           // [cm2/S] fixed: 1 / pivot
	fixedSize
	FieldCap = FieldM // [S/cm2] not fixed: capacitance over the step
	gatedAt  = FieldInv
)

// Shape is how a record of a kind of node is made up.
type Shape struct {
	Fixed     bool
	Root      bool
	Size      int // fields
	Membranes []Gated
}

// Gated is a mechanism with gates in a record.
type Gated struct {
	Index    int // in Plan.Membranes
	Currents []GatedCurrent
	Gates    int // field from which each node has its gates side by side, Pairs times two
	Pairs    int
	Table    int // the gates' polynomials, see gates.go
}

// GatedCurrent is one whose conductance is Gbar times gates.
type GatedCurrent struct {
	Index   int   // in Membrane.Parts
	Gbar, E int   // fields
	Factors []int // gates, multiplied in pairs, the products in pairs, and so on
}

// Port is a reduced subtree at its joint, in some lanes in which it is the same and
// whose joints lie side by side.
type Port struct {
	Joint  int
	Width  int
	Modes  int  // a multiple of four
	Coefs  int  // by two modes: Decay, Push, Flow of both
	State  int  // by mode and lane
	Within int  // by mode and lane: what clamps within add in a step
	Driven bool // anything
	Scale  int  // its numbers, see below, each by lane
	of     *modes
	nodes  []int32
	lanes  []int
	q, c   []float64 // scratch: modes, and the same by vector of their basis
	v      []float64 // [mV] scratch: potentials of the nodes
}

// The numbers at Port.Scale, PortStride apart.
const (
	PortScale = iota * PortStride // [1/cm2] times 1e-6: from uS to S/cm2 of the joint's node
	PortRatio                     // [1] leak over capacitance, in a step
	PortRest                      // [mV] where the leak takes it
	PortLeak                      // [S/cm2] what the leak of all nodes is to the joint
	PortBack                      // [uS] how much less the modes give in the next step for the drive in this
	portSize
	PortStride = MaxWidth
)

// Probe is a recorded node of a reduced subtree: the sum of a port's modes, with
// weights, in each lane.
type Probe struct {
	Port    int // index in Ports
	Weights int // by mode
	Sum     int // by lane
	local   int // which of the subtree's nodes
}

// Column is a recorded number: the sum of what stands at three places, of which
// most are a zero.
type Column [3]int

// cell is where a node's v is kept in a lane: in the slab, or among modes.
type cell struct {
	at    int
	port  int // index in Layout.Ports, -1 when the slab has it
	local int // which of the subtree's nodes
	lane  int // which of the port's lanes
}

// parameter is one that is recorded: its places in the plan's slab and in the layout's.
type parameter struct{ from, to int }

// errExact is why models without tables cannot be computed fast.
var errExact = errors.New("rates that are exact at every v have no table to start from")

// unknownTo says what in a plan is none of what a layout can hold, nil if nothing.
func unknownTo(p *sim.Plan) error {
	for i := range p.Points {
		if kind := p.Points[i].Kind; kind != &mech.IClamp {
			return errors.New(kind.Kind + " changes the matrix from step to step, which no layout provides for")
		}
	}
	if len(p.Network.To) > 0 {
		return errors.New("netcons open conductances between steps, which no layout provides for")
	}
	if p.Rall {
		return errors.New("a rallbranch makes the matrix unsymmetric, which no layout provides for")
	}
	return nil
}

// Layout lays a plan out.
func (b *Backend) Layout(p *sim.Plan) (*Layout, error) {
	if err := unknownTo(p); err != nil {
		return nil, err
	}
	g := newGraph(p)
	l := &Layout{Plan: p, graph: g, cells: make([][]cell, p.Rows), twice: 1}
	if p.Secondorder != 0 {
		l.twice = 2
	}
	leak := newLeaks(p)
	leak.round(g)
	if b.Modes {
		l.reduced = g.reduce(leak)
	}
	kinds := g.kinds()
	if err := l.shape(b, kinds); err != nil {
		return nil, err
	}
	s := newSchedule(g, g.chains(kinds, l.reduced), b.Widths)
	isRoot := func(strand []thread) bool { return g.parent[strand[0].nodes[0]] < 0 }
	slices.SortStableFunc(s.done, func(a, b []thread) int {
		switch {
		case isRoot(a) == isRoot(b):
			return 0
		case isRoot(b):
			return -1
		}
		return 1
	})
	l.Branches = len(s.done)
	if first := slices.IndexFunc(s.done, isRoot); first >= 0 {
		l.Branches = first
	}
	l.place(s)
	l.fill(s, leak)
	l.fix()
	l.ports(b, leak)
	l.clamps()
	return l, l.columns()
}

// alloc reserves numbers, an even place and number of them.
func (l *Layout) alloc(n int) int {
	at := len(l.Slab)
	l.Slab = append(l.Slab, make([]float64, even(n))...)
	return at
}

// shape lays out the record of each kind, and the tables.
func (l *Layout) shape(b *Backend, k *kinds) error {
	l.alloc(2 + jointSize) // a zero, and the joints above the roots
	l.Constants = l.alloc(constants)
	all := l.constant()
	copy(l.Slab[l.Constants:], all[:])
	tables := map[int]int{}
	for _, kind := range k.all {
		shape := Shape{Fixed: kind.Fixed, Root: kind.Root, Size: fixedSize}
		if !kind.Fixed {
			shape.Size = gatedAt
		}
		for _, i := range kind.Membranes {
			m := &l.Plan.Membranes[i]
			if m.Tables == nil {
				return errExact
			}
			if _, there := tables[i]; !there {
				tables[i] = l.alloc(len(b.polynomials(l.Plan, m)))
				copy(l.Slab[tables[i]:], b.polynomials(l.Plan, m))
			}
			shape.add(m, i, tables[i])
		}
		l.Shapes = append(l.Shapes, shape)
	}
	return nil
}

// ground is where the joints above the roots are.
const ground = 2

// The numbers at Layout.Constants: kernels read them faster than they make them.
const (
	ConstantSmall   = iota // [mV] by which NEURON differentiates
	ConstantInverse        // [1/mV] of that
	ConstantOne
	ConstantShift
	ConstantUpper
	ConstantLower
	ConstantWhole
	ConstantCells // the number of the last cell, as 32 bits, twice
	ConstantTimes // how many times the solution is added to v
	constants
)

// constant are these numbers, in their order.
func (l *Layout) constant() [constants]float64 {
	return [...]float64{small, 1 / small, 1, Shift, Last - .5, -.5, Whole, math.Float64frombits(Last<<32 | Last), l.twice}
}

func (s *Shape) add(m *sim.Membrane, index, table int) {
	gated := Gated{Index: index, Table: table, Pairs: even(len(m.States)) / 2}
	for k, c := range m.Mech.Currents {
		if len(c.Gates) > 0 {
			gated.Currents = append(gated.Currents, GatedCurrent{Index: k, Gbar: s.Size, E: s.Size + 1, Factors: factors(c.Gates)})
			s.Size += 2
		}
	}
	gated.Gates = s.Size
	s.Size += 2 * gated.Pairs
	s.Membranes = append(s.Membranes, gated)
}

func factors(powers []mech.Power) (gates []int) {
	for _, p := range powers {
		for range p.N {
			gates = append(gates, p.Gate)
		}
	}
	return gates
}
