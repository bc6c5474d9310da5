package hoc

import "slices"

// insert puts a mechanism into every segment, with those that come with it.
func (sec *section) insert(name string) {
	m := findMembrane(name)
	if sec.holds(name) {
		return
	}
	for _, r := range m.vars {
		values := make([]float64, sec.nseg)
		for i := range values {
			values[i] = r.initial
		}
		sec.values[r.name] = values
	}
	for _, ion := range m.ions {
		sec.insert(ion)
	}
	sec.relist(func(names []string) []string { return listed(names, name) })
}

// relist changes the segments' lists of mechanisms. Segments share those that are
// the same, so f must make new ones.
func (sec *section) relist(f func(names []string) []string) {
	var before, after []string
	for i, names := range sec.inserted {
		if i == 0 || !slices.Equal(names, before) {
			before, after = names, f(names)
		}
		sec.inserted[i] = after
	}
}

// listed is a segment's list of mechanisms with one more. The ions that it uses come
// behind it, as in NEURON.
func listed(names []string, name string) []string {
	behind := findMembrane(name).ions
	names = slices.DeleteFunc(slices.Clone(names), func(other string) bool { return slices.Contains(behind, other) })
	return append(append(names, name), behind...)
}

// uninsert takes a mechanism out; ions stay, as in NEURON.
func (sec *section) uninsert(name string) {
	for _, r := range findMembrane(name).vars {
		delete(sec.values, r.name)
	}
	sec.relist(func(names []string) []string {
		return slices.DeleteFunc(slices.Clone(names), func(other string) bool { return other == name })
	})
}

// holds tells whether a mechanism is in a section.
func (sec *section) holds(name string) bool { return slices.Contains(sec.inserted[0], name) }

// density is the mechanism that an argument names: a text, or the mechanism of some
// segment.
func density(a Args) (*membrane, error) {
	if len(a.Values) != 1 {
		return nil, typeError("takes the name of a density mechanism, such as 'hh'")
	}
	name, ok := a.Values[0].(string)
	if m, is := a.Values[0].(Mechanism); is {
		name, ok = m.Name, true
	}
	if !ok {
		return nil, typeError("insert argument must be either a string or an object with an insert method")
	}
	if m := findMembrane(name); m != nil {
		return m, nil
	}
	return nil, valueError("argument not a density mechanism name. There is no %q here, but: %s", name, densityNames())
}

// densityNames are those that a program may insert.
func densityNames() string {
	text := ""
	for _, m := range membranes {
		if m.own() {
			continue
		}
		if text != "" {
			text += ", "
		}
		text += m.name
	}
	return text
}
