package fast

import (
	"context"
	"testing"

	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
	"github.com/cablelab/cablelab/core/testmodels"
)

// BenchmarkJobs are the jobs that make bench times, for a profile of one:
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
	for _, job := range testmodels.Jobs() {
		b.Run(job.Name, func(b *testing.B) {
			var all []*sim.Simulation
			for _, group := range study.Groups(job.Models) {
				s, err := sim.BuildOn(backend, group...)
				if err != nil {
					b.Fatal(err)
				}
				all = append(all, s)
			}
			for b.Loop() {
				for _, s := range all {
					if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			}
			steps := float64(b.N * testmodels.Steps * job.Compartments())
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/steps, "ns/compartment/step")
		})
	}
}
