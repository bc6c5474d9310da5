// Package export writes what NEURON prints of a model, and what a run recorded.
//
// Start with Topology and Psection, or JSON and CSV. Invariant: the texts are
// NEURON's character by character, and every number read back is the same number.
package export
