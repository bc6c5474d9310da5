//go:build js

package ui

import (
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/web/state"
)

// outline is the tree of sections, to choose one of by a click or the arrow keys.
func outline(store *Store, s *state.State) *vecty.HTML {
	var rows vecty.List
	active := ""
	for _, b := range state.Outline(*s) {
		id := "branch-" + strconv.Itoa(b.Index)
		if b.Selected {
			active = id
		}
		rows = append(rows, elem.ListItem(vecty.Markup(vecty.Key(b.Index), vecty.Property("id", id), vecty.Attribute("role", "treeitem"),
			vecty.Attribute("aria-level", b.Level), vecty.Attribute("aria-selected", strconv.FormatBool(b.Selected)),
			vecty.Style("padding-left", strconv.Itoa(8+14*min(b.Level-1, 8))+"px"),
			event.Click(func(*vecty.Event) { store.Dispatch(state.Select{Section: b.Name}) })),
			elem.Span(vecty.Text(b.Name)), elem.Small(vecty.Text(" "+b.Detail))))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("outline"), vecty.Property("id", "outline"), vecty.Attribute("role", "tree"), vecty.Attribute("tabindex", "0"),
		vecty.Attribute("aria-label", "Sections"), vecty.Attribute("aria-activedescendant", active),
		event.KeyDown(func(e *vecty.Event) {
			if name := state.Walk(store.now, e.Get("key").String()); name != "" {
				e.Call("preventDefault")
				store.Dispatch(state.Select{Section: name})
			}
		})), rows)
}
