package model

import (
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// record reads "soma(0.5).v", "soma(0.5).hh.m", "soma(0.5).ina" or "stim.i" and
// checks that there is such a variable.
func (x *index) record(text string) (Record, string) {
	if !strings.Contains(text, "(") {
		return x.pointRecord(text)
	}
	r := Record{Text: text}
	at, path, found := strings.Cut(text, ").")
	if !found {
		return r, "must be a place and a variable such as soma(0.5).v, got " + quote(text)
	}
	var message string
	if r.Place, message = x.place(at + ")"); message != "" {
		return r, message
	}
	s := &x.m.Sections[x.sections[r.Place.Section]]
	if mechanism, variable, found := strings.Cut(path, "."); found {
		r.Mech, r.Var = mechanism, variable
		return r, s.checkMechanismVariable(r.Place, mechanism, variable)
	}
	r.Var = path
	return r, s.checkVariable(path)
}

func (x *index) pointRecord(text string) (Record, string) {
	r := Record{Text: text}
	dot := strings.LastIndexByte(text, '.')
	if dot < 0 {
		return r, "must be a place and a variable such as soma(0.5).v, or a point process and a variable such as stim.i, got " + quote(text)
	}
	r.Point, r.Var = text[:dot], text[dot+1:]
	i, ok := x.points[r.Point]
	if _, section := x.sections[r.Point]; section {
		return r, r.Point + " is a section: take a place on it, such as " + quote(r.Point+"(0.5)."+r.Var)
	}
	if _, netstim := x.netstims[r.Point]; netstim {
		return r, r.Point + " is a netstim, of which nothing can be recorded"
	}
	if !ok {
		return r, unknown("point process", r.Point, x.pointNames())
	}
	kind := mech.FindPoint(x.m.Points[i].Kind)
	if kind == nil { // a problem of the point process
		return r, ""
	}
	names := paramNames(paramNames(nil, kind.Vars), kind.Params)
	return r, checkAmong(r.Var, names, kind.Kind)
}

func (x *index) pointNames() []string {
	var names []string
	for i := range x.m.Points[:min(mostNames, len(x.m.Points))] {
		if name := x.m.Points[i].Name; name != "" {
			names = append(names, name)
		}
	}
	return names
}

func checkAmong(name string, names []string, of string) string {
	for _, n := range names {
		if n == name {
			return ""
		}
	}
	return unknown("variable of "+of, name, names)
}

// checkVariable checks a variable that belongs to no mechanism: v, or an ion's.
func (s *Section) checkVariable(name string) string {
	names := []string{"v"}
	for i := range mech.Ions {
		ion := &mech.Ions[i]
		if s.uses(ion.Name) {
			names = append(names, ion.I, ion.E.Name)
		} else if name == ion.I || name == ion.E.Name {
			return "no mechanism in " + s.Name + " uses " + ion.Name + ", so there is no " + name
		}
	}
	return checkAmong(name, names, s.Name)
}

func (s *Section) checkMechanismVariable(at Place, mechanism, name string) string {
	kind := mech.Find(mechanism)
	switch {
	case s.Mechanism(mechanism) == nil && kind == nil:
		return unknown("mechanism", mechanism, densityNames())
	case s.Mechanism(mechanism) == nil:
		return mechanism + " is not inserted in " + s.Name
	case kind == nil: // a problem of the section
		return ""
	case at.IsEnd():
		return "an end has no membrane, so no " + mechanism + "; take a place between 0 and 1"
	}
	for i := range kind.Currents {
		if c := &kind.Currents[i]; c.Ion != "" && c.Name == name {
			return name + " belongs to the ion: record " + quote(at.String()+"."+name)
		}
	}
	return checkAmong(name, variables(kind), mechanism)
}

// variables are the names of what can be recorded of a mechanism.
func variables(kind *mech.Density) []string {
	var names []string
	for i := range kind.Gates {
		names = append(names, kind.Gates[i].Name)
	}
	for i := range kind.Currents {
		c := &kind.Currents[i]
		if c.Ion == "" {
			names = append(names, c.Name)
		}
		if c.G != "" {
			names = append(names, c.G)
		}
	}
	return paramNames(names, kind.Params)
}
