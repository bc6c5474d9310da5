package script

import (
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// cells are the sections with all that is in their membrane.
func (e *experiment) cells() {
	e.line()
	e.line("    # The sections, and how they are joined")
	for i := range e.m.Sections {
		name := e.m.Sections[i].Name
		e.line("    ", e.sections[name], " = h.Section(name=", quoted(name), ")")
	}
	for i := range e.m.Sections {
		if s := &e.m.Sections[i]; s.Parent != nil {
			e.line("    ", e.sections[s.Name], ".connect(", e.place(*s.Parent), ", ", number(float64(s.End)), ")")
		}
	}
	for i := range e.m.Sections {
		e.line()
		e.section(i)
	}
	e.shape()
	e.line()
	e.set("h.celsius", "celsius", e.m.Celsius, "degC")
	e.globals()
}

func (e *experiment) section(i int) {
	s, path := &e.m.Sections[i], item("sections", i)
	name := e.sections[s.Name]
	e.line("    # ", name) // an identifier: a document's own name might be no comment
	e.geometry(s, path)
	nseg := path + ".nseg"
	if laidOut := e.laidOut(s, nseg); laidOut != 0 {
		e.line("    ", name, ".nseg = ", number(float64(laidOut)))
	} else {
		e.set(name+".nseg", nseg, float64(s.Nseg), "")
	}
	e.set(name+".Ra", path+".Ra", s.Ra, "ohm cm")
	e.set(name+".cm", path+".cm", s.Cm, "uF/cm2")
	for k := range s.Mechanisms {
		e.mechanism(name, path, &s.Mechanisms[k])
	}
	for k := range mech.Ions {
		if uses(s, mech.Ions[k].Name) {
			of := &mech.Ions[k].E
			e.set(name+"."+of.Name, path+"."+of.Name, s.Erev[k], of.Unit)
		}
	}
}

func (e *experiment) geometry(s *model.Section, path string) {
	name := e.sections[s.Name]
	if s.Pt3D == nil {
		e.set(name+".L", path+".L", s.L, "um")
		e.set(name+".diam", path+".diam", s.Diam, "um")
		return
	}
	if w := s.Wire; w != nil {
		e.line("    h.pt3dstyle(1, ", number(w[0]), ", ", number(w[1]), ", ", number(w[2]), ", sec=", name, ")  # um; a wire without membrane leads here")
	}
	e.line("    for x, y, z, d in [  # um")
	for k, p := range s.Pt3D {
		at := path + "." + item("pt3d", k)
		e.line("        (", e.value(at+".x", p.X), ", ", e.value(at+".y", p.Y), ", ", e.value(at+".z", p.Z), ", ", e.value(at+".diam", p.Diam), "),")
	}
	e.line("    ]:")
	e.line("        ", name, ".pt3dadd(x, y, z, d)")
}

func (e *experiment) mechanism(section, path string, m *model.Mechanism) {
	kind := mech.Find(m.Name)
	e.line("    ", section, ".insert(", quoted(kind.Name), ")")
	e.line("    for segment in ", section, ":")
	for k, p := range kind.Params {
		e.line("        segment.", kind.Name, ".", p.Name, " = ", e.value(path+".mechanisms."+kind.Name+"."+p.Name, m.Params[k]), comment(p.Unit))
	}
}

// laidOut is the nseg of a section while define_shape lays it out, 0 if that is
// its nseg at last.
func (e *experiment) laidOut(s *model.Section, path string) int {
	_, swept := e.swept[path]
	switch {
	case !e.m.DefineShape:
		return 0
	case s.ShapeNseg != 0:
		return s.ShapeNseg
	case swept:
		return s.Nseg
	}
	return 0
}

// shape turns the sections into 3-D points, as define_shape does, and then changes
// nseg where it was changed afterwards.
func (e *experiment) shape() {
	if !e.m.DefineShape {
		return
	}
	e.line()
	e.line("    h.define_shape()  # L and diam become 3-D points")
	for i := range e.m.Sections {
		s, path := &e.m.Sections[i], item("sections", i)+".nseg"
		if e.laidOut(s, path) != 0 {
			e.set(e.sections[s.Name]+".nseg", path, float64(s.Nseg), "")
		}
	}
}

// globals are the mechanisms' variables that are the same everywhere.
func (e *experiment) globals() {
	for _, d := range mech.Densities {
		for i := range d.Globals {
			p := &d.Globals[i]
			_, swept := e.swept["globals."+p.Name]
			if _, given := e.m.Globals[p.Name]; given || swept {
				e.set("h."+p.Name, "globals."+p.Name, e.m.Global(p), p.Unit)
			}
		}
	}
}

// uses reports whether a mechanism of the section carries the ion's current.
func uses(s *model.Section, ion string) bool {
	for k := range s.Mechanisms {
		for _, name := range mech.Find(s.Mechanisms[k].Name).Ions() {
			if name == ion {
				return true
			}
		}
	}
	return false
}
