package plot

import "math"

// Map is a quantity against one parameter, as a curve, or against two, in colours.
type Map struct {
	Width, Height float64 // [px]
	Title         string
	X, Y          Axis      // Y.N is 0 where there is one parameter
	Z             []float32 // [Unit] by X and then by Y; NaN where it is not known
	Name, Unit    string    // of the quantity
}

// Axis is a parameter that takes evenly spaced values.
type Axis struct {
	Label    string
	From, To float64 // the first and the last value
	N        int
}

// The most cells of a map. Where there are more values, a cell shows the highest
// of its own, so that no spike is lost.
const (
	mostColumns = 128
	mostRows    = 96
	mostPoints  = 1024 // of a curve
)

// step is from one value to the next.
func (a Axis) step() float64 { return (a.To - a.From) / math.Max(1, float64(a.N-1)) }

// edges are the outer edges of the first and the last value's cell.
func (a Axis) edges() (from, to float64) { return a.From - a.step()/2, a.To + a.step()/2 }

// cells are the highest values in each cell, [column][row]; NaN where none is known.
func (p *Map) cells(columns, rows int) []float64 {
	all := make([]float64, columns*rows)
	for i := range all {
		all[i] = math.NaN()
	}
	n := max(1, p.Y.N)
	for i, z := range p.Z {
		column := i / n * columns / max(1, p.X.N)
		row := i % n * rows / n
		if at := &all[min(column, columns-1)*rows+row]; *at != *at || float64(z) > *at {
			*at = float64(z)
		}
	}
	return all
}

// extremes are the lowest and the highest known value, and where the latter is.
func (p *Map) extremes() (low, high float64, at int) {
	low, high = math.Inf(1), math.Inf(-1)
	for i, z := range p.Z {
		low = math.Min(low, orElse(float64(z), low))
		if v := float64(z); v > high {
			high, at = v, i
		}
	}
	return low, high, at
}

func orElse(v, otherwise float64) float64 {
	if v-v != 0 {
		return otherwise
	}
	return v
}

// Scene draws the map.
func (p *Map) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title, Desc: p.Sentence()}
	if p.Y.N > 0 {
		p.colours(&s)
	} else {
		p.line(&s)
	}
	return s
}

// line draws the quantity against one parameter.
func (p *Map) line(s *Scene) {
	low, high, _ := p.extremes()
	box, x, y := area(p.Width, p.Height, [2]float64{p.X.From, p.X.To}, roomy(low, high))
	s.axes(box, x, y, p.X.Label, p.Name+" ("+p.Unit+")")
	points := min(mostPoints, max(1, p.X.N))
	cells := p.cells(points, 1)
	at := make([]float64, points)
	for i := range at {
		at[i] = p.X.From + (p.X.To-p.X.From)*float64(i)/math.Max(1, float64(points-1))
	}
	d := curve(nil, at, cells, x, y)
	s.Marks = append(s.Marks, Mark{Kind: Path, Class: "curve", Ink: Accent, Width: 1.6, D: string(d), Clip: &box})
}

// colours draws the quantity against two parameters.
func (p *Map) colours(s *Scene) {
	const bar = 64.0 // [px]
	fromX, toX := p.X.edges()
	fromY, toY := p.Y.edges()
	box, x, y := area(p.Width-bar, p.Height, [2]float64{fromX, toX}, [2]float64{fromY, toY})
	low, high, _ := p.extremes()
	if !(high-low > 1e-9) {
		low, high = low-1, high+1
	}
	columns, rows := min(mostColumns, max(1, p.X.N)), min(mostRows, p.Y.N)
	cells := p.cells(columns, rows)
	var paths [shades][]byte
	edge := func(s Scale, from, to float64, i, n int) float64 {
		return s.Pixel(from + (to-from)*float64(i)/float64(n))
	}
	for c := range columns {
		x0, x1 := edge(x, fromX, toX, c, columns), edge(x, fromX, toX, c+1, columns)
		for r := 0; r < rows; {
			k, end := shade(cells[c*rows+r], low, high), r+1
			for end < rows && shade(cells[c*rows+end], low, high) == k {
				end++
			}
			if k >= 0 {
				paths[k] = appendBox(paths[k], x0, edge(y, fromY, toY, r, rows), x1, edge(y, fromY, toY, end, rows))
			}
			r = end
		}
	}
	for k, d := range paths {
		if len(d) > 0 {
			s.Marks = append(s.Marks, Mark{Kind: Path, Class: "cells", Ink: shadeInks[k], Fill: true, D: string(d), Clip: &box})
		}
	}
	s.axes(box, x, y, p.X.Label, p.Y.Label)
	if len(p.Z) > 0 && low <= high {
		colourBar(s, Box{box.X1 + 14, box.Y0 + 20, box.X1 + 26, box.Y1}, low, high, p.Unit)
	}
}

func appendBox(dst []byte, x0, y0, x1, y1 float64) []byte {
	dst = appendPoint(dst, 'M', x0, y0)
	dst = appendPoint(dst, 'L', x1, y0)
	dst = appendPoint(dst, 'L', x1, y1)
	dst = appendPoint(dst, 'L', x0, y1)
	return append(dst, 'Z')
}

// Sentence says in words what can be seen.
func (p *Map) Sentence() string {
	low, high, at := p.extremes()
	if low > high {
		return p.Name + " is not known yet"
	}
	n := max(1, p.Y.N)
	text := p.Name + " is from " + Fixed(low, decimals(low)) + " to " + Fixed(high, decimals(high)) + " " + p.Unit +
		", highest at " + p.X.at(at/n)
	if p.Y.N > 0 {
		text += " and " + p.Y.at(at%n)
	}
	return text
}

// at is the i-th value with the axis' name.
func (a Axis) at(i int) string { return a.Label + " " + Number(a.From+float64(i)*a.step(), 4) }
