package study

import (
	"context"
	"fmt"
	"math"
)

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
	if reference < 3 {
		return nil, fmt.Errorf("reference: must be an nseg from 3, got %d", reference)
	}
	if err := e.comparable(); err != nil {
		return nil, err
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
		e.tell(.3 + .6*float64(n)/float64(oneByOne+2))
		below, err := s.below(n, tolerance)
		if err != nil {
			return nil, err
		}
		if below {
			e.tell(1)
			return &s.found, nil
		}
	}
	if err := s.halve(last, reference, tolerance); err != nil {
		return nil, err
	}
	e.tell(1)
	return &s.found, nil
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
func (s *search) halve(low, reference int, tolerance float64) error {
	high := (reference - 2) | 1 // the largest odd value below the reference
	if high <= low {
		return nil
	}
	if below, err := s.below(high, tolerance); !below || err != nil {
		return err
	}
	for high-low > 2 {
		middle := min((low+high)/2|1, high-2)
		below, err := s.below(middle, tolerance)
		if err != nil {
			return err
		}
		if below {
			high = middle
		} else {
			low = middle
		}
	}
	return nil
}
