package plot

import "math"

// Phase is one recorded quantity against another, time along the curve.
type Phase struct {
	Width, Height float64 // [px]
	Title         string
	XLabel        string // "soma(0.5).v (mV)"
	YLabel        string
	Curves        []PhaseCurve
}

// PhaseCurve is one run.
type PhaseCurve struct {
	Label   string
	Colour  int       // which trace ink
	T, X, Y []float64 // [ms] ascending, and the quantities then
}

func (p *Phase) frame() (box Box, x, y Scale) {
	xs, ys := [2]float64{math.Inf(1), math.Inf(-1)}, [2]float64{math.Inf(1), math.Inf(-1)}
	for i := range p.Curves {
		xs, ys = wider(xs, p.Curves[i].X), wider(ys, p.Curves[i].Y)
	}
	return area(p.Width, p.Height, roomy(xs[0], xs[1]), roomy(ys[0], ys[1]))
}

// wider is a range that holds values too.
func wider(r [2]float64, values []float64) [2]float64 {
	low, high := extent(values)
	return [2]float64{math.Min(r[0], low), math.Max(r[1], high)}
}

// Scene draws the curves with arrows along them.
func (p *Phase) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title, Desc: p.Sentence()}
	box, x, y := p.frame()
	s.axes(box, x, y, p.XLabel, p.YLabel)
	for i := range p.Curves {
		c := &p.Curves[i]
		if d := AppendCurve(nil, c.X, c.Y, x, y); len(d) > 0 {
			s.Marks = append(s.Marks, Mark{Kind: Path, Class: "phase", Ink: TraceInk(c.Colour), Width: 1.6, D: string(d)})
		}
		if d := c.arrows(x, y); len(d) > 0 {
			s.Marks = append(s.Marks, Mark{Kind: Path, Class: "arrows", Ink: TraceInk(c.Colour), Fill: true, D: string(d)})
		}
	}
	return s
}

// Cursor marks where the curves are at a time [ms].
func (p *Phase) Cursor(time float64) []Mark {
	var marks []Mark
	_, x, y := p.frame()
	for i := range p.Curves {
		c := &p.Curves[i]
		if at := c.at(time); at >= 0 {
			marks = append(marks, Mark{Kind: Circle, Class: "dot", Ink: TraceInk(c.Colour), Fill: true, X: x.Pixel(c.X[at]), Y: y.Pixel(c.Y[at]), W: 4.5})
		}
	}
	return marks
}

// at is the sample at a time where both quantities are numbers, else -1.
func (c *PhaseCurve) at(time float64) int {
	i := (&Trace{T: c.T}).At(time)
	if i < 0 || i >= len(c.X) || i >= len(c.Y) || c.X[i]-c.X[i] != 0 || c.Y[i]-c.Y[i] != 0 {
		return -1
	}
	return i
}

// between is how far one arrow is from the next along the curve [px].
const between = 90.0

// arrows are small heads that point the way that time goes.
func (c *PhaseCurve) arrows(x, y Scale) []byte {
	var d []byte
	gone := between / 2
	for i := 1; i < min(len(c.X), len(c.Y)); i++ {
		x0, y0, x1, y1 := x.Pixel(c.X[i-1]), y.Pixel(c.Y[i-1]), x.Pixel(c.X[i]), y.Pixel(c.Y[i])
		step := math.Hypot(x1-x0, y1-y0)
		if !(step > 0) || math.IsInf(step, 0) {
			continue
		}
		if gone += step; gone >= between {
			gone = 0
			d = arrow(d, x1, y1, (x1-x0)/step, (y1-y0)/step)
		}
	}
	return d
}

// arrow draws a head at a point, towards a direction of length 1.
func arrow(d []byte, x, y, dx, dy float64) []byte {
	const long, wide = 8.0, 4.0 // [px]
	d = AppendPoint(d, 'M', x+dx*long/2, y+dy*long/2)
	d = AppendPoint(d, 'L', x-dx*long/2-dy*wide, y-dy*long/2+dx*wide)
	d = AppendPoint(d, 'L', x-dx*long/2+dy*wide, y-dy*long/2-dx*wide)
	return append(d, 'Z')
}

// Sentence says between what the quantities move.
func (p *Phase) Sentence() string {
	xs, ys := [2]float64{math.Inf(1), math.Inf(-1)}, [2]float64{math.Inf(1), math.Inf(-1)}
	for i := range p.Curves {
		xs, ys = wider(xs, p.Curves[i].X), wider(ys, p.Curves[i].Y)
	}
	if xs[0] > xs[1] || ys[0] > ys[1] {
		return "Nothing is shown in the phase plane."
	}
	return p.YLabel + " moves between " + Number(ys[0], 3) + " and " + Number(ys[1], 3) + ", " + p.XLabel + " between " + Number(xs[0], 3) + " and " + Number(xs[1], 3) + "."
}
