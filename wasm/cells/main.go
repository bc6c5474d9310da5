//go:build js

// Command cells is the engine of the Python cells, in the worker that also holds their
// interpreter.
package main

import (
	"fmt"
	"syscall/js"
	"time"

	"github.com/cablelab/cablelab/web/cells"
)

// printer has the host report what NEURON itself prints.
type printer struct{}

func (printer) Write(text []byte) (int, error) {
	js.Global().Call("report", "print", string(text))
	return len(text), nil
}

// memory is the interpreter's, which the host shows parts of.
type memory struct{}

func (memory) Read(at int, into []byte) {
	js.CopyBytesToGo(into, js.Global().Call("memory", at, len(into)))
}

func (memory) Write(at int, bytes []byte) {
	js.CopyBytesToJS(js.Global().Call("memory", at, len(bytes)), bytes)
}

// progress has the host report how far a run is, some times a second.
type progress struct {
	steps int
	last  time.Time
}

func (p *progress) tell(t, stop float64) {
	if p.steps++; p.steps%64 != 0 || time.Since(p.last) < 100*time.Millisecond {
		return
	}
	p.last = time.Now()
	js.Global().Call("report", "progress", fmt.Sprintf("t is %.1f of %.5g ms", t, stop))
}

// answer has a function of the program called.
func answer(request string) (reply string) {
	return js.Global().Call("answer", request).String()
}

func main() {
	bridge := cells.New()
	bridge.Share(memory{})
	bridge.Session(printer{}, answer).Progress = new(progress).tell
	js.Global().Set("call", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return bridge.Call(args[0].String())
	}))
	select {}
}
