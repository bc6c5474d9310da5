package plot

import "math"

// Growth is how a quantity grows with others: a panel for each of these, side by
// side, on logarithmic axes, of which the vertical one is the same in all.
type Growth struct {
	Width, Height float64 // [px]
	Title         string
	YLabel        string
	Names         []string // of the lines, in all panels
	Panels        []GrowthPanel
}

// GrowthPanel is the growth with one quantity.
type GrowthPanel struct {
	XLabel string
	X      []float64   // positive
	Y      [][]float64 // by line and X, positive
}

const (
	growthLeft = 62.0 // [px] room for the labels of the vertical axis
	growthGap  = 18.0 // [px] between panels
)

// Scene draws the panels and, above them, what their lines are.
func (p *Growth) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title}
	p.keys(&s)
	y := p.vertical()
	width := (p.Width - growthLeft) / math.Max(1, float64(len(p.Panels)))
	for i := range p.Panels {
		left := growthLeft + width*float64(i)
		box := Box{X0: left, Y0: y.To, X1: left + math.Max(20, width-growthGap), Y1: y.From}
		p.Panels[i].draw(&s, box, y, i == 0)
	}
	s.text("label", Label, fontSize, 15, (y.From+y.To)/2, Middle, p.YLabel).Turned = true
	return s
}

func (p *Growth) keys(s *Scene) {
	x := growthLeft
	for i, name := range p.Names {
		s.line("key", TraceInk(i), 2, x, 12, x+keyLine, 12)
		s.text("key", Label, fontSize, x+keyLine+6, 16, Start, name)
		x += keyLine + 6 + TextWidth(name, fontSize) + 18
	}
}

// vertical is the scale that holds all lines.
func (p *Growth) vertical() Scale {
	var all [][]float64
	for i := range p.Panels {
		all = append(all, p.Panels[i].Y...)
	}
	return logScale(math.Max(60, p.Height-42), 26, all...)
}

// logScale holds all positive values, with some air.
func logScale(from, to float64, all ...[]float64) Scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, values := range all {
		for _, v := range values {
			if drawable(v) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	if low > high {
		low, high = 1, 10
	}
	return Scale{Min: low / 1.5, Max: high * 1.5, From: from, To: to, Log: true}
}

// drawable reports whether a logarithmic axis can show a value.
func drawable(v float64) bool { return v > 1e-300 && v < 1e300 }

func (p *GrowthPanel) draw(s *Scene, box Box, y Scale, first bool) {
	x := logScale(box.X0, box.X1, p.X)
	p.grid(s, box, x, y, first)
	s.frame(box)
	s.text("label", Label, fontSize, (box.X0+box.X1)/2, box.Y1+36, Middle, p.XLabel)
	for i, values := range p.Y {
		p.line(s, values, x, y, TraceInk(i))
	}
}

// grid draws all decades of the horizontal axis; the first panel has the numbers of
// the vertical one for all.
func (p *GrowthPanel) grid(s *Scene, box Box, x, y Scale, first bool) {
	for _, tick := range x.Ticks(36) {
		at := x.Pixel(tick.Value)
		s.line("grid", Grid, 1, at, box.Y0, at, box.Y1)
		s.text("tick", Quiet, fontSize, at, box.Y1+17, Middle, tick.Label)
	}
	if first {
		s.yGrid(box, y)
		return
	}
	for _, tick := range y.Ticks(34) {
		at := y.Pixel(tick.Value)
		s.line("grid", Grid, 1, box.X0, at, box.X1, at)
	}
}

// line draws one of the lines, through its points.
func (p *GrowthPanel) line(s *Scene, values []float64, x, y Scale, ink Ink) {
	var d []byte
	var points []Mark
	for i := range min(len(p.X), len(values)) {
		if !drawable(p.X[i]) || !drawable(values[i]) {
			continue
		}
		op := byte('L')
		if len(d) == 0 {
			op = 'M'
		}
		px, py := x.Pixel(p.X[i]), y.Pixel(values[i])
		d = AppendPoint(d, op, px, py)
		points = append(points, Mark{Kind: Circle, Class: "point", Ink: ink, Fill: true, X: px, Y: py, W: 2.5})
	}
	if len(d) > 0 {
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "curve", Ink: ink, Width: 1.6, D: string(d)})
	}
	s.Marks = append(s.Marks, points...)
}
