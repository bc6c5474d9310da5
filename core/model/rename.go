package model

import "slices"

// SetName returns m with the name at a path changed: "name", "sections[1].name",
// "points[0].name" or "netstims[0].name". All that refers to the name follows.
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
	case list == "netstims" && key == "name" && i >= 0 && i < len(m.Netstims):
		return rename(&next, path, m.Netstims[i].Name, name, renameNetstim)
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
	m.Netcons = slices.Clone(m.Netcons)
	for i := range m.Netcons {
		if c := &m.Netcons[i]; c.Target == old {
			c.Target = name
		}
	}
}

func renameNetstim(m *Model, old, name string) {
	own(&m.Netstims, m.NetstimIndex(old)).Name = name
	m.Netcons = slices.Clone(m.Netcons)
	for i := range m.Netcons {
		if c := &m.Netcons[i]; c.Netstim == old {
			c.Netstim = name
		}
	}
}

func renameSection(m *Model, old, name string) {
	m.Sections, m.Points = slices.Clone(m.Sections), slices.Clone(m.Points)
	m.Record, m.Spikes, m.Netcons = slices.Clone(m.Record), slices.Clone(m.Spikes), slices.Clone(m.Netcons)
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
	for i := range m.Netcons {
		if at := &m.Netcons[i].At; at.Section == old {
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
