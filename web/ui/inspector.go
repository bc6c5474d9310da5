//go:build js

package ui

import (
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// newInspector shows what NEURON's own tools print of the cell.
func newInspector(store *Store) *vecty.HTML {
	topology := func(s *state.State) string { return export.Topology(s.Doc) }
	psection := func(s *state.State) string { return export.Psection(s.Doc, s.View.Inspected) }
	return elem.Section(vecty.Markup(vecty.Class("inspect"), vecty.Attribute("aria-label", "Inspect")),
		elem.Heading2(vecty.Text("Inspect")),
		elem.Div(vecty.Markup(vecty.Class("texts")),
			newText(store, "topology", "topology()", topology),
			elem.Div(newSectionChoice(store, "inspected"), newText(store, "psection", "psection()", psection)),
			newText(store, "segments", "segments", segments),
			newUnits(store),
		))
}

// printed is a text about the document, and what it was made of. While a slider
// moves it waits.
type printed struct {
	doc     *model.Model
	section string
	text    string
}

// newText is a text with a button that copies it.
func newText(store *Store, id, title string, text func(*state.State) string) *vecty.HTML {
	var last printed
	now := func(s *state.State) string {
		if last.doc == nil || !store.gesture && (last.doc != s.Doc || last.section != s.View.Inspected) {
			last = printed{s.Doc, s.View.Inspected, text(s)}
		}
		return last.text
	}
	body := store.newPart(func(s *state.State) any { return now(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Preformatted(vecty.Markup(vecty.Property("id", id), vecty.Attribute("tabindex", "0"), vecty.Attribute("aria-label", title)), vecty.Text(now(s)))
	})
	return elem.Figure(elem.FigureCaption(vecty.Text(title+" "), newCopy(store, id, func() string { return text(&store.now) })), elem.Div(body))
}

// newCopy is a button that puts a text on the clipboard and says so.
func newCopy(store *Store, id string, text func() string) *part {
	face := "Copy"
	return store.newPart(func(*state.State) any { return face }, func(*state.State) vecty.ComponentOrHTML {
		return button("copy-"+id, face, "Copy this text", func() {
			dom.Copy(text(), func(ok bool) {
				face = map[bool]string{true: "Copied", false: "Not allowed: select and copy by hand"}[ok]
				store.changed()
			})
		})
	})
}

// newSectionChoice chooses the section that is inspected.
func newSectionChoice(store *Store, id string) *part {
	type shown struct {
		inspected string
		names     string
	}
	var doc *model.Model
	names := ""
	return store.newPart(func(s *state.State) any {
		if s.Doc != doc {
			doc, names = s.Doc, strings.Join(sectionNames(s.Doc), " ")
		}
		return shown{s.View.Inspected, names}
	}, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Div(choice(id, "Section ", sectionNames(s.Doc), s.View.Inspected, func(name string) {
			store.view(func(v *state.View) { v.Inspected = name })
		}))
	})
}

func sectionNames(doc *model.Model) []string {
	names := make([]string, len(doc.Sections))
	for i := range doc.Sections {
		names[i] = doc.Sections[i].Name
	}
	return names
}

// segments is a table of every segment, in words that can be copied.
func segments(s *state.State) string {
	var b strings.Builder
	b.WriteString(pad("segment", 30) + pad("area (um2)", 13) + pad("ri (megohm)", 14) + "diam (um)\n")
	all := export.Segments(s.Doc)
	const most = 400
	for _, g := range all[:min(most, len(all))] {
		b.WriteString(pad(g.At, 30) + pad(plot.Number(g.Area, 7), 13) + pad(plot.Number(g.Ri, 7), 14) + plot.Number(g.Diam, 7) + "\n")
	}
	if len(all) > most {
		b.WriteString("…\n")
	}
	return b.String()
}

func pad(s string, n int) string {
	if len(s) < n {
		s += strings.Repeat(" ", n-len(s))
	}
	return s + " "
}

// newUnits asks for the unit of a name.
func newUnits(store *Store) *vecty.HTML {
	name, answer := "gnabar_hh", ""
	ask := func() {
		unit, err := export.Units(name)
		if answer = "'" + unit + "'"; err != nil {
			answer = err.Error()
		}
	}
	ask()
	body := store.newPart(func(*state.State) any { return name + answer }, func(*state.State) vecty.ComponentOrHTML {
		return elem.Div(vecty.Markup(vecty.Class("units")),
			elem.Input(vecty.Markup(vecty.Property("id", "units"), vecty.Property("value", name), vecty.Attribute("aria-label", "Name whose unit is asked for"),
				vecty.Attribute("spellcheck", "false"), event.Input(func(e *vecty.Event) {
					name = e.Target.Get("value").String()
					ask()
					store.changed()
				}))),
			elem.Output(vecty.Markup(vecty.Property("id", "units-answer")), vecty.Text(answer)))
	})
	return elem.Figure(elem.FigureCaption(vecty.Text("units()")), elem.Div(body))
}
