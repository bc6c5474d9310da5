// Package fast computes a plan by the shortest way that keeps its numbers: the
// back end for everything that needs not be NEURON's in every bit.
//
// Start with New. Its Compile makes a Layout of the plan, the same that package
// emit turns into WebAssembly, and runs it in plain Go. On the way from plan to
// layout, one file each:
//
//	graph.go     nodes without area are condensed, a root is chosen so that all
//	             that is passive hangs off what is active
//	reduce.go    large passive subtrees become a few modes (krylov.go, eigen.go)
//	chains.go    what is left is cut into chains of like nodes
//	schedule.go  like chains, of other lanes, cells or branches, become strands
//	             that are walked side by side
//	layout.go    what a layout is; place.go lays every strand's numbers out in the
//	             order of use, ports.go those of reduced subtrees
//	rounding.go  passive nodes get the capacitance that NEURON's rounding makes theirs
//	gates.go     a gate's step becomes a polynomial for each millivolt
//	step.go      the step itself: up the tree, down the tree; portstep.go the modes'
//
// Invariant: v differs from the reference back end's by less than 1e-9 mV.
package fast
