// Package stiff integrates stiff systems M dy/dt = f(y) in steps of variable
// length. M is diagonal, and zero where an equation holds at all times instead of
// saying how y changes. It knows no biology.
//
// Start with New and Restart, then Step. The method is RODAS of Hairer and Wanner
// (Solving Ordinary Differential Equations II, Springer 1996, IV.7 and VI.4): of
// order 4, with an error estimate of order 3, stable for however stiff a system,
// and linearly implicit, so that a step is six solutions of one linear system and
// no iteration. It remembers nothing from step to step, so that to start again
// after a jump of f costs nothing. The system solves its linear equations itself:
// those of a tree cost no more than the tree is long. The one Go library for stiff
// systems, gosl, gives them to a solver in C that sees no tree and that
// WebAssembly does not have.
//
// Invariant: the same system gives the same steps and the same bytes everywhere.
package stiff
