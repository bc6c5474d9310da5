//go:build js

// Package ui is the page: vecty components over web/state.
//
// Start is the way in; App lays the page out. A component reads the Store's state
// and answers the reader by dispatching actions; once a frame the store asks each
// component to bring itself up to date.
//
// Invariant: only actions change the state, and nothing is drawn but from it.
package ui

import (
	"slices"
	"strings"

	"github.com/hexops/vecty"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// Store holds the state and tells the components when it has changed.
type Store struct {
	now      state.State
	client   *engine.Client
	views    []view
	waiting  bool        // a frame has been asked for
	heed     func()      // called before a frame is drawn
	query    string      // in the address
	linked   state.State // that the address is of
	fields   map[string]fieldShown
	known    state.State // that the fields are of
	gesture  bool        // a slider is being dragged, or a field edited
	player   player
	pictures []picture // that can be saved, in the order of the page
}

// view is something that shows a part of the state.
type view interface {
	// update brings it up to date. It is called once a frame at most, and has to
	// find out itself whether anything that it shows has changed.
	update(s *state.State)
}

// fieldShown is what a control shows.
type fieldShown struct {
	state.Control
	note string
}

// field gives what a control shows; all of them are worked out when one of them
// may have changed.
func (store *Store) field(path string) (fieldShown, bool) {
	if store.fields == nil || !state.SameControls(store.known, store.now) {
		store.fields, store.known = map[string]fieldShown{}, store.now
		for _, g := range state.ShownControls(store.now) {
			for _, c := range g.Controls {
				store.fields[c.Path] = fieldShown{Control: c}
			}
		}
		for _, n := range state.Notes(store.now) {
			f := store.fields[n.Path]
			f.note = strings.TrimSpace(f.note + " " + n.Text)
			store.fields[n.Path] = f
		}
	}
	f, ok := store.fields[path]
	if !ok || f.Path == "" {
		f.Control, ok = state.ControlOf(store.now, path)
	}
	return f, ok
}

// newStore starts with a state, which shows for no one yet.
func newStore(start state.State) *Store {
	store := &Store{now: start, heed: func() {}}
	store.player.store = store
	store.client = engine.NewClient(engine.Browser(), func(e engine.Event) { store.Dispatch(state.Heard{Event: e}) })
	store.submit() // before all else: the engine computes while the page is laid out
	dom.OnMatch("(prefers-color-scheme: dark)", store.changed)
	return store
}

// followAddress has the address hold the state, and the state follow who steps
// through the history.
func (store *Store) followAddress() {
	store.query = state.Link(store.now)
	store.heed = store.keepAddress
	dom.OnBack(func() {
		store.Dispatch(state.Visit{Query: dom.Query()})
		store.query = state.Link(store.now)
	})
}

// Dispatch changes the state by an action and asks the engine for what that needs.
func (store *Store) Dispatch(a state.Action) {
	switch a := a.(type) {
	case state.BeginGesture:
		store.gesture = true
	case state.EndGesture:
		store.gesture = false
	case state.Want:
		if !a.On {
			store.client.Forget(a.Kind)
		}
	case state.StopExport:
		store.client.Forget(engine.Exports)
	}
	store.now = state.Reduce(store.now, a)
	store.submit()
	store.changed()
}

func (store *Store) submit() {
	if state.Held(store.now) {
		store.client.Forget(engine.Pictures)
	}
	for _, job := range state.Pending(store.now) {
		store.now = state.Reduce(store.now, state.Asked{Job: job})
		store.client.Submit(job)
	}
}

// Cancel stops what runs in a slot.
func (store *Store) Cancel(slot engine.Slot) { store.client.Cancel(slot) }

func (store *Store) add(v view) { store.views = append(store.views, v) }

func (store *Store) remove(v view) {
	store.views = slices.DeleteFunc(slices.Clone(store.views), func(w view) bool { return w == v })
}

// changed draws the state in the next frame.
func (store *Store) changed() {
	if store.waiting {
		return
	}
	store.waiting = true
	dom.NextFrame(func() {
		store.client.Frame()
		store.waiting = false
		store.heed()
		for _, v := range slices.Clone(store.views) {
			v.update(&store.now)
		}
	})
}

// keepAddress puts the state into the address: an entry of the history for each
// change of substance, none for what a gesture passes through.
func (store *Store) keepAddress() {
	if store.gesture || state.SameLink(store.linked, store.now) {
		return
	}
	store.linked = store.now
	if query := state.Link(store.now); query != store.query {
		store.query = query
		dom.SetQuery(query, true)
	}
}

// theme is how plots are painted now.
func (store *Store) theme() plot.Theme {
	return store.now.View.Paint(store.now.View.Theme == state.Auto && dom.Matches("(prefers-color-scheme: dark)"))
}

// part is a piece of the page that is rendered anew when what it depends on is.
// While it is mounted, the store keeps it up to date.
type part struct {
	vecty.Core
	store   *Store
	depends func(s *state.State) any // comparable
	render  func(s *state.State) vecty.ComponentOrHTML

	had    any
	queued bool // to be rendered, which vecty would put off if it were asked again
}

func (store *Store) newPart(depends func(s *state.State) any, render func(s *state.State) vecty.ComponentOrHTML) *part {
	return &part{store: store, depends: depends, render: render}
}

// Render draws the part from the state as it is.
func (p *part) Render() vecty.ComponentOrHTML {
	p.had, p.queued = p.depends(&p.store.now), false
	return p.render(&p.store.now)
}

// Mount has the store bring it up to date.
func (p *part) Mount() { p.store.add(p) }

// Unmount ends that.
func (p *part) Unmount() { p.store.remove(p) }

// Copy gives the virtual DOM a copy that holds on to nothing.
func (p *part) Copy() vecty.Component { c := *p; c.Core = vecty.Core{}; return &c }

func (p *part) update(s *state.State) {
	if !p.queued && p.depends(s) != p.had {
		p.queued = true
		vecty.Rerender(p)
	}
}
