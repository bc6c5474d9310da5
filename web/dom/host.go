//go:build js

package dom

import (
	"syscall/js"
	"unsafe"
)

// What a message may hold, so that no host can have it take long to be read.
const (
	mostDeep = 3
	mostWide = 256 // fields of an object
)

// OnHost hears the messages of the page around this frame: those that frame.js has
// kept, and each that comes. What is no object is passed over, and so is what other
// senders post.
func OnHost(f func(message map[string]any)) {
	hear := func(data js.Value) {
		if message, ok := plain(data, mostDeep).(map[string]any); ok {
			f(message)
		}
	}
	js.Global().Set("hear", js.FuncOf(func(_ js.Value, args []js.Value) any {
		hear(args[0])
		return nil
	}))
	early := js.Global().Get("orders")
	for i := range early.Length() {
		hear(early.Index(i))
	}
}

// plain is a value as Go has it: texts, numbers, switches, and objects of them.
func plain(v js.Value, deep int) any {
	switch v.Type() {
	case js.TypeNumber:
		return v.Float()
	case js.TypeBoolean:
		return v.Bool()
	case js.TypeString:
		return v.String()
	case js.TypeObject:
		keys := js.Global().Get("Object").Call("keys", v)
		if deep == 0 || keys.Length() > mostWide {
			return v
		}
		fields := map[string]any{}
		for i := range keys.Length() {
			key := keys.Index(i).String()
			if field := v.Get(key); !field.IsUndefined() && !field.IsNull() {
				fields[key] = plain(field, deep-1)
			}
		}
		return fields
	}
	return nil
}

// TellHost posts a message to the page around this frame, whoever that is.
func TellHost(message map[string]any) {
	if host := window.Get("parent"); !host.Equal(window) {
		host.Call("postMessage", message, "*")
	}
}

// Numbers are some as a Float64Array.
func Numbers(x []float64) js.Value {
	bytes := window.Get("Uint8Array").New(8 * len(x))
	if len(x) > 0 {
		js.CopyBytesToJS(bytes, unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), 8*len(x)))
	}
	return window.Get("Float64Array").New(bytes.Get("buffer"))
}
