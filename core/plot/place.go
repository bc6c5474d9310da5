package plot

import "math"

// Pixel is where x along a section is in the plot.
func (p *Shape) Pixel(line int, x float64) (px, py float64) {
	c := p.camera()
	return c.project(p.Lines[line].along(x))
}

// along is the point at x.
func (l *Line) along(x float64) Point3 {
	if len(l.Points) < 2 {
		return Point3{}
	}
	if l.Flipped {
		x = 1 - x
	}
	w, length := newWalk(l)
	for {
		if q, done := w.next(x * length); done {
			return q
		}
	}
}

// alike is how much nearer another section has to be than one that is set off, to be
// picked [px]: cells lie behind each other.
const alike = 3

// Pick is the place nearest to a pixel, and how far away it is [px]; line is -1
// without sections.
func (p *Shape) Pick(px, py float64) (line int, x, away float64) {
	c := p.camera()
	line, away = -1, math.Inf(1)
	for _, i := range p.Chosen {
		if i < 0 || i >= len(p.Lines) {
			continue
		}
		if at, d := p.Lines[i].nearest(&c, px, py, p.ShowDiam); d-alike < away {
			line, x, away = i, at, math.Max(0, d-alike)
		}
	}
	for i := range p.Lines {
		if at, d := p.Lines[i].nearest(&c, px, py, p.ShowDiam); d < away {
			line, x, away = i, at, d
		}
	}
	return line, x, away
}

func (l *Line) nearest(c *camera, px, py float64, thick bool) (x, away float64) {
	away = math.Inf(1)
	if len(l.Points) < 2 {
		return 0, away
	}
	_, length := newWalk(l)
	done := 0.0
	for i := 1; i < len(l.Points); i++ {
		a, b := l.Points[i-1], l.Points[i]
		step := distance(a, b)
		f, d := onLine(c, a, b, px, py)
		if thick {
			d = math.Max(0, d-mix(a, b, f).Diam*c.scale/2)
		}
		if d < away {
			away, x = d, (done+f*step)/math.Max(length, 1e-12)
		}
		done += step
	}
	if l.Flipped {
		x = 1 - x
	}
	return x, away
}

// onLine is how far along a straight piece the foot of a pixel is, and how far
// the pixel is from it.
func onLine(c *camera, a, b Point3, px, py float64) (f, away float64) {
	x0, y0 := c.project(a)
	x1, y1 := c.project(b)
	if d := sq(x1-x0) + sq(y1-y0); d > 1e-12 {
		f = math.Max(0, math.Min(1, ((px-x0)*(x1-x0)+(py-y0)*(y1-y0))/d))
	}
	return f, math.Hypot(px-x0-f*(x1-x0), py-y0-f*(y1-y0))
}

// tripod draws the axes of space.
func (p *Shape) tripod(s *Scene, c *camera) {
	const length = 30.0 // [px]
	x0, y0 := 44.0, p.Height-44
	for k, name := range [3]string{"x", "y", "z"} {
		dx, dy := c.rotation[0][k]*length, -c.rotation[1][k]*length
		s.line("axes", Quiet, 1.5, x0, y0, x0+dx, y0+dy)
		s.text("axes", Quiet, 11, x0+dx*1.25, y0+dy*1.25+4, Middle, name)
	}
}

// scaleBar draws a length that is easy to name.
func (p *Shape) scaleBar(s *Scene, c *camera) {
	length := niceStep(60 / c.scale)
	w := length * c.scale
	if !(w > 1 && w < p.Width) {
		return
	}
	x1, y := p.Width-p.barWidth()-16, p.Height-14
	s.line("scale", Quiet, 1.5, x1-w, y, x1, y)
	s.text("scale", Quiet, 11, x1-w/2, y-6, Middle, lengthText(length))
}

// lengthText is a length [um] in the unit in which it is short.
func lengthText(length float64) string {
	if length >= 1000 {
		return Number(length/1000, 4) + " mm"
	}
	return Number(length, 4) + " µm"
}
