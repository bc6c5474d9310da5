package model

import (
	"slices"
	"strconv"
)

// SetDefineShape returns m with define_shape changed. What is laid out is laid
// out with the present nseg.
func SetDefineShape(m *Model, yes bool) *Model {
	next := *m
	next.DefineShape = yes
	next.Sections = slices.Clone(m.Sections)
	for i := range next.Sections {
		next.Sections[i].ShapeNseg = 0
		next.Sections[i].resample()
	}
	return &next
}

// SetPlace returns m with the place at a path changed: "points[0].at",
// "spikes[0].at", "netcons[0].source" or "sections[1].parent".
func SetPlace(m *Model, path string, at Place) (*Model, error) {
	x := newIndex(m)
	at, message := x.place(at.String())
	if message != "" {
		return nil, problem(path, message)
	}
	next := *m
	list, i, key := splitPath(path)
	switch {
	case list == "points" && key == "at" && i >= 0 && i < len(m.Points):
		own(&next.Points, i).At = at
		return &next, nil
	case list == "spikes" && key == "at" && i >= 0 && i < len(m.Spikes):
		return watch(&next, path, i, at)
	case list == "netcons" && key == "source" && i >= 0 && i < len(m.Netcons):
		c := own(&next.Netcons, i)
		c.At, c.Netstim = at, ""
		return &next, nil
	case list == "sections" && key == "parent" && i >= 0 && i < len(m.Sections):
		own(&next.Sections, i).Parent = &at
		return unlooped(&next, path)
	}
	return nil, problem(path, "there is no such place in this document")
}

// watch moves a detector of m, which is a copy.
func watch(m *Model, path string, i int, at Place) (*Model, error) {
	text := at.String()
	for k := range m.Spikes {
		if k != i && m.Spikes[k].Text == text {
			return nil, problem(path, quote(text)+" is already watched by "+item("spikes", k))
		}
	}
	d := own(&m.Spikes, i)
	d.At, d.Text = at, text
	return m, nil
}

func unlooped(m *Model, path string) (*Model, error) {
	x := newIndex(m)
	if loops := x.loops(); len(loops) > 0 {
		return nil, problem(path, x.loopMessage(loops[0]))
	}
	return m, nil
}

// AddRecord returns m with one more recorded variable.
func AddRecord(m *Model, text string) (*Model, error) {
	place := item("record", len(m.Record))
	if i := m.recordIndex(text); i >= 0 {
		return nil, problem(place, quote(text)+" is already recorded by "+item("record", i))
	}
	r, message := newIndex(m).record(text)
	if message != "" {
		return nil, problem(place, message)
	}
	next := *m
	next.Record = append(slices.Clone(m.Record), r)
	return &next, nil
}

// RemoveRecord returns m without a recorded variable.
func RemoveRecord(m *Model, text string) (*Model, error) {
	i := m.recordIndex(text)
	if i < 0 {
		return nil, problem("record", quote(text)+" is not recorded")
	}
	next := *m
	next.Record = without(m.Record, func(r *Record) bool { return r.Text == text })
	return &next, nil
}

func (m *Model) recordIndex(text string) int {
	return slices.IndexFunc(m.Record, func(r Record) bool { return r.Text == text })
}

// AddPoint returns m with one more point process, the last in Points, with
// NEURON's defaults and a name that is free.
func AddPoint(m *Model, kind string, at Place) (*Model, error) {
	place := item("points", len(m.Points))
	if message := checkKind(kind); message != "" {
		return nil, problem(place+".kind", message)
	}
	x := newIndex(m)
	at, message := x.place(at.String())
	if message != "" {
		return nil, problem(place+".at", message)
	}
	i := len(m.Points)
	for x.owner(defaultPointName(kind, i)) != "" {
		i++
	}
	next := *m
	next.Points = append(slices.Clone(m.Points), newPoint(kind, defaultPointName(kind, i), at))
	return &next, nil
}

// RemovePoint returns m without the point process i, its recordings and the netcons
// that lead to it.
func RemovePoint(m *Model, i int) (*Model, error) {
	if i < 0 || i >= len(m.Points) {
		return nil, problem(item("points", i), "there is no such point process")
	}
	name := m.Points[i].Name
	next := *m
	next.Points = without(m.Points, func(p *Point) bool { return p.Name == name })
	next.Record = without(m.Record, func(r *Record) bool { return r.Point == name })
	next.Netcons = without(m.Netcons, func(c *Netcon) bool { return c.Target == name })
	return &next, nil
}

// without is a copy of a list that lacks what drop says; nil when nothing is left.
func without[T any](list []T, drop func(*T) bool) []T {
	var kept []T
	for i := range list {
		if !drop(&list[i]) {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// SetNseg returns m with a section in nseg segments.
func SetNseg(m *Model, section string, nseg int) (*Model, error) {
	i := m.SectionIndex(section)
	if i < 0 {
		return nil, problem("sections", "there is no section "+strconv.Quote(section))
	}
	return Set(m, item("sections", i)+".nseg", float64(nseg))
}

// SetAllNseg returns m with each section in as many segments as the list says, in
// the document's order.
func SetAllNseg(m *Model, nseg []int) (*Model, error) {
	next := *m
	next.Sections = slices.Clone(m.Sections)
	for i := range next.Sections {
		if message := checkNumber(&findField(sectionFields, "nseg").Param, float64(nseg[i])); message != "" {
			return nil, problem(item("sections", i)+".nseg", message)
		}
		next.Sections[i].setNseg(nseg[i], m.DefineShape)
	}
	if message := checkSegments(&next); message != "" {
		return nil, problem("sections", message)
	}
	return &next, nil
}

// setNseg changes nseg as NEURON does: 3-D points that define_shape has laid out
// stay as they were laid out.
func (s *Section) setNseg(nseg int, shaped bool) {
	if shaped && s.ShapeNseg == 0 {
		s.ShapeNseg = s.Nseg
	}
	s.Nseg = nseg
	s.ShapeNseg = shapeNseg(s.ShapeNseg, nseg)
	s.resample()
}

// shapeNseg is 0 where the shape was laid out with the present nseg.
func shapeNseg(laidOut, nseg int) int {
	if laidOut == nseg {
		return 0
	}
	return laidOut
}
