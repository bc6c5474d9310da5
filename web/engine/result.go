package engine

// Result is the answer to a job: the one field that its kind fills in.
type Result struct {
	Picture    *Picture
	Curve      *Curve
	Smallest   *Found
	Thresholds *Threshold
	Budget     *Budget
}

// Picture is every run of a substance.
type Picture struct {
	Resolutions []int     // nseg by resolution; one, the document's own or 0, when none are compared
	Values      []float64 // by swept value; empty when nothing is swept
	Runs        []Run     // by resolution, then by value
	Errors      []float64 // [mV] by resolution against the largest; NaN where a run diverged, nil when none are compared
	Movie       Movie
}

// Run is what one run recorded. Runs side by side share T.
type Run struct {
	T      []float64   // [ms]
	Traces [][]float64 // by record of the model, in NEURON's units
	Spikes [][]float64 // [ms] by detector of the model
	Fault  string      // why the run stopped early, with the time; "" when it did not
}

// Movie is v along the cell of one run at a few times.
type Movie struct {
	Lane     Lane
	Every    int       // samples from one frame to the next
	Segments int       // of all sections, in document order, x ascending
	V        []float32 // [mV] by frame and segment
}

// Run returns the run of a lane.
func (p *Picture) Run(l Lane) *Run {
	return &p.Runs[l.Resolution*max(1, len(p.Values))+l.Value]
}

// Phase is what an event tells.
type Phase int

// The phases of a job. Done, Failed and Cancelled are its last.
const (
	Progress  Phase = iota // Fraction has grown
	Done                   // Result is there
	Failed                 // Err says why, in words for the reader
	Cancelled              // somebody asked for that
)

// Event is news of a job.
type Event struct {
	Phase    Phase
	Job      Job
	Fraction float64 // from 0 to 1
	Result   Result
	Err      string
}
