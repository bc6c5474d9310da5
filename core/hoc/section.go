package hoc

import (
	"fmt"
	"slices"

	"github.com/cablelab/cablelab/core/morph"
)

// NEURON's defaults of a section that no mechanism tells.
const (
	newLength = 100.0 // [um]
	newRa     = 35.4  // [ohm cm]
	restV     = -65.0 // [mV] before any finitialize
)

const (
	mostSections = 20000
	mostSegments = 1000000 // in all sections, as in a document
)

// section is one unbranched cable as the program has built it. Lists by segment go
// from x = 0 to x = 1.
type section struct {
	id      int
	name    string // given by the program; "" for none
	cell    string // of the Python object that the section belongs to; "" for none
	deleted bool

	nseg       int
	length     float64 // [um]
	ra         float64 // [ohm cm]
	rallbranch float64
	v          []float64            // [mV] at x = 0, in each segment, at x = 1
	values     map[string][]float64 // by the name of a range variable but v, by segment
	inserted   [][]string           // by segment: its mechanisms in the order in which NEURON prints them

	parent   *section
	joint    float64 // x on the parent; on none what it was
	end      int     // the end that is or was attached, 0 or 1: where 3-D points begin
	children []*section
	order    int // in NEURON's numbering, see numberSections

	points  []morph.Point
	wire    *[3]float32 // [um] as in pt3dstyle; nil for none
	laid    float64     // [um] diameter of the cylinder that define_shape lays out; 0 when segments differ
	stale   bool        // geometry changed since the last measure
	area    []float64   // [um2] by segment
	rinv    []float64   // [uS] by segment, to the one towards the attached end
	farRinv float64     // [uS] from the last segment to the free end
}

// createSection is h.Section(name=, cell=).
func createSection(s *Session, id int, a Args) (any, error) {
	if err := a.keywords("name", "cell"); err != nil {
		return nil, err
	}
	if len(s.sections) == mostSections {
		return nil, &Error{"MemoryError", fmt.Sprintf("there are %d sections, as many as can be held here; is there a loop that does not end?", mostSections)}
	}
	name, cell := a.named("name"), a.named("cell")
	if len(a.Values) > 2 {
		return nil, typeError("Section(name, cell): got %d arguments", len(a.Values))
	}
	if len(a.Values) > 0 {
		name = a.Values[0]
	}
	if len(a.Values) > 1 {
		cell = a.Values[1]
	}
	sec := &section{id: id, nseg: 1, length: newLength, ra: newRa, rallbranch: 1, v: []float64{restV, restV, restV},
		values: map[string][]float64{}, inserted: make([][]string, 1), laid: variables["diam"].initial, stale: true}
	var ok bool
	if sec.name, ok = name.(string); name != nil && !ok {
		return nil, typeError("a section's name must be a text, got %s", describe(name))
	}
	if sec.cell, ok = cell.(string); cell != nil && !ok {
		return nil, typeError("cell must be the object that the section belongs to")
	}
	sec.insert(morphology)
	sec.insert(capacitance)
	s.sections = append(s.sections, sec)
	s.altered()
	return sec, nil
}

// String is the section's name as NEURON has it.
func (sec *section) String() string {
	switch {
	case sec.deleted:
		return "<deleted section>"
	case sec.name == "":
		return sec.internalName()
	case sec.cell != "":
		return sec.cell + "." + sec.name
	}
	return sec.name
}

// internalName stands for the address that NEURON names a section by.
func (sec *section) internalName() string {
	return fmt.Sprintf("__nrnsec_%#x", 0x1000000+0x60*sec.id)
}

func (sec *section) object() Object { return Object{"Section", sec.id} }

func objects(sections []*section) List {
	list := List{}
	for _, sec := range sections {
		list = append(list, sec.object())
	}
	return list
}

// errDeleted is NEURON's error for all that is asked of a deleted section.
var errDeleted = &Error{"ReferenceError", "can't access a deleted section"}

// section is the living one that a value is or lies in.
func (s *Session) section(v Value) (*section, error) {
	id := 0
	switch v := v.(type) {
	case Object:
		id = v.ID
	case Segment:
		id = v.Section
	case Mechanism:
		id = v.Section
	default:
		return nil, typeError("must be a section, got %s", describe(v))
	}
	sec, ok := s.objects[id].(*section)
	switch {
	case !ok && s.objects[id] != nil:
		return nil, typeError("must be a section, got %s", describe(v))
	case !ok || sec.deleted:
		return nil, errDeleted
	}
	return sec, nil
}

// accessed is the section that a call of h's is about: sec= if it is given, else
// the last one pushed, else the first of all.
func (s *Session) accessed(a Args) (*section, error) {
	if err := a.keywords("sec"); err != nil {
		return nil, err
	}
	if v := a.named("sec"); v != nil {
		if o, ok := v.(Object); !ok || o.Kind != "Section" {
			return nil, typeError("sec is not a Section; got %s", describe(v))
		}
		return s.section(v)
	}
	return s.current()
}

// current is h.cas().
func (s *Session) current() (*section, error) {
	for i := len(s.pushed) - 1; i >= 0; i-- {
		if !s.pushed[i].deleted {
			return s.pushed[i], nil
		}
	}
	if len(s.sections) > 0 {
		return s.sections[0], nil
	}
	return nil, &Error{"TypeError", "Section access unspecified: make a section, or say which one with sec="}
}

// destroy takes a section out of the session, as NEURON does when nobody holds it:
// its children become roots, and what was in it is nowhere.
func (s *Session) destroy(sec *section) {
	if sec.deleted {
		return
	}
	for len(sec.children) > 0 {
		sec.children[0].disconnect()
	}
	sec.disconnect()
	sec.deleted = true
	for i := len(s.sections) - 1; i >= 0; i-- { // from the end, where those are that a loop made last
		if s.sections[i] == sec {
			s.sections = slices.Delete(s.sections, i, i+1)
			break
		}
	}
	s.pushed = slices.DeleteFunc(s.pushed, func(other *section) bool { return other == sec })
	for _, p := range slices.Concat(s.spots, s.watches) {
		if p.section == sec {
			p.section = nil
		}
	}
	s.altered()
}
