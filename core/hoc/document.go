package hoc

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// draft is a document in the making.
type draft struct {
	*model.Model
	session  *Session
	order    []*section // of the document's sections
	names    *names
	points   map[int]string // names of the point processes by their objects' IDs
	called   map[int]string // what the program calls objects, by their IDs
	index    index
	refusals []string // what can neither be run nor be held by a document
	silences []string // what can be run, but not be held by a document
}

// refuse notes what a document cannot hold.
func (d *draft) refuse(format string, args ...any) {
	d.refusals = append(d.refusals, fmt.Sprintf(format, args...))
}

// Model is the document of what the program has built. The error lists what a
// document cannot hold.
func (s *Session) Model() (*model.Model, error) {
	if len(s.sections) == 0 {
		return nil, errors.New("there is no section yet; make one with h.Section(name='soma')")
	}
	d := s.draft(s.nicknames)
	d.Run = s.protocol(s.now())
	if refusals := append(d.refusals, d.silences...); len(refusals) > 0 {
		return nil, errors.New(strings.Join(refusals, "\n"))
	}
	return model.Decode(model.EncodeCompact(d.Model))
}

// draft describes the session; called are names for objects by their IDs.
func (s *Session) draft(called map[int]string) *draft {
	s.measure()
	order := s.documentOrder()
	d := &draft{Model: &model.Model{}, session: s, order: order, called: called, names: newNames(order), points: map[int]string{}, index: newIndex()}
	for i, sec := range order {
		d.index.sections[sec] = i
		d.section(sec)
	}
	d.shape()
	d.pointProcesses()
	d.rest()
	return d
}

func (d *draft) section(sec *section) {
	m := sec.placement(d.names)
	m.Erev = make([]float64, len(mech.Ions))
	if len(sec.points) == 1 {
		d.refuse("%s has one 3-D point only; add another with %s.pt3dadd(x, y, z, diam), or %s.pt3dclear()", sec, sec, sec)
	}
	for _, name := range sec.inserted[0] {
		if kind := mech.Find(name); kind != nil {
			m.Mechanisms = append(m.Mechanisms, model.Mechanism{Name: name, Params: make([]float64, len(kind.Params))})
		}
	}
	for i := range mech.Ions {
		m.Erev[i] = mech.Ions[i].E.Default
	}
	for _, of := range membranes {
		for _, r := range of.vars {
			if name := sec.rangeName(r); name != "" {
				m.SetRange(name, slices.Clone(sec.values[r.name]))
			}
		}
	}
	d.Sections = append(d.Sections, m)
}

// rangeName is the name that a range variable of a section has in a document, "" if
// it has none.
func (sec *section) rangeName(r *ranged) string {
	switch {
	case !sec.has(r):
	case r.name == "diam" && len(sec.points) == 0, r.name == "cm":
		return r.name
	case r.param == nil:
	case mech.Find(r.mech) != nil:
		return r.mech + "." + r.short
	case sec.carries(strings.TrimSuffix(r.mech, "_ion")):
		return r.name
	}
	return ""
}

// carries tells whether a mechanism of a section uses an ion.
func (sec *section) carries(ion string) bool {
	for _, name := range sec.inserted[0] {
		if kind := mech.Find(name); kind != nil && slices.Contains(kind.Ions(), ion) {
			return true
		}
	}
	return false
}

// shape says how the sections got their 3-D points. Those that define_shape laid out
// stay cylinders, to be changed as such, if that gives the very same points and the
// very same segments.
func (d *draft) shape() {
	laid := *d.Model
	laid.Sections = slices.Clone(d.Sections)
	some := false
	for i, sec := range d.order {
		m := &laid.Sections[i]
		if sec.laid == 0 || len(sec.points) == 0 {
			continue
		}
		some = true
		m.Pt3D, m.Wire, m.Diam = nil, nil, sec.laid
		if n := len(sec.points) - 2; n != sec.nseg {
			m.ShapeNseg = n
		}
	}
	if laid.DefineShape = some; some && d.same(&laid) {
		d.Model.Sections, d.Model.DefineShape = laid.Sections, true
	}
}

// same tells whether a model has the points and segments of the session.
func (d *draft) same(m *model.Model) bool {
	shape, cuts := morph.Shape(m), morph.Cuts(m)
	for i, sec := range d.order {
		if !slices.Equal(shape[i], sec.points) || cuts[i].L != sec.L() ||
			!slices.Equal(turned(cuts[i].Diam, sec.end), sec.values["diam"]) ||
			!slices.Equal(turned(cuts[i].Area, sec.end), sec.area) ||
			!slices.Equal(turned(cuts[i].RInv[:sec.nseg], sec.end), sec.rinv) || cuts[i].RInv[sec.nseg] != sec.farRinv {
			return false
		}
	}
	return true
}

// name is an object's: what the program calls it, else its own. It is taken then.
func (d *draft) name(o Object, own string) string {
	if called := d.called[o.ID]; called != "" {
		own = called
	}
	return d.names.unique(own)
}

// pointProcesses are listed as they were made.
func (d *draft) pointProcesses() {
	for _, p := range d.session.spots {
		o, ok := d.session.objects[p.object.ID].(pointProcess)
		if p.section == nil || !ok {
			continue
		}
		if mech.FindPoint(p.object.Kind) == nil {
			d.refuse("%s is of a kind that a document has not", o.hname())
			continue
		}
		name := d.name(p.object, o.hname())
		d.points[p.object.ID] = name
		d.index.points[o.(*point)] = len(d.Points)
		d.Points = append(d.Points, model.Point{Kind: p.object.Kind, Name: name, At: d.place(p.segment()), Params: o.params()})
	}
}

// place is a segment as the document names it.
func (d *draft) place(seg Segment) model.Place {
	sec := d.session.objects[seg.Section].(*section)
	return model.Place{Section: d.names.of[sec], X: seg.X}
}
