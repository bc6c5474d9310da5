package sim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// Ref is one number of a Stepper that a program reads, writes, records or plays
// into: what NEURON's _ref_ names. It is good for the stepper that gave it.
type Ref int

// Time is t [ms] of every stepper.
const Time Ref = 0

// Get is the number as it is now, in NEURON's unit.
func (s *Stepper) Get(r Ref) float64 { return s.plan().Slab[r] }

// Set changes the number from now on, in NEURON's unit. Any value is taken.
func (s *Stepper) Set(r Ref, x float64) {
	p := s.plan()
	p.Slab[r], s.altered = x, true
	if netcon, _, is := p.In(p.Network.Delay, len(p.Network.To), int(r)); is {
		s.events().bundle[p.Network.Source[netcon]].together = false // as in NEURON
	}
}

// OfSection finds a variable in the i-th section of the model, at x from 0 to 1.
// Without a mechanism these are v [mV], cm [uF/cm2], i_cap [mA/cm2], and of the ions
// that are used there ina, ik [mA/cm2], ena, ek [mV]; with one its gates, conductances,
// currents and parameters. At x = 0 and 1, v is that of the end, all else that of
// the outermost segment. The error names what there is.
func (s *Stepper) OfSection(i int, x float64, mechanism, name string) (Ref, error) {
	names := s.inSection(i, x, mechanism)
	for _, n := range names {
		if n.name == name {
			return n.at, nil
		}
	}
	owner := model.Place{Section: s.model().Sections[i].Name, X: x}.String()
	if mechanism != "" {
		owner += "." + mechanism
	}
	if len(names) == 0 {
		return 0, fmt.Errorf("%s: %s is not inserted in %s", owner, mechanism, s.model().Sections[i].Name)
	}
	return 0, missing(owner, name, names)
}

// OfPoint finds a parameter or variable of the i-th point process of the model.
func (s *Stepper) OfPoint(i int, name string) (Ref, error) {
	at := s.points[i]
	of := &s.plan().Points[at.Points]
	var names []named
	for k, p := range of.Kind.Params {
		names = append(names, named{p.Name, of.Params[k].row(at.Row)})
	}
	for k, p := range of.Kind.Vars {
		names = append(names, named{p.Name, of.Vars[k].row(at.Row)})
	}
	return among(s.model().Points[i].Name, name, names)
}

// OfNetcon finds weight [uS], delay [ms] or threshold [mV] of the i-th netcon of the
// model. A netcon from a netstim has no threshold.
func (s *Stepper) OfNetcon(i int, name string) (Ref, error) {
	n := &s.plan().Network
	names := []named{{"weight", n.Weight.row(i)}, {"delay", n.Delay.row(i)}}
	if source := n.Source[i]; source < len(n.Watched) {
		names = append(names, named{"threshold", n.Threshold.row(source)})
	}
	return among("the netcon", name, names)
}

// OfDetector finds the threshold [mV] of the i-th detector of the model.
func (s *Stepper) OfDetector(i int, name string) (Ref, error) {
	return among("the detector", name, []named{{"threshold", s.plan().Network.Threshold.row(s.detector(i))}})
}

// OfNetstim finds number, start [ms], interval [ms], noise or seed of the i-th
// netstim of the model.
func (s *Stepper) OfNetstim(i int, name string) (Ref, error) {
	n := &s.plan().Network
	return among(s.model().Netstims[i].Name, name, []named{
		{"number", n.Number.row(i)}, {"start", n.Start.row(i)}, {"interval", n.Interval.row(i)}, {"noise", n.Noise.row(i)}, {"seed", n.Seed.row(i)},
	})
}

// named is a number by its name.
type named struct {
	name string
	at   Ref
}

// row is the reference to a row of a block of one lane.
func (b Block) row(r int) Ref { return Ref(int(b) + r) }

func among(owner, name string, names []named) (Ref, error) {
	for _, n := range names {
		if n.name == name {
			return n.at, nil
		}
	}
	return 0, missing(owner, name, names)
}

func missing(owner, name string, names []named) error {
	var there []string
	for _, n := range names {
		there = append(there, n.name)
	}
	return fmt.Errorf("%s has no %s; it has %s", owner, name, strings.Join(there, ", "))
}

// inSection are the variables of a place, of one mechanism or of none.
func (s *Stepper) inSection(i int, x float64, mechanism string) []named {
	p := s.plan()
	segment := s.built.tree.Segment(i, x)
	if mechanism == "" {
		names := []named{{"v", p.V.row(s.built.tree.Node(i, x))}, {"cm", p.Cm.row(segment)}, {"i_cap", p.ICap.row(segment)}}
		for k := range p.Ions {
			ion, kind := &p.Ions[k], &mech.Ions[p.Ions[k].Kind]
			if row, here := slices.BinarySearch(ion.Nodes, int32(segment)); here {
				names = append(names, named{kind.I, ion.I.row(row)}, named{kind.E.Name, ion.E.row(row)})
			}
		}
		return names
	}
	for k := range p.Membranes {
		m := &p.Membranes[k]
		if row, here := slices.BinarySearch(m.Nodes, int32(segment)); here && m.Mech.Name == mechanism {
			return m.variables(row)
		}
	}
	return nil
}

// variables are those of a row of a membrane.
func (m *Membrane) variables(row int) []named {
	var names []named
	for k, p := range m.Mech.Params {
		names = append(names, named{p.Name, m.Params[k].row(row)})
	}
	for k, g := range m.Mech.Gates {
		names = append(names, named{g.Name, m.States[k].row(row)})
	}
	for k, c := range m.Mech.Currents {
		if c.G != "" {
			names = append(names, named{c.G, m.Parts[k].G.row(row)})
		}
		if c.Ion == "" {
			names = append(names, named{c.Name, m.Parts[k].I.row(row)})
		}
	}
	return names
}
