package script

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
)

// cells are the sections with all that is in their membrane.
func (e *experiment) cells() {
	e.put("\n# The sections, and how they are joined\n")
	for i := range e.m.Sections {
		name := e.m.Sections[i].Name
		e.put("$ = h.Section(name=$)\n", e.names[name], quoted(name))
	}
	for i := range e.m.Sections {
		if s := &e.m.Sections[i]; s.Parent != nil {
			e.put("$.connect($, $)\n", e.names[s.Name], e.place(*s.Parent), number(float64(s.End)))
		}
	}
	for i := range e.m.Sections {
		e.section(i)
	}
	e.shape()
	e.put("\n")
	e.set("h.", "", "celsius")
	e.globals()
}

func (e *experiment) section(i int) {
	s, path := &e.m.Sections[i], item("sections", i)
	name := e.names[s.Name]
	begin := name + "."
	e.put("\n# $\n", name) // an identifier: a document's own name might be no comment
	e.geometry(s, name, path)
	if laidOut := e.laidOut(s, path); laidOut != 0 {
		e.put("$nseg = $\n", begin, number(float64(laidOut)))
	} else {
		e.set(begin, path, "nseg")
	}
	e.ranges(s, path, func(name string) bool { return name == "diam" })
	e.set(begin, path, "Ra", "cm")
	if s.Rallbranch != 1 {
		e.put("$rallbranch = $\n", begin, number(s.Rallbranch))
	}
	var ions []string
	for k := range s.Mechanisms {
		kind := mech.Find(s.Mechanisms[k].Name)
		ions = append(ions, kind.Ions()...)
		e.put("$.insert($)\nfor segment in $:\n", name, quoted(kind.Name), name)
		e.setAll("    segment."+kind.Name+".", path+"mechanisms."+kind.Name+".", kind.Params)
	}
	for k := range mech.Ions {
		if slices.Contains(ions, mech.Ions[k].Name) {
			e.set(begin, path, mech.Ions[k].E.Name)
		}
	}
}

func (e *experiment) geometry(s *model.Section, name, path string) {
	if s.Pt3D == nil {
		e.set(name+".", path, "L", "diam")
		return
	}
	if w := s.Wire; w != nil {
		e.put("h.pt3dstyle(1, $, $, $, sec=$)  # um; a wire without membrane leads here\n", number(w[0]), number(w[1]), number(w[2]), name)
	}
	e.put("for x, y, z, d in [  # um\n")
	for k := range s.Pt3D {
		at := path + item("pt3d", k)
		e.put("    ($, $, $, $),\n", e.value(at+"x"), e.value(at+"y"), e.value(at+"z"), e.value(at+"diam"))
	}
	e.put("]:\n    $.pt3dadd(x, y, z, d)\n", name)
}

// laidOut is the nseg of a section while define_shape lays it out, 0 if that is
// its nseg at last. A swept nseg comes after what differs from segment to segment, too.
func (e *experiment) laidOut(s *model.Section, path string) int {
	_, swept := e.swept[path+"nseg"]
	switch {
	case !e.m.DefineShape && len(s.Ranges) == 0:
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
	if e.m.DefineShape {
		e.put("\nh.define_shape()  # L and diam become 3-D points\n")
	}
	for i := range e.m.Sections {
		s, path := &e.m.Sections[i], item("sections", i)
		laidOut := e.laidOut(s, path)
		if laidOut != 0 && laidOut != s.Nseg && len(s.Ranges) > 0 {
			e.put("$.nseg = $\n", e.names[s.Name], number(float64(s.Nseg)))
		}
		e.ranges(s, path, func(name string) bool { return name != "diam" })
		if laidOut != 0 {
			e.set(e.names[s.Name]+".", path, "nseg")
		}
	}
}

// ranges are some of the numbers that differ from segment to segment.
func (e *experiment) ranges(s *model.Section, path string, some func(name string) bool) {
	for _, r := range s.Ranges {
		own := path + r.Name
		if strings.Contains(r.Name, ".") {
			own = path + "mechanisms." + r.Name
		}
		if _, swept := e.swept[own]; swept || !some(r.Name) {
			continue
		}
		values := make([]string, len(r.Values))
		for k, x := range r.Values {
			values[k] = number(x)
		}
		e.put("for segment, value in zip($, [$]):\n    segment.$ = value", e.names[s.Name], strings.Join(values, ", "), r.Name)
		if unit := e.units[own]; unit != "" {
			e.put("  # $", unit)
		}
		e.put("\n")
	}
}

// globals are the mechanisms' variables that are the same everywhere.
func (e *experiment) globals() {
	for _, d := range mech.Densities {
		for i := range d.Globals {
			p := &d.Globals[i]
			if _, swept := e.swept["globals."+p.Name]; swept || e.m.Global(p) != p.Default {
				e.set("h.", "globals.", p.Name)
			}
		}
	}
}
