//go:build js

package ui

import (
	"fmt"
	"math"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/state"
)

// plotHeight is how high a card's plot is [px].
const plotHeight = 260.0

// newPlots are the plots that can be shown below the traces, with a switch for each.
func newPlots(store *Store) *vecty.HTML {
	var cards vecty.List
	for _, info := range state.PlotKinds {
		switch info.Kind {
		case state.SpacePlot:
			cards = append(cards, newSpace(store, info))
		case state.PhasePlot:
			cards = append(cards, newPhase(store, info))
		case state.CurrentPlot:
			cards = append(cards, newCurrents(store, info))
		case state.RasterPlot:
			cards = append(cards, newRaster(store, info))
		case state.FeatureTable:
			cards = append(cards, newFeatures(store, info))
		}
	}
	return elem.Div(vecty.Markup(vecty.Class("more")), elem.Div(newSwitches(store)), elem.Div(vecty.Markup(vecty.Class("cards")), cards))
}

// newSwitches say which plots are shown.
func newSwitches(store *Store) *part {
	return store.newPart(func(s *state.State) any { return fmt.Sprint(s.View.Plots) }, func(s *state.State) vecty.ComponentOrHTML {
		var all vecty.List
		for _, info := range state.PlotKinds {
			_, on := state.PlotOf(*s, info.Kind)
			all = append(all, toggle("show-"+string(info.Kind), info.Title, info.Doc, on, func() { store.Dispatch(state.TogglePlot{Kind: info.Kind}) }))
		}
		return elem.Div(vecty.Markup(vecty.Class("tools"), vecty.Attribute("role", "toolbar"), vecty.Attribute("aria-label", "Plots")), all)
	})
}

// choose changes what a plot is of.
func (store *Store) choose(kind state.PlotKind, change func(*state.Plot)) {
	p, _ := state.PlotOf(store.now, kind)
	change(&p)
	store.Dispatch(state.ChoosePlot{Plot: p})
}

// newSpace is v along the cell.
func newSpace(store *Store, info state.PlotInfo) *vecty.HTML {
	c := newCard(store, info, func(s *state.State, width float64) drawing {
		space := state.NewSpace(*s)
		return func(time float64, on bool) plot.Scene {
			if space == nil {
				return plot.Scene{Desc: info.Title}
			}
			if !on {
				time = 0
			}
			p := space.At(time)
			p.Width, p.Height = width, plotHeight
			return p.Scene()
		}
	}, nil)
	return elem.Div(c.part(func(s *state.State) vecty.List {
		return vecty.List{store.player.button(s, "play-space"), choice("space-from", "from ", state.SpacePlaces(*s), state.SpaceFrom(*s).String(), func(place string) {
			store.choose(info.Kind, func(p *state.Plot) { p.Of = place })
		})}
	}, func(s *state.State) string { return fmt.Sprint(s.View.Playing, state.SpacePlaces(*s)) }))
}

// newPhase is one record against another.
func newPhase(store *Store, info state.PlotInfo) *vecty.HTML {
	c := newCard(store, info, func(s *state.State, width float64) drawing {
		p := state.Phase(*s)
		p.Width, p.Height = width, plotHeight
		scene := p.Scene()
		return func(time float64, on bool) plot.Scene {
			now := scene
			switch {
			case len(p.Curves) == 0:
				return plot.Scene{Desc: scene.Desc}
			case on:
				now.Marks = append(now.Marks[:len(now.Marks):len(now.Marks)], p.Cursor(time)...)
			}
			return now
		}
	}, nil)
	return elem.Div(c.part(func(s *state.State) vecty.List {
		y, x := state.PhaseRecords(*s)
		records := state.RecordTexts(*s)
		if y == "" {
			return nil
		}
		return vecty.List{
			choice("phase-y", "", records, y, func(text string) { store.choose(info.Kind, func(p *state.Plot) { p.Of = text }) }),
			choice("phase-x", "against ", records, x, func(text string) { store.choose(info.Kind, func(p *state.Plot) { p.Against = text }) }),
		}
	}, func(s *state.State) string {
		y, x := state.PhaseRecords(*s)
		return fmt.Sprint(y, " ", x, state.RecordTexts(*s))
	}))
}

// newCurrents are the currents of one run.
func newCurrents(store *Store, info state.PlotInfo) *vecty.HTML {
	c := newCard(store, info, func(s *state.State, width float64) drawing {
		p := plot.Panels{Width: width, Height: plotHeight, Title: info.Title, Traces: state.Plotted(state.CurrentTraces(*s))}
		if w := s.View.Window; w != nil {
			p.View, p.Unit = &plot.View{T0: w.X0, T1: w.X1, Y0: w.Y0, Y1: w.Y1}, w.Unit
		}
		scene := p.Scene()
		return func(time float64, on bool) plot.Scene {
			now := scene
			switch {
			case len(p.Traces) == 0:
				return plot.Scene{Desc: "No current is recorded."}
			case on:
				now.Marks = append(now.Marks[:len(now.Marks):len(now.Marks)], p.Cursor(time)...)
			}
			return now
		}
	}, nil)
	return elem.Div(c.part(func(*state.State) vecty.List { return nil }, func(*state.State) string { return "" }))
}

// newRaster is the spikes of every run; a click puts the cursor to its time.
func newRaster(store *Store, info state.PlotInfo) *vecty.HTML {
	var raster plot.Raster
	c := newCard(store, info, func(s *state.State, width float64) drawing {
		raster = state.Raster(*s)
		raster.Width = width
		scene := raster.Scene()
		return func(time float64, on bool) plot.Scene {
			now := scene
			switch {
			case len(raster.Rows) == 0:
				return plot.Scene{Desc: scene.Desc}
			case on:
				now.Marks = append(now.Marks[:len(now.Marks):len(now.Marks)], raster.Cursor(time)...)
			}
			return now
		}
	}, func(x, _ float64) {
		if t, in := raster.TimeAt(x); in {
			store.Dispatch(state.SetCursor{Time: math.Round(t*1e3) / 1e3})
		}
	})
	return elem.Div(c.part(func(*state.State) vecty.List { return nil }, func(*state.State) string { return "" }))
}
