package engine

import (
	"context"

	"github.com/cablelab/cablelab/core/sim"
)

// Whole computes a whole picture on the caller's thread, with NEURON's bits.
func Whole(ctx context.Context, job Job) (Result, error) {
	return compute(ctx, sim.Build, job, func(float64) {})
}

func compute(ctx context.Context, build sim.Builder, job Job, tell func(fraction float64)) (Result, error) {
	all := spread(0, job.runs(), 1)
	runs, err := paint(ctx, build, job, all, tell)
	if err != nil {
		return Result{}, err
	}
	a := newAssembly(job)
	err = a.add(all, runs)
	return a.result(), err
}
