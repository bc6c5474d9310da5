//go:build js

package engine

import (
	"errors"
	"syscall/js"

	"github.com/cablelab/cablelab/core/emit"
	"github.com/cablelab/cablelab/core/sim"
)

// Quick is the back end for everything that needs not be NEURON's in every bit:
// kernels written for the model at hand, or plain Go where the browser does not
// take them.
func Quick() sim.Backend {
	b := emit.New(Machine())
	b.Relaxed = true
	b.Failed = func(problem error) {
		js.Global().Get("console").Call("warn", "cablelab computes more slowly, since this browser refused its kernel: "+problem.Error())
	}
	return sim.Either(b, sim.Reference)
}

// Machine is the browser as a machine for modules; kernel.js is its other side.
func Machine() emit.Machine { return browser{} }

type browser struct{}

//go:wasmimport kernel load
func load(module string) int32

//go:wasmimport kernel walk
func walk(module int32, table, steps, out, stride uint32)

func (browser) Load(module []byte) (int, error) {
	loaded := load(string(module))
	if loaded < 0 {
		return 0, errors.New(js.Global().Get("kernelFault").String())
	}
	return int(loaded), nil
}

func (browser) Call(module int, table, steps, out, stride uint32) {
	walk(int32(module), table, steps, out, stride)
}
