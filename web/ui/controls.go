//go:build js

package ui

import (
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/state"
)

// newControls are the sliders of the document, in groups; of a large cell those of
// one section, which can be chosen.
func newControls(store *Store) *part {
	var last struct {
		doc       *model.Model
		inspected string
		key       string
	}
	return store.newPart(func(s *state.State) any {
		if last.doc != s.Doc || last.inspected != s.View.Inspected {
			last.doc, last.inspected, last.key = s.Doc, s.View.Inspected, controlsKey(s)
		}
		return last.key
	}, func(s *state.State) vecty.ComponentOrHTML {
		var groups vecty.List
		for i, g := range state.ShownControls(*s) {
			groups = append(groups, newGroup(store, g, i))
		}
		return elem.Aside(vecty.Markup(vecty.Class("controls"), vecty.Attribute("aria-label", "Controls")),
			elem.Div(vecty.Markup(vecty.Property("hidden", !state.ManySections(*s))), newSectionChoice(store, "controlled")), elem.Div(groups))
	})
}

// controlsKey names the groups and their controls.
func controlsKey(s *state.State) string {
	var key strings.Builder
	for _, g := range state.ShownControls(*s) {
		key.WriteString(g.Title + string(g.Part) + "\n")
		for _, c := range g.Controls {
			key.WriteString(c.Path + "\n")
		}
	}
	return key.String()
}

func newGroup(store *Store, g state.Group, i int) *vecty.HTML {
	title := g.Title
	if g.Part != "" {
		title += ": " + string(g.Part)
	}
	var rows vecty.List
	for _, c := range g.Controls {
		if c.Path != state.Amplitude(store.now.Doc) {
			rows = append(rows, newRow(store, c.Path))
		}
	}
	return elem.Details(vecty.Markup(vecty.Property("id", "group-"+strconv.Itoa(i)), vecty.Property("open", g.Part != state.Membrane)),
		elem.Summary(vecty.Text(title)), elem.Div(rows), newExtra(store, g))
}

// newExtra is what a group has besides sliders.
func newExtra(store *Store, g state.Group) vecty.ComponentOrHTML {
	switch g.Kind {
	case state.Stimulus:
		return newPlaceField(store, g.Title)
	case state.Running:
		return newShapeSwitch(store)
	}
	return nil
}

// newPlaceField says where a point process is, and puts it elsewhere.
func newPlaceField(store *Store, name string) *part {
	var wrong string // what was typed and is no place
	at := func(s *state.State) string {
		if i := s.Doc.PointIndex(name); i >= 0 {
			return s.Doc.Points[i].At.String()
		}
		return ""
	}
	note := func(s *state.State) string {
		f, _ := store.field("points[" + strconv.Itoa(s.Doc.PointIndex(name)) + "].at")
		return f.note
	}
	return store.newPart(func(s *state.State) any { return [3]string{at(s), wrong, note(s)} }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Div(vecty.Markup(vecty.Class("control")),
			elem.Label(vecty.Markup(vecty.Attribute("for", name+"-at")), vecty.Text("place")),
			elem.Span(),
			elem.Input(vecty.Markup(vecty.Property("id", name+"-at"), vecty.Property("value", at(s)), vecty.Attribute("aria-label", name+", place"),
				vecty.Attribute("spellcheck", "false"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("aria-invalid", strconv.FormatBool(wrong != "")),
				event.Change(func(e *vecty.Event) {
					wrong = ""
					place, err := model.ParsePlace(e.Target.Get("value").String())
					if err == nil {
						_, err = model.SetPlace(store.now.Doc, "points["+strconv.Itoa(store.now.Doc.PointIndex(name))+"].at", place)
					}
					if err != nil {
						wrong = err.Error()
						store.changed()
						return
					}
					store.Dispatch(state.MovePoint{Name: name, Place: place})
				}))),
			elem.Paragraph(vecty.Markup(vecty.Class("problem")), vecty.Text(wrong)),
			elem.Paragraph(vecty.Markup(vecty.Class("note")), vecty.Text(note(s))))
	})
}

// newShapeSwitch is define_shape, which shows in the last digits.
func newShapeSwitch(store *Store) *part {
	return store.newPart(func(s *state.State) any { return s.Doc.DefineShape }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Label(vecty.Markup(vecty.Class("switch"), vecty.Attribute("title", "Turn L and diam into 3-D points in single precision, as NEURON's define_shape() and a shown PlotShape do")),
			elem.Input(vecty.Markup(vecty.Attribute("type", "checkbox"), vecty.Property("id", "define-shape"), vecty.Property("checked", s.Doc.DefineShape),
				event.Change(func(e *vecty.Event) { store.Dispatch(state.SetDefineShape{On: e.Target.Get("checked").Bool()}) }))),
			vecty.Text("define_shape (float32 geometry)"))
	})
}
