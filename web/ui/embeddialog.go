//go:build js

package ui

import (
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// newEmbedDialog is a button and the dialog that it opens: what to copy into a page to
// have the figure there, and how it will look.
func newEmbedDialog(store *Store) *vecty.HTML {
	var shown []state.Snippet // of when it was opened
	host, query := "HTML", ""
	text := func() string {
		for _, s := range shown {
			if s.Host == host {
				return s.Text
			}
		}
		return ""
	}
	hosts := func() (all []string) {
		for _, s := range shown {
			all = append(all, s.Host)
		}
		return all
	}
	dialog := func(do string) { dom.ByID("embedding").Call(do) }
	leave := func() {
		query = ""
		store.changed()
		dialog("close")
	}
	body := store.newPart(func(*state.State) any { return host + query + text() }, func(*state.State) vecty.ComponentOrHTML {
		if query == "" {
			return elem.Div()
		}
		return elem.Div(
			choice("embed-host", "For ", hosts(), host, func(h string) {
				host = h
				store.changed()
			}),
			elem.Figure(elem.Preformatted(vecty.Markup(vecty.Property("id", "snippet"), vecty.Attribute("tabindex", "0"), vecty.Attribute("aria-label", "What to copy")), vecty.Text(text()))),
			elem.InlineFrame(vecty.Markup(vecty.Property("id", "embed-preview"), vecty.Attribute("title", "Preview"), vecty.Attribute("sandbox", "allow-scripts"), vecty.Attribute("src", "embed?"+query))))
	})
	return elem.Span(
		button("open-embed", "Embed", "Have this figure in a page of your own", func() {
			shown = state.Snippets(store.now, dom.Site())
			query = state.EmbedQuery(store.now)
			store.changed()
			dialog("showModal")
		}),
		elem.Dialog(vecty.Markup(vecty.Property("id", "embedding"), vecty.Attribute("aria-labelledby", "embedding-title")),
			elem.Div(
				elem.Header(elem.Heading2(vecty.Markup(vecty.Property("id", "embedding-title")), vecty.Text("Embed this figure")),
					newCopy(store, "snippet", func() string { return strings.TrimSpace(text()) }),
					button("close-embed", "Close", "Back to the page (Escape)", leave)),
				elem.Div(body))))
}
