package sim

import "fmt"

// Result is what a simulation recorded.
type Result struct {
	T     []float64 // [ms] when, from 0 to tstop; its first and last where not every sample was kept
	Lanes []Lane    // by model
	Steps int       // taken
}

// Lane is what one model recorded.
type Lane struct {
	Traces [][]float64 // by record and time, in NEURON's units
	T      [][]float64 // [ms] by record, when its samples are that were kept; nil when every one was
	Spikes [][]float64 // [ms] by detector: when v rose through the threshold
	Movie  Movie
}

// Movie is v along the whole cell at a few times.
type Movie struct {
	Every    int       // samples from one frame to the next
	Segments int       // of all sections, in document order, x ascending
	V        []float32 // [mV] by frame and segment
}

// Diverged is the error of a run whose voltage left all reason.
type Diverged struct {
	At string  // the place
	T  float64 // [ms]
	V  float64 // [mV]

	Unstable bool // a VClamp is computed with Crank-Nicolson
}

func (e *Diverged) Error() string {
	remedy := "a smaller dt or atol, or less extreme conductances and currents, will help"
	if e.Unstable {
		remedy = "a VClamp is stable with secondorder 0 only"
	}
	return fmt.Sprintf("v at %s was %.4g mV at %.4g ms; %s", e.At, e.V, e.T, remedy)
}
