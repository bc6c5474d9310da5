//go:build js

package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
	"github.com/cablelab/cablelab/web/ui/figure"
)

// openMenu offers what can be done at a place of the cell, while it is built.
func openMenu(store *Store, at model.Place) {
	if !state.Building(store.now) {
		return
	}
	store.Dispatch(state.Point{At: at, Menu: true})
	focusSoon("place-menu-0")
}

func closeMenu(store *Store) {
	store.Dispatch(state.CloseMenu{})
	focus("shape-plot")
}

// focus gives an element the focus, if it is there.
func focus(id string) bool {
	node := dom.ByID(id)
	if node.Truthy() {
		node.Call("focus")
	}
	return node.Truthy()
}

// focusSoon gives an element the focus when it is there, some frames from now.
func focusSoon(id string) {
	left := 10 // frames
	var try func()
	try = func() {
		if left--; left > 0 && !focus(id) {
			dom.NextFrame(try)
		}
	}
	dom.NextFrame(try)
}

// newPlaceMenu is the menu at a place in the picture of the cell.
func newPlaceMenu(store *Store, picture *figure.Shape) *part {
	type shown struct {
		on       bool
		doc      *model.Model
		at       string
		problems string
	}
	return store.newPart(func(s *state.State) any {
		if !s.View.Menu {
			return shown{}
		}
		x, y, width := picture.Pixel(s.Doc.SectionIndex(s.View.Place.Section), s.View.Place.X)
		return shown{true, s.Doc, fmt.Sprint(s.View.Place, int(x), int(y), int(width)), buildProblems(s)}
	}, func(s *state.State) vecty.ComponentOrHTML {
		if !s.View.Menu {
			return elem.Div()
		}
		return elem.Div(placeMenu(store, s, picture))
	})
}

func placeMenu(store *Store, s *state.State, picture *figure.Shape) *vecty.HTML {
	at := s.View.Place
	var items vecty.List
	add := func(puts []state.Put) {
		for _, put := range puts {
			items = append(items, button("place-menu-"+strconv.Itoa(len(items)), put.Label, put.Doc, func() {
				store.Dispatch(put.Action)
				if _, wrong := state.Entry(store.now, "at", ""); wrong == "" {
					closeMenu(store)
				}
			}))
		}
	}
	add(state.Moves(s.Doc, at))
	add(state.Puts(s.Doc, at))
	add(state.Removals(s.Doc, at))
	_, wrong := state.Entry(*s, "at", "")
	const room = 200 // [px] of the menu
	x, y, width := picture.Pixel(s.Doc.SectionIndex(at.Section), at.X)
	x = max(0, min(x+8, width-room))
	return elem.Div(vecty.Markup(vecty.Class("place-menu"), vecty.Property("id", "place-menu"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "At "+at.String()),
		vecty.Style("left", strconv.Itoa(int(x))+"px"), vecty.Style("top", strconv.Itoa(int(y)+8)+"px"),
		event.KeyDown(func(e *vecty.Event) { menuKey(store, e) })),
		elem.Div(vecty.Markup(vecty.Class("study-head")), elem.Strong(vecty.Text(at.String())),
			button("place-menu-close", "×", "Close (Esc)", func() { closeMenu(store) }, vecty.Attribute("aria-label", "Close"))),
		elem.Paragraph(vecty.Markup(vecty.Class("problem"), vecty.Attribute("role", "alert"), hidden(wrong == "")), vecty.Text(wrong)),
		elem.Div(vecty.Markup(vecty.Class("tools")), items))
}

// menuKey moves between the buttons of the menu, or closes it.
func menuKey(store *Store, e *vecty.Event) {
	step := 0
	switch e.Get("key").String() {
	case "Escape":
		e.Call("preventDefault")
		closeMenu(store)
		return
	case "ArrowDown", "ArrowRight":
		step = 1
	case "ArrowUp", "ArrowLeft":
		step = -1
	default:
		return
	}
	e.Call("preventDefault")
	if at, err := strconv.Atoi(strings.TrimPrefix(e.Target.Get("id").String(), "place-menu-")); err == nil {
		focus("place-menu-" + strconv.Itoa(at+step))
	}
}
