package export

import (
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// Topology is what h.topology() prints: the cells as trees of dashes, one for
// each segment.
func Topology(m *model.Model) string {
	p := printer{m: m, order: morph.Order(m)}
	p.b.WriteString("\n")
	for _, root := range p.order.Roots {
		p.b.WriteString("|")
		p.section(root, 0, "-")
	}
	p.b.WriteString("\n")
	return p.b.String()
}

type printer struct {
	b     strings.Builder
	m     *model.Model
	order *morph.Ordering
}

// section prints a section that begins so many columns in, and its children from
// the farthest to the nearest.
func (p *printer) section(i, column int, joint string) {
	s := &p.m.Sections[i]
	ends := "(0-1)"
	if s.End == 1 {
		ends = "(1-0)"
	}
	branches := ""
	if s.Rallbranch != 1 {
		branches = " with " + general(s.Rallbranch) + " rall branches"
	}
	p.b.WriteString(strings.Repeat(" ", column) + joint + strings.Repeat("-", s.Nseg-1) + "|       " + s.Name + ends + branches + "\n")
	children := p.order.Children[i]
	for k := len(children) - 1; k >= 0; k-- {
		p.b.WriteString(" ")
		p.section(children[k], column+1+p.joint(i, p.m.Sections[children[k]].Parent.X), "`")
	}
}

// joint is the segment, counted from the attached end, at which x lies: -1 at the
// attached end itself, nseg at the far one.
func (p *printer) joint(i int, x float64) int {
	s := &p.m.Sections[i]
	switch {
	case x == float64(s.End):
		return -1
	case x == float64(1-s.End):
		return s.Nseg
	}
	j := model.Place{X: x}.Segment(s.Nseg)
	if s.End == 1 {
		j = s.Nseg - 1 - j
	}
	return j
}
