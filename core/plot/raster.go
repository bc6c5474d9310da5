package plot

import (
	"math"
	"strconv"
)

// Raster is when each of several places spikes: a row each, the first on top.
type Raster struct {
	Width  float64 // [px]
	Title  string
	Rows   []RasterRow
	T0, T1 float64 // [ms] what is seen
}

// RasterRow is the spikes of one place in one run.
type RasterRow struct {
	Label  string
	Colour int       // which trace ink
	Times  []float64 // [ms]
}

// A row's height where there is room for its name, and the most of all rows [px].
const (
	rowHeight = 18.0
	rowsLimit = 420.0
)

// Height is what the rows need [px].
func (p *Raster) Height() float64 {
	return 8 + 42 + math.Max(2*rowHeight, math.Min(rowsLimit, rowHeight*float64(len(p.Rows))))
}

func (p *Raster) frame() (box Box, x Scale, row float64) {
	label := 0.0
	for _, r := range p.named() {
		label = math.Max(label, TextWidth(p.Rows[r].Label, 11))
	}
	left := math.Min(label+16, p.Width/2)
	t0, t1 := clampRange(p.T0, p.T1)
	box = Box{X0: left, Y0: 8, X1: math.Max(left+40, p.Width-14), Y1: p.Height() - 42}
	x = Scale{Min: t0, Max: t1, From: box.X0, To: box.X1}
	return box, x, (box.Y1 - box.Y0) / math.Max(1, float64(len(p.Rows)))
}

// named are the rows that have their names beside them: all, or as many as there
// is room for.
func (p *Raster) named() []int {
	every := max(1, int(math.Ceil(float64(len(p.Rows))*rowHeight/rowsLimit)))
	var rows []int
	for i := 0; i < len(p.Rows); i += every {
		rows = append(rows, i)
	}
	return rows
}

// Scene draws the rows, all ticks of one colour as one path.
func (p *Raster) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height(), Title: p.Title, Desc: p.Sentence()}
	box, x, row := p.frame()
	s.xGrid(box, x, true)
	s.frame(box)
	s.text("label", Label, fontSize, (box.X0+box.X1)/2, box.Y1+36, Middle, "time (ms)")
	for _, i := range p.named() {
		s.text("tick", Label, 11, box.X0-8, box.Y0+row*(float64(i)+.5)+4, End, p.Rows[i].Label)
	}
	for colour := range traceInks {
		var d []byte
		for i := range p.Rows {
			if TraceInk(p.Rows[i].Colour) == TraceInk(colour) {
				d = p.ticks(d, i, box, x, row)
			}
		}
		if len(d) > 0 {
			s.Marks = append(s.Marks, Mark{Kind: Path, Class: "spikes", Ink: TraceInk(colour), Width: 2, D: string(d)})
		}
	}
	return s
}

// Cursor is the line at a time [ms].
func (p *Raster) Cursor(time float64) []Mark {
	box, x, _ := p.frame()
	return cursor(box, x.Pixel(time))
}

// ticks draws a row's spikes; those that lie in one tenth of a pixel are one.
func (p *Raster) ticks(d []byte, i int, box Box, x Scale, row float64) []byte {
	gap := math.Min(3, row*.15)
	top, bottom := box.Y0+row*float64(i)+gap, box.Y0+row*float64(i+1)-gap
	last := int64(math.MinInt64)
	for _, t := range p.Rows[i].Times {
		at := x.Pixel(t)
		if !(at >= box.X0 && at <= box.X1) || tenths(at) == last {
			continue
		}
		last = tenths(at)
		d = AppendPoint(AppendPoint(d, 'M', at, top), 'L', at, bottom)
	}
	return d
}

// TimeAt is the time at a pixel, and whether that lies among the rows.
func (p *Raster) TimeAt(px float64) (t float64, in bool) {
	box, x, _ := p.frame()
	return x.Value(px), px >= box.X0 && px <= box.X1
}

// Sentence counts the spikes.
func (p *Raster) Sentence() string {
	spikes, first, last := 0, math.Inf(1), math.Inf(-1)
	silent := 0
	for i := range p.Rows {
		if len(p.Rows[i].Times) == 0 {
			silent++
		}
		for _, t := range p.Rows[i].Times {
			spikes++
			first, last = math.Min(first, t), math.Max(last, t)
		}
	}
	switch {
	case len(p.Rows) == 0:
		return "No place is watched for spikes."
	case spikes == 0:
		return "No spike in " + strconv.Itoa(len(p.Rows)) + " rows."
	case spikes == 1:
		return "One spike, at " + Fixed(first, 2) + " ms, in " + strconv.Itoa(len(p.Rows)) + " rows."
	}
	return strconv.Itoa(spikes) + " spikes in " + strconv.Itoa(len(p.Rows)) + " rows, from " + Fixed(first, 2) + " to " + Fixed(last, 2) +
		" ms; " + strconv.Itoa(silent) + " rows are silent."
}
