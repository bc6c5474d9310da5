package engine

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// errors are the tutorial's error of each resolution against the largest; NaN
// where a run stopped early, nil when nothing is compared.
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
	truth, whole := p.runsAt(reference)
	for i := range all {
		runs, also := p.runsAt(i)
		all[i] = math.NaN()
		if whole && also {
			all[i] = study.Error(truth, runs, records)
		}
	}
	return all
}

// runsAt are the runs of a resolution, and whether all of them came to their end.
func (p *Picture) runsAt(resolution int) (runs []study.Run, whole bool) {
	whole = true
	for v := range max(1, len(p.Values)) {
		run := p.Run(Lane{resolution, v})
		whole = whole && run.Fault == ""
		runs = append(runs, study.Run{T: run.T, Traces: run.Traces})
	}
	return runs, whole
}
