package trial

import (
	"errors"

	"github.com/cablelab/cablelab/core/emit"
	"github.com/cablelab/cablelab/core/fast"
	"github.com/cablelab/cablelab/core/sim"
)

// Technique is a way to compute.
type Technique struct {
	Name string
	// backend makes a new back end, and says why it did not compute in that way.
	backend func(emit.Machine) (b sim.Backend, refused func() error)
}

// The techniques, each with all that stands before it in its place's list.
const (
	Reference = "reference"
	Go        = "Go fast path"
	Lanes     = "+ lanes"
	Emitted   = "+ emitted SIMD"
	Relaxed   = "+ relaxed FMA"
	Reduced   = "+ reduction"
)

// What browsers get that lack something.
const (
	NoSIMD    = "all but SIMD"
	NoRelaxed = "all but relaxed FMA"
)

// Native are the techniques of a program of this machine.
func Native() []Technique {
	return []Technique{
		{Reference, reference},
		{Go, plain([]int{1}, false)},
		{Lanes, plain(nil, false)},
		{Reduced, plain(nil, true)},
	}
}

// Page are the techniques of the page.
func Page() []Technique {
	return []Technique{
		{Reference, reference},
		{Go, plain([]int{1}, false)},
		{Lanes, plain(nil, false)},
		{Emitted, emitted(false, false)},
		{Relaxed, emitted(true, false)},
		{Reduced, emitted(true, true)},
		{NoRelaxed, emitted(false, true)},
		{NoSIMD, plain(nil, true)},
	}
}

func never() error { return nil }

func reference(emit.Machine) (sim.Backend, func() error) { return sim.Reference, never }

// plain is the fast path in Go; without widths it has its own.
func plain(widths []int, modes bool) func(emit.Machine) (sim.Backend, func() error) {
	return func(emit.Machine) (sim.Backend, func() error) {
		b := fast.New()
		b.Modes = modes
		if widths != nil {
			b.Widths = widths
		}
		return b, never
	}
}

// emitted is the fast path in modules that are written for the model.
func emitted(relaxed, modes bool) func(emit.Machine) (sim.Backend, func() error) {
	return func(machine emit.Machine) (sim.Backend, func() error) {
		var problem error
		b := emit.New(machine)
		b.Relaxed, b.Layouts.Modes = relaxed, modes
		b.Failed = func(err error) { problem = err }
		return b, func() error {
			if problem == nil && b.Relaxed != relaxed {
				return errors.New("the browser refused relaxed multiply-adds")
			}
			return problem
		}
	}
}
