package fast

import (
	"context"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

func benchmark(b *testing.B, backend sim.Backend, nseg float64, lanes int) {
	var all []*model.Model
	for i := range lanes {
		m, err := model.Set(model.Tutorial(), "sections[1].nseg", nseg)
		if err != nil {
			b.Fatal(err)
		}
		m, _ = model.Set(m, "points[0].amp", .075+.01*float64(i))
		all = append(all, m)
	}
	s, err := sim.BuildOn(backend, all...)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*1000), "ns/step")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*lanes*1000)/(nseg+1), "ns/node/step")
}

func plain() sim.Backend { b := New(); b.Modes = false; return b }

func BenchmarkBS1(b *testing.B)         { benchmark(b, New(), 1, 1) }
func BenchmarkBS101(b *testing.B)       { benchmark(b, New(), 101, 1) }
func BenchmarkBS101Plain(b *testing.B)  { benchmark(b, plain(), 101, 1) }
func BenchmarkSWEEP4(b *testing.B)      { benchmark(b, New(), 101, 4) }
func BenchmarkSWEEP4Plain(b *testing.B) { benchmark(b, plain(), 101, 4) }
func BenchmarkSWEEP64(b *testing.B)     { benchmark(b, New(), 101, 64) }
