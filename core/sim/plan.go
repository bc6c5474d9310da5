package sim

import (
	"slices"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/mech"
)

// Block is where a quantity lies in a plan's slab: the value of row r in lane l
// is Slab[int(b) + r*Lanes + l].
type Block int

// Plan is a model laid out for computing: one slab of numbers, the offsets of
// every quantity in it, and whole numbers that say which rows belong together.
// It is all that a back end needs to know, and what it works on in place.
//
// Lanes are independent copies of one cell, alike in structure, that differ in
// numbers only: the runs of a sweep. A single run is a plan of one lane.
type Plan struct {
	Lanes  int
	Rows   int // nodes
	Roots  int // the first Roots rows have no parent
	Parent []int32
	Tree   []cable.Stretch // the rows below the roots, by where their parents are
	Rall   bool            // some section stands for several: what it takes is not what its parent gives
	Slab   []float64

	Tstop, Dt   float64 // [ms]
	Secondorder int
	Atol        float64 // [mV] tolerance of steps of variable length; 0: every step is Dt

	T    Block // [ms] one row
	V    Block // [mV]
	RHS  Block // [mA/cm2], after the solution the change of v [mV]
	D    Block // [S/cm2] diagonal
	A, B Block // [S/cm2] axial terms, see cable.Tree
	Area Block // [um2]
	Cm   Block // [uF/cm2], 0 at nodes without membrane
	ICap Block // [mA/cm2] of a Stepper alone

	Ions      []Ion
	Membranes []Membrane
	Points    []Points // by kind, in the order in which they are computed
	Network   Network

	VInit   []float64 // [mV] by lane
	Columns []int     // slab indices recorded after each step; the last are v of the detectors

	Detectors []int32 // rows of the tree
	Threshold Block   // [mV] by detector
}

// capacitive is uF/cm2/ms in S/cm2: 1e-6 F / 1e-3 s.
const capacitive = .001

// Capacitive is the conductance [S/cm2] that a capacitance of 1 uF/cm2 is to the
// solver: over a step of implicit Euler, or half a step of Crank-Nicolson.
func (p *Plan) Capacitive() float64 {
	if p.Secondorder != 0 {
		return capacitive * (2 / p.Dt)
	}
	return capacitive * (1 / p.Dt)
}

// Ion is a species in the nodes whose mechanisms use it; its blocks have a row
// for each of Nodes.
type Ion struct {
	Kind  int     // index in mech.Ions
	Nodes []int32 // rows of the tree, ascending
	E     Block   // [mV]
	I     Block   // [mA/cm2] sum over mechanisms
	DIdV  Block   // [S/cm2]
}

// Membrane is one density mechanism in all nodes that have it; its blocks have a
// row for each of Nodes.
type Membrane struct {
	Mech   *mech.Density
	Nodes  []int32  // rows of the tree, ascending
	Spans  []Span   // the same, by what lies side by side
	Params []Block  // by mech.Density.Params
	States []Block  // by mech.Density.Gates
	Tables []Tables // by mech.Density.Gates; nil when rates are exact at every v
	Speed  float64  // factor of temperature on all rates
	G      Block    // [S/cm2] total conductance
	Parts  []Part   // by mech.Density.Currents
	VNow   Block    // [mV] v of Nodes, gathered
	Total  Block    // [mA/cm2] scratch: sum of the currents
	Ahead  Block    // [mA/cm2] scratch: the same at v + dvNumeric
}

// Part is one current of a membrane.
type Part struct {
	Gbar  Block   // [S/cm2]
	G     Block   // [S/cm2] gbar times gates
	I     Block   // [mA/cm2]
	DI    Block   // [mA/cm2] scratch: the same current at v + dvNumeric
	E     Block   // [mV], with a row for each node of Ion, or of the membrane
	Ion   int     // index in Plan.Ions, -1 for none
	InIon []int32 // the membrane's rows as rows of the ion
}

// Tables hold one gate's steady state and time constant at TableSize voltages,
// the same in all lanes.
type Tables struct {
	Inf Block // [1]
	Tau Block // [ms]
}

// Points are all point processes of one kind, the last made first; their blocks
// have a row for each of Nodes.
type Points struct {
	Kind   *mech.Point
	Nodes  []int32 // rows of the tree
	After  int     // they are computed after so many membranes
	Params []Block // by mech.Point.Params
	Vars   []Block // by mech.Point.Vars
	Kept   []Block // by mech.Point.Kept
	VNow   Block   // [mV] scratch: v of Nodes, gathered
	Total  Block   // [nA] scratch: the current at v
	Ahead  Block   // [nA] scratch: the same at v + dvNumeric
	G      Block   // [S/cm2] the slope of the current, of the node's area
}

// PointsOf are the point processes of a kind, or nil.
func (p *Plan) PointsOf(kind *mech.Point) *Points {
	for i := range p.Points {
		if p.Points[i].Kind == kind {
			return &p.Points[i]
		}
	}
	return nil
}

// Reversal is where the reversal potential of a current in a row of its membrane
// lies in the slab, for lane 0.
func (p *Plan) Reversal(part *Part, row int) int {
	if part.Ion >= 0 {
		row = int(part.InIon[row])
	}
	return int(part.E) + row*p.Lanes
}

// Span is N rows of a mechanism, from Row on, that are N rows of the tree in a row,
// from Node on.
type Span struct{ Row, Node, N int }

// spans cuts ascending nodes into as few pieces as can be.
func spans(nodes []int32) []Span {
	var all []Span
	for r, node := range nodes {
		if n := len(all) - 1; n >= 0 && all[n].Node+all[n].N == int(node) {
			all[n].N++
			continue
		}
		all = append(all, Span{r, int(node), 1})
	}
	return all
}

// cut cuts the span's rows out of a block of the mechanism and one of the tree.
func (p *Plan) cut(s Span, own, tree []float64) (rows, nodes []float64) {
	n := s.N * p.Lanes
	return own[s.Row*p.Lanes:][:n:n], tree[s.Node*p.Lanes:][:n:n]
}

// In tells where in a block of so many rows an index of the slab lies, if it does.
func (p *Plan) In(b Block, rows, at int) (row, lane int, in bool) {
	i := at - int(b)
	return i / p.Lanes, i % p.Lanes, i >= 0 && i < rows*p.Lanes
}

// Fixed reports whether an index of the slab is a parameter's, which no step
// changes.
func (p *Plan) Fixed(at int) bool {
	in := func(b Block, rows int) bool {
		_, _, in := p.In(b, rows, at)
		return in
	}
	for i := range p.Membranes {
		m := &p.Membranes[i]
		if slices.ContainsFunc(m.Params, func(b Block) bool { return in(b, len(m.Nodes)) }) {
			return true
		}
	}
	if slices.ContainsFunc(p.Ions, func(ion Ion) bool { return in(ion.E, len(ion.Nodes)) }) {
		return true
	}
	for i := range p.Points {
		q := &p.Points[i]
		if slices.ContainsFunc(q.Params, func(b Block) bool { return in(b, len(q.Nodes)) }) {
			return true
		}
	}
	return false
}

// At gives n rows of a block as a slice.
func (p *Plan) At(b Block, rows int) []float64 {
	end := int(b) + rows*p.Lanes
	return p.Slab[b:end:end]
}
