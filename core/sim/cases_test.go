package sim

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// answer is what NEURON 8.2.2 says of a case.
type answer struct {
	T        []float64
	Traces   map[string][]float64
	Spikes   map[string][]float64
	Segments []struct {
		At             string
		Area, Ri, Diam float64
	}
}

// cases calls f with every reference case, those among them that are too large for
// tests that try every number of a document.
func cases(t *testing.T, f func(t *testing.T, m *model.Model, want *answer)) {
	files, err := filepath.Glob("../testdata/cases/*.model.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no reference cases: %v", err)
	}
	large, err := filepath.Glob("../testdata/large/*.model.json")
	if err != nil || len(large) == 0 {
		t.Fatalf("no large reference cases: %v", err)
	}
	for _, file := range append(files, large...) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".model.json"), func(t *testing.T) {
			m, want := readCase(t, file)
			f(t, m, want)
		})
	}
}

func readCase(t testing.TB, file string) (*model.Model, *answer) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	text, err = os.ReadFile(strings.Replace(file, ".model.", ".neuron.", 1))
	if err != nil {
		t.Fatal(err)
	}
	var a answer
	if err := json.Unmarshal(text, &a); err != nil {
		t.Fatal(err)
	}
	return m, &a
}

// TestCases asks for NEURON's own bits: every sample, every spike time, in both
// of two lanes.
func TestCases(t *testing.T) {
	cases(t, func(t *testing.T, m *model.Model, want *answer) {
		s, err := Build(m, m)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Run(context.Background(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "t", got.T, want.T)
		for _, lane := range got.Lanes {
			for i, r := range m.Record {
				equal(t, r.Text, lane.Traces[i], want.Traces[r.Text])
			}
			for i, d := range m.Spikes {
				equal(t, "spikes at "+d.Text, lane.Spikes[i], want.Spikes[d.Text])
			}
		}
	})
}

// TestSegments asks for NEURON's bits of every segment's area, ri and diam.
func TestSegments(t *testing.T) {
	cases(t, func(t *testing.T, m *model.Model, want *answer) {
		s, err := Build(m)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for i := range m.Sections {
			for j := range m.Sections[i].Nseg {
				w := want.Segments[n]
				node := s.tree.Segment(i, model.SegmentMiddle(j, m.Sections[i].Nseg))
				equal(t, w.At, []float64{s.tree.Area[node], s.tree.Ri(node), s.tree.Diam[node]}, []float64{w.Area, w.Ri, w.Diam})
				n++
			}
		}
		if n != len(want.Segments) {
			t.Errorf("%d segments, NEURON has %d", n, len(want.Segments))
		}
	})
}

func equal(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d values, NEURON has %d", what, len(got), len(want))
		return
	}
	for i := range got {
		if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
			t.Errorf("%s[%d] = %v, NEURON has %v", what, i, got[i], want[i])
			return
		}
	}
}
