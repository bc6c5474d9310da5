package model

import "github.com/cablelab/cablelab/core/mech"

// Param is one number of a document that may be set.
type Param struct {
	mech.Param        // unit, default, which values are allowed
	Path       string // its place in the document: "sections[1].mechanisms.pas.g"
	Label      string // for a reader: "dend.pas.g"
}

// Params lists the numbers of this document in its order. The coordinates of 3-D
// points can be set too but are not listed: a traced cell has thousands.
func Params(m *Model) []Param {
	var l lister
	l.before(m)
	for i := range m.Sections {
		l.section(m, i)
	}
	l.behind(m)
	return l
}

// ParamAt is what Params lists for a path.
func ParamAt(m *Model, path string) (Param, bool) {
	var l lister
	if list, i, _ := splitPath(path); list == "sections" && i >= 0 && i < len(m.Sections) {
		l.section(m, i)
	} else {
		l.before(m)
		l.behind(m)
	}
	for _, p := range l {
		if p.Path == path {
			return p, true
		}
	}
	return Param{}, false
}

type lister []Param

func (l *lister) add(path, label string, params []mech.Param) {
	for _, p := range params {
		*l = append(*l, Param{p, path + p.Name, label + p.Name})
	}
}

func addFields[T any](l *lister, path, label string, of []field[T]) {
	for i := range of {
		p := of[i].Param
		*l = append(*l, Param{p, path + p.Name, label + p.Name})
	}
}

// before lists what comes before the sections: of the mechanisms' globals those of
// the mechanisms that the document inserts somewhere.
func (l *lister) before(m *Model) {
	addFields(l, "", "", documentFields)
	for _, d := range mech.Densities {
		for i := range m.Sections {
			if m.Sections[i].Mechanism(d.Name) != nil {
				l.add("globals.", "", d.Globals)
				break
			}
		}
	}
}

// behind lists what comes after the sections.
func (l *lister) behind(m *Model) {
	for i := range m.Points {
		p := &m.Points[i]
		l.add(item("points", i)+".", p.Name+".", mech.FindPoint(p.Kind).Params)
	}
	for i := range m.Netstims {
		path, label := item("netstims", i)+".", m.Netstims[i].Name+"."
		addFields(l, path, label, netstimFields)
		addFields(l, path, label, seedFields)
	}
	for i := range m.Netcons {
		c := &m.Netcons[i]
		path, label := item("netcons", i)+".", c.Source()+" -> "+c.Target+"."
		addFields(l, path, label, netconFields)
		if c.Netstim == "" {
			addFields(l, path, label, thresholdFields)
		}
	}
	for i := range m.Spikes {
		addFields(l, item("spikes", i)+".", m.Spikes[i].Text+".", spikeFields)
	}
	addFields(l, "run.", "", runFields)
}

func (l *lister) section(m *Model, i int) {
	s := &m.Sections[i]
	path, label := item("sections", i)+".", s.Name+"."
	if s.Pt3D == nil {
		addFields(l, path, label, stylized)
	}
	addFields(l, path, label, sectionFields)
	for i := range s.Mechanisms {
		name := s.Mechanisms[i].Name + "."
		l.add(path+"mechanisms."+name, label+name, mech.Find(s.Mechanisms[i].Name).Params)
	}
	for i := range mech.Ions {
		if s.uses(mech.Ions[i].Name) {
			l.add(path, label, []mech.Param{mech.Ions[i].E})
		}
	}
}
