package chart

import (
	"math"
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// area is where axes are in the figure.
type area struct {
	box  plot.Box
	x, y plot.Scale
}

// edges are where cells begin and end, from the left and from the top.
func (f *Figure) edges() (xs, ys []float64) {
	for _, a := range f.Axes {
		if !a.Exact {
			xs = append(xs, a.Cell.X0, a.Cell.X1)
			ys = append(ys, a.Cell.Y0, a.Cell.Y1)
		}
	}
	return distinct(xs), distinct(ys)
}

// distinct are values in order, each once; what differs by rounding is one.
func distinct(values []float64) []float64 {
	slices.Sort(values)
	return slices.CompactFunc(values, func(a, b float64) bool { return math.Abs(b-a) < 1e-6 })
}

// layout places all axes: their cells' edges part the figure, and what lies between
// two edges is what remains when the numbers and labels there have their room. So
// the plotting areas of a row or a column lie side by side, and like cells have like
// areas. Which numbers stand at an axis depends on its length and the other way
// around: a second pass settles that.
func (f *Figure) layout(width, height float64) []area {
	x, y := f.seen()
	areas := make([]area, len(f.Axes))
	for i, a := range f.Axes {
		areas[i] = a.place(plot.Box{X0: a.Cell.X0 * width, Y0: a.Cell.Y0 * height, X1: a.Cell.X1 * width, Y1: a.Cell.Y1 * height}, x[i], y[i])
	}
	top := 0.0
	if f.Title != "" {
		top = 12 + lineOf(figureSize)*float64(1+strings.Count(f.Title, "\n"))
	}
	for range 2 {
		xs, ys := f.edges()
		columns := newTracks(xs, 0, width)
		rows := newTracks(ys, top, height)
		for i, a := range f.Axes {
			if !a.Exact {
				m := a.margins(areas[i])
				columns.need(a.Cell.X0, a.Cell.X1, m.left, m.right)
				rows.need(a.Cell.Y0, a.Cell.Y1, m.top, m.bottom)
			}
		}
		for i, a := range f.Axes {
			if !a.Exact {
				box := plot.Box{}
				box.X0, box.X1 = columns.between(a.Cell.X0, a.Cell.X1)
				box.Y0, box.Y1 = rows.between(a.Cell.Y0, a.Cell.Y1)
				areas[i] = a.place(box, x[i], y[i])
			}
		}
	}
	return areas
}

// tracks are the columns or rows between edges.
type tracks struct {
	edges         []float64
	before, after []float64 // [px] that the labels of each track need at its two ends
	from, to      float64   // [px]
}

func newTracks(edges []float64, from, to float64) *tracks {
	n := max(1, len(edges))
	return &tracks{edges, make([]float64, n), make([]float64, n), from, to}
}

// index is which edge lies at a fraction.
func (t *tracks) index(at float64) int {
	for i, e := range t.edges {
		if at-e < 1e-6 {
			return i
		}
	}
	return len(t.edges) - 1
}

func (t *tracks) need(from, to, before, after float64) {
	first, last := t.index(from), max(0, t.index(to)-1)
	t.before[first] = math.Max(t.before[first], before)
	t.after[last] = math.Max(t.after[last], after)
}

// between is where the plotting areas of the tracks between two edges begin and end.
func (t *tracks) between(from, to float64) (start, end float64) {
	n := len(t.edges) - 1
	labels, whole := 0.0, t.edges[n]-t.edges[0]
	for i := range n {
		labels += t.before[i] + t.after[i]
	}
	per := math.Max(0, t.to-t.from-labels) / math.Max(whole, 1e-9)
	first, last := t.index(from), t.index(to)
	at := t.from
	for i := range n {
		at += t.before[i]
		if i == first {
			start = at
		}
		at += per * (t.edges[i+1] - t.edges[i])
		if i == last-1 {
			end = at
		}
		at += t.after[i]
	}
	return start, math.Max(end, start+20)
}

// place gives the axes' scales in a box, for the ranges of x and y.
func (a *Axes) place(box plot.Box, x, y [2]float64) area {
	box.X1, box.Y1 = math.Max(box.X1, box.X0+20), math.Max(box.Y1, box.Y0+20)
	if a.Equal && !a.X.Log && !a.Y.Log {
		box = equal(box, (y[1]-y[0])/(x[1]-x[0]))
	}
	return area{box, a.X.scale(x, box.X0, box.X1), a.Y.scale(y, box.Y1, box.Y0)}
}

// equal is the part of a box, in its middle, whose sides are as ratio is to 1.
func equal(box plot.Box, ratio float64) plot.Box {
	w, h := box.X1-box.X0, box.Y1-box.Y0
	if ratio > 1e3 || !(ratio > 1e-3) {
		return box
	}
	if h > w*ratio {
		box.Y0 += (h - w*ratio) / 2
		box.Y1 = box.Y0 + w*ratio
	} else {
		box.X0 += (w - h/ratio) / 2
		box.X1 = box.X0 + h/ratio
	}
	return box
}

func (a *Axis) scale(seen [2]float64, from, to float64) plot.Scale {
	if a.Inverted {
		from, to = to, from
	}
	return plot.Scale{Min: seen[0], Max: seen[1], From: from, To: to, Log: a.Log}
}

// margins is the room beside a plotting area [px].
type margins struct{ left, top, right, bottom float64 }

func (a *Axes) margins(at area) margins {
	m := margins{left: 14, top: 12, right: 14, bottom: 10}
	if a.Title.Text != "" {
		m.top = 14 + a.Title.tall(titleSize)
	}
	if a.Off {
		return m
	}
	for _, t := range a.X.ticks(at.x, apartX) { // the outer numbers reach beyond the area
		px, half := at.x.Pixel(t.Value), wide(t.Label, numberSize)/2
		m.left, m.right = math.Max(m.left, at.box.X0-px+half+4), math.Max(m.right, px+half-at.box.X1+4)
	}
	beside, below := a.Y.wide(at.y), a.X.tall(at.x)
	if a.Y.Far {
		m.right = math.Max(m.right, beside)
	} else {
		m.left = math.Max(m.left, beside)
	}
	if a.X.Far {
		m.top += below
	} else {
		m.bottom = math.Max(m.bottom, below)
	}
	if a.Bar != nil {
		m.right += a.Bar.wide(at.box)
	}
	if a.Legend != nil {
		m.right += a.Legend.beyond()
	}
	return m
}

// wide is how much room a y axis needs beside the plotting area [px].
func (a *Axis) wide(s plot.Scale) float64 {
	return 10 + tickLength + 4 + widest(a.ticks(s, apartY), numberSize) + a.labelRoom(4)
}

// tall is how much room an x axis needs below the plotting area [px].
func (a *Axis) tall(s plot.Scale) float64 {
	numbers := 0.0
	if ticks := a.ticks(s, apartX); a.upright(ticks, s) {
		numbers = widest(ticks, numberSize) + 4
	} else {
		for _, t := range ticks {
			if t.Label != "" {
				numbers = math.Max(numbers, lineOf(numberSize)*float64(1+strings.Count(t.Label, "\n"))+4)
			}
		}
	}
	return 8 + tickLength + numbers + a.labelRoom(2)
}

func (a *Axis) labelRoom(gap float64) float64 {
	if a.Label.Text == "" {
		return 0
	}
	return gap + a.Label.tall(labelSize)
}
