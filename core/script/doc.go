// Package script writes an experiment as a program for the real NEURON: readable
// Python that builds the cells, runs them and compares every trace with what this
// engine computed, whose values ride along.
//
// Start with Write; Lesson writes the same experiment as cells to be read and
// changed, with a figure instead of the comparison. What a program does is done in
// the order in which the engine takes NEURON's to be, since the last digits depend
// on it: all sections, joints, geometry, membrane, define_shape, then points,
// netstims, netcons, records.
//
// Invariant: whatever the names in a document are, none of them becomes code. They
// stand in the program as texts in quotes, and as identifiers of letters, digits
// and _ that mean nothing else in it.
package script
