package morph

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// randomForest is a document of sections attached anywhere by either end.
func randomForest(t *testing.T, r *rand.Rand, n int) *model.Model {
	t.Helper()
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"name": "s%d", "L": %d, "nseg": %d`, i, 1+r.IntN(200), 1+r.IntN(6))
		if i > 0 && r.IntN(12) > 0 {
			fmt.Fprintf(&b, `, "parent": "s%d(%g)", "end": %d`, r.IntN(i), float64(r.IntN(9))/8, r.IntN(2))
		}
		b.WriteByte('}')
	}
	m, err := model.Decode([]byte(`{"sections": [` + b.String() + `], "record": ["s0(0.5).v"], "run": {"tstop": 1}}`))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// spot is a place on the way from another to the root.
type spot struct {
	section  int
	x        float64
	distance float64 // [um]
}

// upwards are the joints from a place to its root.
func upwards(m *model.Model, section int, x float64) []spot {
	way := []spot{{section, x, 0}}
	for m.Sections[section].Parent != nil {
		s := &m.Sections[section]
		section = m.SectionIndex(s.Parent.Section)
		way = append(way, spot{section, s.Parent.X, way[len(way)-1].distance + math.Abs(x-float64(s.End))*s.L})
		x = s.Parent.X
	}
	return way
}

// apart is how far two places are from each other along the cell [um], NaN if
// they are of two cells: where their ways to the root meet.
func apart(m *model.Model, section int, x float64, other int, y float64) float64 {
	for _, a := range upwards(m, section, x) {
		for _, b := range upwards(m, other, y) {
			if a.section == b.section {
				return a.distance + b.distance + math.Abs(a.x-b.x)*m.Sections[a.section].L
			}
		}
	}
	return math.NaN()
}

// TestPaths: on random forests the paths go once through every segment of the
// place's cell, without a gap, and the distances are those along the tree.
func TestPaths(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		m := randomForest(t, r, 1+r.IntN(25))
		from := model.Place{Section: m.Sections[r.IntN(len(m.Sections))].Name, X: float64(r.IntN(9)) / 8}
		start := m.SectionIndex(from.Section)
		var sections, segments []int // of each segment
		for i := range m.Sections {
			for k := range m.Sections[i].Nseg {
				sections, segments = append(sections, i), append(segments, k)
			}
		}
		reached := make([]bool, len(sections))
		for i, k := range segments {
			reached[i] = sections[i] == start && k == from.Segment(m.Sections[start].Nseg)
		}
		for _, p := range Paths(m, from) {
			for j, n := range p.Segments {
				if j == 0 != reached[n] {
					t.Fatalf("from %v: segment %d of %v was reached before: %v", from, n, p.Segments, reached[n])
				}
				reached[n] = true
				want := apart(m, start, from.X, sections[n], model.SegmentMiddle(segments[n], m.Sections[sections[n]].Nseg))
				if math.Abs(p.Distance[j]-want) > 1e-9 {
					t.Fatalf("from %v: segment %d is %g um away, not %g", from, n, p.Distance[j], want)
				}
			}
		}
		for n := range reached {
			if of := apart(m, start, from.X, sections[n], 0); reached[n] != (of == of) {
				t.Fatalf("from %v: segment %d of section %d is reached: %v", from, n, sections[n], reached[n])
			}
		}
	}
}
