package model

// FromShape is the model of a cell of which the shape alone is known: of each
// section the name, the 3-D points and the joint. All else has NEURON's
// defaults: no mechanism is inserted, nseg is 1. v in the middle of the first
// section is recorded. The sections are the model's from then on. The error is
// Problems.
func FromShape(sections []Section) (*Model, error) {
	if len(sections) == 0 {
		return nil, problem("sections", "at least one section is required")
	}
	m := &Model{Sections: sections}
	setDefaults(documentFields, m)
	setDefaults(runFields, &m.Run)
	for i := range sections {
		s := &sections[i]
		setDefaults(sectionFields, s)
		setDefaults(shapeFields, s)
		s.Erev = defaultErev()
	}
	if problems := checkShape(m); len(problems) > 0 {
		return nil, problems
	}
	return AddRecord(m, Place{sections[0].Name, 0.5}.String()+".v")
}

func checkShape(m *Model) (problems Problems) {
	report := func(place, message string) {
		if message != "" && len(problems) < maxProblems {
			problems = append(problems, Problem{Place: place, Message: message})
		}
	}
	x := newIndex(m)
	for i := range m.Sections {
		s, place := &m.Sections[i], item("sections", i)
		report(place+".name", checkName(s.Name))
		if x.sections[s.Name] != i {
			report(place+".name", quote(s.Name)+" is already the name of another section")
		}
		report(place+".pt3d", checkPoints3D(s.Pt3D))
		if s.Parent != nil {
			report(place+".parent", x.checkSection(s.Parent.Section))
		}
	}
	for _, ring := range x.loops() {
		report(item("sections", ring[0])+".parent", x.loopMessage(ring))
	}
	report("sections", checkSegments(m))
	return problems
}
