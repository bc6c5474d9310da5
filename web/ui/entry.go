//go:build js

package ui

import (
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/web/state"
)

// entry is a field of the builder for a word: a name, a place. What was typed and
// cannot be used stays in it, with the reason below.
type entry struct {
	id     string // "" makes one of the field
	field  string // of the builder, see state.Entry
	label  string
	name   string // in full, for a screen reader
	value  string
	hint   string // shown while it is empty
	note   string // below
	commit func(text string)
}

func (e entry) render(s *state.State) *vecty.HTML {
	text, wrong := state.Entry(*s, e.field, e.value)
	if e.id == "" {
		e.id = idOf("build." + e.field)
	}
	return elem.Div(vecty.Markup(vecty.Class("control", "entry")),
		elem.Label(vecty.Markup(vecty.Attribute("for", e.id)), vecty.Text(e.label)),
		elem.Input(vecty.Markup(vecty.Property("id", e.id), vecty.Property("value", text), vecty.Attribute("aria-label", e.name), vecty.Attribute("placeholder", e.hint),
			vecty.Attribute("spellcheck", "false"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("autocapitalize", "off"),
			vecty.Attribute("aria-invalid", strconv.FormatBool(wrong != "")), vecty.Attribute("aria-describedby", e.id+"-message"),
			event.Change(func(ev *vecty.Event) { e.commit(ev.Target.Get("value").String()) }))),
		elem.Paragraph(vecty.Markup(vecty.Class("problem"), vecty.Property("id", e.id+"-message"), vecty.Attribute("aria-live", "polite")), vecty.Text(wrong)),
		elem.Paragraph(vecty.Markup(vecty.Class("note")), vecty.Text(e.note)))
}
