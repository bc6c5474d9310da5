package hoc

// The catalogue of a segment's names, and of a mechanism's in a segment.

// within makes an attribute's function of one that takes a segment's section and x.
func within(f func(s *Session, sec *section, x float64) Value) func(*Session, any) (Value, error) {
	return func(s *Session, o any) (Value, error) {
		sec, err := s.section(o)
		if err != nil {
			return nil, &Error{"ReferenceError", "nrn.Segment " + errDeleted.Text}
		}
		return f(s, sec, o.(Segment).X), nil
	}
}

func askedWithin(doc, unit string, f func(s *Session, sec *section, x float64) Value) *attr {
	return &attr{doc: doc, unit: unit, call: func(s *Session, o any, a Args) (Value, error) {
		if len(a.Values)+len(a.Named) > 0 {
			return nil, typeError("takes no arguments")
		}
		return within(f)(s, o)
	}}
}

func init() {
	segmentKind.attrs = map[string]*attr{
		"x":   {doc: "where along the section, 0 to 1", get: within(func(s *Session, sec *section, x float64) Value { return x })},
		"sec": {doc: "the section", get: within(func(s *Session, sec *section, x float64) Value { return sec.object() })},

		"area":            askedWithin("membrane area", "um2", func(s *Session, sec *section, x float64) Value { return sec.areaAt(x) }),
		"ri":              askedWithin("axial resistance to the segment before; 1e30 where there is none", "megohm", func(s *Session, sec *section, x float64) Value { return sec.riAt(x) }),
		"volume":          askedWithin("volume", "um3", func(s *Session, sec *section, x float64) Value { return sec.volumeAt(x) }),
		"node_index":      askedWithin("number of the segment's node among all", "", func(s *Session, sec *section, x float64) Value { return s.nodeIndex(sec, x) }),
		"point_processes": askedWithin("the point processes in this segment", "", func(s *Session, sec *section, x float64) Value { return s.pointProcesses(sec, x) }),

		"__str__":  askedWithin("the segment as text", "", func(s *Session, sec *section, x float64) Value { return place(sec, x) }),
		"__iter__": askedWithin("the mechanisms in this segment", "", func(s *Session, sec *section, x float64) Value { return mechanismsIn(sec, x) }),
	}
	segmentKind.find = func(s *Session, o any, name string) (*attr, error) {
		sec, err := s.section(o)
		if err != nil {
			return nil, &Error{"ReferenceError", "nrn.Segment " + errDeleted.Text}
		}
		seg := o.(Segment)
		if m := findMembrane(name); m != nil && !m.own() {
			if !sec.holds(name) || seg.X == 0 || seg.X == 1 {
				return nil, missingAt(name, sec, seg.X)
			}
			return &attr{doc: m.doc, get: func(*Session, any) (Value, error) { return Mechanism{seg, name}, nil }}, nil
		}
		if r := variables[name]; r != nil {
			return segmentRange(sec, seg.X, r), nil
		}
		return nil, nil
	}
	segmentKind.names = func(s *Session, o any) []string {
		sec, err := s.section(o)
		if err != nil {
			return nil
		}
		names := []string{"cm", "diam", "v"}
		for _, name := range sec.inserted[0] {
			if !findMembrane(name).own() {
				names = append(names, name)
			}
		}
		return names
	}

	segmentKind.more = func(s *Session, o any) []string {
		sec, err := s.section(o)
		if err != nil {
			return nil
		}
		return sec.rangeNames()
	}

	mechanismKind.attrs = map[string]*attr{
		"name":     {doc: "the mechanism's name", call: ofMechanism(func(o Mechanism, m *membrane) Value { return o.Name })},
		"is_ion":   {doc: "whether it is an ion", call: ofMechanism(func(o Mechanism, m *membrane) Value { return m.isIon() })},
		"segment":  {doc: "the segment", call: ofMechanism(func(o Mechanism, m *membrane) Value { return o.Segment })},
		"__str__":  {doc: "the mechanism as text", call: ofMechanism(func(o Mechanism, m *membrane) Value { return o.Name })},
		"__iter__": {doc: "the names of the mechanism's variables", call: ofMechanism(func(o Mechanism, m *membrane) Value { return m.names() })},
	}
	mechanismKind.find = func(s *Session, o any, name string) (*attr, error) {
		sec, err := s.section(o)
		if err != nil {
			return nil, &Error{"ReferenceError", "nrn.Mechanism " + errDeleted.Text}
		}
		at := o.(Mechanism)
		m := findMembrane(at.Name)
		if m == nil || !sec.holds(at.Name) {
			return nil, missing(at.Name, sec, at.X)
		}
		r := m.find(name)
		if r == nil {
			r = variables[name] // seg.hh.gnabar_hh is not NEURON's, but seg.na_ion.ena is
		}
		if r == nil || r.mech != at.Name {
			return nil, nil
		}
		return segmentRange(sec, at.X, r), nil
	}
	mechanismKind.names = func(s *Session, o any) []string {
		var names []string
		for _, r := range findMembrane(o.(Mechanism).Name).vars {
			names = append(names, r.short)
		}
		return names
	}
}

func ofMechanism(f func(o Mechanism, m *membrane) Value) func(*Session, any, Args) (Value, error) {
	return func(s *Session, o any, a Args) (Value, error) {
		if len(a.Values)+len(a.Named) > 0 {
			return nil, typeError("takes no arguments")
		}
		if _, err := s.section(o); err != nil {
			return nil, &Error{"ReferenceError", "nrn.Mechanism " + errDeleted.Text}
		}
		return f(o.(Mechanism), findMembrane(o.(Mechanism).Name)), nil
	}
}

func (m *membrane) names() List {
	list := List{}
	for _, r := range m.vars {
		list = append(list, r.name)
	}
	return list
}

// segmentRange is a range variable of a place.
func segmentRange(sec *section, x float64, r *ranged) *attr {
	return &attr{doc: r.doc, unit: r.unit,
		get: func(s *Session, o any) (Value, error) { return s.ranged(sec, x, r) },
		set: func(s *Session, o any, v Value) error { return s.setRanged(sec, x, r, v) }}
}

// missingAt is the error for a mechanism that is not at a place: the ends have none.
func missingAt(name string, sec *section, x float64) error {
	if sec.holds(name) {
		return &Error{"AttributeError", name + ", the mechanism does not exist at " + place(sec, x) + ": an end has no membrane; take a place between 0 and 1"}
	}
	return missing(name, sec, x)
}

// place is a segment as NEURON writes it.
func place(sec *section, x float64) string { return sec.String() + "(" + general(x) + ")" }

// mechanismsIn are the mechanisms of a segment, the last inserted first.
func mechanismsIn(sec *section, x float64) List {
	list := List{}
	if x == 0 || x == 1 {
		return list
	}
	names := sec.inserted[sec.segment(x)]
	for i := len(names) - 1; i >= 0; i-- {
		if !findMembrane(names[i]).own() {
			list = append(list, Mechanism{Segment{sec.id, x}, names[i]})
		}
	}
	return list
}

// nodeIndex counts nodes as NEURON does: the roots' ends, then of each section its
// segments from the attached end on, and its other end.
func (s *Session) nodeIndex(sec *section, x float64) int {
	owner, index := sec.node(x)
	order := s.ordered()
	next := len(s.roots())
	for i, other := range order {
		switch {
		case other != owner:
			next += other.nseg + 1
			continue
		case index == other.endIndex():
			return i
		case index >= 0 && index < other.nseg:
			return next + other.inOrder(index)
		}
		return next + other.nseg
	}
	return 0
}

// pointProcesses are those whose node is that of a place, the last made first.
func (s *Session) pointProcesses(sec *section, x float64) List {
	list := List{}
	owner, index := sec.node(x)
	for i := len(s.spots) - 1; i >= 0; i-- {
		p := s.spots[i]
		if p.section == nil {
			continue
		}
		if node, at := p.section.node(p.x()); node == owner && at == index {
			list = append(list, p.object)
		}
	}
	return list
}
