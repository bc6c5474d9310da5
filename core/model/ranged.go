package model

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// Range is a range variable of a section that differs from segment to segment. The
// section's own number of that name is then that of the segment in the middle.
type Range struct {
	Name   string    // "cm", "diam", "ena", "pas.g"
	Values []float64 // by segment, x ascending; of diam by segment when define_shape laid the section out
}

// Range finds the values of a range variable by segment, nil where they are all the
// same.
func (s *Section) Range(name string) []float64 {
	for i := range s.Ranges {
		if s.Ranges[i].Name == name {
			return s.Ranges[i].Values
		}
	}
	return nil
}

// In is the value of a range variable in a segment, counted from x = 0, if it is
// the same everywhere but for what Ranges say.
func (s *Section) In(name string, segment int, everywhere float64) float64 {
	if values := s.Range(name); values != nil {
		return values[segment]
	}
	return everywhere
}

// SetRange gives a range variable of a section its values by segment. The section
// must be the caller's own, and have that variable.
func (s *Section) SetRange(name string, values []float64) {
	_, everywhere := s.ranged(name)
	*everywhere = values[Place{X: .5}.Segment(len(values))]
	var all []Range
	for _, n := range s.rangeNames() {
		of := s.Range(n)
		if n == name {
			of = values
		}
		if differ(of) {
			all = append(all, Range{n, of})
		}
	}
	s.Ranges = all
}

func differ(values []float64) bool {
	for _, v := range values {
		if v != values[0] {
			return true
		}
	}
	return false
}

// rangeNames are the range variables of a section, in the order of a document.
func (s *Section) rangeNames() []string {
	var names []string
	if s.Pt3D == nil {
		names = append(names, "diam")
	}
	names = append(names, "cm")
	for i := range s.Mechanisms {
		if kind := mech.Find(s.Mechanisms[i].Name); kind != nil {
			for k := range kind.Params {
				names = append(names, kind.Name+"."+kind.Params[k].Name)
			}
		}
	}
	for i := range mech.Ions {
		if s.uses(mech.Ions[i].Name) {
			names = append(names, mech.Ions[i].E.Name)
		}
	}
	return names
}

// ranged is a range variable by name, and where the section's own number is.
func (s *Section) ranged(name string) (*mech.Param, *float64) {
	switch name {
	case "diam":
		return &findField(stylized, name).Param, &s.Diam
	case "cm":
		return &findField(sectionFields, name).Param, &s.Cm
	}
	if key, param, in := strings.Cut(name, "."); in {
		kind := mech.Find(key)
		k := findParam(kind.Params, param)
		return &kind.Params[k], &s.Mechanism(key).Params[k]
	}
	i := slices.IndexFunc(mech.Ions, func(ion mech.Ion) bool { return ion.E.Name == name })
	return &mech.Ions[i].E, &s.Erev[i]
}

// ranges reads what differs from segment to segment of a section that is well
// otherwise.
func (d *decoder) ranges(section fields, s *Section) {
	v := section.find("ranges")
	if v == nil {
		return
	}
	names := s.rangeNames()
	f, ok := d.objectOf("range variable", v, section.at("ranges"), names)
	for i := 0; ok && i < len(names); i++ {
		d.rangeOf(section, f, s, names[i])
	}
}

func (d *decoder) rangeOf(section, f fields, s *Section, name string) {
	n := s.segmentsOf(name)
	f.checkLength(name, n)
	list := f.find(name)
	if list == nil || list.kind != kindList || len(list.items) != n {
		return
	}
	p, _ := s.ranged(name)
	values := make([]float64, n)
	for i := range values {
		values[i] = d.number(p, &list.items[i], item(f.at(name), i))
	}
	s.SetRange(name, values)
	if v := section.deep(ownPath(name)); v != nil {
		d.report(v.offset, section.at(ownPath(name)), "must be left out, since ranges gives it")
	}
}

// deep is the value at a path of keys, nil when it is not there.
func (f fields) deep(path string) *value {
	key, rest, more := strings.Cut(path, ".")
	v := f.find(key)
	if v == nil || !more {
		return v
	}
	return fields{f.reader, v, f.place}.deep(rest)
}

// segmentsOf is how many values a range variable has.
func (s *Section) segmentsOf(name string) int {
	if name == "diam" && s.ShapeNseg != 0 {
		return s.ShapeNseg
	}
	return s.Nseg
}

// resample gives the range variables their values in other segments.
func (s *Section) resample() {
	for _, r := range s.Ranges {
		if n := s.segmentsOf(r.Name); n > 0 && n != len(r.Values) {
			s.own()
			values := s.Turned(r.Values)
			s.SetRange(r.Name, s.Turned(Resample(values, n)))
		}
	}
}

// Turned lists what is by segment from x = 0 on from the attached end on, or back.
func (s *Section) Turned(values []float64) []float64 {
	if s.End == 1 {
		values = slices.Clone(values)
		slices.Reverse(values)
	}
	return values
}

// Resample is what values by segment, from the attached end on, are in nseg other
// segments: as NEURON has it, those of the old segment that contains the new one's
// middle.
func Resample(values []float64, nseg int) []float64 {
	all := make([]float64, nseg)
	for j := range all {
		all[j] = values[Place{X: SegmentMiddle(j, nseg)}.Segment(len(values))]
	}
	return all
}

// own gives a section lists of its own.
func (s *Section) own() {
	s.Erev, s.Mechanisms = slices.Clone(s.Erev), slices.Clone(s.Mechanisms)
	for i := range s.Mechanisms {
		s.Mechanisms[i].Params = slices.Clone(s.Mechanisms[i].Params)
	}
}

// unrange is a section with one number for all segments where a path of the section
// leads to a range variable.
func (s *Section) unrange(path string) {
	name := strings.TrimPrefix(path, "mechanisms.")
	s.Ranges = without(s.Ranges, func(r *Range) bool { return r.Name == name })
}

// rangesTree takes out of the section's tree what it gives itself.
func rangesTree(section *value, s *Section) value {
	v := value{kind: kindObject}
	for i := range s.Ranges {
		r := &s.Ranges[i]
		v.put(r.Name, listOf(r.Values, func(x *float64) value { return numberValue(*x) }))
		section.drop(ownPath(r.Name))
	}
	return v
}

// ownPath is where the section's own number of a range variable is.
func ownPath(name string) string {
	if strings.Contains(name, ".") {
		return "mechanisms." + name
	}
	return name
}

func (v *value) drop(path string) {
	key, rest, more := strings.Cut(path, ".")
	for i := range v.members {
		switch {
		case v.members[i].key != key:
		case more:
			v.members[i].value.drop(rest)
		default:
			v.members = slices.Delete(v.members, i, i+1)
			return
		}
	}
}

// SameRanges reports whether two sections have the same values in all segments.
func SameRanges(s, t *Section) bool {
	return slices.EqualFunc(s.Ranges, t.Ranges, func(a, b Range) bool {
		return a.Name == b.Name && slices.Equal(a.Values, b.Values)
	})
}

// SetRange returns m with a range variable of a section, such as "cm" or "pas.g",
// at its values by segment, x ascending.
func SetRange(m *Model, section, name string, values []float64) (*Model, error) {
	i := m.SectionIndex(section)
	if i < 0 {
		return nil, problem("sections", "there is no section "+quote(section))
	}
	place := item("sections", i) + ".ranges." + name
	s := m.Sections[i]
	if names := s.rangeNames(); !slices.Contains(names, name) {
		return nil, problem(place, unknown("range variable", name, names))
	}
	if n := s.segmentsOf(name); len(values) != n {
		return nil, problem(place, "must be a list of "+strconv.Itoa(n)+" numbers, got "+strconv.Itoa(len(values)))
	}
	p, _ := s.ranged(name)
	for k, v := range values {
		if message := checkNumber(p, v); message != "" {
			return nil, problem(item(place, k), message)
		}
	}
	s.own()
	s.SetRange(name, slices.Clone(values))
	next := *m
	*own(&next.Sections, i) = s
	return &next, nil
}
