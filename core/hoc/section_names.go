package hoc

import (
	"fmt"
	"maps"
	"slices"
)

// The catalogue of a section's names.

// ofSection makes an attribute's function of one that takes the living section.
func ofSection(f func(s *Session, sec *section, a Args) (Value, error)) func(*Session, any, Args) (Value, error) {
	return func(s *Session, o any, a Args) (Value, error) {
		sec := o.(*section)
		if sec.deleted {
			return nil, errDeleted
		}
		return f(s, sec, a)
	}
}

// asked is an attribute that is called without arguments and changes nothing.
func asked(doc, unit string, f func(s *Session, sec *section) Value) *attr {
	return &attr{doc: doc, unit: unit, call: ofSection(func(s *Session, sec *section, a Args) (Value, error) {
		if len(a.Values)+len(a.Named) > 0 {
			return nil, typeError("takes no arguments")
		}
		return f(s, sec), nil
	})}
}

func called(doc string, f func(s *Session, sec *section, a Args) (Value, error)) *attr {
	return &attr{doc: doc, call: ofSection(f)}
}

// kept is a number of a section; set checks and stores one.
func kept(doc, unit string, get func(sec *section) Value, set func(s *Session, sec *section, v Value) error) *attr {
	return &attr{doc: doc, unit: unit,
		get: func(s *Session, o any) (Value, error) {
			if o.(*section).deleted {
				return nil, errDeleted
			}
			return get(o.(*section)), nil
		},
		set: func(s *Session, o any, v Value) error {
			if o.(*section).deleted {
				return errDeleted
			}
			return set(s, o.(*section), v)
		}}
}

func init() {
	kinds["Section"] = &kind{
		name: "Section", class: "'nrn.Section' object", doc: "an unbranched cable: h.Section(name='dend')",
		create: createSection,
		free:   func(s *Session, o any) { s.destroy(o.(*section)) },
		attrs:  sectionNames(),
		find: func(s *Session, o any, name string) (*attr, error) {
			if o.(*section).deleted {
				return nil, errDeleted
			}
			if r := variables[name]; r != nil {
				return sectionRange(r), nil
			}
			return nil, nil
		},
		more: func(s *Session, o any) []string { return o.(*section).rangeNames() },
	}
}

// rangeNames are the range variables that are there.
func (sec *section) rangeNames() []string {
	if sec.deleted {
		return nil
	}
	return append(slices.Collect(maps.Keys(sec.values)), "v")
}

// sectionRange is a range variable of a section: read in its middle, set everywhere.
func sectionRange(r *ranged) *attr {
	return &attr{doc: r.doc, unit: r.unit,
		get: func(s *Session, o any) (Value, error) { return s.ranged(o.(*section), .5, r) },
		set: func(s *Session, o any, v Value) error { return s.setAll(o.(*section), r, v) }}
}

func sectionNames() map[string]*attr {
	names := map[string]*attr{
		"L": kept("length", "um", func(sec *section) Value { return sec.L() },
			above("L must be > 0.", func(s *Session, sec *section, v float64) { sec.setL(v) })),
		"Ra": kept("axial resistivity", "ohm-cm", func(sec *section) Value { return sec.ra },
			above("Ra must be > 0.", func(s *Session, sec *section, v float64) { sec.ra, sec.stale = v, true })),
		"rallbranch": kept("how many such sections the parent has at this place", "", func(sec *section) Value { return sec.rallbranch },
			above("rallbranch must be > 0", func(s *Session, sec *section, v float64) { sec.rallbranch = v })),
		"nseg": kept("number of segments, all of the same length; odd ones have a middle", "", func(sec *section) Value { return sec.nseg }, setNseg),

		"name":              asked("the section's name", "", func(s *Session, sec *section) Value { return sec.String() }),
		"hname":             asked("the section's name", "", func(s *Session, sec *section) Value { return sec.String() }),
		"hoc_internal_name": asked("a name that no other section has", "", func(s *Session, sec *section) Value { return sec.internalName() }),
		"is_pysec":          asked("whether Python made the section: always", "", func(s *Session, sec *section) Value { return true }),
		"cell":              asked("the object that was given as cell", "", func(s *Session, sec *section) Value { return orNone(sec.cell) }),
		"same":              called("same(other): whether both are one section", sameSection),
		"push":              asked("makes this the section that h's functions are about, until h.pop_section()", "", pushSection),

		"connect":       called("connect(parent(x), end=0): attaches this section's end to a place of another", connectSection),
		"disconnect":    asked("takes this section off its parent", "", disconnectSection),
		"orientation":   asked("the end that is attached, 0 or 1", "", func(s *Session, sec *section) Value { return float64(sec.end) }),
		"parentseg":     asked("the segment that this section is attached to; None for a root", "", func(s *Session, sec *section) Value { return parentOf(sec, sec.parent) }),
		"trueparentseg": asked("where on the way to the root the first section that begins elsewhere is met; None for none", "", func(s *Session, sec *section) Value { return parentOf(trueChild(sec), sec.trueParent()) }),
		"children":      asked("the sections attached to this one", "", func(s *Session, sec *section) Value { return objects(sec.children) }),
		"subtree":       asked("this section and all that hangs on it", "", func(s *Session, sec *section) Value { return objects(sec.subtree()) }),
		"wholetree":     asked("all sections of the cell", "", func(s *Session, sec *section) Value { return objects(sec.root().subtree()) }),

		"__call__":     called("sec(x): the segment at x, 0 to 1; sec(): the middle one", segmentOf),
		"__iter__":     asked("the segments, from x = 0 to x = 1", "", func(s *Session, sec *section) Value { return sec.segments(false) }),
		"__contains__": called("whether a segment is of this section", containsSegment),
		"allseg":       asked("the segments with both ends: x = 0, the middles, x = 1", "", func(s *Session, sec *section) Value { return sec.segments(true) }),

		"insert":       called("insert('hh'): puts a mechanism into every segment", insertMechanism),
		"uninsert":     called("uninsert('hh'): takes a mechanism out", uninsertMechanism),
		"has_membrane": called("has_membrane('hh'): whether a mechanism is inserted", hasMembrane),
		"psection":     asked("all of the section as a dictionary", "", func(s *Session, sec *section) Value { return s.psectionDict(sec) }),
	}
	maps.Copy(names, pointNames())
	return names
}

// above makes a setter of one that takes what is above 0.
func above(message string, set func(s *Session, sec *section, v float64)) func(*Session, *section, Value) error {
	return func(s *Session, sec *section, v Value) error {
		x, ok := number(v)
		const most = 1e9 // of a document
		if !ok || !(x > 0 && x <= most) {
			return valueError("%s Got %s", message, describe(v))
		}
		set(s, sec, x)
		s.altered()
		return nil
	}
}

func setNseg(s *Session, sec *section, v Value) error {
	const most = 32767 // NEURON's
	x, ok := number(v)
	if !ok || x != float64(int(x)) || x < 1 || x > most {
		return valueError("nseg must be an integer in range 1 to %d", most)
	}
	if n := s.segmentCount() - sec.nseg + int(x); n > mostSegments {
		return &Error{"MemoryError", fmt.Sprintf("%s.nseg = %d makes %d segments in all, at most %d can be held here", sec, int(x), n, mostSegments)}
	}
	sec.setNseg(int(x), slices.Concat(s.spots, s.watches))
	s.altered()
	return nil
}

func (s *Session) segmentCount() (n int) {
	for _, sec := range s.sections {
		n += sec.nseg
	}
	return n
}

func orNone(text string) Value {
	if text == "" {
		return nil
	}
	return text
}

func sameSection(s *Session, sec *section, a Args) (Value, error) {
	if len(a.Values) != 1 {
		return nil, typeError("same(other) takes one section")
	}
	return a.Values[0] == Value(sec.object()), nil
}

func pushSection(s *Session, sec *section) Value {
	s.pushed = append(s.pushed, sec)
	return sec.object()
}

// parentOf is the segment of a parent to which a section is attached; None without
// one.
func parentOf(sec, parent *section) Value {
	if parent == nil {
		return nil
	}
	return Segment{parent.id, sec.joint}
}

// trueChild is the section whose joint is on a section's true parent.
func trueChild(sec *section) *section {
	for up := sec.parent; up != nil && sec.joint == float64(up.end); up = up.parent {
		sec = up
	}
	return sec
}

func disconnectSection(s *Session, sec *section) Value {
	sec.disconnect()
	s.altered()
	return nil
}

// connectSection is connect(parent(x), end), connect(parent, x, end) and
// connect(parent).
func connectSection(s *Session, sec *section, a Args) (Value, error) {
	if len(a.Values) == 0 || len(a.Values) > 3 || len(a.Named) > 0 {
		return nil, typeError("connect(parent(x), end) takes a segment of the parent, and 0 or 1")
	}
	x, end := 1.0, 0.0
	rest := a.Values[1:]
	switch at := a.Values[0].(type) {
	case Segment:
		x = at.X
	case Object:
		if at.Kind != "Section" {
			return nil, typeError("first arg not a nrn.Section or nrn.Segment")
		}
		if len(rest) > 0 {
			var ok bool
			if x, ok = number(rest[0]); !ok || !(x >= 0 && x <= 1) {
				return nil, valueError("parent connection position range is 0 <= x <= 1")
			}
			rest = rest[1:]
		}
	default:
		return nil, typeError("first arg not a nrn.Section or nrn.Segment")
	}
	parent, err := s.section(a.Values[0])
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		var ok bool
		if end, ok = number(rest[0]); !ok || end != 0 && end != 1 || len(rest) > 1 {
			return nil, valueError("child connection end must be  0 or 1")
		}
	}
	if err := s.connect(sec, parent, x, int(end)); err != nil {
		return nil, err
	}
	return sec.object(), nil
}

func segmentOf(s *Session, sec *section, a Args) (Value, error) {
	if len(a.Values) == 0 {
		return Segment{sec.id, .5}, nil
	}
	xs, err := a.numbers("a section is called with x, 0 to 1", 1, 1)
	switch {
	case err != nil:
		return nil, err
	case !(xs[0] >= 0 && xs[0] <= 1):
		return nil, errRange
	}
	return Segment{sec.id, xs[0]}, nil
}

func containsSegment(s *Session, sec *section, a Args) (Value, error) {
	if len(a.Values) != 1 {
		return nil, typeError("takes one segment")
	}
	seg, ok := a.Values[0].(Segment)
	return ok && seg.Section == sec.id, nil
}

func (sec *section) segments(ends bool) List {
	var list List
	for i := range sec.nseg {
		list = append(list, Segment{sec.id, sec.x(i)})
	}
	if ends {
		list = append(append(List{Segment{sec.id, 0}}, list...), Segment{sec.id, 1})
	}
	return list
}

func insertMechanism(s *Session, sec *section, a Args) (Value, error) {
	m, err := density(a)
	if err != nil {
		return nil, err
	}
	sec.insert(m.name)
	s.altered()
	return sec.object(), nil
}

func uninsertMechanism(s *Session, sec *section, a Args) (Value, error) {
	m, err := density(a)
	switch {
	case err != nil:
		return nil, err
	case m.own() || m.isIon():
		return nil, valueError("Can't uninsert mechanism %s: every section, or another mechanism, needs it", m.name)
	case sec.holds(m.name):
		sec.uninsert(m.name)
		s.altered()
	}
	return sec.object(), nil
}

func hasMembrane(s *Session, sec *section, a Args) (Value, error) {
	name, err := a.text("has_membrane('hh')")
	if err != nil {
		return nil, err
	}
	return sec.holds(name), nil
}
