package state

import "github.com/cablelab/cablelab/core/plot"

// Plotted are traces as a plot takes them.
func Plotted(traces []Trace) []plot.Trace {
	all := make([]plot.Trace, len(traces))
	for i, t := range traces {
		all[i] = plot.Trace{Label: t.Label, Unit: t.Unit, T: t.T, Y: t.Y, Colour: t.Color, Ghost: t.Ghost, Hidden: t.Hidden}
	}
	return all
}

// Paint is how a page paints that is on a dark screen or on a bright one.
func (v *View) Paint(dark bool) plot.Theme {
	t := plot.Theme{Dark: v.Theme == Dark || v.Theme == Auto && dark}
	if v.Palette == ColorBlind {
		t.Palette = plot.SafeColours
	}
	return t
}
