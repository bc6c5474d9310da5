package testmodels

import (
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// Benchmark times all jobs, of which build makes something that can be run, as make
// bench does beside NEURON.
func Benchmark(b *testing.B, build func(...*model.Model) (run func() error, err error)) {
	for _, job := range Jobs() {
		b.Run(job.Name, func(b *testing.B) {
			run, err := build(job.Models...)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := run(); err != nil {
					b.Fatal(err)
				}
			}
			steps := float64(b.N * Steps * job.Compartments())
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/steps, "ns/compartment/step")
		})
	}
}
