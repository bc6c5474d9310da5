package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// Psection is what h.psection(sec=section) prints: geometry, joint, and the
// mechanisms of the segment at the attached end. It is "" for a section that is
// not there.
func Psection(m *model.Model, section string) string {
	i := m.SectionIndex(section)
	if i < 0 {
		return ""
	}
	s := &m.Sections[i]
	cuts := morph.Cuts(m)
	cut := cuts[i]
	var b strings.Builder
	b.WriteString(s.Name + " { nseg=" + strconv.Itoa(s.Nseg) + "  L=" + general(cut.L) + "  Ra=" + general(s.Ra) + "\n")
	b.WriteString(joint(m, s) + "\t/* First segment only */\n")
	insert := func(name string, values ...string) {
		b.WriteString("\tinsert " + name + " { " + strings.Join(values, " ") + "}\n")
	}
	morphology := func() { insert("morphology", "diam="+general(cut.Diam[0])) }
	if s.Nseg == 1 { // NEURON lists these two the other way round once nseg was raised
		morphology()
	}
	insert("capacitance", "cm="+general(s.Cm))
	if s.Nseg != 1 {
		morphology()
	}
	mechanisms(s, insert)
	points(m, i, cuts, insert)
	b.WriteString("}\n")
	return b.String()
}

// joint is the line that says what a section is attached to.
func joint(m *model.Model, s *model.Section) string {
	if s.Parent != nil {
		return "\t" + s.Parent.Section + " connect " + s.Name + " (" + strconv.Itoa(s.End) + "), " + general(s.Parent.X) + "\n"
	}
	cell := 0
	for i := range m.Sections {
		if &m.Sections[i] == s {
			break
		}
		if m.Sections[i].Parent == nil {
			cell++
		}
	}
	return "\t/*location 0 attached to cell " + strconv.Itoa(cell) + "*/\n"
}

// mechanisms lists the density mechanisms, each followed by the ions that it is
// the first to use.
func mechanisms(s *model.Section, insert func(name string, values ...string)) {
	var seen []string
	for k := range s.Mechanisms {
		d := mech.Find(s.Mechanisms[k].Name)
		var values []string
		for i, p := range d.Params {
			values = append(values, p.Name+"_"+d.Name+"="+general(s.Mechanisms[k].Params[i]))
		}
		insert(d.Name, values...)
		for _, name := range d.Ions() {
			if slices.Contains(seen, name) {
				continue
			}
			seen = append(seen, name)
			ion := mech.FindIon(name)
			insert(name+"_ion", mech.Ions[ion].E.Name+"="+general(s.Erev[ion]))
		}
	}
}

// points lists the point processes in the segment at the attached end, those of a
// child that is attached there among them.
func points(m *model.Model, section int, cuts []morph.Cut, insert func(name string, values ...string)) {
	if len(m.Points) == 0 {
		return
	}
	tree := cable.Build(m, cuts)
	first, _ := tree.Segments(section)
	for i := range m.Points {
		p := &m.Points[i]
		if tree.Node(m.SectionIndex(p.At.Section), p.At.X) != first {
			continue
		}
		var values []string
		for k, param := range mech.FindPoint(p.Kind).Params {
			name := param.Name
			if name == "delay" && p.Kind == "IClamp" {
				name = "del" // its name inside NEURON
			}
			values = append(values, name+"="+general(p.Params[k]))
		}
		insert(p.Kind, values...)
	}
}

// general writes a number as C's %g does.
func general(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
