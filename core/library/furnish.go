package library

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/morph"
)

// IsBare reports whether nothing can happen in a cell: there are neither channels
// in its membrane nor point processes.
func IsBare(m *model.Model) bool {
	for i := range m.Sections {
		if len(m.Sections[i].Mechanisms) > 0 {
			return false
		}
	}
	return len(m.Points) == 0
}

// Furnish makes of a bare cell one in which something happens: hh in soma and
// axon, pas that rests at v_init everywhere else, nseg by the d_lambda rule, and
// an IClamp that is strong enough to be seen in the soma, where v is recorded, for
// 25 ms. What a cell without a soma has for one is its first section.
func Furnish(m *model.Model) (*model.Model, error) {
	soma := somaOf(m)
	active := func(s *model.Section) bool { return s.Name == soma || isA(s, "soma") || isA(s, "axon") }
	passive := func(s *model.Section) bool { return !active(s) }
	m, err := model.InsertWhere(m, &mech.HH, nil, active)
	if err != nil {
		return nil, err
	}
	if m, err = model.InsertWhere(m, &mech.Pas, map[string]float64{"e": m.Run.VInit}, passive); err != nil {
		return nil, err
	}
	const fraction = 0.1 // NEURON's
	if m, err = cable.GeomNseg(m, fraction); err != nil {
		return nil, err
	}
	return drive(m, model.Place{Section: soma, X: 0.5})
}

// drive puts a current clamp to a place and records v there.
func drive(m *model.Model, at model.Place) (*model.Model, error) {
	m, err := model.AddPoint(m, mech.IClamp.Kind, at)
	if err != nil {
		return nil, err
	}
	if m, err = model.SetName(m, "points[0].name", "stim"); err != nil {
		return nil, err
	}
	for path, v := range map[string]float64{"points[0].delay": 5, "points[0].dur": 20, "points[0].amp": lifting(m), "run.tstop": 25} {
		if m, err = model.Set(m, path, v); err != nil {
			return nil, err
		}
	}
	if text := at.String() + ".v"; !records(m, text) {
		return model.AddRecord(m, text)
	}
	return m, nil
}

// lifting is a current [nA], to one figure, that in the end lifts the root of a leaky
// cell by 30 mV.
func lifting(m *model.Model) float64 {
	const lift = 30 // [mV]
	figure, _ := strconv.ParseFloat(strconv.FormatFloat(lift*input(cable.Build(m, morph.Cuts(m))), 'g', 1, 64), 64)
	return figure
}

// input is the conductance [uS] that a steady current into the first root sees, if
// all membrane leaks as NEURON's pas does.
func input(t *cable.Tree) float64 {
	const leak = 0.001 * 0.01 // [uS/um2]: 0.001 S/cm2, 1e6 uS/S, 1e-8 cm2/um2
	into := make([]float64, len(t.Parent))
	for i := len(into) - 1; i >= 0; i-- {
		if t.Diam[i] > 0 {
			into[i] += leak * t.Area[i]
		}
		if p := t.Parent[i]; p >= 0 && into[i] > 0 {
			into[p] += into[i] * t.RInv[i] / (into[i] + t.RInv[i])
		}
	}
	return into[0]
}

func somaOf(m *model.Model) string {
	for i := range m.Sections {
		if isA(&m.Sections[i], "soma") {
			return m.Sections[i].Name
		}
	}
	return m.Sections[0].Name
}

// isA tells a section's kind by its name: "soma[0]" is a soma.
func isA(s *model.Section, kind string) bool {
	rest, found := strings.CutPrefix(s.Name, kind)
	return found && strings.Trim(rest, "[0123456789]") == ""
}

func records(m *model.Model, text string) bool {
	for i := range m.Record {
		if m.Record[i].Text == text {
			return true
		}
	}
	return false
}
