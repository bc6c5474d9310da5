//go:build js

package ui

import (
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/state"
)

// buildKey is what the builder depends on.
type buildKey struct {
	open      bool
	doc       *model.Model
	inspected string
	place     model.Place
	problems  string
	wiring    state.Wiring
	copies    string
}

// buildPart is a piece of the builder: nothing while that is folded away. While a
// slider moves it waits.
func (store *Store) buildPart(render func(s *state.State) *vecty.HTML) *part {
	var last buildKey
	return store.newPart(func(s *state.State) any {
		switch {
		case !state.Building(*s):
			last = buildKey{}
		case !store.gesture || !last.open:
			last = buildKey{true, s.Doc, s.View.Inspected, s.View.Place, buildProblems(s), s.View.Wiring, s.View.Copies}
		}
		return last
	}, func(s *state.State) vecty.ComponentOrHTML {
		if !state.Building(*s) {
			return elem.Div()
		}
		return elem.Div(render(s))
	})
}

func buildProblems(s *state.State) string {
	var text strings.Builder
	for _, p := range s.Problems {
		if state.IsBuildProblem(p) {
			text.WriteString(p.Path + p.Text + p.Message + "\n")
		}
	}
	return text.String()
}

// newBuilder builds cells by hand; it is folded away until it is asked for.
func newBuilder(store *Store) *vecty.HTML {
	head := store.newPart(func(s *state.State) any { return state.Building(*s) }, func(s *state.State) vecty.ComponentOrHTML {
		on := state.Building(*s)
		return elem.Div(vecty.Markup(vecty.Class("tools")),
			toggle("build", "Build", "Add, join and remove sections, synapses and recordings", on, func() { store.Dispatch(state.ToggleBuilding{}) },
				vecty.Attribute("aria-expanded", strconv.FormatBool(on)), vecty.Attribute("aria-controls", "builder")),
			button("build-new", "New cell", "Begin with one section in place of this document (Undo brings it back)", func() { store.Dispatch(state.NewDocument{}) }, hidden(!on)))
	})
	return elem.Section(vecty.Markup(vecty.Class("build"), vecty.Attribute("aria-label", "Build")),
		elem.Div(head),
		elem.Div(vecty.Markup(vecty.Property("id", "builder")),
			elem.Div(store.buildPart(func(s *state.State) *vecty.HTML { return outline(store, s) })),
			elem.Div(store.buildPart(func(s *state.State) *vecty.HTML { return sectionForm(store, s) })),
			elem.Div(store.buildPart(func(s *state.State) *vecty.HTML { return placeForm(store, s) })),
			elem.Div(store.buildPart(func(s *state.State) *vecty.HTML { return cellForm(store, s) })),
			elem.Div(store.buildPart(func(s *state.State) *vecty.HTML { return connectForm(store, s) }))))
}

// edit changes the document for a field of the builder.
func (store *Store) edit(field, text string, do func(*model.Model) (*model.Model, error)) {
	store.Dispatch(state.Edit{Field: field, Text: text, Do: do})
}

// addItem does what may add a point process or a netstim, and goes on to its name.
func (store *Store) addItem(a state.Action) {
	points, netstims := len(store.now.Doc.Points), len(store.now.Doc.Netstims)
	store.Dispatch(a)
	switch {
	case len(store.now.Doc.Points) > points:
		focusSoon("points-" + strconv.Itoa(points) + "-name")
	case len(store.now.Doc.Netstims) > netstims:
		focusSoon("netstims-" + strconv.Itoa(netstims) + "-name")
	}
}

// sectionForm is what can be done with the selected section.
func sectionForm(store *Store, s *state.State) *vecty.HTML {
	i := s.Doc.SectionIndex(s.View.Inspected)
	section := &s.Doc.Sections[i]
	return elem.Div(vecty.Markup(vecty.Class("build-form"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Section "+section.Name)),
		entry{field: "name", label: "name", name: "Name of the section", value: section.Name, commit: func(text string) {
			store.edit("name", text, func(m *model.Model) (*model.Model, error) {
				return model.SetName(m, "sections["+strconv.Itoa(i)+"].name", strings.TrimSpace(text))
			})
		}}.render(s),
		parentEntry(store, section).render(s),
		elem.Div(vecty.Markup(vecty.Class("tools")),
			button("add-child", "Add child", "Attach a new section to the end of this one", func() {
				store.Dispatch(state.AddSection{At: &model.Place{Section: section.Name, X: 1}})
			}),
			button("turn-round", "Turn round", "Attach it by its other end", func() {
				store.edit("parent", "", func(m *model.Model) (*model.Model, error) {
					return model.Attach(m, section.Name, *section.Parent, 1-section.End)
				})
			}, hidden(section.Parent == nil), pressed(section.End == 1)),
			removeSection(store, s, section.Name)),
		mechanisms(store, section))
}

// parentEntry says where a section is attached, and attaches it elsewhere.
func parentEntry(store *Store, section *model.Section) entry {
	value, end := "", "its end "+strconv.Itoa(section.End)
	if section.Parent != nil {
		value = section.Parent.String()
	}
	e := entry{field: "parent", label: "attached at", name: "Place to which " + section.Name + " is attached", value: value, hint: "nothing: it is a root"}
	if section.Parent != nil {
		e.note = "by " + end + "; empty this to make it a cell of its own"
	}
	e.commit = func(text string) {
		store.edit("parent", text, func(m *model.Model) (*model.Model, error) {
			if strings.TrimSpace(text) == "" {
				return model.Detach(m, section.Name)
			}
			at, err := model.ParsePlace(strings.TrimSpace(text))
			if err != nil {
				return nil, err
			}
			return model.Attach(m, section.Name, at, section.End)
		})
	}
	return e
}

// removeSection is a button that says what goes with the section.
func removeSection(store *Store, s *state.State, name string) vecty.List {
	remove := func(m *model.Model) (*model.Model, error) { return model.RemoveSection(m, name) }
	words := ""
	after, err := remove(s.Doc)
	if err != nil {
		words = "The last section cannot be removed."
	} else if loss := state.Loss(s.Doc, after, "section"); loss != "" {
		words = "Remove takes with it: " + loss + "."
	}
	return vecty.List{
		button("remove-section", "Remove", "Take this section and all that hangs on it away", func() { store.edit("section", "", remove) }, disabled(err != nil)),
		elem.Paragraph(vecty.Markup(vecty.Class("note"), vecty.Property("id", "remove-note")), vecty.Text(words)),
	}
}

// mechanisms are the density mechanisms, inserted or not.
func mechanisms(store *Store, section *model.Section) *vecty.HTML {
	all := vecty.List{elem.Span(vecty.Text("Inserted:"))}
	for _, d := range mech.Densities {
		on := section.Mechanism(d.Name) != nil
		change := model.Insert
		if on {
			change = model.Uninsert
		}
		all = append(all, toggle("insert-"+d.Name, d.Name, "Insert "+d.Name+" in "+section.Name+", or take it out", on, func() {
			store.edit("mechanisms", "", func(m *model.Model) (*model.Model, error) { return change(m, section.Name, d.Name) })
		}))
	}
	return elem.Div(vecty.Markup(vecty.Class("tools"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Mechanisms of "+section.Name)), all)
}

// placeForm puts things at a place of the selected section.
func placeForm(store *Store, s *state.State) *vecty.HTML {
	at := state.PlaceOf(*s)
	var all vecty.List
	for i, put := range state.Puts(s.Doc, at) {
		all = append(all, button("put-"+strconv.Itoa(i), put.Label, put.Doc+" (at "+at.String()+")", func() { store.addItem(put.Action) }))
	}
	return elem.Div(vecty.Markup(vecty.Class("build-form"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Put something at "+at.String())),
		entry{field: "at", label: "At", name: "Place where something is put", value: at.String(), note: "or click the place on the cell", commit: func(text string) {
			store.Dispatch(state.PointText{Text: strings.TrimSpace(text)})
		}}.render(s),
		elem.Div(vecty.Markup(vecty.Class("tools")), elem.Span(vecty.Text("put:")), all))
}

// cellForm copies the selected cell, and adds what belongs to no section.
func cellForm(store *Store, s *state.State) *vecty.HTML {
	hint := ""
	if n := state.HiddenItems(*s); n > 0 {
		hint = "Of what is on " + s.View.Inspected + ", " + strconv.Itoa(n) + " are not shown here."
	}
	return elem.Div(vecty.Markup(vecty.Class("build-form"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Cells")),
		entry{field: "copies", label: "copies", name: "Number of copies of the cell", value: state.CopiesOf(*s), commit: func(text string) {
			store.view(func(v *state.View) { v.Copies = text })
		}}.render(s),
		elem.Div(vecty.Markup(vecty.Class("tools")),
			button("copy-cell", "Copy this cell", "Copy the selected section's cell with all that is on it; names go on counting", func() { store.Dispatch(state.CopyCell{}) }),
			button("add-cell", "Add section", "Begin one more cell with a new section", func() { store.Dispatch(state.AddSection{}) }),
			button("add-netstim", "Add NetStim", "A source of events, to be connected to synapses", func() {
				store.addItem(state.Edit{Field: "netstims", Do: func(m *model.Model) (*model.Model, error) { return model.AddNetstim(m), nil }})
			})),
		elem.Paragraph(vecty.Markup(vecty.Class("note")), vecty.Text(hint)))
}
