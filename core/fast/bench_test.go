package fast

import (
	"context"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
	"github.com/cablelab/cablelab/core/testmodels"
)

// BenchmarkJobs is for a profile of one of the jobs that make bench times:
//
//	go test ./core/fast -bench 'Jobs/TREE$' -cpuprofile cpu.out
func BenchmarkJobs(b *testing.B) { benchmark(b, New()) }

// BenchmarkUnreduced leaves passive subtrees as they are.
func BenchmarkUnreduced(b *testing.B) {
	unreduced := New()
	unreduced.Modes = false
	benchmark(b, unreduced)
}

func benchmark(b *testing.B, backend *Backend) {
	testmodels.Benchmark(b, func(models ...*model.Model) (func() error, error) {
		var all []*sim.Simulation
		for _, group := range study.Groups(models) {
			s, err := sim.BuildOn(backend, group...)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
		}
		return func() error {
			for _, s := range all {
				if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
					return err
				}
			}
			return nil
		}, nil
	})
}
