package sim

import (
	"slices"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// owner is a row of a membrane: which segment it lies in, and which of the
// section's mechanisms it is.
type owner struct {
	segment
	mechanism int
}

// membrane lays out one density mechanism in all nodes that have it.
func (b *builder) membrane(d *mech.Density) {
	nodes, owners := b.nodesWith(d)
	if len(nodes) == 0 {
		return
	}
	n := len(nodes)
	m := Membrane{Mech: d, Nodes: nodes, Spans: spans(nodes), Speed: speed(d, b.models[0].Celsius)}
	for k := range d.Params {
		name := d.Name + "." + d.Params[k].Name
		m.Params = append(m.Params, b.later(b.block(n), n, func(r, l int) float64 {
			o := owners[r]
			s := &b.models[l].Sections[o.section]
			return s.In(name, o.at, s.Mechanisms[o.mechanism].Params[k])
		}))
	}
	for range d.Gates {
		m.States = append(m.States, b.block(n))
	}
	if len(d.Gates) > 0 && b.tabled(d) {
		m.Tables = b.tables(d, m.Speed)
	}
	m.G, m.VNow, m.Total, m.Ahead = b.block(n), b.block(n), b.block(n), b.block(n)
	for _, c := range d.Currents {
		m.Parts = append(m.Parts, b.part(&m, c))
	}
	b.plan.Membranes = append(b.plan.Membranes, m)
}

// nodesWith lists the segments that have the mechanism, ascending.
func (b *builder) nodesWith(d *mech.Density) (nodes []int32, owners []owner) {
	for r, at := range b.segments() {
		if at.section < 0 {
			continue
		}
		k := slices.IndexFunc(b.models[0].Sections[at.section].Mechanisms, func(m model.Mechanism) bool { return m.Name == d.Name })
		if k >= 0 {
			nodes = append(nodes, int32(r))
			owners = append(owners, owner{at, k})
		}
	}
	return nodes, owners
}

func (b *builder) part(m *Membrane, c mech.Current) Part {
	n := len(m.Nodes)
	param := func(name string) Block {
		return m.Params[slices.IndexFunc(m.Mech.Params, func(p mech.Param) bool { return p.Name == name })]
	}
	p := Part{Gbar: param(c.Gbar), I: b.block(n), DI: b.block(n), Ion: -1}
	p.G = p.Gbar
	if len(c.Gates) > 0 {
		p.G = b.block(n)
	}
	if c.Ion == "" {
		p.E = param(c.E)
		return p
	}
	p.Ion = b.ion(mech.FindIon(c.Ion))
	ion := &b.plan.Ions[p.Ion]
	p.E = ion.E
	for _, node := range m.Nodes {
		at, _ := slices.BinarySearch(ion.Nodes, node)
		p.InIon = append(p.InIon, int32(at))
	}
	return p
}

// ion finds or lays out a species, in every node of a section that uses it.
func (b *builder) ion(kind int) int {
	for i := range b.plan.Ions {
		if b.plan.Ions[i].Kind == kind {
			return i
		}
	}
	ion := Ion{Kind: kind}
	var segments []segment
	for r, at := range b.segments() {
		if at.section >= 0 && usesIon(&b.models[0].Sections[at.section], mech.Ions[kind].Name) {
			ion.Nodes = append(ion.Nodes, int32(r))
			segments = append(segments, at)
		}
	}
	n := len(ion.Nodes)
	ion.E = b.later(b.block(n), n, func(r, l int) float64 {
		s := &b.models[l].Sections[segments[r].section]
		return s.In(mech.Ions[kind].E.Name, segments[r].at, s.Erev[kind])
	})
	ion.I, ion.DIdV = b.block(n), b.block(n)
	b.plan.Ions = append(b.plan.Ions, ion)
	return len(b.plan.Ions) - 1
}

func usesIon(s *model.Section, ion string) bool {
	for i := range s.Mechanisms {
		if slices.Contains(mech.Find(s.Mechanisms[i].Name).Ions(), ion) {
			return true
		}
	}
	return false
}
