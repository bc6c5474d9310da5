//go:build js

package ui

import (
	"slices"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// StartEmbed puts the figure alone in place of embed.html's picture, and never
// returns.
func StartEmbed() {
	start, shown := state.FromEmbed(dom.Query())
	store := newStore(start)
	store.add(&themer{store: store})
	store.add(&veil{})
	if err := vecty.RenderIntoNode(dom.ByID("embed"), &embed{store: store, Embed: shown}); err != nil {
		panic(err)
	}
	if len(shown.Controls) > 0 {
		listenToKeys(store)
	}
	talkToHost(store)
	select {}
}

// embed lays the figure out. It is rendered once; its parts keep themselves up to date.
type embed struct {
	vecty.Core
	store *Store
	state.Embed
}

// Copy gives the virtual DOM a copy that holds on to nothing.
func (e *embed) Copy() vecty.Component { c := *e; c.Core = vecty.Core{}; return &c }

// Render makes the frame's content.
func (e *embed) Render() vecty.ComponentOrHTML {
	var plots, rows vecty.List
	for _, name := range e.Plots {
		if name == "shape" {
			plots = append(plots, newShapeFigure(e.store))
		} else {
			plots = append(plots, newTraceFigure(e.store))
		}
	}
	for _, path := range e.Controls {
		rows = append(rows, newNamedRow(e.store, path))
	}
	return elem.Main(vecty.Markup(vecty.Property("id", "embed")),
		elem.Div(vecty.Markup(vecty.Class("figures")), plots),
		elem.Div(vecty.Markup(vecty.Class("sliders")), rows),
		e.problems(), newProgress(e.store))
}

// problems tells what could not be used and has no slider to stand beside.
func (e *embed) problems() *part {
	texts := func(s *state.State) (text string) {
		for _, p := range s.Problems {
			if !slices.Contains(e.Controls, p.Path) {
				text += p.Sentence(*s) + "\n"
			}
		}
		return text
	}
	return e.store.newPart(func(s *state.State) any { return texts(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Preformatted(vecty.Markup(vecty.Class("fault"), vecty.Property("id", "problems"), vecty.Attribute("role", "alert"),
			vecty.Property("hidden", texts(s) == "")), vecty.Text(texts(s)))
	})
}

// newTraceFigure is the trace plot with its legend and what the cursor reads.
func newTraceFigure(store *Store) *vecty.HTML {
	p := newTraces(store)
	return elem.Section(vecty.Markup(vecty.Class("stage"), vecty.Attribute("aria-label", "Traces")),
		p.figure, p.legend(), p.panelStack(), p.readout())
}

// newShapeFigure is the cell in space, to be turned but not to be changed.
func newShapeFigure(store *Store) *vecty.HTML {
	p := newShape(store)
	p.figure.OnPlace, p.figure.OnEnter = func(int, float64) {}, func() {}
	play := store.newPart(func(s *state.State) any { return [2]bool{s.View.Playing, s.Shown != nil} }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Div(vecty.Markup(vecty.Class("tools")), store.player.button(s, "play"))
	})
	return elem.Section(vecty.Markup(vecty.Class("cell"), vecty.Attribute("aria-label", "Cell")),
		elem.Div(vecty.Markup(vecty.Class("shape-frame")), elem.Div(p.figure)), p.sentence(), play)
}

// veil takes embed.html's picture away once there is something better to see.
type veil struct{ gone bool }

func (v *veil) update(s *state.State) {
	if v.gone || !toldOf(s) && len(s.Problems) == 0 {
		return
	}
	v.gone = true
	picture := dom.ByID("poster")
	focused := picture.Call("contains", dom.Document().Get("activeElement")).Bool()
	picture.Call("remove")
	if first := dom.Document().Call("querySelector", "#embed [tabindex]"); focused && first.Truthy() {
		first.Call("focus")
	}
}
