package engine

// Curve is the error against nseg.
type Curve struct {
	Reference int       // nseg of the run that counts as the truth
	Nseg      []int     // ascending
	Errors    []float64 // [mV] by Nseg
	Orders    []float64 // [1] of convergence from each nseg to the next
	Order     float64   // [1] of the whole, where it falls; NaN when that cannot be told
}

// Found is the smallest nseg with an error below the tolerance.
type Found struct {
	Nseg  int     // 0 when none below the reference has
	Error float64 // [mV] with it, or the smallest that was met
}

// Threshold is the value of a parameter at which the cell fires, at each nseg.
type Threshold struct {
	Nseg   []int     // ascending
	Values []float64 // [the parameter's unit] by Nseg; NaN where Faults says why
	Faults []string  // by Nseg
}

// Budget is what makes up the error of a run against the converged solution.
type Budget struct {
	Names []string  // of the parts: space, time, … and last the whole
	Means []float64 // [mV] mean absolute difference, by part
	Most  []float64 // [mV] largest difference, by part
	When  []float64 // [ms] of the largest difference, by part
}
