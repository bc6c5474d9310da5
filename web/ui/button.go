//go:build js

package ui

import (
	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"
	"github.com/hexops/vecty/prop"
)

// button is a push button; title says more than its face.
func button(id, face, title string, click func(), more ...vecty.Applyer) *vecty.HTML {
	return elem.Button(vecty.Markup(append([]vecty.Applyer{
		vecty.Attribute("type", "button"),
		vecty.Property("id", id),
		vecty.Attribute("title", title),
		event.Click(func(*vecty.Event) { click() }),
	}, more...)...), vecty.Text(face))
}

// toggle is a button that stays down while it is on.
func toggle(id, face, title string, on bool, click func(), more ...vecty.Applyer) *vecty.HTML {
	return button(id, face, title, click, append(more, pressed(on))...)
}

func pressed(on bool) vecty.Applyer {
	if on {
		return vecty.Attribute("aria-pressed", "true")
	}
	return vecty.Attribute("aria-pressed", "false")
}

func disabled(is bool) vecty.Applyer { return prop.Disabled(is) }

func hidden(is bool) vecty.Applyer { return vecty.Property("hidden", is) }

// choice is a list to choose one of; of very many values it is a search.
func choice(id, label string, values []string, chosen string, choose func(string)) *vecty.HTML {
	if len(values) > mostOptions {
		return search(id, label, values, chosen, choose)
	}
	var options vecty.List
	for _, v := range values {
		options = append(options, elem.Option(vecty.Markup(prop.Value(v), vecty.Property("selected", v == chosen)), vecty.Text(v)))
	}
	return elem.Label(vecty.Markup(vecty.Class("choice")), vecty.Text(label),
		elem.Select(vecty.Markup(vecty.Property("id", id), event.Change(func(e *vecty.Event) {
			choose(e.Target.Get("value").String())
		})), options))
}
