//go:build js

package ui

import (
	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// newLibrary is a button and the dialog that it opens, with the models of the
// library. Their pictures are drawn when it is first opened.
func newLibrary(store *Store) *vecty.HTML {
	wanted := false
	dialog := func(do string) { dom.ByID("library").Call(do) }
	entries := store.newPart(func(*state.State) any { return [2]any{wanted, store.theme().Dark} }, func(*state.State) vecty.ComponentOrHTML {
		if !wanted {
			return elem.UnorderedList()
		}
		var all vecty.List
		for i := range library.Entries {
			all = append(all, elem.ListItem(newEntry(store, &library.Entries[i], func() { dialog("close") })))
		}
		return elem.UnorderedList(all)
	})
	return elem.Span(
		button("open-library", "Library", "Models that are ready to open", func() {
			wanted = true
			store.changed()
			dialog("showModal")
		}),
		elem.Dialog(vecty.Markup(vecty.Property("id", "library"), vecty.Attribute("aria-labelledby", "library-title"),
			event.Click(func(e *vecty.Event) {
				if e.Target.Get("id").String() == "library" { // beside what is in it
					dialog("close")
				}
			})),
			elem.Div(
				elem.Header(elem.Heading2(vecty.Markup(vecty.Property("id", "library-title")), vecty.Text("Library")),
					button("close-library", "Close", "Back to the page (Escape)", func() { dialog("close") })),
				entries)))
}

// newEntry is a model with its picture, to be opened.
func newEntry(store *Store, e *library.Entry, done func()) *vecty.HTML {
	return elem.Button(vecty.Markup(vecty.Attribute("type", "button"), vecty.Property("id", "open-"+e.Name), vecty.Class("entry"),
		vecty.Attribute("aria-label", e.Title), vecty.Attribute("aria-describedby", "about-"+e.Name),
		event.Click(func(*vecty.Event) {
			done()
			store.Dispatch(state.OpenModel{Name: e.Name})
		})),
		elem.Span(vecty.Markup(vecty.Attribute("aria-hidden", "true"), vecty.UnsafeHTML(string(plot.AppendSVG(nil, state.Portrait(e), store.theme()))))),
		elem.Strong(vecty.Text(e.Title)),
		elem.Span(vecty.Markup(vecty.Property("id", "about-"+e.Name)), vecty.Text(e.Text)))
}
