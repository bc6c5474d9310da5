package morph

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Ordering is the sections as a forest, in the order in which NEURON numbers
// them: roots first, then level by level, the children of a section by the
// distance of their joint from its attached end, of those at one joint the last
// attached first, unless the section is turned round after they were. Sums over
// children are formed in this order, so it shows in the last bits.
type Ordering struct {
	Parent   []int   // by section: the section it is attached to, -1 for a root
	Children [][]int // by section
	Roots    []int
	Sections []int // every section once, parents before children
}

// Order orders the sections of a valid model.
func Order(m *model.Model) *Ordering {
	index := make(map[string]int, len(m.Sections))
	for i := range m.Sections {
		index[m.Sections[i].Name] = i
	}
	o := &Ordering{Parent: make([]int, len(m.Sections)), Children: make([][]int, len(m.Sections))}
	for i := range m.Sections {
		o.Parent[i] = -1
		if p := m.Sections[i].Parent; p != nil {
			o.Parent[i] = index[p.Section]
			o.attach(m, i)
			if m.Sections[i].End == 1 {
				slices.Reverse(o.Children[i]) // as NEURON does when the attached end changes
			}
		} else {
			o.Roots = append(o.Roots, i)
		}
	}
	o.Sections = append(o.Sections, o.Roots...)
	for n := 0; n < len(o.Sections); n++ {
		o.Sections = append(o.Sections, o.Children[o.Sections[n]]...)
	}
	return o
}

// attach inserts section i before the first sibling that is at least as far out.
// A parent that comes later in the document is not attached itself yet, so its
// joints are still counted from its end 0.
func (o *Ordering) attach(m *model.Model, i int) {
	p := o.Parent[i]
	joint := func(child int) float64 {
		x := m.Sections[child].Parent.X
		if p > i {
			return x
		}
		return Joint(m, p, x)
	}
	at := 0
	for at < len(o.Children[p]) && joint(i) > joint(o.Children[p][at]) {
		at++
	}
	o.Children[p] = slices.Insert(o.Children[p], at, i)
}

// Joint is x of a place on a section measured from its attached end.
func Joint(m *model.Model, section int, x float64) float64 {
	if m.Sections[section].End == 1 {
		return 1 - x
	}
	return x
}
