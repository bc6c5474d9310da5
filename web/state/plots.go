package state

import (
	"slices"
	"strings"
)

// PlotKind is a plot that can be shown below the traces.
type PlotKind string

// The kinds of plots.
const (
	SpacePlot    PlotKind = "space"
	PhasePlot    PlotKind = "phase"
	CurrentPlot  PlotKind = "currents"
	RasterPlot   PlotKind = "raster"
	FeatureTable PlotKind = "features"
)

// PlotInfo says what a kind of plot is.
type PlotInfo struct {
	Kind  PlotKind
	Title string
	Doc   string // one sentence
}

// PlotKinds are the plots in the order of the page.
var PlotKinds = []PlotInfo{
	{SpacePlot, "Space", "v along the paths from a place to the cell's ends, at the cursor's time; the shade is all that the run passes through."},
	{PhasePlot, "Phase plane", "One recorded quantity against another, such as a gate against v; arrows point the way that time goes."},
	{CurrentPlot, "Currents", "The recorded currents of the run that colours the cell: through the membrane, and of point processes."},
	{RasterPlot, "Raster", "When each watched place spikes, a row a place and run."},
	{FeatureTable, "Features", "Peak, latency, half width, threshold, rate and attenuation of each trace, as a table."},
}

// Plot is a plot that is shown, with what was chosen in it.
type Plot struct {
	Kind    PlotKind
	Of      string // space: the place that paths lead from; phase: the record up the y axis; features: the record that attenuation counts from; "" is for the page to choose
	Against string // phase: the record along the x axis
}

// TogglePlot shows a plot or puts it away.
type TogglePlot struct{ Kind PlotKind }

// ChoosePlot chooses what a shown plot is of.
type ChoosePlot struct{ Plot Plot }

func (a TogglePlot) reduce(s State) State {
	if at := plotIndex(s.View.Plots, a.Kind); at >= 0 {
		s.View.Plots = slices.Delete(slices.Clone(s.View.Plots), at, at+1)
		return s
	}
	s.View.Plots = append(slices.Clip(s.View.Plots), Plot{Kind: a.Kind})
	return s
}

func (a ChoosePlot) reduce(s State) State {
	if at := plotIndex(s.View.Plots, a.Plot.Kind); at >= 0 {
		s.View.Plots = slices.Clone(s.View.Plots)
		s.View.Plots[at] = a.Plot
	}
	return s
}

func plotIndex(plots []Plot, kind PlotKind) int {
	return slices.IndexFunc(plots, func(p Plot) bool { return p.Kind == kind })
}

// PlotOf is the shown plot of a kind, and whether it is shown.
func PlotOf(s State, kind PlotKind) (p Plot, shown bool) {
	if at := plotIndex(s.View.Plots, kind); at >= 0 {
		return s.View.Plots[at], true
	}
	return Plot{Kind: kind}, false
}

// plotsText lists plots for a link: "space:soma(0.5),raster".
func plotsText(plots []Plot) string {
	texts := make([]string, len(plots))
	for i, p := range plots {
		texts[i] = strings.TrimRight(string(p.Kind)+":"+p.Of+":"+p.Against, ":")
	}
	return strings.Join(texts, ",")
}

// linkPlots reads what plotsText writes.
func (s State) linkPlots(value string) State {
	for _, text := range strings.Split(value, ",") {
		if slices.Contains(EmbedPlots, text) {
			continue
		}
		parts := append(strings.SplitN(text, ":", 3), "", "")
		p := Plot{Kind: PlotKind(parts[0]), Of: parts[1], Against: parts[2]}
		known := slices.ContainsFunc(PlotKinds, func(k PlotInfo) bool { return k.Kind == p.Kind })
		if !known || plotIndex(s.View.Plots, p.Kind) >= 0 {
			return s.problem("link", value, "plots: must be some of space, phase, currents, raster and features, each once")
		}
		s.View.Plots = append(slices.Clip(s.View.Plots), p)
	}
	return s
}
