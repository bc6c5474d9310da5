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
	return newSections(m).psection(i)
}

// sections are the sections of a model to be printed.
type sections struct {
	m      *model.Model
	cuts   []morph.Cut
	cell   []int   // by section: how many roots come before it
	points [][]int // by section: the point processes in the segment at its attached end, those of a child that is attached there among them
}

func newSections(m *model.Model) *sections {
	p := &sections{m: m, cuts: morph.Cuts(m), cell: make([]int, len(m.Sections)), points: make([][]int, len(m.Sections))}
	roots := 0
	for i := range m.Sections {
		p.cell[i] = roots
		if m.Sections[i].Parent == nil {
			roots++
		}
	}
	if len(m.Points) > 0 {
		p.place(cable.Build(m, p.cuts))
	}
	return p
}

// place finds the sections of the point processes.
func (p *sections) place(tree *cable.Tree) {
	index, at := map[string]int{}, map[int]int{}
	for i := range p.m.Sections {
		first, _ := tree.Segments(i)
		index[p.m.Sections[i].Name], at[first] = i, i
	}
	for k := range p.m.Points {
		place := p.m.Points[k].At
		if i, first := at[tree.Node(index[place.Section], place.X)]; first {
			p.points[i] = append(p.points[i], k)
		}
	}
}

func (p *sections) psection(i int) string {
	s, cut := &p.m.Sections[i], &p.cuts[i]
	branches := ""
	if s.Rallbranch != 1 {
		branches = " rallbranch=" + general(s.Rallbranch)
	}
	var b strings.Builder
	b.WriteString(s.Name + " { nseg=" + strconv.Itoa(s.Nseg) + "  L=" + general(cut.L) + "  Ra=" + general(s.Ra) + branches + "\n")
	b.WriteString(p.joint(i) + "\t/* First segment only */\n")
	insert := func(name string, values ...string) {
		b.WriteString("\tinsert " + name + " { " + strings.Join(values, " ") + "}\n")
	}
	morphology := func() { insert("morphology", "diam="+general(cut.Diam[0])) }
	if s.Nseg == 1 { // NEURON lists these two the other way round once nseg was raised
		morphology()
	}
	insert("capacitance", "cm="+general(s.In("cm", firstSegment(s), s.Cm)))
	if s.Nseg != 1 {
		morphology()
	}
	mechanisms(s, insert)
	for _, k := range p.points[i] {
		point(&p.m.Points[k], insert)
	}
	b.WriteString("}\n")
	return b.String()
}

// firstSegment is the segment next to the attached end, counted from x = 0.
func firstSegment(s *model.Section) int {
	if s.End == 1 {
		return s.Nseg - 1
	}
	return 0
}

// joint is the line that says what a section is attached to.
func (p *sections) joint(i int) string {
	s := &p.m.Sections[i]
	if s.Parent != nil {
		return "\t" + s.Parent.Section + " connect " + s.Name + " (" + strconv.Itoa(s.End) + "), " + general(s.Parent.X) + "\n"
	}
	return "\t/*location 0 attached to cell " + strconv.Itoa(p.cell[i]) + "*/\n"
}

// mechanisms lists the density mechanisms, each followed by the ions that it is
// the first to use.
func mechanisms(s *model.Section, insert func(name string, values ...string)) {
	var seen []string
	for k := range s.Mechanisms {
		d := mech.Find(s.Mechanisms[k].Name)
		var values []string
		for i, p := range d.Params {
			x := s.In(d.Name+"."+p.Name, firstSegment(s), s.Mechanisms[k].Params[i])
			values = append(values, p.Name+"_"+d.Name+"="+general(x))
		}
		insert(d.Name, values...)
		for _, name := range d.Ions() {
			if slices.Contains(seen, name) {
				continue
			}
			seen = append(seen, name)
			ion := mech.FindIon(name)
			e := mech.Ions[ion].E.Name
			insert(name+"_ion", e+"="+general(s.In(e, firstSegment(s), s.Erev[ion])))
		}
	}
}

// point lists the parameters of a point process, of a list the first element only,
// as they are before a run.
func point(p *model.Point, insert func(name string, values ...string)) {
	var values []string
	for k, param := range mech.FindPoint(p.Kind).Params {
		name, element, list := strings.Cut(param.Name, "[")
		switch {
		case list && element != "0]":
			continue
		case name == "delay" && p.Kind == "IClamp":
			name = "del" // its name inside NEURON
		case name == "fac" && p.Kind == "VClamp":
			values = append(values, "e0=0", "vo0=0", "vi0=0") // which VClamp sets itself
		}
		values = append(values, name+"="+general(p.Params[k]))
	}
	insert(p.Kind, values...)
}

// general writes a number as C's %g does.
func general(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
