package hoc

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// rest is what is not sections and point processes: netstims, netcons, what is
// recorded, temperature, globals and run control.
func (d *draft) rest() {
	c := &d.session.clock
	d.netstims()
	d.netcons()
	d.Celsius = c.celsius
	d.Globals = c.globals
	d.Run = d.session.protocol(0)
	for _, t := range d.session.tapes {
		if r, ok := t.(*recording); ok {
			d.record(r)
		}
	}
	if len(d.Record) == 0 && len(d.Sections) > 0 {
		d.Record = append(d.Record, model.Record{Text: d.Sections[0].Name + "(0.5).v"})
	}
}

// record adds what a vector records, if a document can say it.
func (d *draft) record(r *recording) {
	of, there := r.of.now()
	if !there {
		return
	}
	text := ""
	switch o := of.Owner.(type) {
	case Segment:
		v := variables[of.Name]
		text = d.place(o).String() + "."
		if m := findMembrane(v.mech); m != nil && !m.own() && !m.isIon() {
			text += v.mech + "." + v.short
		} else {
			text += v.name
		}
	case Mechanism:
		text = d.place(o.Segment).String() + "." + o.Name + "." + of.Name
	case Object:
		if name := d.points[o.ID]; name != "" {
			text = name + "." + of.Name
		}
	}
	if text != "" && !slices.ContainsFunc(d.Record, func(other model.Record) bool { return other.Text == text }) {
		d.Record = append(d.Record, model.Record{Text: text})
	}
}

// runnable is the model for a program to run. What a document limits but a run does
// not, the simulation gets by itself: how long it runs and is recorded, and the
// numbers of points and of the network.
func (d *draft) runnable() (*model.Model, error) {
	if len(d.refusals) > 0 {
		return nil, hocError("%s", strings.Join(d.refusals, "\n"))
	}
	m := *d.Model
	m.Record = nil
	m.Run.Tstop, m.Run.VInit = 100*m.Run.Dt, restV
	m.Points = slices.Clone(m.Points)
	for i := range m.Points {
		p := &m.Points[i]
		p.Params = defaults(p.Kind)
	}
	m.Netstims = slices.Clone(m.Netstims)
	for i := range m.Netstims {
		m.Netstims[i] = model.Netstim{Name: m.Netstims[i].Name, Interval: 1}
	}
	m.Netcons = slices.Clone(m.Netcons)
	for i := range m.Netcons {
		m.Netcons[i].Delay, m.Netcons[i].Weight = 1, 0
	}
	if len(m.Sections) == 0 {
		m.Sections = []model.Section{emptySection}
	}
	ready, err := model.Decode(model.EncodeCompact(&m))
	if err != nil {
		return nil, &Error{"RuntimeError", err.Error()}
	}
	return ready, nil
}

func defaults(kind string) (values []float64) {
	for _, p := range mech.FindPoint(kind).Params {
		values = append(values, p.Default)
	}
	return values
}

// emptySection is what there is to run when a program has made none.
var emptySection = model.Section{Name: "none", L: newLength, Diam: 500, Nseg: 1, Ra: newRa, Cm: 1, Rallbranch: 1, Erev: []float64{50, -77}}
