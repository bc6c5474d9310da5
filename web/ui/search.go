//go:build js

package ui

import (
	"slices"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"
	"github.com/hexops/vecty/prop"

	"github.com/cablelab/cablelab/web/dom"
)

// mostOptions is how many options a list has before it is searched instead, and how
// many a search shows: each takes the browser a while to lay out.
const mostOptions = 100

// search is a field into which one of very many values is typed; it proposes those
// that hold what has been typed so far.
func search(id, label string, values []string, chosen string, choose func(string)) *vecty.HTML {
	list := id + "-options"
	return elem.Label(vecty.Markup(vecty.Class("choice")), vecty.Text(label),
		elem.Input(vecty.Markup(vecty.Property("id", id), prop.Value(chosen), vecty.Attribute("list", list), vecty.Attribute("spellcheck", "false"), vecty.Attribute("autocomplete", "off"),
			vecty.Attribute("title", "Type a part of the name, then choose"),
			event.Focus(func(*vecty.Event) { propose(list, values, "") }),
			event.Input(func(e *vecty.Event) { propose(list, values, e.Target.Get("value").String()) }),
			event.Change(func(e *vecty.Event) {
				if typed := e.Target.Get("value").String(); slices.Contains(values, typed) {
					choose(typed)
					return
				}
				e.Target.Set("value", chosen)
			}))),
		elem.DataList(vecty.Markup(vecty.Property("id", list))))
}

// propose fills a search's options with the first values that hold a text.
func propose(list string, values []string, text string) {
	node := dom.ByID(list)
	node.Set("textContent", "")
	for left, i := mostOptions, 0; left > 0 && i < len(values); i++ {
		if strings.Contains(values[i], text) {
			option := dom.New("option")
			option.Set("value", values[i])
			node.Call("append", option)
			left--
		}
	}
}
