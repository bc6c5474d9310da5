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

// newControls are the builder, folded away, and the sliders.
func newControls(store *Store) *vecty.HTML {
	return elem.Aside(vecty.Markup(vecty.Class("controls"), vecty.Attribute("aria-label", "Controls")), newBuilder(store), elem.Div(newGroups(store)))
}

// newGroups are the sliders of the document, in groups; of a large cell, and while
// one is built, those of one section, which can be chosen.
func newGroups(store *Store) *part {
	var last struct {
		doc       *model.Model
		inspected string
		building  bool
		key       string
	}
	return store.newPart(func(s *state.State) any {
		if building := state.Building(*s); last.doc != s.Doc || last.inspected != s.View.Inspected || last.building != building {
			last.doc, last.inspected, last.building, last.key = s.Doc, s.View.Inspected, building, controlsKey(s)
		}
		return last.key
	}, func(s *state.State) vecty.ComponentOrHTML {
		var groups vecty.List
		for i, g := range state.ShownControls(*s) {
			groups = append(groups, newGroup(store, g, i))
		}
		return elem.Div(
			elem.Div(vecty.Markup(hidden(!state.ManySections(*s))), newSectionChoice(store, "controlled")), elem.Div(groups))
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
	return elem.Details(vecty.Markup(vecty.Key(groupKey(g)), vecty.Property("id", "group-"+strconv.Itoa(i)), vecty.Property("open", startsOpen(&store.now, g))),
		elem.Summary(vecty.Text(title)), elem.Div(rows), elem.Div(newExtra(store, g)), elem.Div(newItem(store, g)))
}

// groupKey is what a group stays, while what is in it is renamed.
func groupKey(g state.Group) string {
	if g.Item != "" {
		return g.Item
	}
	return g.Title + "\n" + string(g.Part)
}

// startsOpen tells whether a group is open before anybody opens or closes it.
func startsOpen(s *state.State, g state.Group) bool {
	if state.Building(*s) {
		return !strings.HasPrefix(g.Item, "netcons")
	}
	return g.Part != state.Membrane
}

// newItem is what a group has besides in the builder.
func newItem(store *Store, g state.Group) vecty.ComponentOrHTML {
	if g.Item == "" {
		return nil
	}
	return newItemForm(store, g.Item)
}

// newExtra is what a group has besides sliders.
func newExtra(store *Store, g state.Group) vecty.ComponentOrHTML {
	switch g.Kind {
	case state.Stimulus:
		return newPlaceField(store, g.Item)
	case state.Running:
		return newShapeSwitch(store)
	}
	return nil
}

// newPlaceField says where the point process item is, and puts it elsewhere.
func newPlaceField(store *Store, item string) *part {
	var wrong string // what was typed and is no place
	_, i := state.SplitItem(item)
	point := func(s *state.State) (name, at string) {
		if i < len(s.Doc.Points) {
			return s.Doc.Points[i].Name, s.Doc.Points[i].At.String()
		}
		return "", ""
	}
	note := func() string {
		f, _ := store.field(item + ".at")
		return f.note
	}
	return store.newPart(func(s *state.State) any {
		name, at := point(s)
		return [4]string{name, at, wrong, note()}
	}, func(s *state.State) vecty.ComponentOrHTML {
		name, at := point(s)
		return elem.Div(vecty.Markup(vecty.Class("control", "entry")),
			elem.Label(vecty.Markup(vecty.Attribute("for", name+"-at")), vecty.Text("place")),
			elem.Input(vecty.Markup(vecty.Property("id", name+"-at"), vecty.Property("value", at), vecty.Attribute("aria-label", name+", place"),
				vecty.Attribute("spellcheck", "false"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("aria-invalid", strconv.FormatBool(wrong != "")),
				event.Change(func(e *vecty.Event) {
					wrong = ""
					place, err := model.ParsePlace(e.Target.Get("value").String())
					if err == nil {
						_, err = model.SetPlace(store.now.Doc, item+".at", place)
					}
					if err != nil {
						wrong = err.Error()
						store.changed()
						return
					}
					store.Dispatch(state.MovePoint{Name: name, Place: place})
				}))),
			elem.Paragraph(vecty.Markup(vecty.Class("problem")), vecty.Text(wrong)),
			elem.Paragraph(vecty.Markup(vecty.Class("note")), vecty.Text(note())))
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
