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
			if records[k].Var == "v" {
				sum += Mean(reference[i].Traces[k], runs[i].Traces[k])
				n++
			}
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return sum / float64(len(runs)) / float64(n)
}

// largest is the largest difference of a recorded v, and when it is.
func largest(reference, runs []Run, records []model.Record) (most, when float64) {
	for i := range runs {
		for k := range records {
			if records[k].Var != "v" {
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
