package export

import (
	"fmt"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// sectionUnits are NEURON's units of the variables that belong to no mechanism.
var sectionUnits = map[string]string{
	"L": "um", "diam": "um", "Ra": "ohm-cm", "cm": "uF/cm2", "nseg": "", "rallbranch": "", "area": "", "ri": "",
	"v": "mV", "i_cap": "mA/cm2", "t": "ms", "dt": "ms", "celsius": "degC", "secondorder": "",
	"nai": "mM", "nao": "mM", "ki": "mM", "ko": "mM",
}

// Units is what h.units(name) gives: the unit of "gnabar_hh", "ena", "L",
// "IClamp.amp"; "" for what has none.
func Units(name string) (string, error) {
	if unit, ok := sectionUnits[name]; ok {
		return unit, nil
	}
	for _, ion := range mech.Ions {
		switch name {
		case ion.E.Name:
			return ion.E.Unit, nil
		case ion.I:
			return "mA/cm2", nil
		}
	}
	if kind, variable, ok := strings.Cut(name, "."); ok {
		if unit, ok := pointUnit(kind, variable); ok {
			return unit, nil
		}
	}
	for _, d := range mech.Densities {
		if variable, ok := strings.CutSuffix(name, "_"+d.Name); ok {
			if unit, ok := densityUnit(d, variable); ok {
				return unit, nil
			}
		}
	}
	return "", fmt.Errorf("no variable is called %q; try gnabar_hh, e_pas, ena, L, diam, Ra, cm or IClamp.amp", name)
}

func pointUnit(kind, variable string) (string, bool) {
	p := mech.FindPoint(kind)
	if p == nil {
		return "", false
	}
	for _, list := range [][]mech.Param{p.Params, p.Vars} {
		for _, param := range list {
			if list, _, _ := strings.Cut(param.Name, "["); param.Name == variable || list == variable {
				return param.Unit, true
			}
		}
	}
	return "", false
}

// densityUnit knows a mechanism's parameters and globals, its currents and
// conductances, its gates x with their xinf and xtau.
func densityUnit(d *mech.Density, variable string) (string, bool) {
	for _, p := range d.Params {
		if p.Name == variable {
			return p.Unit, true
		}
	}
	for _, g := range d.Globals {
		if g.Name == variable+"_"+d.Name {
			return g.Unit, true
		}
	}
	for _, c := range d.Currents {
		switch {
		case variable == c.Name && c.Ion == "":
			return "mA/cm2", true
		case variable == c.G && c.G != "":
			return "S/cm2", true
		}
	}
	for _, g := range d.Gates {
		switch variable {
		case g.Name, g.Name + "inf":
			return "", true
		case g.Name + "tau":
			return "ms", true
		}
	}
	return "", false
}
