// Package emit writes WebAssembly that computes a layout of package fast two
// numbers at a time, for a browser to compile and run over this program's memory.
//
// Start with New. One module serves all layouts with the same shapes of records and
// widths of strands, whatever their size: how long strands are and where they lie
// stands in a Table that the module is given. So a slider that moves nseg from 1 to
// 1001 has one module for all its models.
//
// asm.go knows WebAssembly and nothing of neurons; rows.go writes what is done to
// one row of a strand, in the words of fast's step.go, gates.go what is done to its
// gates; ports.go what is done to reduced subtrees; walk.go the loops around it.
//
// Invariant: without relaxed multiply-adds the module's numbers are, bit by bit,
// those of fast's own walk.
package emit
