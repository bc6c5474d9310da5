//go:build js

// Command cells is the engine of the Python cells, in the worker that also holds their
// interpreter.
package main

import (
	"syscall/js"

	"github.com/cablelab/cablelab/web/cells"
)

func main() {
	bridge := cells.New()
	js.Global().Set("call", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return bridge.Call(args[0].String())
	}))
	select {}
}
