package study

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Error is the tutorial's error between two resolutions: the mean over time of the
// absolute difference of each recorded v, added up over runs and records in the
// tutorial's order, and averaged [mV]. It is NaN when no v is recorded.
func Error(reference, runs []Run, records []model.Record) float64 {
	sum, n := 0.0, 0
	for i := range runs {
		n = 0
		for k := range records {
			if isVoltage(records[k]) {
				sum += meanDifference(reference[i].Traces[k], runs[i].Traces[k])
				n++
			}
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return sum / float64(len(runs)) / float64(n)
}

func isVoltage(r model.Record) bool { return r.Var == "v" }

func meanDifference(a, b []float64) float64 {
	d := make([]float64, len(a))
	for i := range d {
		d[i] = math.Abs(a[i] - b[i])
	}
	return Mean(d)
}

// largest is the largest difference of a recorded v, and when it is.
func largest(reference, runs []Run, records []model.Record) (most, when float64) {
	for i := range runs {
		for k := range records {
			if !isVoltage(records[k]) {
				continue
			}
			for j, v := range runs[i].Traces[k] {
				if d := math.Abs(v - reference[i].Traces[k][j]); d > most {
					most, when = d, runs[i].T[j]
				}
			}
		}
	}
	return most, when
}
