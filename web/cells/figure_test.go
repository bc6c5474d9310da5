package cells_test

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"html"
	"math"
	"slices"
	"strings"
	"testing"
)

// A drawn is a figure as the page gets it: the picture, and the numbers in it.
type drawn struct {
	SVG  string
	Axes []struct {
		X, Y  struct{ Label string }
		Xs    []doubles
		Lines []struct {
			Label, Color string
			X            int
			Y            doubles
		}
	}
}

// A figure is what NEURON's Python and matplotlib show: see testdata/oracle.py.
type figure struct {
	Axes []struct {
		Lines                 []line
		Legend                []string
		Title, Xlabel, Ylabel string
	}
}

type line struct {
	X, Y  span
	Color string
}

// A span is how many numbers there are, and the least and the largest of them.
type span struct {
	N        int
	Min, Max float64
}

type doubles struct{ F8 string }

func (d doubles) span(t *testing.T) span {
	t.Helper()
	bytes, err := hex.DecodeString(d.F8)
	if err != nil {
		t.Fatal(err)
	}
	s := span{Min: math.Inf(1), Max: math.Inf(-1)}
	for ; len(bytes) >= 8; bytes = bytes[8:] {
		x := math.Float64frombits(binary.LittleEndian.Uint64(bytes))
		if !math.IsNaN(x) {
			s = span{s.N + 1, min(s.Min, x), max(s.Max, x)}
		}
	}
	if s.N == 0 {
		return span{}
	}
	return s
}

// compareFigures holds the figures of a cell to those that matplotlib shows: the lines
// by count, least, largest and colour, the words by their being in the picture.
func compareFigures(t *testing.T, number int, got []drawn, want []figure) {
	t.Helper()
	got = slices.DeleteFunc(got, func(f drawn) bool { return len(f.Axes) == 0 }) // a shape, which is drawn without axes
	want = slices.DeleteFunc(want, func(f figure) bool { return len(f.Axes) == 0 })
	if len(got) != len(want) {
		t.Errorf("cell %d shows %d figures, in NEURON %d", number, len(got), len(want))
		return
	}
	for i, f := range want {
		if len(got[i].Axes) != len(f.Axes) {
			t.Errorf("cell %d, figure %d has %d axes, in NEURON %d", number, i, len(got[i].Axes), len(f.Axes))
			continue
		}
		for k, axes := range f.Axes {
			name := fmt.Sprintf("cell %d, figure %d, axes %d", number, i, k)
			compareLines(t, name, got[i], k, axes.Lines)
			for _, text := range append(axes.Legend, axes.Title, axes.Xlabel, axes.Ylabel) {
				if !strings.Contains(html.UnescapeString(got[i].SVG), text) {
					t.Errorf("%s: %q is not in the picture", name, text)
				}
			}
		}
	}
}

func compareLines(t *testing.T, name string, got drawn, axes int, want []line) {
	t.Helper()
	in := got.Axes[axes]
	if len(in.Lines) != len(want) {
		t.Errorf("%s: %d lines, in NEURON %d", name, len(in.Lines), len(want))
		return
	}
	for i, l := range in.Lines {
		drawn := line{in.Xs[l.X].span(t), l.Y.span(t), l.Color}
		if drawn != want[i] {
			t.Errorf("%s: line %d is %v, in NEURON %v", name, i, drawn, want[i])
		}
	}
}
