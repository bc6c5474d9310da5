// Package sim runs models. Build resolves every name of a model once and gives
// something that runs; Run takes it from t = 0 to tstop.
//
// The path from a model to numbers: Build lays the model out as a Plan (one slab
// of float64, mechanisms as data), a Backend compiles the plan into a Kernel, and
// the kernel takes steps, writing what is recorded. Reference is the back end
// that computes in NEURON's own order and so has NEURON's digits; its step is in
// step.go. A document with atol is run in steps of variable length: variable.go.
//
// Open is for what a document cannot say: a Stepper is driven by a program, which
// reads, writes, records and plays between the steps.
//
// Invariant: a run never changes its model, and the same model gives the same
// bytes in every run, in every browser and natively.
package sim
