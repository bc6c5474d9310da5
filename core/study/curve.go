package study

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// Curve is the error against nseg.
type Curve struct {
	Reference int       // nseg of the run that counts as the truth
	Nseg      []int     // ascending
	Errors    []float64 // [mV] by Nseg
	Orders    []float64 // [1] of convergence from each nseg to the next
	Order     float64   // [1] of the whole, where it falls; NaN when that cannot be told
}

// Curve compares the run at each nseg with that at the reference.
func (e *Experiment) Curve(ctx context.Context, reference int, nseg []int) (*Curve, error) {
	c := &Curve{Reference: reference, Nseg: nseg}
	errors, err := e.errors(ctx, reference, nseg)
	if err != nil {
		return nil, err
	}
	c.Errors = errors
	for i := 1; i < len(nseg); i++ {
		c.Orders = append(c.Orders, order(nseg[i-1:i+1], errors[i-1:i+1]))
	}
	c.Order = slope(reference, nseg, errors)
	return c, nil
}

// errors are those of the runs at each nseg against the reference.
func (e *Experiment) errors(ctx context.Context, reference int, nseg []int) ([]float64, error) {
	if err := e.comparable(); err != nil {
		return nil, err
	}
	batches, err := e.batches(append([]int{reference}, nseg...))
	if err != nil {
		return nil, err
	}
	all, done := 0.0, 0.0
	for _, models := range batches {
		all += Cost(models...)
	}
	var truth []Run
	var errors []float64
	for _, models := range batches {
		cost := Cost(models...)
		runs, err := e.Run(ctx, models, e.part(done/all, (done+cost)/all))
		if err != nil {
			return nil, err
		}
		if truth == nil {
			truth = runs[:e.Sweep.size()]
			runs = runs[e.Sweep.size():]
		}
		for some := range slices.Chunk(runs, e.Sweep.size()) {
			errors = append(errors, Error(truth, some, e.Model.Record))
		}
		done += cost
	}
	e.tell(1)
	return errors, nil
}

// mostKept bounds the recorded numbers that are kept at once, and mostCompared those
// of one nseg, which have to be.
const (
	mostKept     = 1 << 24
	mostCompared = 1 << 25
)

// batches are the models at each nseg, in order; as many of them together as a
// runner may share out before their traces are dropped.
func (e *Experiment) batches(nseg []int) (batches [][]*model.Model, err error) {
	kept := math.Inf(1)
	for _, n := range nseg {
		models, err := e.resolved(n)
		if err != nil {
			return nil, err
		}
		samples := float64(len(models)*(1+len(e.Model.Record))) * e.Model.Run.Tstop / e.Model.Run.Dt
		if samples > mostCompared {
			return nil, fmt.Errorf("run: %.3g numbers would be compared at each nseg, at most %d can be; lower tstop, raise dt, or sweep fewer values", samples, mostCompared)
		}
		if kept+samples > mostKept {
			batches, kept = append(batches, nil), 0
		}
		last := len(batches) - 1
		batches[last], kept = append(batches[last], models...), kept+samples
	}
	return batches, nil
}

// order is p where the error falls as nseg^-p between two resolutions.
func order(nseg []int, errors []float64) float64 {
	return math.Log(errors[0]/errors[1]) / math.Log(float64(nseg[1])/float64(nseg[0]))
}

// slope is the order of the whole curve: least squares on logarithms, from the
// largest error on, but not nseg 1, up to a third of the reference, whose own
// error shows beyond.
func slope(reference int, nseg []int, errors []float64) float64 {
	var sx, sy, sxx, sxy, n float64
	for i := worst(errors); i < len(nseg); i++ {
		if nseg[i] < 3 || 3*nseg[i] > reference || !(errors[i] > 0) {
			continue
		}
		x, y := math.Log(float64(nseg[i])), math.Log(errors[i])
		sx, sy, sxx, sxy, n = sx+x, sy+y, sxx+float64(x*x), sxy+float64(x*y), n+1
	}
	if n < 2 {
		return math.NaN()
	}
	return -(float64(n*sxy) - float64(sx*sy)) / (float64(n*sxx) - float64(sx*sx))
}

// worst is the index of the largest error.
func worst(errors []float64) int {
	at := 0
	for i := range errors {
		if errors[i] > errors[at] {
			at = i
		}
	}
	return at
}
