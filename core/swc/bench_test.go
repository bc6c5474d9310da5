package swc

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// grown is the file of a random tree of so many points, branch after branch.
func grown(points int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("1 1 0 0 0 8 -1\n")
	at := [][3]float64{{}}
	for id := 2; id <= points; id++ {
		p := len(at) - 1
		if id%20 == 0 {
			p = r.IntN(len(at))
		}
		q := at[p]
		for k := range q {
			q[k] += 4*r.Float64() - 1
		}
		at = append(at, q)
		fmt.Fprintf(&b, "%d 3 %.3f %.3f %.3f %.3f %d\n", id, q[0], q[1], q[2], .2+r.Float64(), p+1)
	}
	return []byte(b.String())
}

// BenchmarkOpen reads a file of 50,000 points.
func BenchmarkOpen(b *testing.B) {
	text := grown(50000)
	for b.Loop() {
		if _, _, err := Read(text); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDocument writes the same cell as a document and reads that.
func BenchmarkDocument(b *testing.B) {
	m, _, err := Read(grown(50000))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("encode", func(b *testing.B) {
		for b.Loop() {
			model.EncodeCompact(m)
		}
	})
	text := model.EncodeCompact(m)
	b.Run("decode", func(b *testing.B) {
		for b.Loop() {
			if _, err := model.Decode(text); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("edit", func(b *testing.B) {
		for b.Loop() {
			if _, err := model.Set(m, "sections[7].nseg", 3); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			if _, err := sim.Build(m); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("run a millisecond", func(b *testing.B) {
		short, err := model.Set(m, "run.tstop", 1)
		if err != nil {
			b.Fatal(err)
		}
		s, err := sim.Build(short)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := s.Run(context.Background(), sim.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
