//go:build js

package ui

import (
	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/state"
)

// patterns are the ways to connect in the words of the page.
var patterns = []struct {
	pattern model.Pattern
	words   string
}{
	{model.One, "once"},
	{model.Ring, "in a ring of like cells"},
	{model.Chain, "in a chain of like cells"},
	{model.All, "each like cell to all others"},
}

// connectForm leads events from a place or a netstim to a synapse, once or in each
// of the cells that are alike.
func connectForm(store *Store, s *state.State) *vecty.HTML {
	targets := state.Targets(s.Doc)
	if len(targets) == 0 {
		return elem.Div(vecty.Markup(vecty.Class("build-form", "note")), vecty.Text("Once there is a synapse, it can be connected here."))
	}
	w := state.WiringOf(*s)
	set := func(key string) func(string) {
		return func(text string) { store.Dispatch(state.SetWiring{Key: key, Text: text}) }
	}
	field := func(key, label, name, value string) *vecty.HTML {
		return entry{field: "connect." + key, label: label, name: name, value: value, commit: set(key)}.render(s)
	}
	var words []string
	chosen := ""
	for _, p := range patterns {
		words = append(words, p.words)
		if string(p.pattern) == w.Pattern {
			chosen = p.words
		}
	}
	pattern := choice("connect-pattern", "Connect ", words, chosen, func(text string) {
		for _, p := range patterns {
			if p.words == text {
				set("pattern")(string(p.pattern))
			}
		}
	})
	_, wrongPattern := state.Entry(*s, "connect.pattern", "")
	_, wrongTarget := state.Entry(*s, "connect.target", "")
	return elem.Div(vecty.Markup(vecty.Class("build-form"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Connect")),
		elem.Div(vecty.Markup(vecty.Class("tools")), pattern),
		elem.Paragraph(vecty.Markup(vecty.Class("problem"), vecty.Attribute("aria-live", "polite")), vecty.Text(wrongPattern)),
		field("source", "from", "Source of the connection: a place or a NetStim", w.Source),
		elem.Div(vecty.Markup(vecty.Class("tools")), choice("connect-target", "to ", targets, w.Target, set("target"))),
		elem.Paragraph(vecty.Markup(vecty.Class("problem"), vecty.Attribute("aria-live", "polite")), vecty.Text(wrongTarget)),
		field("delay", "delay (ms)", "Delay of the connection in ms", w.Delay),
		field("weight", "weight (uS)", "Weight of the connection in uS", w.Weight),
		field("threshold", "threshold (mV)", "Threshold of the source in mV", w.Threshold),
		elem.Div(vecty.Markup(vecty.Class("tools")),
			button("connect", "Connect", "Add the NetCons", func() { store.Dispatch(state.Connect{}) })))
}
