package study

import (
	"context"
	"fmt"
	"math"

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
	c.Order = slope(nseg, errors)
	return c, nil
}

// errors are those of the runs at each nseg against the reference.
func (e *Experiment) errors(ctx context.Context, reference int, nseg []int) ([]float64, error) {
	var models []*model.Model
	for _, n := range append([]int{reference}, nseg...) {
		next, err := e.resolved(n)
		if err != nil {
			return nil, err
		}
		models = append(models, next...)
	}
	runs, err := e.Run(ctx, models, e.Tell)
	if err != nil {
		return nil, err
	}
	per := len(models) / (len(nseg) + 1)
	errors := make([]float64, len(nseg))
	for i := range nseg {
		errors[i] = Error(runs[:per], runs[(i+1)*per:(i+2)*per], e.Model.Record)
	}
	return errors, nil
}

// order is p where the error falls as nseg^-p between two resolutions.
func order(nseg []int, errors []float64) float64 {
	return math.Log(errors[0]/errors[1]) / math.Log(float64(nseg[1])/float64(nseg[0]))
}

// slope is the order of the whole curve: least squares on logarithms over the
// resolutions up to a third of the largest, where the error of the reference
// itself does not show yet, and from the first that is in the falling part.
func slope(nseg []int, errors []float64) float64 {
	var sx, sy, sxx, sxy, n float64
	for i := range nseg {
		if nseg[i] < 3 || 3*nseg[i] > nseg[len(nseg)-1] || !(errors[i] > 0) {
			continue
		}
		x, y := math.Log(float64(nseg[i])), math.Log(errors[i])
		sx, sy, sxx, sxy, n = sx+x, sy+y, sxx+float64(x*x), sxy+float64(x*y), n+1
	}
	if n < 2 {
		return math.NaN()
	}
	return -(n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// Found is the smallest nseg with an error below the tolerance.
type Found struct {
	Nseg  int     // 0 when none below the reference has
	Error float64 // [mV] with it, or the smallest that was met
}

// oneByOne is up to which nseg every odd value is tried.
const oneByOne = 51

// Smallest finds the smallest odd nseg whose error against the reference is below
// the tolerance [mV]. Even values have no segment in the middle, where the
// tutorial records, and are left out. Up to oneByOne every odd value is tried;
// beyond, where the error falls evenly, the interval is halved.
func (e *Experiment) Smallest(ctx context.Context, reference int, tolerance float64) (*Found, error) {
	if !(tolerance > 0) {
		return nil, fmt.Errorf("tolerance: must be above 0, got %v", tolerance)
	}
	models, err := e.resolved(reference)
	if err != nil {
		return nil, err
	}
	truth, err := e.Run(ctx, models, e.part(0, .3))
	if err != nil {
		return nil, err
	}
	s := search{e: e, ctx: ctx, truth: truth, found: Found{Error: math.Inf(1)}}
	n, last := 1, 1
	for ; n < min(reference, oneByOne+2); n += 2 {
		last = n
		e.Tell(.3 + .6*float64(n)/float64(oneByOne+2))
		if below, err := s.below(n, tolerance); below || err != nil {
			return &s.found, err
		}
	}
	return s.halve(last, reference, tolerance)
}

// search is a search for the smallest nseg.
type search struct {
	e     *Experiment
	ctx   context.Context
	truth []Run
	found Found
}

func (s *search) below(nseg int, tolerance float64) (bool, error) {
	models, err := s.e.resolved(nseg)
	if err != nil {
		return false, err
	}
	runs, err := s.e.Run(s.ctx, models, func(float64) {})
	if err != nil {
		return false, err
	}
	off := Error(s.truth, runs, s.e.Model.Record)
	if off < tolerance {
		s.found = Found{Nseg: nseg, Error: off}
		return true, nil
	}
	if s.found.Nseg == 0 {
		s.found.Error = math.Min(s.found.Error, off)
	}
	return false, nil
}

// halve looks between a value whose error is too large and the reference.
func (s *search) halve(low, reference int, tolerance float64) (*Found, error) {
	high := reference - 1 + reference%2 // the largest odd value below the reference, or it
	if high >= reference {
		high -= 2
	}
	if high > low {
		if below, err := s.below(high, tolerance); !below || err != nil {
			return &s.found, err
		}
	}
	for high-low > 2 {
		middle := (low+high)/2 | 1
		if middle >= high {
			middle = high - 2
		}
		below, err := s.below(middle, tolerance)
		if err != nil {
			return nil, err
		}
		if below {
			high = middle
		} else {
			low = middle
		}
	}
	return &s.found, nil
}
