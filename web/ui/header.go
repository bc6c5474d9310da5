//go:build js

package ui

import (
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/state"
)

// newHeader is the title, the tutorial's chapters and what concerns the whole page.
func newHeader(store *Store) *vecty.HTML {
	return elem.Header(vecty.Markup(vecty.Class("bar")),
		elem.Heading1(vecty.Text("cablelab")),
		newChapters(store),
		newActions(store),
		newProblems(store),
		newNotice(store),
	)
}

func newChapters(store *Store) *vecty.HTML {
	var list vecty.List
	for i, c := range state.Chapters {
		list = append(list, elem.ListItem(button("chapter-"+strconv.Itoa(i+1), strconv.Itoa(i+1)+" "+c.Title, c.Doc,
			func() { store.Dispatch(state.OpenChapter{Index: i}) })))
	}
	return elem.Navigation(vecty.Markup(vecty.Attribute("aria-label", "The tutorial's figures")),
		elem.OrderedList(vecty.Markup(vecty.Class("chapters")), list))
}

// actionsShown is what the header's buttons depend on.
type actionsShown struct {
	undo, redo bool
	palette    state.Palette
	theme      state.Theme
}

func newActions(store *Store) *part {
	return store.newPart(func(s *state.State) any {
		return actionsShown{state.CanUndo(*s), state.CanRedo(*s), s.View.Palette, s.View.Theme}
	}, func(s *state.State) vecty.ComponentOrHTML {
		do := func(a state.Action) func() { return func() { store.Dispatch(a) } }
		return elem.Div(vecty.Markup(vecty.Class("actions"), vecty.Attribute("role", "toolbar"), vecty.Attribute("aria-label", "Page")),
			button("undo", "Undo", "Take the last change back (Ctrl+Z)", do(state.Undo{}), disabled(!state.CanUndo(*s))),
			button("redo", "Redo", "Do it again (Ctrl+Shift+Z)", do(state.Redo{}), disabled(!state.CanRedo(*s))),
			button("reset", "Reset", "Back to the tutorial's values", do(state.Reset{})),
			newLibrary(store),
			newOpen(store),
			newEmbedDialog(store),
			button("save", "Save", "Save the model document as a file", store.save),
			toggle("palette", "Colour-blind safe", "Trace colours that all eyes tell apart", s.View.Palette == state.ColorBlind, func() {
				store.view(func(v *state.View) { v.Palette = other(v.Palette, state.Tutorial, state.ColorBlind) })
			}),
			button("theme", "Theme: "+string(s.View.Theme), "Light, dark, or as the system has it", func() {
				next := map[state.Theme]state.Theme{state.Auto: state.Dark, state.Dark: state.Light, state.Light: state.Auto}
				store.view(func(v *state.View) { v.Theme = next[v.Theme] })
			}),
		)
	})
}

// view changes how things are looked at.
func (store *Store) view(change func(*state.View)) { store.Dispatch(state.SetView{Change: change}) }

func other[T comparable](now, a, b T) T {
	if now == a {
		return b
	}
	return a
}

// newProblems tells what is wrong with a document or a link as a whole.
func newProblems(store *Store) *part {
	texts := func(s *state.State) string {
		text := ""
		for _, p := range s.Problems {
			if _, field := state.ControlOf(*s, p.Path); !field && !state.IsBuildProblem(p) {
				text += p.Path + ": " + p.Message + "\n"
			}
		}
		return text
	}
	return store.newPart(func(s *state.State) any { return texts(s) }, func(s *state.State) vecty.ComponentOrHTML {
		return elem.Preformatted(vecty.Markup(vecty.Class("fault"), vecty.Property("id", "problems"), vecty.Attribute("role", "alert"),
			vecty.Property("hidden", texts(s) == "")), vecty.Text(texts(s)))
	})
}
