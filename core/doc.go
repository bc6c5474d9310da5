// Package core is the map of the simulator's engine. It holds no code; every
// package below it imports the standard library and only those listed above it:
//
//	libm        exp with glibc's bits, pow and log, the same on every machine
//	mech        what a mechanism is, as data: parameters, units, gates, currents, kinds of point processes
//	model       the model document: decode, check, edit, encode
//	testmodels  the models that back ends are held to and timed with
//	swc         morphology files to model documents, as NEURON's Import3d makes them
//	morph       geometry: cylinders and 3-D points to area, diameter and axial resistance
//	cable       sections to a tree of nodes; the Hines solver; length constant, d_lambda
//	stiff       steps of variable length for stiff systems (imports nothing of core)
//	sim         build, initialise, step, events, record
//	fast        the back end for what needs not be NEURON's in every bit
//	emit        the same as WebAssembly that is written for the model at hand
//	study       many runs to numbers: sweeps, error against nseg, threshold, error budget
//	library     models that are ready to open
//	feature     one trace to numbers: peak, latency, half width, threshold, rate, attenuation
//	plot        data to strokes: traces, space, phase plane, raster, shape, error curve, as SVG (imports nothing of core)
//	chart       a figure of pyplot to strokes: lines, markers, bars, areas, matrices, legends (imports plot alone)
//	export      NEURON's printed texts, and a result as JSON or CSV
//	script      an experiment as a Python program for the real NEURON, or for Arbor
//	array       numpy's arithmetic on whole arrays
//	random      numpy's streams of random numbers
//	hoc         what NEURON's interpreter holds while a Python program runs
//
// Units are NEURON's everywhere:
//
//	time t, dt            ms          potential v             mV
//	length L, diam        um          area                    um2
//	Ra                    ohm cm      axial resistance ri     megohm
//	cm                    uF/cm2      conductance density g   S/cm2
//	density current       mA/cm2      point current           nA
//	temperature celsius   degC        rate                    1/ms
//
// Within one fixed step from t to t+dt quantities live at different times (see
// sim/step.go): after the step v is at t+dt, gate states are half a step later,
// at t+3dt/2, and currents half a step earlier, at t+dt/2.
package core
