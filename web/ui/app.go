//go:build js

package ui

import (
	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// Start puts the page in place of what index.html shows while it loads, and
// never returns.
func Start() {
	store := newStore(state.FromLink(dom.Query()))
	store.followAddress()
	poster := dom.ByID("poster").Get("firstElementChild")
	if err := vecty.RenderIntoNode(dom.ByID("app"), newApp(store)); err != nil {
		panic(err)
	}
	if store.query == "" { // until there are traces, those drawn at build time
		dom.ByID("trace-plot").Call("appendChild", poster)
	}
	listenToKeys(store)
	listenToDrops(store)
	select {}
}

// app lays the page out. It is rendered once; its parts keep themselves up to date.
type app struct {
	vecty.Core
	store *Store
	parts []vecty.ComponentOrHTML
}

func newApp(store *Store) *app {
	store.add(&themer{store: store})
	return &app{store: store, parts: []vecty.ComponentOrHTML{
		newHeader(store), newTracePanel(store), newRest(store),
	}}
}

// newRest is all that can wait until the first traces are on the screen.
func newRest(store *Store) *part {
	return store.newPart(func(s *state.State) any {
		return toldOf(s)
	}, func(s *state.State) vecty.ComponentOrHTML {
		if !toldOf(s) {
			return elem.Div(vecty.Markup(vecty.Class("rest")))
		}
		return elem.Div(vecty.Markup(vecty.Class("rest")),
			elem.Div(vecty.Markup(vecty.Class("rest")), newControls(store)), newShapePanel(store), newComparePanel(store), newInspector(store), newExportPanel(store))
	})
}

// toldOf reports whether the reader knows of the first picture: it is there, has
// failed, or takes so long that it waits.
func toldOf(s *state.State) bool { return s.Shown != nil || s.Fault != "" || state.Held(*s) }

// Copy gives the virtual DOM a copy that holds on to nothing.
func (a *app) Copy() vecty.Component { c := *a; c.Core = vecty.Core{}; return &c }

// Render makes the page's frame.
func (a *app) Render() vecty.ComponentOrHTML {
	return elem.Main(vecty.Markup(vecty.Property("id", "app")), vecty.List(a.parts))
}

// themer puts the chosen theme where the style sheet finds it.
type themer struct {
	store *Store
	had   state.Theme
}

func (t *themer) update(s *state.State) {
	if s.View.Theme != t.had {
		t.had = s.View.Theme
		dom.Document().Get("documentElement").Call("setAttribute", "data-theme", string(t.had))
	}
}
