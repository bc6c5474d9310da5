//go:build js

package ui

import (
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/state"
)

// stacked is the trace plot as it is seen: a plot for each unit, under each other.
func (p *tracePanel) stacked(s *state.State) *plot.Panels {
	width, height := p.figure.Size()
	all := &plot.Panels{Width: width, Height: height, Traces: p.traces}
	for _, each := range p.panels {
		_, height := each.Size()
		all.Heights = append(all.Heights, height)
	}
	if w := s.View.Window; w != nil {
		all.View, all.Unit = &plot.View{T0: w.X0, T1: w.X1, Y0: w.Y0, Y1: w.Y1}, w.Unit
	}
	return all
}

// drawPanels draws the traces of the first unit in the figure and those of each
// other in a panel of its own, once that is there.
func (p *tracePanel) drawPanels(s *state.State) {
	plots := p.stacked(s).Split()
	p.units = p.units[:0]
	for i := range plots {
		unit := ""
		if len(plots[i].Traces) > 0 {
			unit = plots[i].Traces[0].Unit
		}
		p.units = append(p.units, unit)
		switch {
		case i == 0:
			p.figure.Draw(plots[i], p.store.theme())
		case i <= len(p.panels):
			p.panels[i-1].Draw(plots[i], p.store.theme())
		}
	}
}

// panelStack holds the panels below the figure, as many as there are further units.
func (p *tracePanel) panelStack() *part {
	further := func() int { return max(0, len(p.units)-1) }
	return p.store.newPart(func(*state.State) any { return further() }, func(*state.State) vecty.ComponentOrHTML {
		n := further()
		for i := len(p.panels); i < n; i++ {
			p.panels = append(p.panels, p.newFigure("trace-panel-"+strconv.Itoa(i+2), "Traces of another unit over time", i+1))
		}
		var plots vecty.List
		for i, each := range p.panels { // what was once mounted stays, and hides when it is not needed
			plots = append(plots, elem.Div(vecty.Markup(vecty.Property("hidden", i >= n)), each))
		}
		p.resized++
		return elem.Div(vecty.Markup(vecty.Class("panels"), vecty.Property("hidden", n == 0)), plots)
	})
}
