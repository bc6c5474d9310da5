//go:build js

// Command writer is the engine of a worker that writes experiments as programs for other
// simulators.
package main

import (
	"github.com/cablelab/cablelab/core/script"
	"github.com/cablelab/cablelab/web/engine"
)

func main() {
	engine.ServeWorker(map[engine.Format]engine.Program{
		engine.Python: {Models: script.NEURON.Models, Write: script.NEURON.Write},
		engine.Arbor:  {Models: script.Arbor.Models, Write: script.Arbor.Write},
	})
}
