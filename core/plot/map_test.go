package plot

import (
	"math"
	"strings"
	"testing"
)

// exampleMap has a hill, and one value that is not known.
func exampleMap(x, y int) *Map {
	p := &Map{Width: 480, Height: 300, Title: "Peaks", Name: "peak of soma", Unit: "mV",
		X: Axis{"stim.amp (nA)", 0.1, 0.4, x}, Y: Axis{"stim.dur (ms)", 2, 0.5, y}}
	for i := range x * max(1, y) {
		u, v := float64(i/max(1, y))/float64(x), float64(i%max(1, y))/float64(max(1, y))
		p.Z = append(p.Z, float32(-65+100*(u-u*u)+40*v))
	}
	p.Z[3] = float32(math.NaN())
	return p
}

// TestMapLosesNoPeak: of many values the highest of each cell is shown, and each
// value lies in a cell.
func TestMapLosesNoPeak(t *testing.T) {
	for _, n := range [][2]int{{1, 1}, {7, 5}, {129, 97}, {1000, 3}, {3, 1000}} {
		p := &Map{X: Axis{N: n[0]}, Y: Axis{N: n[1]}, Z: make([]float32, n[0]*n[1])}
		for _, spike := range []int{0, len(p.Z) / 3, len(p.Z) - 1} {
			p.Z[spike] = 1
			columns, rows := min(mostColumns, n[0]), min(mostRows, n[1])
			sum := 0.0
			for _, v := range p.cells(columns, rows).z {
				sum += v
			}
			if sum != 1 {
				t.Errorf("%v: of the spike at %d the map shows %v", n, spike, sum)
			}
			p.Z[spike] = 0
		}
	}
}

// TestMapOfNothing: without a known value there are axes and no number that is none.
func TestMapOfNothing(t *testing.T) {
	for _, y := range []int{0, 5} {
		p := exampleMap(7, y)
		for i := range p.Z {
			p.Z[i] = float32(math.NaN())
		}
		wellFormed(t, AppendSVG(nil, p.Scene(), Theme{}))
		if got := p.Scene().Desc; got != "peak of soma is not known yet" {
			t.Errorf("in words %q", got)
		}
	}
	if got := exampleMap(7, 5).Scene().Desc; !strings.Contains(got, "highest at stim.amp (nA) 0.25 and stim.dur (ms) 0.5") {
		t.Errorf("in words %q", got)
	}
}
