package hoc

import (
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// ranged is a range variable: a number that each segment has of its own.
type ranged struct {
	name    string // as of a section or segment: "gnabar_hh", "ena", "v"
	short   string // as of its mechanism: "gnabar"
	mech    string // the mechanism that brings it: "hh", "na_ion"; "" for v
	unit    string
	doc     string
	initial float64
	param   *mech.Param // the values that a run can have; nil when it is no parameter of a document
	fixed   bool        // NEURON's PARAMETER, which psection prints
}

// membrane is a density mechanism as a program sees it, ions and the cable's own
// properties among them.
type membrane struct {
	name, doc string
	vars      []*ranged // in NEURON's order
	ions      []string  // the mechanisms that come with it: "na_ion"
}

// The mechanisms that every section has.
const (
	morphology  = "morphology"
	capacitance = "capacitance"
)

var (
	membranes []*membrane // in NEURON's order
	// voltage belongs to no mechanism.
	voltage = &ranged{name: "v", short: "v", unit: "mV", doc: "membrane potential", initial: restV}
	// variables are all range variables by name.
	variables = map[string]*ranged{"v": voltage}
)

func init() {
	add := func(m *membrane) {
		membranes = append(membranes, m)
		for _, r := range m.vars {
			r.mech = m.name
			variables[r.name] = r
		}
	}
	add(&membrane{morphology, "the shape of a segment", []*ranged{
		{name: "diam", short: "diam", unit: "um", doc: "diameter", initial: 500, fixed: true}}, nil})
	add(&membrane{capacitance, "the membrane's capacitance", []*ranged{
		{name: "cm", short: "cm", unit: "uF/cm2", doc: "specific membrane capacitance", initial: 1, fixed: true},
		{name: "i_cap", short: "i_cap", unit: "mA/cm2", doc: "capacitive current"}}, nil})
	for _, d := range mech.Densities {
		add(newMembrane(d))
	}
	for i := range mech.Ions {
		add(newIon(&mech.Ions[i]))
	}
}

// concentrations are NEURON's inside and outside of a species [mM].
var concentrations = map[string][2]float64{"na": {10, 140}, "k": {54.4, 2.5}}

func newIon(ion *mech.Ion) *membrane {
	n, c := ion.Name, concentrations[ion.Name]
	return &membrane{n + "_ion", "the ion " + n, []*ranged{
		{name: ion.E.Name, short: ion.E.Name, unit: ion.E.Unit, doc: ion.E.Doc, initial: ion.E.Default, param: &ion.E, fixed: true},
		{name: n + "i", short: n + "i", unit: "mM", doc: "concentration inside", initial: c[0]},
		{name: n + "o", short: n + "o", unit: "mM", doc: "concentration outside", initial: c[1]},
		{name: ion.I, short: ion.I, unit: "mA/cm2", doc: "current of all channels for " + n},
		{name: "di" + n + "_dv_", short: "di" + n + "_dv_", unit: "S/cm2", doc: "slope of " + ion.I + " against v"},
	}, nil}
}

// newMembrane lists a mechanism's variables as NEURON does: what is set, what is
// computed, the states.
func newMembrane(d *mech.Density) *membrane {
	m := &membrane{name: d.Name, doc: "density mechanism " + d.Name}
	put := func(short, unit, doc string) *ranged {
		r := &ranged{name: short + "_" + d.Name, short: short, unit: unit, doc: doc}
		m.vars = append(m.vars, r)
		return r
	}
	for i := range d.Params {
		p := &d.Params[i]
		r := put(p.Name, p.Unit, p.Doc)
		r.initial, r.param, r.fixed = p.Default, p, true
	}
	for _, c := range d.Currents {
		if c.G != "" {
			put(c.G, "S/cm2", "conductance for "+c.Ion)
		}
	}
	for _, c := range d.Currents {
		if c.Ion == "" {
			put(c.Name, "mA/cm2", "leak current")
		}
	}
	for _, g := range d.Gates {
		put(g.Name, "", "state of the gate "+g.Name)
	}
	for _, ion := range d.Ions() {
		m.ions = append(m.ions, ion+"_ion")
	}
	return m
}

// findMembrane returns the mechanism of that name, or nil.
func findMembrane(name string) *membrane {
	for _, m := range membranes {
		if m.name == name {
			return m
		}
	}
	return nil
}

// isIon tells an ion from the mechanisms that use it.
func (m *membrane) isIon() bool { return strings.HasSuffix(m.name, "_ion") }

// own tells whether every section has the mechanism.
func (m *membrane) own() bool { return m.name == morphology || m.name == capacitance }

// find returns the variable of that name within the mechanism, or nil.
func (m *membrane) find(short string) *ranged {
	for _, r := range m.vars {
		if r.short == short {
			return r
		}
	}
	return nil
}

// has tells whether a range variable is there in a section.
func (sec *section) has(r *ranged) bool { return r.mech == "" || sec.values[r.name] != nil }

// value is a range variable's in a segment, or that of v at an end.
func (s *Session) value(sec *section, index int, r *ranged) float64 {
	if r.mech == morphology {
		sec.measure()
	} else if s.run != nil {
		if v, held := s.run.value(sec, index, r); held {
			return v
		}
	}
	if r == voltage {
		return sec.v[index+1]
	}
	return sec.values[r.name][index]
}

// setValue gives a range variable of a segment, or v of an end, another value.
func (s *Session) setValue(sec *section, index int, r *ranged, v float64) {
	if r == voltage {
		sec.v[index+1] = v
	} else {
		sec.values[r.name][index] = v
	}
	if s.run != nil && r.mech != morphology { // a run takes another shape over as a whole
		s.run.set(sec, index, r, v)
	}
}

// at is the section and index at which NEURON keeps a variable of a place: v that
// of the node, all else that of the outermost segment.
func (r *ranged) at(sec *section, x float64) (*section, int) {
	if r == voltage {
		return sec.node(x)
	}
	return sec, sec.segment(x)
}

// missing is NEURON's error for a variable or mechanism that is not in a section.
func missing(name string, sec *section, x float64) error {
	text := name + ", the mechanism does not exist at " + place(sec, x)
	if m := findMembrane(name); m != nil && !m.own() {
		text += "; insert it with " + sec.String() + ".insert('" + name + "')"
	} else if r := variables[name]; r != nil && r.mech != "" {
		text += "; insert it with " + sec.String() + ".insert('" + r.mech + "')"
	}
	return &Error{"AttributeError", text}
}

// ranged reads a range variable of a place.
func (s *Session) ranged(sec *section, x float64, r *ranged) (Value, error) {
	if !sec.has(r) {
		return nil, missing(r.name, sec, x)
	}
	owner, index := r.at(sec, x)
	return s.value(owner, index, r), nil
}

// setRanged sets a range variable of one place.
func (s *Session) setRanged(sec *section, x float64, r *ranged, v Value) error {
	number, err := s.settable(sec, x, r, v)
	if err != nil {
		return err
	}
	owner, index := r.at(sec, x)
	s.setValue(owner, index, r, number)
	if r.mech == morphology {
		if sec.laid = 0; sec.nseg == 1 {
			sec.laid = number
		}
		s.diamChanged(sec)
	}
	return nil
}

// setAll sets a range variable everywhere in a section; v at its ends too.
func (s *Session) setAll(sec *section, r *ranged, v Value) error {
	number, err := s.settable(sec, .5, r, v)
	if err != nil {
		return err
	}
	if r == voltage {
		for _, x := range []float64{0, 1} {
			owner, index := sec.node(x)
			s.setValue(owner, index, r, number)
		}
	}
	for i := range sec.nseg {
		s.setValue(sec, i, r, number)
	}
	if r.mech == morphology {
		sec.laid = number
		s.diamChanged(sec)
	}
	return nil
}

// settable checks a value that a range variable is to get.
func (s *Session) settable(sec *section, x float64, r *ranged, v Value) (float64, error) {
	if !sec.has(r) {
		return 0, missing(r.name, sec, x)
	}
	number, ok := number(v)
	switch {
	case !ok || number != number:
		return 0, valueError("bad value: %s must be a number, got %s", r.name, describe(v))
	case r.mech == morphology && !(number > 0):
		return 0, valueError("diam must be > 0, got %v", number)
	}
	return number, nil
}
