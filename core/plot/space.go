package plot

import "math"

// Space is a quantity along the paths that lead away from a place, at one time.
type Space struct {
	Width, Height float64 // [px]
	Title         string
	From          string // the place: "soma(0.5)"
	Unit          string // of the values: "mV"
	Lines         []SpaceLine
	Dots          []SpaceDot
	Low, High     float64 // [Unit] what the y axis has to hold
	Time          float64 // [ms]
}

// SpaceLine is one line of a path.
type SpaceLine struct {
	X         []float64 // [um] distance from the place
	Y         []float64 // [Unit] at X
	Low, High []float64 // [Unit] at X the least and the most of the whole run; nil for no envelope
}

// SpaceDot is a place on a path that something else shows too.
type SpaceDot struct {
	X, Y   float64 // [um], [Unit]
	Label  string
	Colour int // which trace ink
}

func (p *Space) frame() (box Box, x, y Scale) {
	far := 0.0
	for i := range p.Lines {
		if _, high := extent(p.Lines[i].X); high > far {
			far = high
		}
	}
	return area(p.Width, p.Height, [2]float64{0, math.Max(far, 1)}, roomy(p.Low, p.High))
}

// Scene draws the envelope, the lines over it and the dots.
func (p *Space) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title, Desc: p.Sentence()}
	box, x, y := p.frame()
	s.axes(box, x, y, "distance from "+p.From+" (µm)", p.Unit)
	var envelope, lines []byte
	for i := range p.Lines {
		l := &p.Lines[i]
		envelope = l.envelope(envelope, x, y)
		lines = AppendCurve(lines, l.X, l.Y, x, y)
	}
	if len(envelope) > 0 {
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "envelope", Ink: Accent, Fill: true, Faint: .86, D: string(envelope)})
	}
	if len(lines) > 0 {
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "space", Ink: Accent, Width: 1.6, D: string(lines)})
	}
	p.dots(&s, box, x, y)
	return s
}

// envelope is the outline of what lies between the least and the most.
func (l *SpaceLine) envelope(dst []byte, x, y Scale) []byte {
	n := min(len(l.X), len(l.Low), len(l.High))
	for i := range n {
		if l.Low[i]-l.Low[i] != 0 || l.High[i]-l.High[i] != 0 {
			return dst
		}
	}
	op := byte('M')
	for i := range n {
		dst = AppendPoint(dst, op, x.Pixel(l.X[i]), y.Pixel(l.High[i]))
		op = 'L'
	}
	for i := n - 1; i >= 0; i-- {
		dst = AppendPoint(dst, op, x.Pixel(l.X[i]), y.Pixel(l.Low[i]))
	}
	if n > 0 {
		dst = append(dst, 'Z')
	}
	return dst
}

// labelled is up to how many dots have their names beside them.
const labelled = 8

func (p *Space) dots(s *Scene, box Box, x, y Scale) {
	for _, d := range p.Dots {
		if d.X-d.X != 0 || d.Y-d.Y != 0 {
			continue
		}
		px, py := x.Pixel(d.X), y.Pixel(d.Y)
		s.Marks = append(s.Marks, Mark{Kind: Circle, Class: "dot", Ink: TraceInk(d.Colour), Fill: true, X: px, Y: py, W: 4})
		if len(p.Dots) > labelled {
			continue
		}
		anchor, dx := Start, 7.0
		if px+TextWidth(d.Label, 11) > box.X1-8 {
			anchor, dx = End, -7
		}
		s.text("dot", Quiet, 11, px+dx, math.Max(box.Y0+10, py-7), anchor, d.Label)
	}
}

// Sentence says from where to where the values go.
func (p *Space) Sentence() string {
	low, high, lowAt, highAt := math.Inf(1), math.Inf(-1), 0.0, 0.0
	for i := range p.Lines {
		for k, v := range p.Lines[i].Y {
			if v < low {
				low, lowAt = v, p.Lines[i].X[k]
			}
			if v > high {
				high, highAt = v, p.Lines[i].X[k]
			}
		}
	}
	if low > high {
		return "Nothing is shown along the cell."
	}
	return "At " + Fixed(p.Time, 2) + " ms v is highest, " + Fixed(high, 1) + " " + p.Unit + ", at " + Fixed(highAt, 0) +
		" µm from " + p.From + " and lowest, " + Fixed(low, 1) + " " + p.Unit + ", at " + Fixed(lowAt, 0) + " µm."
}
