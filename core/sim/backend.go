package sim

// Backend turns plans into kernels.
type Backend interface {
	// Compile prepares a kernel for the plan, which it may work on in place. An
	// error says what in the plan the back end cannot compute.
	Compile(p *Plan) (Kernel, error)
}

// Kernel computes one plan. From Init on it allocates nothing but what an Adaptive
// keeps.
type Kernel interface {
	// Init sets every state from VInit and t to 0, takes the parameters of point
	// processes as they now are in the plan, and computes the currents there.
	Init()
	// Sample writes the plan's columns as they are now: column j to out[j*stride].
	Sample(out []float64, stride int)
	// Advance takes n steps. After the k-th, counted from 0, it writes the plan's
	// columns: column j to out[j*stride+k].
	Advance(n int, out []float64, stride int)
	// Settle brings the V of all nodes of a lane up to date in the plan.
	Settle(lane int)
	// Extreme is a node at which v is farthest from 0, or no number, and its v [mV].
	// Nodes that cannot run away without another need not be looked at.
	Extreme() (node int, v float64)
}

// Adaptive is a kernel whose steps do not end at the samples.
type Adaptive interface {
	Kernel
	// Steps is how many were taken since Init.
	Steps() int
	// Spikes are the times [ms] since Init, up to the last sample, at which v rose
	// through the threshold of each of the plan's Detectors.
	Spikes() [][]float64
}

// Either is the first back end, or the second for plans that the first cannot
// compute.
func Either(first, second Backend) Backend { return either{first, second} }

type either struct{ first, second Backend }

func (e either) Compile(p *Plan) (Kernel, error) {
	if k, err := e.first.Compile(p); err == nil {
		return k, nil
	}
	return e.second.Compile(p)
}
