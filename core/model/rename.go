package model

import "slices"

// SetName returns m with the name at a path changed: "name", "sections[1].name"
// or "points[0].name". All that refers to the name follows.
func SetName(m *Model, path, name string) (*Model, error) {
	next := *m
	list, i, key := splitPath(path)
	switch {
	case path == "name":
		if message := checkTitle(name); message != "" {
			return nil, problem(path, message)
		}
		next.Name = name
		return &next, nil
	case list == "sections" && key == "name" && i >= 0 && i < len(m.Sections):
		return rename(&next, path, m.Sections[i].Name, name, renameSection)
	case list == "points" && key == "name" && i >= 0 && i < len(m.Points):
		return rename(&next, path, m.Points[i].Name, name, renamePoint)
	}
	return nil, problem(path, "there is no such name in this document")
}

// rename checks the new name and lets change do it in m, which is a copy.
func rename(m *Model, path, old, name string, change func(m *Model, old, name string)) (*Model, error) {
	if old == name {
		return m, nil
	}
	message := checkName(name)
	if message == "" {
		message = newIndex(m).checkFree(name)
	}
	if message != "" {
		return nil, problem(path, message)
	}
	change(m, old, name)
	return m, nil
}

func renamePoint(m *Model, old, name string) {
	m.Points, m.Record = slices.Clone(m.Points), slices.Clone(m.Record)
	m.Points[m.PointIndex(old)].Name = name
	for i := range m.Record {
		if r := &m.Record[i]; r.Point == old {
			r.Point, r.Text = name, name+r.Text[len(old):]
		}
	}
}

func renameSection(m *Model, old, name string) {
	m.Sections, m.Points = slices.Clone(m.Sections), slices.Clone(m.Points)
	m.Record, m.Spikes = slices.Clone(m.Record), slices.Clone(m.Spikes)
	m.Section(old).Name = name
	for i := range m.Sections {
		if p := m.Sections[i].Parent; p != nil && p.Section == old {
			m.Sections[i].Parent = &Place{name, p.X}
		}
	}
	for i := range m.Points {
		if at := &m.Points[i].At; at.Section == old {
			at.Section = name
		}
	}
	for i := range m.Record {
		if r := &m.Record[i]; r.Place.Section == old {
			r.Place.Section, r.Text = name, name+r.Text[len(old):]
		}
	}
	for i := range m.Spikes {
		if d := &m.Spikes[i]; d.At.Section == old {
			d.At.Section, d.Text = name, name+d.Text[len(old):]
		}
	}
}
