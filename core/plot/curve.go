package plot

import "math"

// ErrorCurve is error against nseg on logarithmic axes.
type ErrorCurve struct {
	Width, Height float64 // [px]
	Points        []ErrorPoint
	Chosen        int     // nseg of the point to mark; 0 for none
	Tolerance     float64 // [mV] a line across; 0 for none
	Note          string  // "order 2.0"
}

// ErrorPoint is the error at one resolution.
type ErrorPoint struct {
	Nseg  int
	Error float64 // [mV]
}

// drawable are the points that logarithmic axes can show.
func (p *ErrorCurve) drawable() []ErrorPoint {
	var points []ErrorPoint
	for _, q := range p.Points {
		if q.Nseg > 0 && q.Error > 0 && !math.IsInf(q.Error, 0) {
			points = append(points, q)
		}
	}
	return points
}

func (p *ErrorCurve) frame(points []ErrorPoint) (box Box, x, y Scale) {
	box = Box{X0: 62, Y0: 16, X1: math.Max(110, p.Width-16), Y1: math.Max(60, p.Height-40)}
	low, high := math.Inf(1), math.Inf(-1)
	first, last := math.Inf(1), math.Inf(-1)
	for _, q := range points {
		low, high = math.Min(low, q.Error), math.Max(high, q.Error)
		first, last = math.Min(first, float64(q.Nseg)), math.Max(last, float64(q.Nseg))
	}
	if p.Tolerance > 0 {
		low, high = math.Min(low, p.Tolerance), math.Max(high, p.Tolerance)
	}
	if !(low <= high) || math.IsInf(low, 0) {
		low, high = 1e-2, 10
	}
	if !(first <= last) || math.IsInf(first, 0) {
		first, last = 1, 100
	}
	x = Scale{Min: first / 1.15, Max: last * 1.15, From: box.X0, To: box.X1, Log: true}
	y = Scale{Min: low / 1.6, Max: high * 1.6, From: box.Y1, To: box.Y0, Log: true}
	return box, x, y
}

// Scene draws the curve.
func (p *ErrorCurve) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: "Error against nseg"}
	points := p.drawable()
	box, x, y := p.frame(points)
	p.axes(&s, box, x, y)
	if p.Tolerance > 0 {
		at := y.Pixel(p.Tolerance)
		s.line("tolerance", Warn, 1, box.X0, at, box.X1, at)
		s.Marks[len(s.Marks)-1].Dash = "4 3"
	}
	var d []byte
	for i, q := range points {
		op := byte('L')
		if i == 0 {
			op = 'M'
		}
		d = AppendPoint(d, op, x.Pixel(float64(q.Nseg)), y.Pixel(q.Error))
	}
	if len(d) > 0 {
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "curve", Ink: Accent, Width: 1.6, D: string(d)})
	}
	for _, q := range points {
		r, class := 4.0, "point"
		if q.Nseg == p.Chosen {
			r, class = 7, "point chosen"
		}
		s.Marks = append(s.Marks, Mark{Kind: Circle, Class: class, Ink: Accent, Fill: true, X: x.Pixel(float64(q.Nseg)), Y: y.Pixel(q.Error), W: r})
	}
	if p.Note != "" {
		s.text("note", Quiet, fontSize, box.X1-6, box.Y0+14, End, p.Note)
	}
	return s
}

func (p *ErrorCurve) axes(s *Scene, box Box, x, y Scale) {
	for _, tick := range x.Ticks(50) {
		at := x.Pixel(tick.Value)
		s.line("grid", Grid, 1, at, box.Y0, at, box.Y1)
		s.text("tick", Quiet, 11, at, box.Y1+15, Middle, tick.Label)
	}
	for _, tick := range y.Ticks(28) {
		at := y.Pixel(tick.Value)
		s.line("grid", Grid, 1, box.X0, at, box.X1, at)
		s.text("tick", Quiet, 11, box.X0-6, at+4, End, tick.Label)
	}
	s.line("axis", AxisInk, 1, box.X0, box.Y0, box.X0, box.Y1)
	s.line("axis", AxisInk, 1, box.X0, box.Y1, box.X1, box.Y1)
	s.text("label", Label, fontSize, (box.X0+box.X1)/2, box.Y1+32, Middle, "nseg")
	s.text("label", Label, fontSize, 14, (box.Y0+box.Y1)/2, Middle, "error (mV)").Turned = true
}

// Pick is the nseg of the point within reach [px] of a pixel, 0 for none.
func (p *ErrorCurve) Pick(px, py, reach float64) int {
	points := p.drawable()
	_, x, y := p.frame(points)
	best, nseg := reach, 0
	for _, q := range points {
		if d := math.Hypot(px-x.Pixel(float64(q.Nseg)), py-y.Pixel(q.Error)); d <= best {
			best, nseg = d, q.Nseg
		}
	}
	return nseg
}
