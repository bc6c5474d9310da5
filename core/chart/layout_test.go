package chart

import (
	"fmt"
	"math"
	"testing"

	"github.com/cablelab/cablelab/core/plot"
)

// crowd is a figure whose axes have long labels and large numbers.
func crowd(rows, columns int) *Figure {
	f := &Figure{Width: 6.4, Height: 4.8, Title: "Over all"}
	for r := range rows {
		for c := range columns {
			cell := Cell{float64(c) / float64(columns), float64(r) / float64(rows), float64(c+1) / float64(columns), float64(r+1) / float64(rows)}
			axis := func(label string) Axis {
				return Axis{Label: Label{Text: label}, Min: -123456, Max: 234567, Margin: .05}
			}
			f.Axes = append(f.Axes, &Axes{Cell: cell, Title: Label{Text: fmt.Sprint("Axes ", r, c)}, X: axis("time (ms)"), Y: axis("voltage\n(mV)")})
		}
	}
	return f
}

// box is about where a text is.
func box(m *plot.Mark) plot.Box {
	w, h := plot.TextWidth(m.Text, m.Size), m.Size*.8
	left := m.X - w*[...]float64{0, .5, 1}[m.Anchor]
	if m.Turned {
		low := m.Y + w*[...]float64{0, .5, 1}[m.Anchor]
		return plot.Box{X0: m.X - h, X1: m.X, Y0: low - w, Y1: low}
	}
	return plot.Box{X0: left, X1: left + w, Y0: m.Y - h, Y1: m.Y}
}

// TestNoTextCoversAnother: numbers, labels and titles find room, in figures of any
// shape, and in narrow ones.
func TestNoTextCoversAnother(t *testing.T) {
	twins := crowd(1, 1)
	twin := *twins.Axes[0]
	twin.Y.Far, twin.X.Bare, twin.X.Label, twin.Title = true, true, Label{}, Label{}
	twins.Axes = append(twins.Axes, &twin)
	for name, f := range map[string]*Figure{"one": crowd(1, 1), "row": crowd(1, 2), "column": crowd(3, 1), "grid": crowd(2, 2), "twins": twins, "marks": told(t, panels)} {
		for _, room := range []float64{0, 600, 400} {
			scene, _ := f.Draw(room)
			var boxes []plot.Box
			var texts []string
			for i := range scene.Marks {
				m := &scene.Marks[i]
				if m.Kind != plot.Text || m.Class == "note" || m.Class == "legend" {
					continue
				}
				b := box(m)
				if b.X0 < 0 || b.Y0 < 0 || b.X1 > scene.Width+1 || b.Y1 > scene.Height {
					t.Errorf("%s, %g px: %q is at %v, outside of %g by %g", name, room, m.Text, b, scene.Width, scene.Height)
				}
				for k, other := range boxes {
					if math.Min(b.X1, other.X1)-math.Max(b.X0, other.X0) > 1 && math.Min(b.Y1, other.Y1)-math.Max(b.Y0, other.Y0) > 1 {
						t.Errorf("%s, %g px: %q at %v covers %q at %v", name, room, m.Text, b, texts[k], other)
					}
				}
				boxes, texts = append(boxes, b), append(texts, m.Text)
			}
		}
	}
}

// TestLikeCellsAreAlike: the areas of a grid are of one size and lie side by side.
func TestLikeCellsAreAlike(t *testing.T) {
	f := crowd(2, 2)
	f.Axes[1].Y.Bare, f.Axes[1].Y.Label = true, Label{}
	_, readings := f.Draw(0)
	first := readings[0].Box
	for i, r := range readings {
		if w, want := r.Box.X1-r.Box.X0, first.X1-first.X0; math.Abs(w-want) > .01 {
			t.Errorf("axes %d is %g wide, the first %g", i, w, want)
		}
		if h, want := r.Box.Y1-r.Box.Y0, first.Y1-first.Y0; math.Abs(h-want) > .01 {
			t.Errorf("axes %d is %g high, the first %g", i, h, want)
		}
	}
	if readings[1].Box.Y0 != first.Y0 || readings[2].Box.X0 != first.X0 {
		t.Error("the axes are not in rows and columns")
	}
}

// TestRatios: cells share what the labels leave in their ratio.
func TestRatios(t *testing.T) {
	f := crowd(2, 1)
	f.Axes[0].Cell.Y1, f.Axes[1].Cell.Y0 = .75, .75
	_, readings := f.Draw(0)
	high := func(i int) float64 { return readings[i].Box.Y1 - readings[i].Box.Y0 }
	if ratio := high(0) / high(1); math.Abs(ratio-3) > .01 {
		t.Errorf("the ratio of 3 to 1 is %g", ratio)
	}
}

// TestLegendBeside: a legend that is anchored beside the plotting area has room there.
func TestLegendBeside(t *testing.T) {
	f := crowd(1, 1)
	f.Axes[0].Legend = &Legend{Place: "upper left", Anchor: &[2]float64{1.02, 1}, Size: 10, Columns: 1, Frame: true,
		Keys: []Key{{"a label of some length", &Line{Stroke: Stroke{Width: 1}}}}}
	scene, readings := f.Draw(0)
	for _, m := range scene.Marks {
		if m.Class == "legend" && m.Kind == plot.Rect && (m.X < readings[0].Box.X1 || m.X+m.W > scene.Width) {
			t.Errorf("the legend is from %g to %g, between the axes, to %g, and the edge, at %g", m.X, m.X+m.W, readings[0].Box.X1, scene.Width)
		}
	}
}
