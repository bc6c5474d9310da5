package model

import (
	"maps"

	"github.com/cablelab/cablelab/core/mech"
)

// Global is the value of a mechanism's global variable in this document.
func (m *Model) Global(p *mech.Param) float64 {
	if v, given := m.Globals[p.Name]; given {
		return v
	}
	return p.Default
}

// setGlobal gives m a map of its own, which holds only what is not default.
func setGlobal(m *Model, p *mech.Param, v float64) {
	globals := maps.Clone(m.Globals)
	if v == p.Default {
		delete(globals, p.Name)
	} else if globals == nil {
		globals = map[string]float64{p.Name: v}
	} else {
		globals[p.Name] = v
	}
	if len(globals) == 0 {
		globals = nil
	}
	m.Globals = globals
}
