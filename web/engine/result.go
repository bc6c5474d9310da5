package engine

import (
	"math"
	"time"
)

// Result is the answer to a job: the one field that its kind fills in.
type Result struct {
	Picture    *Picture
	Curve      *Curve
	Smallest   *Found
	Thresholds *Threshold
	Budget     *Budget
	Export     []byte

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
	Second      []float64 // by value of the second parameter that is swept; empty when none is
	Runs        []Run     // by resolution, then by value; those that are missing are zero. Of a picture of peaks, that of Movie.Lane alone
	Missing     int       // how many are not there yet
	Faulty      int       // how many runs of a picture of peaks stopped early
	Fault       string    // why the first of those did
	Errors      []float64 // [mV] by resolution against the largest; NaN where a run diverged; nil when none are compared, some are missing, or not every sample is kept
	Movie       Movie

	// Peaks are each record's highest value in each run, by record and run; NaN
	// where a run is missing or stopped early. They are there of a grid and where
	// there are more runs than are drawn, perhaps not of all records.
	Peaks [][]float32
}

// Run is what one run recorded. Runs side by side share T.
type Run struct {
	T      []float64   // [ms] of every sample; the first and the last where not every one is kept
	Times  [][]float64 // [ms] by record, where only extremes are kept; else nil
	Traces [][]float64 // by record of the model, in NEURON's units
	Spikes [][]float64 // [ms] by detector of the model
	Steps  int         // taken
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

// Run returns the run of a lane; one that is not there is zero.
func (p *Picture) Run(l Lane) *Run {
	switch i := p.Index(l); {
	case len(p.Runs) == p.Count():
		return &p.Runs[i]
	case l == p.Movie.Lane:
		return &p.Runs[0]
	}
	return &Run{}
}

// Index is where a lane's run is among all.
func (p *Picture) Index(l Lane) int { return l.Resolution*p.values() + l.Value }

// Count is how many runs there are.
func (p *Picture) Count() int { return max(1, len(p.Resolutions)) * p.values() }

// values is how many of them are of one resolution.
func (p *Picture) values() int { return max(1, len(p.Values)) * max(1, len(p.Second)) }

// Lanes are the runs that can be drawn: all, or that of the movie.
func (p *Picture) Lanes() []Lane {
	if len(p.Runs) < p.Count() {
		return []Lane{p.Movie.Lane}
	}
	all, values := make([]Lane, p.Count()), p.values()
	for i := range all {
		all[i] = Lane{i / values, i % values}
	}
	return all
}

// Swept are the values of the swept parameters of a lane.
func (p *Picture) Swept(l Lane) (values []float64) {
	second := max(1, len(p.Second))
	if len(p.Values) > 0 {
		values = append(values, p.Values[l.Value/second])
	}
	if len(p.Second) > 0 {
		values = append(values, p.Second[l.Value%second])
	}
	return values
}

// Trace is what was recorded of one record: when [ms] and what.
func (r *Run) Trace(record int) (t, y []float64) {
	if r.Times != nil {
		return r.Times[record], r.Traces[record]
	}
	return r.T, r.Traces[record]
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
	Fraction float64       // from 0 to 1
	Left     time.Duration // that it will still take, about; 0 when that is not known
	Result   Result
	Err      string
	Pool     Pool
}

// Pool is what the workers can do.
type Pool struct {
	Workers int
	Speed   float64 // [node steps/ms] of one of them at pictures, as last measured
	Alone   bool    // there are none: the page's own thread takes their place
}

// FirstPool is what a pool is taken for before anything is known of it.
var FirstPool = Pool{Workers: started, Speed: firstSpeed}
