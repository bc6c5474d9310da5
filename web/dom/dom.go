//go:build js

// Package dom is what the page uses of the browser besides its components:
// frames, sizes, the address, the clipboard, files and the reader's wishes.
package dom

import "syscall/js"

var window = js.Global()

// Document is the page's document.
func Document() js.Value { return window.Get("document") }

// ByID is the element of that id; it is null if there is none.
func ByID(id string) js.Value { return Document().Call("getElementById", id) }

// New is a new element.
func New(tag string) js.Value { return Document().Call("createElement", tag) }

// NextFrame calls f once before the next frame is painted.
func NextFrame(f func()) {
	var call js.Func
	call = js.FuncOf(func(js.Value, []js.Value) any {
		call.Release()
		f()
		return nil
	})
	window.Call("requestAnimationFrame", call)
}

// On listens for good.
func On(target js.Value, event string, f func(e js.Value)) {
	target.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}

// OnActive listens for good, and may prevent what the browser would do.
func OnActive(target js.Value, event string, f func(e js.Value)) {
	options := window.Get("Object").New()
	options.Set("passive", false)
	target.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}), options)
}

// OnResize calls f with an element's size [px] now and whenever it changes.
func OnResize(target js.Value, f func(width, height float64)) {
	observer := window.Get("ResizeObserver").New(js.FuncOf(func(_ js.Value, args []js.Value) any {
		box := args[0].Index(0).Get("contentRect")
		f(box.Get("width").Float(), box.Get("height").Float())
		return nil
	}))
	observer.Call("observe", target)
}

// Mark notes the time under a name, for whoever looks at the page's timeline.
func Mark(name string) { window.Get("performance").Call("mark", name) }

// Matches reports whether a media query holds.
func Matches(query string) bool {
	return window.Call("matchMedia", query).Get("matches").Bool()
}

// OnMatch calls f whenever a media query begins or ceases to hold.
func OnMatch(query string, f func()) {
	On(window.Call("matchMedia", query), "change", func(js.Value) { f() })
}

// Query is the address's query, with its question mark, or that which a page in one
// file holds.
func Query() string {
	if query := window.Get("location").Get("search").String(); query != "" {
		return query
	}
	return window.Get("cablelab").Get("query").String()
}

// Site is the address of the folder in which the page is.
func Site() string {
	return window.Get("URL").New(".", Document().Get("baseURI")).Get("href").String()
}

// SetQuery puts a query into the address, as a new entry of the history or in
// place of the present one. A page in a file has an address that stays.
func SetQuery(query string, entry bool) {
	defer func() { _ = recover() }()
	method := "replaceState"
	if entry {
		method = "pushState"
	}
	path := window.Get("location").Get("pathname").String()
	if query != "" {
		path += "?" + query
	}
	window.Get("history").Call(method, nil, "", path)
}

// OnBack calls f when somebody steps through the history.
func OnBack(f func()) { On(window, "popstate", func(js.Value) { f() }) }

// Copy puts text on the clipboard and tells whether that was allowed.
func Copy(text string, done func(ok bool)) {
	clipboard := window.Get("navigator").Get("clipboard")
	if clipboard.IsUndefined() {
		done(false)
		return
	}
	var yes, no js.Func
	settle := func(ok bool) any {
		yes.Release()
		no.Release()
		done(ok)
		return nil
	}
	yes = js.FuncOf(func(js.Value, []js.Value) any { return settle(true) })
	no = js.FuncOf(func(js.Value, []js.Value) any { return settle(false) })
	clipboard.Call("writeText", text).Call("then", yes, no)
}

// File is a file that somebody has chosen or dropped.
type File struct {
	Name string
	Size float64 // [byte]
	file js.Value
}

// Files are those of a file input or of what is dropped.
func Files(of js.Value) []File {
	list := of.Get("files")
	if !list.Truthy() {
		return nil
	}
	all := make([]File, list.Length())
	for i := range all {
		f := list.Index(i)
		all[i] = File{f.Get("name").String(), f.Get("size").Float(), f}
	}
	return all
}

// Read gives the file's content or, of a folder and what is gone meanwhile, why
// there is none.
func (f File) Read(done func(content []byte, why string)) {
	var yes, no js.Func
	settle := func(content []byte, why string) any {
		yes.Release()
		no.Release()
		done(content, why)
		return nil
	}
	yes = js.FuncOf(func(_ js.Value, args []js.Value) any {
		bytes := window.Get("Uint8Array").New(args[0])
		content := make([]byte, bytes.Length())
		js.CopyBytesToGo(content, bytes)
		return settle(content, "")
	})
	no = js.FuncOf(func(_ js.Value, args []js.Value) any { return settle(nil, args[0].Get("message").String()) })
	f.file.Call("arrayBuffer").Call("then", yes, no)
}
