//go:build js

package ui

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// side is the plot of one resolution, beside those of the others.
type side struct {
	nseg   int
	figure *figure.Traces
}

// sideBySide is a row of plots, one for each resolution, that share their view
// and their cursor.
func (p *tracePanel) sideBySide() *part {
	resolutions := func(s *state.State) []int {
		if !s.View.Panels["sides"] {
			return nil
		}
		all := slices.Clone(state.Resolutions(s.Substance))
		slices.Sort(all)
		return all
	}
	return p.store.newPart(func(s *state.State) any { return fmt.Sprint(resolutions(s)) }, func(s *state.State) vecty.ComponentOrHTML {
		all := resolutions(s)
		for i := range min(len(all), len(p.sides)) {
			p.sides[i].nseg = all[i]
		}
		for i := len(p.sides); i < len(all); i++ {
			p.sides = append(p.sides, side{nseg: all[i], figure: p.newFigure("trace-plot-"+strconv.Itoa(i+1), "Traces over time, resolution "+strconv.Itoa(i+1), 0)})
		}
		var plots vecty.List
		for i, each := range p.sides { // what was once mounted stays, and hides when it is not needed
			plots = append(plots, elem.Div(vecty.Markup(vecty.Property("hidden", i >= len(all))),
				elem.Heading3(vecty.Text("nseg "+strconv.Itoa(each.nseg))), elem.Div(each.figure)))
		}
		p.resized++
		return elem.Div(vecty.Markup(vecty.Class("sides"), vecty.Property("hidden", len(all) == 0)), plots)
	})
}

// drawSides draws each resolution's traces of the first unit with one range for all.
func (p *tracePanel) drawSides(s *state.State) {
	if !s.View.Panels["sides"] {
		return
	}
	view := p.stacked(s).Split()[0].View
	traces := state.Traces(*s)
	for _, each := range p.sides {
		var own []plot.Trace
		for i := range traces {
			if traces[i].Nseg == each.nseg && traces[i].Unit == p.units[0] {
				own = append(own, p.traces[i])
			}
		}
		each.figure.Draw(plot.Traces{Traces: own, View: view}, p.store.theme())
	}
}
