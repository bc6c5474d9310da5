package study

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Error is the tutorial's error between two resolutions: the mean over time of the
// absolute difference of each recorded v, added up over runs and records in the
// tutorial's order, and averaged [mV]. It is NaN when no v is recorded.
func Error(reference, runs []Run, records []model.Record) float64 {
	all := make([][]float64, len(runs))
	for i := range runs {
		all[i] = Differences(reference[i], runs[i], records)
	}
	return Average(all)
}

// Differences are the mean over time of the absolute difference of each recorded
// v [mV].
func Differences(reference, run Run, records []model.Record) []float64 {
	var all []float64
	for k := range records {
		if isVoltage(records[k]) {
			all = append(all, meanDifference(reference.Traces[k], run.Traces[k]))
		}
	}
	return all
}

// Average is the Error whose Differences, by run, these are.
func Average(differences [][]float64) float64 {
	sum, n := 0.0, 0
	for _, of := range differences {
		n = len(of)
		for _, d := range of {
			sum += d
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return sum / float64(len(differences)) / float64(n)
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
