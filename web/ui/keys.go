//go:build js

package ui

import (
	"syscall/js"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/state"
)

// listenToKeys hears the keys that mean the same everywhere on the page: undo and
// redo, except where a text field has its own.
func listenToKeys(store *Store) {
	dom.OnActive(dom.Document(), "keydown", func(e js.Value) {
		if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() {
			return
		}
		if target := e.Get("target"); target.Get("tagName").String() == "INPUT" && target.Get("type").String() == "text" {
			return
		}
		switch e.Get("key").String() {
		case "z":
			store.Dispatch(state.Undo{})
		case "Z", "y":
			store.Dispatch(state.Redo{})
		default:
			return
		}
		e.Call("preventDefault")
	})
}
