package model

import "slices"

// AddNetstim returns m with one more netstim, the last in Netstims, with NEURON's
// defaults and a name that is free.
func AddNetstim(m *Model) *Model {
	var n Netstim
	setDefaults(netstimFields, &n)
	x, i := newIndex(m), len(m.Netstims)
	for x.owner(defaultPointName("NetStim", i)) != "" {
		i++
	}
	n.Name = defaultPointName("NetStim", i)
	next := *m
	next.Netstims = append(slices.Clone(m.Netstims), n)
	return &next
}

// RemoveNetstim returns m without the netstim i and the netcons that lead from it.
func RemoveNetstim(m *Model, i int) (*Model, error) {
	if i < 0 || i >= len(m.Netstims) {
		return nil, problem(item("netstims", i), "there is no such netstim")
	}
	name := m.Netstims[i].Name
	next := *m
	next.Netstims = without(m.Netstims, func(n *Netstim) bool { return n.Name == name })
	next.Netcons = without(m.Netcons, func(c *Netcon) bool { return c.Netstim == name })
	return &next, nil
}

// AddNetcon returns m with one more netcon, the last in Netcons, with NEURON's
// defaults. The source is a place or the name of a netstim, the target the name of
// a point process.
func AddNetcon(m *Model, source, target string) (*Model, error) {
	var c Netcon
	setDefaults(netconFields, &c)
	setDefaults(thresholdFields, &c)
	next := *m
	next.Netcons = append(slices.Clone(m.Netcons), c)
	return setEnds(&next, len(m.Netcons), source, target)
}

// SetEnds returns m with another source and target of the netcon i.
func SetEnds(m *Model, i int, source, target string) (*Model, error) {
	if i < 0 || i >= len(m.Netcons) {
		return nil, problem(item("netcons", i), "there is no such netcon")
	}
	next := *m
	next.Netcons = slices.Clone(m.Netcons)
	return setEnds(&next, i, source, target)
}

// setEnds changes m, which is a copy.
func setEnds(m *Model, i int, source, target string) (*Model, error) {
	x, c := newIndex(m), &m.Netcons[i]
	var message string
	if c.At, c.Netstim, message = x.source(source); message != "" {
		return nil, problem(item("netcons", i)+".source", message)
	}
	if message := x.checkTarget(target); message != "" {
		return nil, problem(item("netcons", i)+".target", message)
	}
	c.Target = target
	if place, message := eventsPlace(m); message != "" {
		return nil, problem(place, message)
	}
	return m, nil
}

// RemoveNetcon returns m without the netcon i.
func RemoveNetcon(m *Model, i int) (*Model, error) {
	if i < 0 || i >= len(m.Netcons) {
		return nil, problem(item("netcons", i), "there is no such netcon")
	}
	next := *m
	next.Netcons = slices.Delete(slices.Clone(m.Netcons), i, i+1)
	if len(next.Netcons) == 0 {
		next.Netcons = nil
	}
	return &next, nil
}

func setDefaults[T any](of []field[T], x *T) {
	for i := range of {
		of[i].set(x, of[i].Default)
	}
}
