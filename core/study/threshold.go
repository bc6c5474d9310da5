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
// ten-millionth wide.
func (e *Experiment) Threshold(ctx context.Context, parameter string, d model.Detector, nseg []int) (*Threshold, error) {
	t := &Threshold{Nseg: nseg, Values: make([]float64, len(nseg)), Faults: make([]string, len(nseg))}
	for i, n := range nseg {
		m, err := model.SetNseg(e.Model, e.Section, n)
		if err != nil {
			return nil, err
		}
		watched := *m
		watched.Spikes, watched.Record = []model.Detector{d}, nil
		f := firing{e: e, ctx: ctx, m: &watched, parameter: parameter}
		e.tell(float64(i) / float64(len(nseg)))
		if t.Values[i], t.Faults[i], err = f.threshold(); err != nil {
			return nil, err
		}
	}
	e.tell(1)
	return t, nil
}

// firing asks whether a model fires.
type firing struct {
	e         *Experiment
	ctx       context.Context
	m         *model.Model
	parameter string
}

// at tells for each value whether the model fires.
func (f *firing) at(values ...float64) ([]bool, error) {
	models := make([]*model.Model, len(values))
	for i, v := range values {
		var err error
		if models[i], err = model.Set(f.m, f.parameter, v); err != nil {
			return nil, err
		}
	}
	runs, err := f.e.Run(f.ctx, models, func(float64) {})
	if err != nil {
		return nil, err
	}
	fires := make([]bool, len(values))
	for i := range fires {
		fires[i] = len(runs[i].Spikes[0]) > 0
	}
	return fires, nil
}

func (f *firing) threshold() (value float64, fault string, err error) {
	low, high, fault, err := f.bracket()
	if fault != "" || err != nil {
		return math.NaN(), fault, err
	}
	const cuts = 8
	for high-low > 1e-7*math.Max(1, high) {
		values := Linspace(low, high, cuts+1)
		fires, err := f.at(values[1:cuts]...)
		if err != nil {
			return 0, "", err
		}
		k := slices.Index(fires, true)
		if k < 0 {
			k = len(fires)
		}
		low, high = values[k], values[k+1]
	}
	return (low + high) / 2, "", nil
}

// bracket finds two values, at the lower of which the cell is silent and at the
// higher of which it fires. It looks no farther than it must: a much larger
// current would tear v away.
func (f *firing) bracket() (low, high float64, fault string, err error) {
	const doublings, together = 12, 4
	values := []float64{0}
	for v := .01; len(values) <= doublings; v *= 2 {
		values = append(values, v)
	}
	for some := range slices.Chunk(values, together) {
		fires, err := f.at(some...)
		if err != nil {
			return 0, 0, "", err
		}
		k := slices.Index(fires, true)
		switch {
		case k >= 0 && some[k] == 0:
			return 0, 0, "fires without a stimulus", nil
		case k > 0:
			return some[k-1], some[k], "", nil
		case k == 0:
			return some[0] / 2, some[0], "", nil
		}
	}
	return 0, 0, fmt.Sprintf("does not fire up to %v", values[doublings]), nil
}
