package model

import (
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/mech"
)

// AddSection returns m with one more section, the last in Sections, with NEURON's
// defaults and a name that is free. Its end 0 is attached at a place; with nil it
// is a root, the first section of another cell.
func AddSection(m *Model, at *Place) (*Model, error) {
	place := item("sections", len(m.Sections))
	s := newSection()
	x, stem := newIndex(m), "soma"
	if at != nil {
		stem = "dend"
		parent, message := x.place(at.String())
		if message != "" {
			return nil, problem(place+".parent", message)
		}
		s.Parent = &parent
	}
	s.Name = x.free(stem)
	next := *m
	next.Sections = append(slices.Clone(m.Sections), s)
	if message := checkSegments(&next); message != "" {
		return nil, problem("sections", message)
	}
	return &next, nil
}

// newSection is a section without a name that has NEURON's defaults.
func newSection() Section {
	s := Section{Erev: defaultErev()}
	setDefaults(stylized, &s)
	setDefaults(sectionFields, &s)
	setDefaults(shapeFields, &s)
	return s
}

func defaultErev() []float64 {
	all := make([]float64, len(mech.Ions))
	for k := range mech.Ions {
		all[k] = mech.Ions[k].E.Default
	}
	return all
}

// free is a name that nothing has: the stem, or the stem with the first number
// that makes it free.
func (x *index) free(stem string) string {
	name := stem
	for i := 1; x.owner(name) != ""; i++ {
		name = stem + strconv.Itoa(i)
	}
	return name
}

// RemoveSection returns m without a section, the sections that hang on it, and
// all that is on these or refers to it.
func RemoveSection(m *Model, name string) (*Model, error) {
	i := m.SectionIndex(name)
	if i < 0 {
		return nil, problem("sections", "there is no section "+quote(name))
	}
	gone := map[string]bool{}
	for _, k := range m.Below(i) {
		gone[m.Sections[k].Name] = true
	}
	if len(gone) == len(m.Sections) {
		return nil, problem("sections", "at least one section is required, and all others hang on "+name)
	}
	next := *m
	next.Sections = without(m.Sections, func(s *Section) bool { return gone[s.Name] })
	lost := map[string]bool{}
	for i := range m.Points {
		lost[m.Points[i].Name] = gone[m.Points[i].At.Section]
	}
	next.Points = without(m.Points, func(p *Point) bool { return gone[p.At.Section] })
	next.Netcons = without(m.Netcons, func(c *Netcon) bool { return gone[c.At.Section] || lost[c.Target] })
	next.Record = without(m.Record, func(r *Record) bool { return gone[r.Place.Section] || lost[r.Point] })
	next.Spikes = without(m.Spikes, func(d *Detector) bool { return gone[d.At.Section] })
	return &next, nil
}

// Below is section i and all that hang on it, each behind its parent.
func (m *Model) Below(i int) []int {
	children := m.Children()
	all := []int{i}
	for at := 0; at < len(all); at++ {
		all = append(all, children[all[at]]...)
	}
	return all
}

// Attach returns m with a section's end, 0 or 1, attached at a place. A wire that
// led from where it was attached before is taken away.
func Attach(m *Model, section string, at Place, end int) (*Model, error) {
	path := item("sections", m.SectionIndex(section))
	if message := checkNumber(&endParam, float64(end)); message != "" {
		return nil, problem(path+".end", message)
	}
	next, err := SetPlace(m, path+".parent", at)
	if err != nil {
		return nil, err
	}
	s := &next.Sections[m.SectionIndex(section)] // of which next has its own copy
	s.End = end
	if was := m.Section(section).Parent; was == nil || *was != *s.Parent {
		s.Wire = nil
	}
	return next, nil
}

// Detach returns m with a section, and all that hangs on it, as a cell of its own.
func Detach(m *Model, section string) (*Model, error) {
	i := m.SectionIndex(section)
	if i < 0 {
		return nil, problem("sections", "there is no section "+quote(section))
	}
	next := *m
	s := own(&next.Sections, i)
	s.Parent, s.End, s.Wire = nil, 0, nil
	return &next, nil
}

// Insert returns m with a density mechanism in a section, with NEURON's defaults.
// It is m when the mechanism is there already.
func Insert(m *Model, section, mechanism string) (*Model, error) {
	i, kind := m.SectionIndex(section), mech.Find(mechanism)
	switch {
	case i < 0:
		return nil, problem("sections", "there is no section "+quote(section))
	case kind == nil:
		return nil, problem(item("sections", i)+".mechanisms", unknown("mechanism", mechanism, densityNames()))
	}
	return InsertWhere(m, kind, nil, func(s *Section) bool { return s.Name == section })
}

// InsertWhere returns m with a density mechanism in all sections that are to have
// it and lack it, with the values that are given by name and NEURON's defaults. It
// is m when none lacks it.
func InsertWhere(m *Model, kind *mech.Density, values map[string]float64, where func(*Section) bool) (*Model, error) {
	params := defaults(kind.Params)
	for i := range kind.Params {
		if v, given := values[kind.Params[i].Name]; given {
			if message := checkNumber(&kind.Params[i], v); message != "" {
				return nil, problem(kind.Name+"."+kind.Params[i].Name, message)
			}
			params[i] = v
		}
	}
	next := *m
	next.Sections = slices.Clone(m.Sections)
	inserted := false
	for i := range next.Sections {
		if s := &next.Sections[i]; where(s) && s.Mechanism(kind.Name) == nil {
			s.Mechanisms = append(slices.Clone(s.Mechanisms), Mechanism{Name: kind.Name, Params: slices.Clone(params)})
			inserted = true
		}
	}
	if !inserted {
		return m, nil
	}
	return &next, nil
}

// Uninsert returns m without a density mechanism in a section, and without what is
// recorded there of it or of an ion that nothing else uses. It is m when the
// mechanism is not there.
func Uninsert(m *Model, section, mechanism string) (*Model, error) {
	i := m.SectionIndex(section)
	switch {
	case i < 0:
		return nil, problem("sections", "there is no section "+quote(section))
	case m.Sections[i].Mechanism(mechanism) == nil:
		return m, nil
	}
	next := *m
	s := own(&next.Sections, i)
	s.Mechanisms = without(s.Mechanisms, func(k *Mechanism) bool { return k.Name == mechanism })
	s.Erev = slices.Clone(s.Erev)
	for k := range mech.Ions {
		if !s.uses(mech.Ions[k].Name) {
			s.Erev[k] = mech.Ions[k].E.Default
		}
	}
	names := s.rangeNames()
	s.Ranges = without(s.Ranges, func(r *Range) bool { return !slices.Contains(names, r.Name) })
	x := newIndex(&next)
	next.Record = without(m.Record, func(r *Record) bool {
		if r.Place.Section != section {
			return false
		}
		_, message := x.record(r.Text)
		return message != ""
	})
	return &next, nil
}

// defaults are the values that NEURON gives parameters.
func defaults(params []mech.Param) []float64 {
	all := make([]float64, len(params))
	for i := range params {
		all[i] = params[i].Default
	}
	return all
}
