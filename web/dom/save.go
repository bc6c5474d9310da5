//go:build js

package dom

import "syscall/js"

// Save offers bytes as a file to download.
func Save(name, mime string, content []byte) {
	bytes := window.Get("Uint8Array").New(len(content))
	js.CopyBytesToJS(bytes, content)
	save(name, window.Get("Blob").New([]any{bytes}, map[string]any{"type": mime}))
}

func save(name string, blob js.Value) {
	url := window.Get("URL").Call("createObjectURL", blob)
	link := New("a")
	link.Set("href", url)
	link.Set("download", name)
	link.Call("click")
	window.Get("URL").Call("revokeObjectURL", url)
}

// SaveMade offers what save.js makes: "png" of an SVG picture, its size [px] and
// how many dots a pixel has, or "page" of a query and an SVG picture. done hears ""
// or why it could not be made.
func SaveMade(name, what string, done func(why string), of ...any) {
	var loaded, made, failed js.Func
	end := func(why string) any {
		loaded.Release()
		made.Release()
		failed.Release()
		done(why)
		return nil
	}
	loaded = js.FuncOf(func(_ js.Value, args []js.Value) any { return args[0].Call(what, of...) })
	made = js.FuncOf(func(_ js.Value, args []js.Value) any {
		save(name, args[0])
		return end("")
	})
	failed = js.FuncOf(func(_ js.Value, args []js.Value) any { return end(args[0].Get("message").String()) })
	window.Get("cablelab").Call("saving").Call("then", loaded).Call("then", made, failed)
}
