package study

import (
	"context"
	"fmt"
	"math"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/model"
)

// Budget is what makes up the error of a run against the converged solution.
type Budget struct {
	Names []string  // of the parts: space, time, … and last the whole
	Means []float64 // [mV] mean absolute difference, by part
	Most  []float64 // [mV] largest difference, by part
	When  []float64 // [ms] of the largest difference, by part
}

const (
	finerDt       = 16   // by how much dt is divided for the converged solution
	finerAtol     = 1e3  // by how much atol is
	finerFraction = .005 // how long its segments are at most, in length constants at 100 Hz
	mostRefined   = 999  // up to which nseg that is asked for
	mostCost      = 2e9  // node steps that a budget may take
)

// Budget takes the sources of error away one by one, in the order tables,
// integrator, dt, space, and says how far the traces move each time: rates exact
// instead of from tables; Crank-Nicolson instead of implicit Euler, at the run's
// dt; a sixteenth of that dt (or, of steps of variable length, a thousandth of
// atol); three times the segments or more, none longer than a two-hundredth of the
// length constant at 100 Hz. After the last step nothing
// is left but the error of the converged solution itself, about a 256th of dt's
// part and a ninth of space's. The parts move the traces in different directions,
// so their sizes need not add up to the whole.
func (e *Experiment) Budget(ctx context.Context) (*Budget, error) {
	if err := e.comparable(); err != nil {
		return nil, err
	}
	names, ladder, err := refinements(e.Model)
	if err != nil {
		return nil, err
	}
	all := 0.0
	for _, m := range ladder {
		all += Cost(m) * float64(e.Sweep.size())
	}
	if all > mostCost {
		return nil, fmt.Errorf("the converged solution would take %.2g node steps, of at most %.2g; lower tstop or nseg, or sweep fewer values", all, mostCost)
	}
	steps, err := e.climb(ctx, ladder, all)
	if err != nil {
		return nil, err
	}
	b := &Budget{Names: append(names, "all")}
	for i := range names {
		b.add(steps[i+1], steps[i], e.Model.Record)
	}
	b.add(steps[len(steps)-1], steps[0], e.Model.Record)
	return b, nil
}

func (b *Budget) add(reference, runs []Run, records []model.Record) {
	most, when := largest(reference, runs, records)
	b.Means = append(b.Means, Error(reference, runs, records))
	b.Most, b.When = append(b.Most, most), append(b.When, when)
}

// refinements are the model and what it becomes as its errors are taken away, each
// by its name.
func refinements(m *model.Model) (names []string, ladder []*model.Model, err error) {
	exact, err := model.Set(m, "globals.usetable_hh", 0)
	if err != nil {
		return nil, nil, err
	}
	names, ladder = []string{"tables"}, []*model.Model{m, exact}
	if m.Run.Atol > 0 {
		fine, err := model.Set(exact, "run.atol", max(model.MinAtol, m.Run.Atol/finerAtol))
		if err != nil {
			return nil, nil, err
		}
		names, ladder = append(names, "atol"), append(ladder, fine)
	} else {
		centred, err := model.Set(exact, "run.secondorder", 2)
		if err != nil {
			return nil, nil, err
		}
		fine, err := finerSteps(centred)
		if err != nil {
			return nil, nil, err
		}
		names, ladder = append(names, "integrator", "dt"), append(ladder, centred, fine)
	}
	nseg := make([]int, len(m.Sections))
	for i := range nseg {
		s := &m.Sections[i]
		nseg[i] = finerNseg(s.Nseg, min(mostRefined, cable.DLambda(s, finerFraction)))
	}
	converged, err := model.SetAllNseg(ladder[len(ladder)-1], nseg)
	if err != nil {
		return nil, nil, fmt.Errorf("the converged solution: %w", err)
	}
	return append(names, "space"), append(ladder, converged), nil
}

// finerSteps divides dt. The run ends no earlier than the coarse one, whose last
// sample need not be at tstop.
func finerSteps(m *model.Model) (*model.Model, error) {
	fine, err := model.Set(m, "run.dt", m.Run.Dt/finerDt)
	if err != nil {
		return nil, err
	}
	return model.Set(fine, "run.tstop", math.Ceil(m.Run.Tstop/m.Run.Dt)*m.Run.Dt)
}

// finerNseg is an odd multiple of nseg, so that every place stays where it was:
// the first from three times on that is enough.
func finerNseg(nseg, enough int) int {
	f := 3
	for nseg*f < enough {
		f += 2
	}
	return nseg * f
}

// climb runs every rung of the ladder and keeps the samples at the first's times.
func (e *Experiment) climb(ctx context.Context, ladder []*model.Model, all float64) ([][]Run, error) {
	steps := make([][]Run, len(ladder))
	done := 0.0
	for i, m := range ladder {
		models, err := e.Sweep.Models(m)
		if err != nil {
			return nil, err
		}
		part := Cost(models...)
		if steps[i], err = e.Run(ctx, models, e.part(done/all, (done+part)/all)); err != nil {
			return nil, err
		}
		done += part
		if m.Run.Dt != ladder[0].Run.Dt {
			thin(steps[i], len(steps[0][0].T))
		}
	}
	e.tell(1)
	return steps, nil
}

// thin keeps every finerDt-th sample, n in all.
func thin(runs []Run, n int) {
	keep := func(x []float64) []float64 {
		y := make([]float64, 0, n)
		for i := 0; i < len(x) && len(y) < n; i += finerDt {
			y = append(y, x[i])
		}
		return y
	}
	for i := range runs {
		runs[i].T = keep(runs[i].T)
		for k := range runs[i].Traces {
			runs[i].Traces[k] = keep(runs[i].Traces[k])
		}
	}
}
