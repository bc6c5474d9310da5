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

// grid is the map's cells.
type grid struct {
	columns, rows int
	z             []float64 // [Unit] the highest value of each, [column][row]; NaN where none is known
	low, high     float64   // [Unit] of the cells
	at            int       // index in Z of the highest
}

// cells sorts the values into so many columns and rows.
func (p *Map) cells(columns, rows int) grid {
	g := grid{columns: columns, rows: rows, z: make([]float64, columns*rows), low: math.Inf(1), high: math.Inf(-1)}
	for i := range g.z {
		g.z[i] = math.NaN()
	}
	n := max(1, p.Y.N)
	for x := range len(p.Z) / n {
		column := g.z[x*columns/max(1, p.X.N)*rows:][:rows]
		for y, z := range p.Z[x*n:][:n] {
			v, at := float64(z), &column[y*rows/n]
			if v > *at || *at != *at {
				*at = v
			}
			if v > g.high {
				g.high, g.at = v, x*n+y
			}
		}
	}
	for _, z := range g.z {
		if z < g.low {
			g.low = z
		}
	}
	return g
}

// Scene draws the map, which says in words what can be seen.
func (p *Map) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title}
	if p.Y.N > 0 {
		g := p.cells(min(mostColumns, max(1, p.X.N)), min(mostRows, p.Y.N))
		s.Desc = p.words(&g)
		p.colours(&s, &g)
	} else {
		g := p.cells(min(mostPoints, max(1, p.X.N)), 1)
		s.Desc = p.words(&g)
		p.line(&s, &g)
	}
	return s
}

// line draws the quantity against one parameter.
func (p *Map) line(s *Scene, g *grid) {
	box, x, y := area(p.Width, p.Height, [2]float64{p.X.From, p.X.To}, roomy(g.low, g.high))
	s.axes(box, x, y, p.X.Label, p.Name+" ("+p.Unit+")")
	at := make([]float64, g.columns)
	for i := range at {
		at[i] = p.X.From + (p.X.To-p.X.From)*float64(i)/math.Max(1, float64(g.columns-1))
	}
	s.Marks = append(s.Marks, Mark{Kind: Path, Class: "curve", Ink: Accent, Width: 1.6, D: string(AppendCurve(nil, at, g.z, x, y))})
}

// colours draws the quantity against two parameters.
func (p *Map) colours(s *Scene, g *grid) {
	const bar = 64.0 // [px]
	fromX, toX := p.X.edges()
	fromY, toY := p.Y.edges()
	box, x, y := area(p.Width-bar, p.Height, [2]float64{fromX, toX}, [2]float64{fromY, toY})
	s.axes(box, x, y, p.X.Label, p.Y.Label)
	low, high := g.low, g.high
	if !(high-low > 1e-9) {
		low, high = low-1, high+1
	}
	var paths [shades][]byte
	edge := func(s Scale, from, to float64, i, n int) float64 { // a whole pixel, so that no seams show
		return math.Round(s.Pixel(from + (to-from)*float64(i)/float64(n)))
	}
	for c := range g.columns {
		x0, x1 := edge(x, fromX, toX, c, g.columns), edge(x, fromX, toX, c+1, g.columns)
		for r := 0; r < g.rows; {
			k, end := shade(g.z[c*g.rows+r], low, high), r+1
			for end < g.rows && shade(g.z[c*g.rows+end], low, high) == k {
				end++
			}
			if k >= 0 {
				paths[k] = appendBox(paths[k], x0, edge(y, fromY, toY, r, g.rows), x1, edge(y, fromY, toY, end, g.rows))
			}
			r = end
		}
	}
	for k, d := range paths {
		if len(d) > 0 {
			s.Marks = append(s.Marks, Mark{Kind: Path, Class: "cells", Ink: shadeInks[k], Fill: true, D: string(d)})
		}
	}
	if g.low <= g.high {
		colourBar(s, Box{box.X1 + 14, box.Y0 + 20, box.X1 + 26, box.Y1}, low, high, p.Unit)
	}
}

func appendBox(dst []byte, x0, y0, x1, y1 float64) []byte {
	dst = AppendPoint(dst, 'M', x0, y0)
	dst = AppendPoint(dst, 'L', x1, y0)
	dst = AppendPoint(dst, 'L', x1, y1)
	dst = AppendPoint(dst, 'L', x0, y1)
	return append(dst, 'Z')
}

// words say what can be seen.
func (p *Map) words(g *grid) string {
	if g.low > g.high {
		return p.Name + " is not known yet"
	}
	n := max(1, p.Y.N)
	text := p.Name + " is from " + Fixed(g.low, decimals(g.low)) + " to " + Fixed(g.high, decimals(g.high)) + " " + p.Unit +
		", highest at " + p.X.at(g.at/n)
	if p.Y.N > 0 {
		text += " and " + p.Y.at(g.at%n)
	}
	return text
}

// at is the i-th value with the axis' name.
func (a Axis) at(i int) string { return a.Label + " " + Number(a.From+float64(i)*a.step(), 4) }
