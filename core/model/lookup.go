package model

// SectionIndex returns the index of the section of that name, or -1.
func (m *Model) SectionIndex(name string) int {
	for i := range m.Sections {
		if m.Sections[i].Name == name {
			return i
		}
	}
	return -1
}

// Section returns the section of that name, or nil.
func (m *Model) Section(name string) *Section {
	if i := m.SectionIndex(name); i >= 0 {
		return &m.Sections[i]
	}
	return nil
}

// PointIndex returns the index of the point process of that name, or -1.
func (m *Model) PointIndex(name string) int {
	for i := range m.Points {
		if m.Points[i].Name == name {
			return i
		}
	}
	return -1
}

// NetstimIndex returns the index of the netstim of that name, or -1.
func (m *Model) NetstimIndex(name string) int {
	for i := range m.Netstims {
		if m.Netstims[i].Name == name {
			return i
		}
	}
	return -1
}

// Children returns for each section the indices of the sections attached to it,
// in the order of the document.
func (m *Model) Children() [][]int {
	x := newIndex(m)
	children := make([][]int, len(m.Sections))
	for i := range m.Sections {
		if p := x.parent(i); p >= 0 {
			children[p] = append(children[p], i)
		}
	}
	return children
}

// Mechanism returns the inserted mechanism of that name, or nil.
func (s *Section) Mechanism(name string) *Mechanism {
	for i := range s.Mechanisms {
		if s.Mechanisms[i].Name == name {
			return &s.Mechanisms[i]
		}
	}
	return nil
}
