//go:build js

package ui

import (
	"syscall/js"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"
	"github.com/hexops/vecty/event"
	"github.com/hexops/vecty/prop"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// newOpen chooses a file to open.
func newOpen(store *Store) *vecty.HTML {
	return elem.Label(vecty.Markup(vecty.Class("file"), vecty.Attribute("title", "Open a model document (JSON) or a traced cell (SWC); a file can also be dropped anywhere on the page")), vecty.Text("Open"),
		elem.Input(vecty.Markup(prop.Type(prop.TypeFile), vecty.Property("id", "open"), vecty.Attribute("accept", ".json,.swc,.txt,application/json"),
			event.Change(func(e *vecty.Event) {
				store.open(dom.Files(e.Target))
				e.Target.Set("value", "") // so that the same file can be chosen once more
			}))))
}

// open opens the first of some files.
func (store *Store) open(files []dom.File) {
	if len(files) == 0 {
		return
	}
	f := files[0]
	store.Dispatch(state.Opening{Name: f.Name})
	opened := func(file engine.File) { store.Dispatch(state.Opened{File: file}) }
	if f.Size > engine.MaxFile {
		opened(state.TooLarge(f.Name))
		return
	}
	f.Read(func(content []byte, why string) {
		if content == nil {
			opened(state.Unread(f.Name, why))
			return
		}
		store.client.Read(f.Name, content, opened)
	})
}

// listenToDrops opens what is dropped anywhere on the page.
func listenToDrops(store *Store) {
	body := dom.Document().Get("body").Get("classList")
	holdsFiles := func(e js.Value) bool {
		held := e.Get("dataTransfer")
		return held.Truthy() && held.Get("types").Call("includes", "Files").Bool()
	}
	dom.OnActive(dom.Document(), "dragover", func(e js.Value) {
		if holdsFiles(e) {
			e.Call("preventDefault")
			body.Call("add", "dropping")
		}
	})
	dom.On(dom.Document(), "dragleave", func(e js.Value) {
		if !e.Get("relatedTarget").Truthy() {
			body.Call("remove", "dropping")
		}
	})
	dom.OnActive(dom.Document(), "drop", func(e js.Value) {
		body.Call("remove", "dropping")
		if holdsFiles(e) {
			e.Call("preventDefault")
			store.open(dom.Files(e.Get("dataTransfer")))
		}
	})
}

// save leaves the document as a file.
func (store *Store) save() {
	doc := store.now.Doc
	dom.Save(state.FileName(doc), "application/json", model.Encode(doc))
}

// noticeShown is what the notice depends on.
type noticeShown struct {
	reading, remarks string
	bare, unlinked   bool
}

// newNotice tells what is to be known of the document as a whole, and offers to
// make a mere shape ready to run.
func newNotice(store *Store) *part {
	shown := func(s *state.State) noticeShown {
		return noticeShown{s.Reading, state.RemarksText(*s), state.Bare(*s), state.Unlinked(*s)}
	}
	return store.newPart(func(s *state.State) any { return shown(s) }, func(s *state.State) vecty.ComponentOrHTML {
		now := shown(s)
		reading := ""
		if now.reading != "" {
			reading = "Reading " + now.reading + " …"
		}
		return elem.Div(vecty.Markup(vecty.Class("notice"), vecty.Property("id", "notice"), vecty.Attribute("role", "status"), vecty.Property("hidden", now == noticeShown{})),
			elem.Paragraph(vecty.Markup(vecty.Property("id", "reading"), vecty.Property("hidden", reading == "")), vecty.Text(reading)),
			elem.Div(vecty.Markup(vecty.Class("offer"), vecty.Property("hidden", !now.bare)),
				elem.Paragraph(vecty.Text("This cell is a mere shape: nothing is in its membrane, and nothing drives it.")),
				button("furnish", "Make it run", state.FurnishDoc, func() { store.Dispatch(state.Furnish{}) }),
				elem.Paragraph(vecty.Markup(vecty.Class("caption")), vecty.Text(state.FurnishDoc))),
			elem.Preformatted(vecty.Markup(vecty.Property("id", "remarks"), vecty.Attribute("tabindex", "0"), vecty.Attribute("aria-label", "About the file"), vecty.Property("hidden", now.remarks == "")), vecty.Text(now.remarks)),
			elem.Paragraph(vecty.Markup(vecty.Class("caption"), vecty.Property("id", "unlinked"), vecty.Property("hidden", !now.unlinked)),
				vecty.Text("The address bar cannot hold a document as large as this one. Save it to keep your changes.")))
	})
}
