package engine

import "math"

// Result is the answer to a job: the one field that its kind fills in.
type Result struct {
	Picture    *Picture
	Curve      *Curve
	Smallest   *Found
	Thresholds *Threshold
	Budget     *Budget

	runs *runs // of a part of a picture, or of a study's group
}

// runs are some of a picture's or a study's, with the movie if it is of one of them.
type runs struct {
	all   []Run
	movie Movie
}

// Picture is every run of a substance.
type Picture struct {
	Resolutions []int     // nseg by resolution; one, the document's own or 0, when none are compared
	Values      []float64 // by swept value; empty when nothing is swept
	Runs        []Run     // by resolution, then by value; those that are missing are zero
	Missing     int       // how many are not there yet
	Errors      []float64 // [mV] by resolution against the largest; NaN where a run diverged; nil when none are compared, or some are missing
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

// Frame is the frame nearest to a time, of a run with steps of dt [ms].
func (m *Movie) Frame(time, dt float64) int {
	last := len(m.V)/max(1, m.Segments) - 1
	return max(0, min(last, int(math.Round(time/(float64(m.Every)*dt)))))
}

// Run returns the run of a lane.
func (p *Picture) Run(l Lane) *Run {
	return &p.Runs[l.Resolution*max(1, len(p.Values))+l.Value]
}

// There reports whether the run has been computed: each has a sample at 0 ms.
func (r *Run) There() bool { return len(r.T) > 0 }

// Phase is what an event tells.
type Phase int

// The phases of a job. Done, Failed and Cancelled are its last.
const (
	Progress  Phase = iota // Fraction has grown
	Partial                // Result is a picture of which runs are missing
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
