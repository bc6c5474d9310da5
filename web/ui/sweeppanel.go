//go:build js

package ui

import (
	"slices"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"
	"github.com/hexops/vecty/prop"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/state"
)

// newSweepPanel is the switches and the numbers of a sweep and of a second one.
func newSweepPanel(store *Store) *part {
	var doc *model.Model // whose numbers are offered; while a slider moves they are the same
	return store.newPart(func(s *state.State) any {
		if !store.gesture {
			doc = s.Doc
		}
		if !s.Sweep.On {
			return false
		}
		return [5]any{s.Sweep.Path, s.Second.On, s.Second.Path, doc, s.View.Inspected}
	}, func(s *state.State) vecty.ComponentOrHTML {
		sweep := sweepRow{store: store, name: "sweep", label: "Sweep", of: s.Sweep, set: func(on bool, path string) { store.Dispatch(state.SetSweep{On: on, Path: path}) }}
		second := sweepRow{store: store, name: "second", label: "and sweep", of: s.Second, set: func(on bool, path string) { store.Dispatch(state.SetSecond{On: on, Path: path}) }}
		if !s.Sweep.On {
			return elem.Div(vecty.Markup(vecty.Class("sweep")), sweep.render(s, ""))
		}
		return elem.Div(vecty.Markup(vecty.Class("sweep")), sweep.render(s, ""), second.render(s, s.Sweep.Path))
	})
}

// sweepRow is the switch of a sweep and, while that is on, what it goes over.
type sweepRow struct {
	store *Store
	name  string // in paths
	label string
	of    state.Sweep
	set   func(on bool, path string)
}

// render shows the row; the parameter at the path taken cannot be chosen.
func (r *sweepRow) render(s *state.State, taken string) vecty.List {
	on := elem.Label(vecty.Markup(vecty.Class("switch")),
		elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), vecty.Property("id", r.name), vecty.Property("checked", r.of.On),
			event.Change(func(e *vecty.Event) { r.set(e.Target.Get("checked").Bool(), "") }))),
		vecty.Text(r.label))
	if !r.of.On {
		return vecty.List{on, elem.Div(), elem.Div(), elem.Div(), elem.Div()}
	}
	labels, paths := parameters(s, r.of.Path, taken)
	chosen := ""
	for i, p := range paths {
		if p == r.of.Path {
			chosen = labels[i]
		}
	}
	of := choice(r.name+"-path", "of ", labels, chosen, func(label string) {
		for i := range labels {
			if labels[i] == label {
				r.set(true, paths[i])
			}
		}
	})
	list := vecty.List{on, elem.Div(of), elem.Div(newRow(r.store, r.name+".n")), elem.Div(newRow(r.store, r.name+".from")), elem.Div()}
	if r.name != "sweep" { // whose end is the slider right under the plot
		list[4] = elem.Div(newRow(r.store, r.name+".to"))
	}
	return list
}

// parameters are the numbers that can be swept, but for one: those that have
// controls, and the one that is swept.
func parameters(s *state.State, swept, taken string) (labels, paths []string) {
	for _, g := range state.ShownControls(*s) {
		for _, c := range g.Controls {
			if c.Path != taken {
				labels, paths = append(labels, c.Name), append(paths, c.Path)
			}
		}
	}
	if c, ok := state.ControlOf(*s, swept); ok && !slices.Contains(paths, swept) {
		labels, paths = append(labels, c.Name), append(paths, swept)
	}
	return labels, paths
}
