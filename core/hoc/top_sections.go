package hoc

import (
	"regexp"

	"github.com/cablelab/cablelab/core/export"
)

// The names of h that are about sections.

// ofAccessed is a function of h about the section that sec= names.
func ofAccessed(doc string, f func(s *Session, sec *section, a Args) (Value, error)) *attr {
	return &attr{doc: doc, call: func(s *Session, _ any, a Args) (Value, error) {
		sec, err := s.accessed(a)
		if err != nil {
			return nil, err
		}
		return f(s, sec, a)
	}}
}

// ofPlace is a function of h about a place: a segment, or x with sec=.
func ofPlace(doc, unit string, f func(sec *section, x float64) float64) *attr {
	return &attr{doc: doc, unit: unit, call: func(s *Session, _ any, a Args) (Value, error) {
		if len(a.Values) == 2 && len(a.Named) == 0 { // area(x, sec)
			a = Args{List{a.Values[0]}, Dict{{"sec", a.Values[1]}}}
		}
		if len(a.Values) != 1 {
			return nil, typeError("%s", doc)
		}
		sec, x, err := s.placed(a.Values[0], a)
		if err != nil {
			return nil, err
		}
		return f(sec, x), nil
	}}
}

func init() {
	number := func(doc string, f func(s *Session, sec *section) float64) *attr {
		return ofAccessed(doc, func(s *Session, sec *section, a Args) (Value, error) { return f(s, sec), nil })
	}
	names := map[string]*attr{
		"allsec": {doc: "all sections, as they were made", call: func(s *Session, _ any, a Args) (Value, error) { return objects(s.sections), nil }},
		"cas": {doc: "the section that h's functions are about without sec=", call: func(s *Session, _ any, a Args) (Value, error) {
			sec, err := s.current()
			if err != nil {
				return nil, err
			}
			return sec.object(), nil
		}},
		"pop_section": {doc: "undoes the last Section.push()", call: func(s *Session, _ any, a Args) (Value, error) {
			if n := len(s.pushed); n > 0 {
				s.pushed = s.pushed[:n-1]
			}
			return 1.0, nil
		}},
		"topology": {doc: "prints which section is attached where", call: func(s *Session, _ any, a Args) (Value, error) {
			s.topology()
			return 1.0, nil
		}},
		"psection":     {doc: "psection(sec=sec): prints a section's geometry and mechanisms", call: printSection},
		"units":        {doc: "units('gnabar_hh'): the unit of a variable", call: unitsOf},
		"define_shape": {doc: "gives sections without 3-D points some, and moves the others to where their parents are", call: defineShape},

		"area":     ofPlace("area(x, sec=sec): membrane area of a segment", "um2", (*section).areaAt),
		"ri":       ofPlace("ri(x, sec=sec): axial resistance of a segment to the one before", "megohm", (*section).riAt),
		"distance": {doc: "distance(0, seg) sets the origin, distance(seg) measures from it along the cell, distance(seg, seg) between two places", unit: "um", call: func(s *Session, _ any, a Args) (Value, error) { return s.distance(a) }},

		"disconnect": number("disconnect(sec=sec): takes a section off its parent", func(s *Session, sec *section) float64 {
			sec.disconnect()
			s.altered()
			return 0
		}),
		"delete_section": number("delete_section(sec=sec): takes a section away for good", func(s *Session, sec *section) float64 {
			s.destroy(sec)
			return 0
		}),
		"secname":             ofAccessed("secname(sec=sec): a section's name", func(s *Session, sec *section, a Args) (Value, error) { return "_pysec." + sec.String(), nil }),
		"issection":           ofAccessed("issection('dend.*', sec=sec): whether a section's name fits a pattern", isSection),
		"ismembrane":          ofAccessed("ismembrane('hh', sec=sec): whether a mechanism is inserted", isMembrane),
		"parent_connection":   number("parent_connection(sec=sec): x on the parent", func(s *Session, sec *section) float64 { return sec.joint }),
		"section_orientation": number("section_orientation(sec=sec): the end that is attached, 0 or 1", func(s *Session, sec *section) float64 { return float64(sec.end) }),
		"section_owner":       ofAccessed("section_owner(sec=sec): the section's cell", func(s *Session, sec *section, a Args) (Value, error) { return orNone(sec.cell), nil }),
	}
	for name, at := range pointNames() {
		names[name] = accessedPoint(at, truth(name == "pt3dadd"))
	}
	for name, at := range names {
		topKind.attrs[name] = at
	}
}

// accessedPoint is a section's function about 3-D points as h has it: with sec=, and
// with a number where the section's gives none.
func accessedPoint(at *attr, none float64) *attr {
	return &attr{doc: at.doc + ", with sec=sec", unit: at.unit, call: func(s *Session, _ any, a Args) (Value, error) {
		sec, err := s.accessed(a)
		if err != nil {
			return nil, err
		}
		v, err := at.call(s, sec, Args{Values: a.Values})
		if err != nil {
			return nil, err
		}
		if x, is := number(v); is {
			return x, nil
		}
		return none, nil
	}}
}

func printSection(s *Session, _ any, a Args) (Value, error) {
	if len(a.Values) == 1 && len(a.Named) == 0 {
		a = Args{Named: Dict{{"sec", a.Values[0]}}}
	}
	sec, err := s.accessed(a)
	if err != nil {
		return nil, err
	}
	s.psection(sec)
	return 1.0, nil
}

func unitsOf(s *Session, _ any, a Args) (Value, error) {
	name, err := a.text("units('gnabar_hh')")
	if err != nil {
		return nil, err
	}
	if findMembrane(name) != nil || kinds[name] != nil {
		return "", nil
	}
	unit, err := export.Units(name)
	if err != nil {
		return nil, &Error{"RuntimeError", err.Error()}
	}
	return unit, nil
}

func isSection(s *Session, sec *section, a Args) (Value, error) {
	pattern, err := Args{Values: a.Values}.text("issection('dend.*', sec=sec)")
	if err != nil {
		return nil, err
	}
	fits, err := regexp.MatchString("^(?:"+pattern+")$", sec.String())
	if err != nil {
		return nil, valueError("issection: %v", err)
	}
	return truth(fits), nil
}

func isMembrane(s *Session, sec *section, a Args) (Value, error) {
	name, err := Args{Values: a.Values}.text("ismembrane('hh', sec=sec)")
	if err != nil {
		return nil, err
	}
	return truth(sec.holds(name)), nil
}

// truth is a truth value as hoc has it.
func truth(v bool) float64 {
	if v {
		return 1
	}
	return 0
}
