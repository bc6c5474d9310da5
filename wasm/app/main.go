//go:build js

// Command app is the program of the page and of the engine's workers.
package main

import (
	"syscall/js"

	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/ui"
)

func main() {
	if js.Global().Get("window").IsUndefined() {
		engine.ServeWorker()
		return
	}
	ui.Start()
}
