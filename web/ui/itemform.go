//go:build js

package ui

import (
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/state"
)

// newItemForm is what a point process, netstim, netcon or detector has in the
// builder besides its numbers: its name, what it leads from and to, its removal.
func newItemForm(store *Store, item string) *part {
	return store.buildPart(func(s *state.State) *vecty.HTML {
		list, i := state.SplitItem(item)
		var all vecty.List
		switch {
		case !state.HasItem(s.Doc, item):
			return elem.Div()
		case list == "points" || list == "netstims":
			all = append(all, nameEntry(store, s, item).render(s))
		case list == "netcons":
			c := &s.Doc.Netcons[i]
			all = append(all, endEntry(store, item, "source", "from", c.Source(), func(m *model.Model, text string) (*model.Model, error) {
				return model.SetEnds(m, i, text, m.Netcons[i].Target)
			}).render(s), endEntry(store, item, "target", "to", c.Target, func(m *model.Model, text string) (*model.Model, error) {
				return model.SetEnds(m, i, m.Netcons[i].Source(), text)
			}).render(s))
		}
		remove := "Take it away"
		if loss := state.ItemLoss(s.Doc, item); loss != "" {
			remove += "; with it goes: " + loss
		}
		return elem.Div(all, elem.Div(vecty.Markup(vecty.Class("tools")),
			button("remove-"+list+"-"+strconv.Itoa(i), "Remove", remove, func() { store.Dispatch(state.RemoveItem{Item: item}) },
				vecty.Attribute("aria-label", "Remove "+state.ItemName(s.Doc, item)))))
	})
}

func nameEntry(store *Store, s *state.State, item string) entry {
	name := state.ItemName(s.Doc, item)
	return entry{id: idOf(item) + "-name", field: item + ".name", label: "name", name: "Name of " + name, value: name, commit: func(text string) {
		store.edit(item+".name", text, func(m *model.Model) (*model.Model, error) {
			return model.SetName(m, item+".name", strings.TrimSpace(text))
		})
	}}
}

func endEntry(store *Store, item, key, label, value string, set func(*model.Model, string) (*model.Model, error)) entry {
	field := item + "." + key
	return entry{id: idOf(field), field: field, label: label, name: "The connection's " + key, value: value, commit: func(text string) {
		store.edit(field, text, func(m *model.Model) (*model.Model, error) { return set(m, strings.TrimSpace(text)) })
	}}
}
