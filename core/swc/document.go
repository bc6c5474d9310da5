package swc

import (
	"math"
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
)

// withoutStubs leaves out the sections of one point and of two at one place, as
// NEURON does. What was attached to one is attached where it was.
func withoutStubs(all []*section) (kept []*section, notes model.Problems) {
	for _, s := range all {
		for p := s.parent; p != nil && p.isStub(); p = s.parent {
			s.parent, s.at = p.parent, p.at
		}
		if !s.isStub() {
			kept = append(kept, s)
			continue
		}
		notes = append(notes, model.Problem{Line: s.line, Col: 1,
			Message: "the branch that ends here has no length; it was left out, as NEURON does"})
	}
	return kept, notes
}

func (s *section) isStub() bool {
	own := s.own()
	if s.parent == nil || len(own) > 2 {
		return false
	}
	p, q := single(own[0]), single(own[len(own)-1])
	near := func(a, b float64) bool { return math.Abs(a-b) < epsilon }
	return near(p.X, q.X) && near(p.Y, q.Y) && near(p.Z, q.Z)
}

// own are the points between which there is membrane.
func (s *section) own() []model.Pt3D {
	if s.wire {
		return s.points[1:]
	}
	return s.points
}

// pt3d are the section's 3-D points; a single point is a sphere, for which stands
// a cylinder of its diameter and as long.
func (s *section) pt3d() []model.Pt3D {
	own := s.own()
	if len(own) > 1 {
		return own
	}
	p := single(own[0])
	left, right := p, p
	left.X -= p.Diam / 2
	right.X += p.Diam / 2
	return []model.Pt3D{left, p, right}
}

// unusable tells of sections that cannot be simulated.
func unusable(all []*section) (problems model.Problems) {
	report := func(s *section, message string) {
		problems = append(problems, model.Problem{Line: s.line, Col: 1, Message: message})
	}
	for _, s := range all {
		points := s.pt3d()
		switch {
		case !slices.ContainsFunc(points, func(p model.Pt3D) bool { return float32(p.Diam) > 0 }):
			report(s, "the branch that ends here has no diameter; a radius above 0 is needed")
		case !slices.ContainsFunc(points, func(p model.Pt3D) bool { return elsewhere(p, points[0]) }):
			report(s, "the branch that ends here has no length; its points must not all be at one place")
		}
	}
	return problems
}

// elsewhere tells whether two points differ as NEURON stores them, in float32.
func elsewhere(p, q model.Pt3D) bool {
	return float32(p.X) != float32(q.X) || float32(p.Y) != float32(q.Y) || float32(p.Z) != float32(q.Z)
}

// document is the sections as a model document has them, in the order in which
// NEURON connects them.
func document(all []*section) []model.Section {
	sections := make([]model.Section, len(all))
	names := make(map[*section]string, len(all))
	count := map[int]int{}
	for i, s := range all {
		names[s] = name(s.kind) + "[" + strconv.Itoa(count[s.kind]) + "]"
		count[s.kind]++
		sections[i] = model.Section{Name: names[s], Pt3D: s.pt3d()}
		if s.wire {
			sections[i].Wire = []float64{s.points[0].X, s.points[0].Y, s.points[0].Z}
		}
		if s.parent != nil {
			sections[i].Parent = &model.Place{Section: names[s.parent], X: s.at}
		}
	}
	return sections
}

// name is NEURON's name of a type of points.
func name(kind int) string {
	switch {
	case kind == soma:
		return "soma"
	case kind == 2:
		return "axon"
	case kind == 3:
		return "dend"
	case kind == 4:
		return "apic"
	case kind < 0:
		return "minus_" + strconv.Itoa(-kind)
	}
	return "dend_" + strconv.Itoa(kind)
}
