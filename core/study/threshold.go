package study

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Threshold is the value of a parameter at which the cell fires, at each nseg.
type Threshold struct {
	Nseg   []int     // ascending
	Values []float64 // [the parameter's unit] by Nseg; NaN where Faults says why
	Faults []string  // by Nseg
}

// Threshold finds, at each nseg, the smallest value of a parameter at which v
// rises through the detector's threshold: first by doubling until the cell fires,
// then by cutting the interval in eight, the runs side by side, until it is a
// ten-millionth wide. All nseg take each step together, so that a Runner has
// something to share out.
func (e *Experiment) Threshold(ctx context.Context, parameter string, d model.Detector, nseg []int) (*Threshold, error) {
	watched := *e.Model
	watched.Spikes, watched.Record = []model.Detector{d}, nil
	searches := make([]firing, len(nseg))
	for i, n := range nseg {
		m, err := model.SetNseg(&watched, e.Section, n)
		if err != nil {
			return nil, err
		}
		searches[i] = firing{m: m, try: doubled[:few]}
	}
	for {
		more, err := e.step(ctx, parameter, searches)
		if err != nil {
			return nil, err
		}
		if !more {
			break
		}
	}
	e.tell(1)
	t := &Threshold{Nseg: nseg}
	for i := range searches {
		t.Values, t.Faults = append(t.Values, searches[i].value()), append(t.Faults, searches[i].fault)
	}
	return t, nil
}

// step runs the models that the searches want to try, and tells whether there
// were any.
func (e *Experiment) step(ctx context.Context, parameter string, searches []firing) (more bool, err error) {
	var models []*model.Model
	done := 0.0
	for i := range searches {
		f := &searches[i]
		for _, v := range f.try {
			m, err := model.Set(f.m, parameter, v)
			if err != nil {
				return false, err
			}
			models = append(models, m)
		}
		done += f.done() / float64(len(searches))
	}
	if len(models) == 0 {
		return false, nil
	}
	e.tell(done)
	runs, err := e.Run(ctx, models, func(float64) {})
	if err != nil {
		return false, err
	}
	for i := range searches {
		n := len(searches[i].try)
		searches[i].take(runs[:n])
		runs = runs[n:]
	}
	return true, nil
}

// firing is the search for the value at which a model fires.
type firing struct {
	m         *model.Model
	try       []float64 // the values to run next, none when the search has ended
	tried     int       // how many of doubled have been
	low, high float64   // silent at the one, fires at the other, once high is above 0
	fault     string
}

// The values of the first phase are tried a few at a time, no farther than one
// must: a much larger current would tear v away.
const (
	few    = 4
	cuts   = 8
	narrow = 1e-7
)

var doubled = []float64{0, .01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48}

// take learns from the runs of the values that were to be tried.
func (f *firing) take(runs []Run) {
	if len(runs) == 0 {
		return
	}
	first := slices.IndexFunc(runs, func(r Run) bool { return len(r.Spikes[0]) > 0 })
	if f.high == 0 {
		f.bracket(first)
	} else {
		if first < 0 {
			first = cuts - 1
		}
		values := Linspace(f.low, f.high, cuts+1)
		f.low, f.high = values[first], values[first+1]
	}
	if f.high > 0 {
		f.try = nil
		if f.high-f.low > f.enough() {
			f.try = Linspace(f.low, f.high, cuts+1)[1:cuts]
		}
	}
}

// bracket looks for a value at which the cell is silent and one at which it fires:
// first is the index of the first tried value that does.
func (f *firing) bracket(first int) {
	at := f.tried + first
	f.tried += len(f.try)
	switch {
	case first >= 0 && at == 0:
		f.fault, f.try = "fires without a stimulus", nil
	case first >= 0:
		f.low, f.high = doubled[at-1], doubled[at]
	case f.tried == len(doubled):
		f.fault, f.try = fmt.Sprintf("does not fire up to %v", doubled[len(doubled)-1]), nil
	default:
		f.try = doubled[f.tried:min(f.tried+few, len(doubled))]
	}
}

// enough is how narrow the interval has to be.
func (f *firing) enough() float64 { return narrow * math.Max(1, f.high) }

// done is about how much of the search is done.
func (f *firing) done() float64 {
	switch {
	case len(f.try) == 0:
		return 1
	case f.high == 0:
		return 0
	}
	widest := math.Max(.01, f.high/2)
	return math.Log(widest/(f.high-f.low)) / math.Log(widest/f.enough())
}

func (f *firing) value() float64 {
	if f.fault != "" {
		return math.NaN()
	}
	return (f.low + f.high) / 2
}
