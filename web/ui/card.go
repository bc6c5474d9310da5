//go:build js

package ui

import (
	"fmt"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// drawing gives a plot at the cursor's time, which may be off.
type drawing func(time float64, on bool) plot.Scene

// card is one of the plots below the traces.
type card struct {
	store  *Store
	info   state.PlotInfo
	figure *figure.Still
	make   func(s *state.State, width float64) drawing // anew for each picture, view and size

	drawn   cardDrawn
	drawing drawing
	scene   plot.Scene // last drawn
}

// cardDrawn is what the drawing depends on.
type cardDrawn struct {
	on     bool
	plot   state.Plot
	shown  *state.Shown
	window *state.Window
	hidden string
	width  float64
	theme  plot.Theme
	time   float64
	cursor bool
}

// newCard is a plot with its title and tools, hidden until it is wanted.
func newCard(store *Store, info state.PlotInfo, make func(s *state.State, width float64) drawing, click func(x, y float64)) *card {
	c := &card{store: store, info: info, make: make}
	c.figure = &figure.Still{ID: "plot-" + string(info.Kind), Class: "card-plot", Label: info.Title, OnClick: click, OnSize: store.changed}
	store.add(c)
	store.offer(picture{string(info.Kind), info.Title, func() bool { return c.drawn.on && c.figure.Seen() }, func() plot.Scene { return c.scene }})
	return c
}

// update draws the plot when it, or how it is looked at, has changed.
func (c *card) update(s *state.State) {
	of, on := state.PlotOf(*s, c.info.Kind)
	if !on {
		c.drawn, c.drawing = cardDrawn{}, nil
		return
	}
	now := cardDrawn{
		on: true, plot: of, shown: s.Shown, window: s.View.Window, hidden: fmt.Sprint(s.View.Hidden), width: c.figure.Width,
		theme: c.store.theme(), time: s.View.Cursor, cursor: s.View.HasCursor,
	}
	had := c.drawn
	if now == had || c.figure.Width < 1 {
		return
	}
	c.drawn = now
	had.time, had.cursor = now.time, now.cursor
	if now != had || c.drawing == nil {
		c.drawing = c.make(s, c.figure.Width)
	}
	c.scene = c.drawing(s.View.Cursor, s.View.HasCursor)
	c.figure.Draw(c.scene, now.theme, c.scene.Desc)
}

// part is the card with what is to be chosen in it, and offers of what it lacks.
func (c *card) part(tools func(s *state.State) vecty.List, depends func(s *state.State) string) *part {
	return c.store.newPart(func(s *state.State) any {
		if _, on := state.PlotOf(*s, c.info.Kind); !on {
			return ""
		}
		return fmt.Sprint(s.Shown != nil, state.Offers(*s, c.info.Kind), depends(s))
	}, func(s *state.State) vecty.ComponentOrHTML {
		_, on := state.PlotOf(*s, c.info.Kind)
		return elem.Section(vecty.Markup(vecty.Class("card"), vecty.Property("id", "card-"+string(c.info.Kind)), vecty.Property("hidden", !on), vecty.Attribute("aria-label", c.info.Title)),
			elem.Div(vecty.Markup(vecty.Class("card-head")), elem.Heading3(vecty.Text(c.info.Title)), tools(s), c.save()),
			elem.Div(c.figure),
			newOffers(c.store, s, c.info.Kind))
	})
}

func (c *card) save() *vecty.HTML {
	kind := string(c.info.Kind)
	return button("save-"+kind, "Save picture", "Save this plot as an SVG file", func() {
		dom.Save(kind+".svg", "image/svg+xml", plot.AppendSVG(nil, c.scene, c.store.theme()))
	})
}

// newOffers are buttons that record what a plot lacks.
func newOffers(store *Store, s *state.State, kind state.PlotKind) *vecty.HTML {
	var all vecty.List
	for i, o := range state.Offers(*s, kind) {
		all = append(all, button(fmt.Sprint("record-", kind, "-", i), "Record "+o.Label, "Run again with these recorded", func() {
			store.Dispatch(state.AddRecords{Texts: o.Records})
		}))
	}
	return elem.Div(vecty.Markup(vecty.Class("tools", "offers"), vecty.Property("hidden", len(all) == 0)), all)
}
