package emit

import (
	"unsafe"

	"github.com/cablelab/cablelab/core/fast"
	"github.com/cablelab/cablelab/core/sim"
)

// Machine compiles modules and calls them, over this program's memory.
type Machine interface {
	// Load compiles a module and gives a number for it.
	Load(module []byte) (int, error)
	// Call calls the function "walk" of a loaded module.
	Call(module int, table, steps, out, stride uint32)
}

// Backend computes plans by modules that it writes for them. It keeps them, and
// what fast.Backend keeps, from one plan to the next and serves one goroutine.
type Backend struct {
	Layouts *fast.Backend
	Relaxed bool                // multiply-adds may round once
	Failed  func(problem error) // hears why a module could not be used; then plain Go computes

	machine Machine
	modules map[string]int // by key
	refused error          // by the machine, for good
}

// New is a back end for a machine.
func New(machine Machine) *Backend {
	layouts := fast.New()
	layouts.Widths = []int{fast.MaxWidth, 4, 2, 1}
	return &Backend{Layouts: layouts, Failed: func(error) {}, machine: machine, modules: map[string]int{}}
}

// Compile lays the plan out and finds or writes its module.
func (b *Backend) Compile(p *sim.Plan) (sim.Kernel, error) {
	l, err := b.Layouts.Layout(p)
	if err != nil {
		return nil, err
	}
	k := fast.NewKernel(l)
	forms := forms(l)
	module, err := b.load(l.Shapes, forms)
	if err != nil {
		return k, nil
	}
	t := newTable(l, forms, address(&l.Slab[0]), func(t []uint32) uint32 { return address(&t[0]) })
	k.Steps = func(n int, out []float64, stride int) {
		drive(t, l)
		at := uint32(0)
		if len(l.Columns) > 0 {
			at = address(&out[0])
		}
		b.machine.Call(module, address(&t[0]), uint32(n), at, uint32(stride*word))
	}
	return k, nil
}

// load finds or compiles the module for some forms. A machine that refuses relaxed
// multiply-adds is not offered them again, and one that refuses the rest is told of
// once.
func (b *Backend) load(shapes []fast.Shape, forms []form) (int, error) {
	key := key(shapes, forms, b.Relaxed)
	if module, there := b.modules[key]; there {
		return module, nil
	}
	if b.refused != nil {
		return 0, b.refused
	}
	module, err := b.machine.Load(Module(shapes, forms, b.Relaxed))
	switch {
	case err != nil && b.Relaxed:
		b.Relaxed = false
		return b.load(shapes, forms)
	case err != nil:
		b.refused = err
		b.Failed(err)
		return 0, err
	}
	b.modules[key] = module
	return module, nil
}

// address is where a number lies in WebAssembly's memory. What Go has allocated
// stays where it is as long as it is in use.
func address[T any](p *T) uint32 { return uint32(uintptr(unsafe.Pointer(p))) }
