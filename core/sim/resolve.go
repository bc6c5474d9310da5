package sim

import (
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// resolve gives the slab index of what a record asks for, in lane 0.
func (b *builder) resolve(m *model.Model, r *model.Record) (int, error) {
	if r.Point != "" {
		return b.ofPoint(m, r)
	}
	if r.Mech == "" && r.Var == "v" {
		return b.voltage(r.Place), nil
	}
	node := int32(b.trees[0].Segment(b.node[r.Place.Section], r.Place.X))
	if r.Mech == "" {
		return b.ofIon(r, node)
	}
	return b.ofMembrane(r, node)
}

func (b *builder) index(at Block, row int) int { return int(at) + row*b.plan.Lanes }

func (b *builder) voltage(at model.Place) int {
	return b.index(b.plan.V, int(b.nodeAt(at)))
}

func (b *builder) ofPoint(m *model.Model, r *model.Record) (int, error) {
	i := m.PointIndex(r.Point)
	if i < 0 {
		return 0, fmt.Errorf("%s: no such point process", r.Text)
	}
	p := &b.plan.Points[b.points[i].Points]
	at, ok := p.find(r.Var)
	if !ok {
		return 0, fmt.Errorf("%s: %s has no variable %s", r.Text, p.Kind.Kind, r.Var)
	}
	return b.index(at, b.points[i].Row), nil
}

// find is the block of a variable or parameter by name.
func (p *Points) find(name string) (Block, bool) {
	named := func(q mech.Param) bool { return q.Name == name }
	if k := slices.IndexFunc(p.Kind.Vars, named); k >= 0 {
		return p.Vars[k], true
	}
	if k := slices.IndexFunc(p.Kind.Params, named); k >= 0 {
		return p.Params[k], true
	}
	return 0, false
}

func (b *builder) ofIon(r *model.Record, node int32) (int, error) {
	for i := range b.plan.Ions {
		ion := &b.plan.Ions[i]
		row, here := slices.BinarySearch(ion.Nodes, node)
		switch kind := mech.Ions[ion.Kind]; {
		case !here:
		case r.Var == kind.I:
			return b.index(ion.I, row), nil
		case r.Var == kind.E.Name:
			return b.index(ion.E, row), nil
		}
	}
	return 0, fmt.Errorf("%s: no mechanism in %s has this current", r.Text, r.Place.Section)
}

func (b *builder) ofMembrane(r *model.Record, node int32) (int, error) {
	for i := range b.plan.Membranes {
		m := &b.plan.Membranes[i]
		row, here := slices.BinarySearch(m.Nodes, node)
		if m.Mech.Name != r.Mech || !here {
			continue
		}
		if at, ok := m.variable(r.Var); ok {
			return b.index(at, row), nil
		}
		return 0, fmt.Errorf("%s: %s has no variable %s", r.Text, r.Mech, r.Var)
	}
	return 0, fmt.Errorf("%s: %s is not inserted in %s", r.Text, r.Mech, r.Place.Section)
}

// variable is the block of a parameter, state, conductance or current by name.
func (m *Membrane) variable(name string) (Block, bool) {
	for k, p := range m.Mech.Params {
		if p.Name == name {
			return m.Params[k], true
		}
	}
	for k, g := range m.Mech.Gates {
		if g.Name == name {
			return m.States[k], true
		}
	}
	for k, c := range m.Mech.Currents {
		switch {
		case name == c.Name && c.Ion == "": // an ion's is asked of the place: soma(0.5).ina
			return m.Parts[k].I, true
		case name == c.G && c.G != "":
			return m.Parts[k].G, true
		}
	}
	return 0, false
}
