// Package cable turns sections into a tree of nodes with axial conductances
// between them, and solves the linear system of such a tree. It knows no biology
// but the length constant.
//
// Start with Build. Invariant: a node's parent has a smaller index; the first
// Roots nodes have none.
package cable

import (
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// endArea stands for the area [um2] of a node without membrane: with it the
// factor 100/area is one and the row of the node is in nA and uS.
const endArea = 100

// perArea turns uS/um2 into S/cm2: 1e-6 S / 1e-8 cm2.
const perArea = 1e2

// Tree is the nodes of all cells: the root's end, then of each section its
// segments from the attached end outwards and a node without area at the far end.
type Tree struct {
	Roots  int
	Parent []int32   // -1 for a root
	Area   []float64 // [um2], 100 for nodes without membrane
	Diam   []float64 // [um], 0 for nodes without membrane
	RInv   []float64 // [uS] to the parent, 0 for a root
	A      []float64 // [S/cm2] (negative) the node's term in its parent's row
	B      []float64 // [S/cm2] (negative) the parent's term in the node's row
	cells  []span    // by section
}

// span is where a section's nodes lie.
type span struct {
	attached int // the node at its attached end
	first    int // its segment nearest to that end; the far end is first+nseg
	nseg     int
	end      int // which end is attached
}

// Build numbers the nodes of a valid model in NEURON's order and computes the
// axial terms.
func Build(m *model.Model, cuts []morph.Cut) *Tree {
	order := morph.Order(m)
	n := len(order.Roots)
	for i := range m.Sections {
		n += m.Sections[i].Nseg + 1
	}
	slab := make([]float64, 5*n)
	t := &Tree{
		Roots: len(order.Roots), Parent: make([]int32, n),
		Area: slab[:n], Diam: slab[n : 2*n], RInv: slab[2*n : 3*n], A: slab[3*n : 4*n], B: slab[4*n:],
		cells: make([]span, len(m.Sections)),
	}
	for i := range order.Roots {
		t.Parent[i], t.Area[i] = -1, endArea
	}
	next := t.Roots
	for rank, i := range order.Sections {
		attached := rank
		if p := order.Parent[i]; p >= 0 {
			attached = t.node(p, m.Sections[i].Parent.X)
		}
		t.cells[i] = span{attached: attached, first: next, nseg: m.Sections[i].Nseg, end: m.Sections[i].End}
		t.fill(t.cells[i], cuts[i])
		next += m.Sections[i].Nseg + 1
	}
	t.couple(m)
	return t
}

func (t *Tree) fill(s span, c morph.Cut) {
	before := s.attached
	for j := range s.nseg + 1 {
		node := s.first + j
		t.Parent[node] = int32(before)
		t.RInv[node] = c.RInv[j]
		t.Area[node] = endArea
		if j < s.nseg {
			t.Area[node], t.Diam[node] = c.Area[j], c.Diam[j]
		}
		before = node
	}
}

func (t *Tree) couple(m *model.Model) {
	for i := t.Roots; i < len(t.Parent); i++ {
		t.A[i] = -perArea * t.RInv[i] / t.Area[t.Parent[i]]
		t.B[i] = -perArea * t.RInv[i] / t.Area[i]
	}
	for i, s := range t.cells {
		if branches := m.Sections[i].Rallbranch; branches != 1 {
			t.A[s.first] = -perArea * branches * t.RInv[s.first] / t.Area[s.attached]
		}
	}
}

// node is the node at x of a section: its ends at 0 and 1, else a segment.
func (t *Tree) node(section int, x float64) int {
	s := t.cells[section]
	switch {
	case x == float64(s.end):
		return s.attached
	case x == float64(1-s.end):
		return s.first + s.nseg
	}
	return t.segment(section, x)
}

func (t *Tree) segment(section int, x float64) int {
	s := t.cells[section]
	j := model.Place{X: x}.Segment(s.nseg)
	if s.end == 1 {
		j = s.nseg - 1 - j
	}
	return s.first + j
}

// Node is the node of a place, for section by its index in the model: at x = 0
// and x = 1 the end of the section, a node without area; else the segment.
func (t *Tree) Node(section int, x float64) int { return t.node(section, x) }

// Segment is the segment of a place, the outermost one at x = 0 and x = 1.
func (t *Tree) Segment(section int, x float64) int { return t.segment(section, x) }

// Ri is the axial resistance from a node to its parent [megohm], 1e30 at a root.
func (t *Tree) Ri(node int) float64 {
	if t.RInv[node] == 0 {
		return 1e30
	}
	return 1 / t.RInv[node]
}

// Segments is where the segments of a section lie: their first node and their
// number. From there on they run outwards from the attached end.
func (t *Tree) Segments(section int) (first, nseg int) {
	s := t.cells[section]
	return s.first, s.nseg
}
