package script

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// arborProblems is what of an experiment Arbor cannot be told, by place.
func arborProblems(g *study.Grid) model.Problems {
	c := arborCheck{m: g.Model}
	for i := range c.m.Sections {
		if c.m.Sections[i].Rallbranch != 1 {
			c.refuse(item("sections", i)+"rallbranch", "Arbor has each section once; make it 1, and copy the section")
		}
		for _, r := range c.m.Sections[i].Ranges {
			c.refuse(item("sections", i)+"ranges."+r.Name, "the recipe tells Arbor one number a section; make it the same in all segments")
		}
	}
	for i := range c.m.Points {
		c.point(i)
	}
	for i := range c.m.Netstims {
		if c.m.Netstims[i].Noise != 0 {
			c.refuse(item("netstims", i)+"noise", "Arbor does not draw NEURON's random numbers; make it 0")
		}
	}
	for i := range c.m.Netcons {
		n := &c.m.Netcons[i]
		if n.Delay == 0 {
			c.refuse(item("netcons", i)+"delay", "Arbor has no connections without one; make it larger than 0")
		}
		if n.Netstim == "" {
			c.watched(item("netcons", i)+"source", n.At)
		}
	}
	if c.told() == 0 {
		c.refuse("record", "Arbor tells nothing of what is recorded; record a v, such as "+c.m.Sections[0].Name+"(0.5).v")
	}
	for i := range c.m.Spikes {
		c.watched(item("spikes", i)+"at", c.m.Spikes[i].At)
	}
	c.run(g)
	return c.problems
}

// told counts what Arbor tells of what is recorded.
func (c *arborCheck) told() int {
	n := len(c.m.Spikes)
	for i := range c.m.Record {
		if c.leftOut(&c.m.Record[i]) == "" {
			n++
		}
	}
	return n
}

type arborCheck struct {
	m        *model.Model
	problems model.Problems
}

func (c *arborCheck) refuse(place, message string) {
	c.problems = append(c.problems, model.Problem{Place: place, Message: message})
}

func (c *arborCheck) point(i int) {
	p := &c.m.Points[i]
	_, synapse := arborSynapse[p.Kind]
	end, joint := c.end(p.At)
	switch {
	case !synapse && p.Kind != mech.IClamp.Kind:
		c.refuse(item("points", i)+"kind", "Arbor has no "+p.Kind+" as NEURON's; take an IClamp, an ExpSyn or an Exp2Syn")
	case joint || synapse && end:
		c.refuse(item("points", i)+"at", "Arbor has no point without membrane at "+p.At.String()+"; move it into a segment")
	}
}

// end tells whether a place is where no segment is, and whether sections meet there.
func (c *arborCheck) end(at model.Place) (end, joint bool) {
	for {
		s := c.m.Section(at.Section)
		if s.Parent == nil || at.X != float64(s.End) {
			break
		}
		at, joint = *s.Parent, true // the attached end is where the parent has it
	}
	if !at.IsEnd() {
		return false, false
	}
	return true, joint || slices.ContainsFunc(c.m.Sections, func(s model.Section) bool { return s.Parent != nil && *s.Parent == at })
}

// watched checks a place of which Arbor has to find v in a control volume.
func (c *arborCheck) watched(place string, at model.Place) {
	if _, joint := c.end(at); joint {
		c.refuse(place, "Arbor watches no place between segments; take one within, not "+at.String())
	}
}

// leftOut says why Arbor does not tell what is recorded, "" where it does.
func (c *arborCheck) leftOut(r *model.Record) string {
	if !c.recorded(r) {
		return "Arbor tells v, gates, ina and ik of places"
	}
	driven := func(p model.Point) bool { return p.At == r.Place }
	if r.Var != "v" || !slices.ContainsFunc(c.m.Points, driven) {
		return ""
	}
	if end, joint := c.end(r.Place); end && !joint {
		return "Arbor has no point without membrane there, where a clamp is"
	}
	return ""
}

// recorded reports whether Arbor has a variable, too.
func (c *arborCheck) recorded(r *model.Record) bool {
	if r.Point != "" {
		return false
	}
	if r.Mech == "" {
		return r.Var == "v" || slices.ContainsFunc(mech.Ions, func(ion mech.Ion) bool { return ion.I == r.Var })
	}
	return slices.ContainsFunc(mech.Find(r.Mech).Gates, func(gate mech.Gate) bool { return gate.Name == r.Var })
}

// run checks how the model is integrated, and what is swept.
func (c *arborCheck) run(g *study.Grid) {
	if c.m.Run.Secondorder != 0 {
		c.refuse("run.secondorder", "Arbor's steps are those of secondorder 0; make it that")
	}
	if c.m.Run.Atol != 0 {
		c.refuse("run.atol", "Arbor's steps are all of one length; make it 0")
	}
	for _, a := range g.Axes {
		name := a.Path[strings.LastIndexByte(a.Path, '.')+1:]
		switch {
		case slices.Contains([]string{"noise", "seed", "secondorder", "atol", "usetable_hh"}, name):
			c.refuse(a.Path, "Arbor has nothing to sweep by this")
		case c.m.DefineShape && strings.HasPrefix(a.Path, "sections") && (name == "L" || name == "diam" || strings.Contains(a.Path, "pt3d")):
			c.refuse(a.Path, "with define_shape the shape is the same in all runs for Arbor; sweep something else, or leave define_shape out")
		}
	}
}

// toldByArbor is a grid that records no more than Arbor tells, and why it does not tell the
// others, by what is recorded.
func toldByArbor(g *study.Grid) (*study.Grid, [][2]string, error) {
	c := arborCheck{m: g.Model}
	var left [][2]string
	m := g.Model
	for i := range g.Model.Record {
		r := &g.Model.Record[i]
		why := c.leftOut(r)
		if why == "" {
			continue
		}
		left = append(left, [2]string{r.Text, why})
		var err error
		if m, err = model.RemoveRecord(m, r.Text); err != nil {
			return nil, nil, err
		}
	}
	return &study.Grid{Model: m, Axes: g.Axes}, left, nil
}
