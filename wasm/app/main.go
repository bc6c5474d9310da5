//go:build js

// Command app is the program of the page, of an embed, and of the engine's workers.
package main

import (
	"runtime/debug"
	"syscall/js"

	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/ui"
)

// collect is by how much the heap may grow, in percent, until it is collected: that
// takes the better part of a frame, and the heap is but some megabytes.
const collect = 400

func main() {
	debug.SetGCPercent(collect)
	if js.Global().Get("window").IsUndefined() {
		engine.ServeWorker(nil)
		return
	}
	if dom.ByID("embed").Truthy() {
		ui.StartEmbed()
	}
	ui.Start()
}
