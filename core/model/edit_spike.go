package model

import "slices"

// AddDetector returns m with the spikes at one more place dated, at NEURON's
// default threshold.
func AddDetector(m *Model, at Place) (*Model, error) {
	i := len(m.Spikes)
	at, message := newIndex(m).place(at.String())
	if message != "" {
		return nil, problem(item("spikes", i)+".at", message)
	}
	var d Detector
	setDefaults(spikeFields, &d)
	next := *m
	next.Spikes = append(slices.Clone(m.Spikes), d)
	return watch(&next, item("spikes", i)+".at", i, at)
}

// RemoveDetector returns m without the detector i.
func RemoveDetector(m *Model, i int) (*Model, error) {
	if i < 0 || i >= len(m.Spikes) {
		return nil, problem(item("spikes", i), "there is no such detector")
	}
	next := *m
	text := m.Spikes[i].Text
	next.Spikes = without(m.Spikes, func(d *Detector) bool { return d.Text == text })
	return &next, nil
}
