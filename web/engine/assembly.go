package engine

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/study"
)

// assembly puts a picture together from its parts, in whatever order they come.
// However the runs were shared out, the picture is the same to the last bit.
type assembly struct {
	job         Job
	picture     Picture
	reference   int         // the resolution that the others are compared with
	differences [][]float64 // [mV] by run and recorded v, from the reference's; nil when nothing is compared
}

func newAssembly(job Job) *assembly {
	a := &assembly{job: job}
	a.picture.Values, a.picture.Second = job.Sweep.Values(), job.Second.Values()
	a.picture.Resolutions = job.resolutions()
	a.picture.Movie.Lane = job.Movie
	a.picture.Missing = job.runs()
	if job.mapped() {
		a.picture.Runs = make([]Run, 1)
	} else {
		a.picture.Runs = make([]Run, job.runs())
	}
	if job.Second.N > 0 || job.mapped() {
		a.picture.Peaks = noPeaks(job.peaks(), job.runs())
	}
	if len(a.picture.Resolutions) > 1 && job.kept() == 0 {
		a.differences = make([][]float64, job.runs())
	}
	for i, n := range a.picture.Resolutions {
		if n > a.picture.Resolutions[a.reference] {
			a.reference = i
		}
	}
	return a
}

// add takes the runs of a part in.
func (a *assembly) add(wanted []int, p *runs) error {
	if p == nil || len(p.all) != len(wanted) {
		return errTorn
	}
	for k, i := range wanted {
		if len(p.all[k].Traces) != len(a.job.Model.Record) {
			return errTorn
		}
		a.put(i, &p.all[k])
	}
	a.picture.Missing -= len(wanted)
	if p.movie.Segments > 0 {
		a.picture.Movie = p.movie
	}
	for _, i := range wanted {
		a.compare(i)
	}
	if a.picture.Missing == 0 {
		a.picture.Errors = a.errors()
	}
	return nil
}

// put takes run i in.
func (a *assembly) put(i int, r *Run) {
	switch {
	case !a.job.mapped():
		a.picture.Runs[i] = *r
	case i == a.job.index(a.job.Movie):
		a.picture.Runs[0] = *r
	}
	for record := range a.picture.Peaks {
		if r.Fault == "" {
			a.picture.Peaks[record][i] = peak(r.Traces[record])
		}
	}
	if a.job.mapped() && r.Fault != "" {
		if a.picture.Faulty++; a.picture.Faulty == 1 {
			a.picture.Fault = r.Fault
		}
	}
}

// noPeaks are the peaks of no run yet.
func noPeaks(records, runs int) [][]float32 {
	all := make([][]float32, records)
	for i := range all {
		all[i] = slices.Repeat([]float32{float32(math.NaN())}, runs)
	}
	return all
}

// peak is the highest of some values.
func peak(y []float64) float32 {
	highest := math.Inf(-1)
	for _, v := range y {
		highest = max(highest, v)
	}
	return float32(highest)
}

// seen reports whether the run that the reader has an eye on is there.
func (a *assembly) seen() bool {
	return a.picture.Index(a.job.Movie) < a.picture.Count() && a.picture.Run(a.job.Movie).There()
}

// result is the picture as far as it is there.
func (a *assembly) result() Result {
	p := a.picture
	p.Runs, p.Peaks = slices.Clone(p.Runs), slices.Clone(p.Peaks)
	for i := range p.Peaks {
		p.Peaks[i] = slices.Clone(p.Peaks[i])
	}
	return Result{Picture: &p}
}

// compare takes the differences of run i from the reference's, or of the others
// from it, as soon as both are there: the page is never busy with all at once.
func (a *assembly) compare(i int) {
	if a.differences == nil {
		return
	}
	values := a.job.values()
	value := i % values
	truth := &a.picture.Runs[a.reference*values+value]
	if !truth.There() {
		return
	}
	for r := range a.picture.Resolutions {
		at := r*values + value
		run := &a.picture.Runs[at]
		if a.differences[at] == nil && run.There() && run.Fault == "" && truth.Fault == "" {
			a.differences[at] = study.Differences(study.Run{Traces: truth.Traces}, study.Run{Traces: run.Traces}, a.job.Model.Record)
		}
	}
}

// errors are the tutorial's error of each resolution against the largest; NaN
// where a run stopped early, nil when nothing is compared.
func (a *assembly) errors() []float64 {
	if a.differences == nil {
		return nil
	}
	values := a.job.values()
	all := make([]float64, len(a.picture.Resolutions))
	for r := range all {
		all[r] = math.NaN()
		if whole(a.picture.Runs[a.reference*values:][:values]) && whole(a.picture.Runs[r*values:][:values]) {
			all[r] = study.Average(a.differences[r*values:][:values])
		}
	}
	return all
}

// whole reports whether all of the runs came to their end.
func whole(runs []Run) bool {
	return !slices.ContainsFunc(runs, func(r Run) bool { return r.Fault != "" })
}
