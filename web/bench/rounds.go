package main

import (
	"fmt"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// contender is a technique in its place.
type contender struct {
	where     string
	place     place
	technique string
}

// outcome is what timing one job gave.
type outcome struct {
	job    testmodels.Job
	neuron row
	rows   []row // by contender
}

// row is what one contender gave.
type row struct {
	contender
	build, compile float64   // [s]
	seconds        []float64 // that a run of the job took, by round
	agreement      agreement // of all rounds
}

// median is how long a run took [ms].
func (r *row) median() float64 { return over(r.seconds).median * 1e3 }

// A round asks each for runs of about this long; the first, which is dropped, for
// longer, so that the browser has compiled what it will compile.
const (
	lengthOfRound = 0.02 // [s]
	lengthOfFirst = 0.2  // [s]
)

// contest builds a job everywhere and times it in rounds, in each of which NEURON and
// all contenders run in turn.
func contest(job testmodels.Job, reference contender, contenders []contender, rounds int) (*outcome, error) {
	o := &outcome{job: job, neuron: row{contender: reference}}
	for _, c := range contenders {
		o.rows = append(o.rows, row{contender: c, agreement: agreement{spikes: true}})
	}
	if err := o.build(); err != nil {
		return nil, fmt.Errorf("%s: %w", job.Name, err)
	}
	for r := range rounds + 1 {
		if err := o.round(r == 0); err != nil {
			return nil, fmt.Errorf("%s: %w", job.Name, err)
		}
	}
	return o, o.drop()
}

// everyone is NEURON and the contenders.
func (o *outcome) everyone() []*row {
	all := []*row{&o.neuron}
	for i := range o.rows {
		all = append(all, &o.rows[i])
	}
	return all
}

func (o *outcome) build() error {
	models := documents(o.job)
	for _, r := range o.everyone() {
		a, err := ask(r.place, trial.Order{Do: "build", Technique: r.technique, Models: models})
		if err != nil {
			return err
		}
		r.build, r.compile = a.Seconds, a.Compile
	}
	return nil
}

func (o *outcome) round(first bool) error {
	length := lengthOfRound
	if first {
		length = lengthOfFirst
	}
	var want []byte
	for _, r := range o.everyone() {
		a, err := ask(r.place, trial.Order{Do: "run", Technique: r.technique, Seconds: length})
		if err != nil {
			return err
		}
		if r == &o.neuron {
			want = a.Traces
		}
		agreed, err := compare(a.Traces, want)
		if err != nil {
			return fmt.Errorf("%s, %s: %w", r.where, r.technique, err)
		}
		r.agreement = r.agreement.and(agreed)
		if !first {
			r.seconds = append(r.seconds, a.Seconds)
		}
	}
	return nil
}

func (o *outcome) drop() error {
	for _, r := range o.everyone() {
		if _, err := ask(r.place, trial.Order{Do: "drop"}); err != nil {
			return err
		}
	}
	return nil
}
