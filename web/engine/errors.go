package engine

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// errors are the tutorial's error of each resolution against the largest: the mean
// absolute difference of each recorded v, averaged over swept values and records in
// the order in which the tutorial adds them up. Nil when nothing is compared.
func (p *Picture) errors(records []model.Record) []float64 {
	if len(p.Resolutions) < 2 {
		return nil
	}
	reference := 0
	for i, n := range p.Resolutions {
		if n > p.Resolutions[reference] {
			reference = i
		}
	}
	all := make([]float64, len(p.Resolutions))
	for i := range all {
		all[i] = p.between(i, reference, records)
	}
	return all
}

func (p *Picture) between(resolution, reference int, records []model.Record) float64 {
	values := max(1, len(p.Values))
	sum, n := 0.0, 0
	for v := range values {
		a, b := p.Run(Lane{resolution, v}), p.Run(Lane{reference, v})
		if a.Fault != "" || b.Fault != "" {
			return math.NaN()
		}
		for i := range records {
			if records[i].Var == "v" {
				sum += meanDifference(b.Traces[i], a.Traces[i])
				n++
			}
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return sum / float64(values) / float64(n/values)
}

// meanDifference is numpy.mean(numpy.abs(numpy.subtract(a, b))).
func meanDifference(a, b []float64) float64 {
	d := make([]float64, len(a))
	for i := range d {
		d[i] = math.Abs(a[i] - b[i])
	}
	return pairwise(d) / float64(len(d))
}

// pairwise adds up as numpy does, so that the digits are the tutorial's: blocks of
// 128 in eight strands, blocks in pairs.
func pairwise(x []float64) float64 {
	const block, strands = 128, 8
	switch {
	case len(x) < strands:
		sum := 0.0
		for _, v := range x {
			sum += v
		}
		return sum
	case len(x) > block:
		half := len(x) / 2
		half -= half % strands
		return pairwise(x[:half]) + pairwise(x[half:])
	}
	r := [strands]float64(x)
	i := strands
	for ; i+strands <= len(x); i += strands {
		for k := range r {
			r[k] += x[i+k]
		}
	}
	sum := ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
	for ; i < len(x); i++ {
		sum += x[i]
	}
	return sum
}
