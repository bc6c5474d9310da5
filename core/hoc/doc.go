// Package hoc is what NEURON's interpreter holds while a program runs: the
// sections, point processes, vectors and run control that Python reaches through
// h, under NEURON's names. A program's names and syntax are its caller's; all that
// they mean is here.
//
// New makes a Session. Make, Get, Set and Call are its four doors: they take an
// owner (h itself, an object, a segment, a mechanism in a segment) and a name, and
// find in the catalogue of the owner's kind what that name does. The same
// catalogue answers Dir and Help and knows the nearest names of a wrong one, so a
// name is told once. To add a kind of object, or an attribute to one, is to add to
// its catalogue: see kind.go.
//
// A session is described by a model.Model whenever it has to be computed (draft), and
// run by a sim.Stepper (simulation.go); so its numbers are those of the page and of
// NEURON. Sections, parameters and the network are in the session; v, states, t and
// events are in the simulation alone. Whatever alters the model counts up alterations;
// the next look at the simulation then makes it anew, and it goes on from where the
// one before was. What is recorded and played (tape.go) is tied to it again.
//
// The programs of testdata are lines with NEURON's answers below them; make neuron
// asks it anew, and runs random programs.
//
// Invariant: after an error a session is as it was before.
package hoc
