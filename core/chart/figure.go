package chart

import (
	"math"

	"github.com/cablelab/cablelab/core/plot"
)

// Figure is a figure of pyplot.
type Figure struct {
	Width, Height float64 // [in]
	Title         string  // over all axes
	Name          string  // what the figure is called where it has no title
	Axes          []*Axes
}

// Axes is one plotting area with what is drawn in it.
type Axes struct {
	Cell    Cell
	Exact   bool // Cell is the plotting area alone, its numbers and labels lie outside
	Title   Label
	X, Y    Axis
	Artists []Artist
	Legend  *Legend
	Bar     *ColourBar
	Equal   bool    // a unit of x is as long as one of y
	Off     bool    // neither axes, numbers nor labels
	Spines  [4]bool // which lines of the frame are left out: left, bottom, right, top
}

// Cell is a part of the figure, in fractions from its left and its top.
type Cell struct{ X0, Y0, X1, Y1 float64 }

// Axis is one direction of axes.
type Axis struct {
	Label    Label
	Min, Max float64 // of what is seen; NaN for what the data need
	Log      bool
	Inverted bool
	Margin   float64 // of the data's range that is left free at each end
	Ticks    []plot.Tick
	Set      bool   // Ticks are the axis' own, not chosen here
	Turned   bool   // numbers run upwards
	Bare     bool   // no numbers
	Numbers  Colour // of the numbers; without an ink the usual one
	Grid     bool
	Far      bool // numbers and label at the right, or on top
	Group    int  // axes of one group show one range; 0 for none
}

// Inch and point are how long pyplot's units are drawn [px]. A text of 10 points is as
// large as the page's own labels.
const (
	Inch  = 90.0
	point = Inch / 72
)

// Sizes of texts [px].
const (
	numberSize = 12.0
	labelSize  = 13.0
	titleSize  = 15.0
	figureSize = 17.0
)

// What a figure may measure [px].
const (
	least = 120.0
	most  = 4000.0
)

// size is the figure's size [px]. One that is wider than the room there is for it
// becomes narrower, and lower as far as each row of axes stays legible.
func (f *Figure) size(room float64) (width, height float64) {
	width, height = bounded(f.Width*Inch), bounded(f.Height*Inch)
	if room >= least && width > room {
		height = math.Min(height, math.Max(height*room/width, 230*float64(f.rows())))
		width = room
	}
	return math.Round(width), math.Round(height)
}

func bounded(v float64) float64 {
	if v != v {
		return least
	}
	return math.Max(least, math.Min(most, v))
}

// rows is how many axes lie below each other.
func (f *Figure) rows() int {
	_, tops := f.edges()
	return max(1, len(tops)-1)
}

// Draw gives the figure's strokes, and what can be read in them. A figure wider than
// room [px] is laid out for that width; 0 is room for any.
func (f *Figure) Draw(room float64) (plot.Scene, []Reading) {
	width, height := f.size(room)
	s := plot.Scene{Width: width, Height: height, Title: f.heading(), Desc: f.Sentence()}
	if f.Title != "" {
		(&drawing{s: &s}).lines("title", plot.Label, figureSize, width/2, 10, plot.Middle, f.Title)
	}
	areas := f.layout(width, height)
	readings := make([]Reading, 0, len(areas))
	for i, a := range areas {
		f.Axes[i].draw(&s, a)
		readings = append(readings, f.Axes[i].reading(a))
	}
	return s, readings
}

// Limits are what the axes of an index show of x and of y, and the numbers that stand
// at them; false if there are no such axes.
func (f *Figure) Limits(index int) (x, y [2]float64, xTicks, yTicks []plot.Tick, ok bool) {
	if index < 0 || index >= len(f.Axes) {
		return x, y, nil, nil, false
	}
	at := f.layout(f.size(0))[index]
	a := f.Axes[index]
	x, y = [2]float64{at.x.Min, at.x.Max}, [2]float64{at.y.Min, at.y.Max}
	return x, y, a.X.ticks(at.x, apartX), a.Y.ticks(at.y, apartY), true
}
