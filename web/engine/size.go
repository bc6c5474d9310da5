package engine

// What a picture holds is bounded, whatever it is of: 128 MB of traces and 16 MB of
// a movie. A run of more samples than fit keeps the extremes of each trace, more
// than a plot has pixels; of more traces than a plot can show, only the peaks are
// kept, and the traces of the run under the reader's eye.
const (
	maxNumbers = 1 << 24 // of the traces, or of the peaks
	maxFilm    = 1 << 22 // of the movie
	maxTraces  = 512     // that are drawn
	mostKept   = 1 << 13 // samples of a trace of which only the extremes are kept
)

// MaxRuns is how many runs a picture may have.
const MaxRuns = 1e6

// Size is what a picture takes.
type Size struct {
	Runs    int
	Steps   float64 // [1] of the longest run
	Cost    float64 // [node steps] of all runs, about
	Bytes   float64 // that are kept, at most
	Samples int     // about how many are kept of a trace; 0 for every one
	Peaks   bool    // of most runs only the peaks are kept
}

// Size is what the picture takes.
func (j *Job) Size() Size {
	s := Size{Runs: j.runs(), Steps: j.steps(), Cost: j.Cost(), Samples: j.kept(), Peaks: j.mapped()}
	switch records := float64(len(j.Model.Record)); {
	case s.Peaks:
		s.Bytes = 4*float64(s.Runs*j.peaks()) + 16*mostKept*records
	case s.Samples > 0:
		s.Bytes = 16 * float64(s.Runs*s.Samples) * records
	default:
		s.Bytes = 8 * float64(s.Runs) * (1 + records) * (1 + s.Steps)
	}
	s.Bytes += 4 * float64(j.frames()*j.segments())
	return s
}

// values is how many runs there are of each resolution.
func (j *Job) values() int { return max(1, j.Sweep.N) * max(1, j.Second.N) }

// runs is how many runs the picture has.
func (j *Job) runs() int { return max(1, len(j.resolutions())) * j.values() }

// mapped reports whether the picture has more traces than are drawn.
func (j *Job) mapped() bool { return j.runs()*max(1, len(j.Model.Record)) > maxTraces }

// peaks is of how many records peaks are kept.
func (j *Job) peaks() int { return min(len(j.Model.Record), max(1, maxNumbers/j.runs())) }

// steps is how many steps the longest run takes.
func (j *Job) steps() float64 {
	tstop, dt := j.Model.Run.Tstop, j.Model.Run.Dt
	for _, s := range [...]Sweep{j.Sweep, j.Second} {
		switch {
		case s.N == 0:
		case s.Path == "run.tstop":
			tstop = max(s.From, s.To)
		case s.Path == "run.dt":
			dt = min(s.From, s.To)
		}
	}
	return tstop / dt
}

// kept is about how many samples of each trace are kept, 0 for every one.
func (j *Job) kept() int {
	traces := j.runs() * len(j.Model.Record)
	switch {
	case j.mapped():
		return 2
	case float64(j.runs()+traces)*(1+j.steps()) <= maxNumbers:
		return 0
	}
	return min(mostKept, maxNumbers/(2*max(1, traces)))
}

// keptOf is kept for some of the runs: of a mapped picture, that under the reader's
// eye alone is drawn.
func (j *Job) keptOf(runs []int) int {
	if j.mapped() && len(runs) == 1 && runs[0] == j.index(j.Movie) {
		return mostKept
	}
	return j.kept()
}

// segments is how many the run of the movie has, about.
func (j *Job) segments() int {
	n := 0
	for i := range j.Model.Sections {
		n += j.Model.Sections[i].Nseg
	}
	if all := j.resolutions(); j.Movie.Resolution < len(all) {
		n += all[j.Movie.Resolution] - all[0]
	}
	return max(1, n)
}

// frames is how many frames the movie has, about.
func (j *Job) frames() int { return min(j.Frames, max(1, maxFilm/j.segments())) }
