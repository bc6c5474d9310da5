package hoc

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
)

// general writes a number as C's %g does.
func general(v float64) string {
	text := strconv.FormatFloat(v, 'g', 6, 64)
	mantissa, exponent, found := strings.Cut(text, "e")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if found {
		return mantissa + "e" + exponent
	}
	return mantissa
}

// count is a number of things: "1 segment", "3 segments".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// topology prints the cells as trees of dashes, one for each segment.
func (s *Session) topology() {
	fmt.Fprintln(s.out)
	for _, root := range s.roots() {
		fmt.Fprint(s.out, "|")
		s.branch(root, 0, "-")
	}
	fmt.Fprintln(s.out)
}

// branch prints a section that begins so many columns in, and its children from the
// farthest to the nearest.
func (s *Session) branch(sec *section, column int, joint string) {
	branches := ""
	if sec.rallbranch != 1 {
		branches = " with " + general(sec.rallbranch) + " rall branches"
	}
	fmt.Fprintf(s.out, "%s%s%s|       %s(%d-%d)%s\n", strings.Repeat(" ", column), joint, strings.Repeat("-", sec.nseg-1), sec, sec.end, 1-sec.end, branches)
	for i := len(sec.children) - 1; i >= 0; i-- {
		child := sec.children[i]
		at := sec.index(child.joint)
		switch at {
		case sec.endIndex():
			at = -1
		case -1, sec.nseg:
			at = sec.nseg
		default:
			at = sec.inOrder(at)
		}
		fmt.Fprint(s.out, " ")
		s.branch(child, column+1+at, "`")
	}
}

// psection prints a section: geometry, joint, and what is in the segment at its
// attached end, in the order in which it was put there.
func (s *Session) psection(sec *section) {
	s.measure()
	fmt.Fprintf(s.out, "%s { nseg=%d  L=%s  Ra=%s", sec, sec.nseg, general(sec.L()), general(sec.ra))
	if sec.rallbranch != 1 {
		fmt.Fprintf(s.out, " rallbranch=%s", general(sec.rallbranch))
	}
	fmt.Fprintln(s.out)
	if sec.parent != nil {
		fmt.Fprintf(s.out, "\t%s connect %s (%d), %s\n", sec.parent, sec, sec.end, general(sec.joint))
	} else {
		fmt.Fprintf(s.out, "\t/*location %d attached to cell %d*/\n", sec.end, slices.Index(s.roots(), sec))
	}
	fmt.Fprint(s.out, "\t/* First segment only */\n")
	first := sec.inOrder(0)
	spots := s.spotsAt(sec, first)
	for i, name := range sec.inserted[first] {
		spots = s.printSpots(spots, i)
		s.printMechanism(sec, first, name)
	}
	s.printSpots(spots, math.MaxInt)
	fmt.Fprint(s.out, "}\n")
}

func (s *Session) printMechanism(sec *section, index int, name string) {
	var values []string
	for _, r := range findMembrane(name).vars {
		if r.fixed {
			values = append(values, r.name+"="+general(s.value(sec, index, r)))
		}
	}
	fmt.Fprintf(s.out, "\tinsert %s { %s}\n", name, strings.Join(values, " "))
}

// spotsAt are the point processes whose node is a segment, as they were made.
func (s *Session) spotsAt(sec *section, index int) []*spot {
	var spots []*spot
	for _, p := range s.spots {
		if p.section == nil {
			continue
		}
		if node, at := p.section.node(p.x()); node == sec && at == index {
			spots = append(spots, p)
		}
	}
	return spots
}

// printSpots prints those of some spots that come behind no more than n mechanisms,
// and returns the others.
func (s *Session) printSpots(spots []*spot, n int) []*spot {
	for len(spots) > 0 && spots[0].behind <= n {
		if o, ok := s.objects[spots[0].object.ID].(pointProcess); ok {
			fmt.Fprintf(s.out, "\tinsert %s { %s}\n", spots[0].object.Kind, pointValues(spots[0].object.Kind, o.params()))
		}
		spots = spots[1:]
	}
	return spots
}

// pointValues lists the parameters of a point process under the names that they have
// inside NEURON, of a list the first element only.
func pointValues(kind string, params []float64) string {
	var values []string
	for k, param := range mech.FindPoint(kind).Params {
		name, element, list := strings.Cut(param.Name, "[")
		switch {
		case list && element != "0]":
			continue
		case name == "delay" && kind == "IClamp":
			name = "del"
		case name == "fac" && kind == "VClamp":
			values = append(values, "e0=0", "vo0=0", "vi0=0") // which VClamp sets itself
		}
		values = append(values, name+"="+general(params[k]))
	}
	return strings.Join(values, " ")
}

// psectionDict is sec.psection(): all of a section by name.
func (s *Session) psectionDict(sec *section) Mapping {
	each := func(r *ranged) List {
		list := List{}
		for i := range sec.nseg {
			list = append(list, s.value(sec, i, r))
		}
		return list
	}
	densities, ions := Mapping{}, Mapping{}
	for _, m := range membranes {
		if m.own() || !sec.holds(m.name) {
			continue
		}
		vars := Mapping{}
		for _, r := range m.vars {
			vars = append(vars, Entry{r.short, each(r)})
		}
		if m.isIon() {
			ions = append(ions, Entry{strings.TrimSuffix(m.name, "_ion"), vars})
		} else {
			densities = append(densities, Entry{m.name, vars})
		}
	}
	return Mapping{
		{"point_processes", s.pointsOf(sec)},
		{"density_mechs", densities},
		{"ions", ions},
		{"morphology", Mapping{
			{"L", sec.L()}, {"diam", each(variables["diam"])}, {"pts3d", sec.pts3d()},
			{"parent", parentOf(sec, sec.parent)}, {"trueparent", parentOf(trueChild(sec), sec.trueParent())}}},
		{"nseg", sec.nseg}, {"Ra", sec.ra}, {"cm", each(variables["cm"])},
		{"regions", Set{}}, {"species", Set{}},
		{"name", sec.String()}, {"hoc_internal_name", sec.internalName()}, {"cell", orNone(sec.cell)},
	}
}

// pointsOf are the point processes of a section by their kind.
func (s *Session) pointsOf(sec *section) Mapping {
	kinds := Mapping{}
	for _, p := range s.spots {
		if p.section != sec {
			continue
		}
		at := slices.IndexFunc(kinds, func(e Entry) bool { return e.Name == p.object.Kind })
		if at < 0 {
			at, kinds = len(kinds), append(kinds, Entry{p.object.Kind, Set{}})
		}
		kinds[at].Value = append(kinds[at].Value.(Set), p.object)
	}
	slices.SortStableFunc(kinds, func(a, b Entry) int { return registered(a.Name) - registered(b.Name) })
	return kinds
}

// registered is the place of a kind of point process among those that NEURON knows.
func registered(kind string) int {
	if i := slices.Index(mech.Points, mech.FindPoint(kind)); i >= 0 {
		return i
	}
	return len(mech.Points) // APCount
}

// pts3d are the 3-D points as tuples of x, y, z and diam.
func (sec *section) pts3d() List {
	list := List{}
	for _, p := range sec.points {
		list = append(list, Tuple{float64(p.X), float64(p.Y), float64(p.Z), float64(p.Diam)})
	}
	return list
}
