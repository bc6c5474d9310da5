package plot

import "math"

// Line is a section in space.
type Line struct {
	Name    string
	Points  []Point3
	Nseg    int
	Flipped bool      // the points run from x = 1 to x = 0
	Values  []float64 // [Unit] by segment, x ascending; nil draws without colours
}

// Point3 is a point along a section with the diameter there [um].
type Point3 struct{ X, Y, Z, Diam float64 }

// Marker is something at a place of a section.
type Marker struct {
	Line  int
	X     float64 // along the section, 0 to 1
	Label string
	Ink   Ink
}

// Shape is a cell in space.
type Shape struct {
	Width, Height float64 // [px]
	Title         string
	Lines         []Line
	Pieces        *Pieces // Cut of the Lines; nil cuts them anew
	Markers       []Marker
	Chosen        []int // lines that are set off
	Rotation      Rotation
	Zoom          float64 // 1 fits the cell into the plot; 0 counts as 1
	PanX, PanY    float64 // [px]
	ShowDiam      bool    // to scale, as NEURON's Show Diam
	Axes          bool
	Low, High     float64 // of the colours
	Unit          string
	Borders       bool // mark where segments meet
}

// camera is how points in space become pixels.
type camera struct {
	rotation Rotation
	x, y, z  float64 // [um] the middle of the cell
	scale    float64 // [px/um]
	middleX  float64 // [px]
	middleY  float64 // [px]
}

func (c *camera) project(p Point3) (x, y float64) {
	u, v := c.rotation.apply(p.X-c.x, p.Y-c.y, p.Z-c.z)
	return c.middleX + u*c.scale, c.middleY - v*c.scale
}

// camera fits the cell into the plot: its smallest enclosing box's sphere, so
// that turning does not change the scale.
func (p *Shape) camera() camera {
	cell := p.pieces()
	c := camera{rotation: p.Rotation, scale: 1, middleX: (p.Width-p.barWidth())/2 + p.PanX, middleY: p.Height/2 + p.PanY}
	if c.rotation == (Rotation{}) {
		c.rotation = Front
	}
	if cell.size > 0 {
		c.x, c.y, c.z = cell.middle.X, cell.middle.Y, cell.middle.Z
		c.scale = math.Max(20, math.Min(p.Width-p.barWidth()-48, 2.2*p.Height)) / cell.size
	}
	if p.Zoom > 0 {
		c.scale *= p.Zoom
	}
	return c
}

func (p *Shape) pieces() *Pieces {
	if p.Pieces == nil {
		p.Pieces = Cut(p.Lines)
	}
	return p.Pieces
}

func sq(v float64) float64 { return v * v }

// barWidth is the room for the colour bar [px].
func (p *Shape) barWidth() float64 {
	if p.coloured() {
		return 64
	}
	return 0
}

func (p *Shape) coloured() bool { return p.High > p.Low }

// Scene draws the cell.
func (p *Shape) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title}
	c := p.camera()
	p.chosen(&s, &c)
	cell := p.pieces()
	cell.paths = p.Strokes(cell.paths)
	for i, d := range cell.paths {
		if len(d) > 0 {
			s.Marks = append(s.Marks, p.Stroke(i, string(d)))
		}
	}
	p.markers(&s, &c)
	if p.Axes {
		p.tripod(&s, &c)
	}
	if p.coloured() {
		x := p.Width - p.barWidth() + 6
		colourBar(&s, Box{x, 34, x + 12, p.Height - 20}, p.Low, p.High, p.Unit)
	}
	p.scaleBar(&s, &c)
	return s
}

// Strokes is the number of paths that draw the cell: one for each shade, one for
// what has no value, one for the borders of segments.
const (
	plainStroke  = shades
	borderStroke = shades + 1
	StrokeCount  = shades + 2
)

// Stroke is a path's mark.
func (p *Shape) Stroke(i int, d string) Mark {
	m := Mark{Kind: Path, Class: "cell", Ink: Label, Width: 3, D: d}
	if i < shades {
		m.Ink = shadeInks[i]
	}
	if p.ShowDiam {
		m.Fill, m.Width = true, 0
	}
	if i == borderStroke {
		m.Class, m.Ink, m.Fill, m.Width = "border", Label, false, 1
	}
	return m
}

// Strokes writes the cell's paths, reusing the buffers of an earlier call.
func (p *Shape) Strokes(dst [][]byte) [][]byte {
	if len(dst) != StrokeCount {
		dst = make([][]byte, StrokeCount)
	}
	for i := range dst {
		dst[i] = dst[i][:0]
	}
	c, cell := p.camera(), p.pieces()
	cell.project(&c)
	cell.draw(dst, p)
	if p.Borders && cell.length*c.scale >= apart {
		dst[borderStroke] = cell.borders(dst[borderStroke])
	}
	return dst
}

func (p *Shape) strokeOf(line, segment int) int {
	if values := p.Lines[line].Values; p.coloured() && segment < len(values) {
		if k := shade(values[segment], p.Low, p.High); k >= 0 {
			return k
		}
	}
	return plainStroke
}

// walk goes along a section's points.
type walk struct {
	points []Point3
	i      int     // the point last passed
	done   float64 // [um] arc there
	before Point3
	at     Point3
}

func newWalk(l *Line) (*walk, float64) {
	w := &walk{points: l.Points, before: l.Points[0], at: l.Points[0]}
	length := 0.0
	for i := 1; i < len(l.Points); i++ {
		length += distance(l.Points[i-1], l.Points[i])
	}
	return w, length
}

func distance(a, b Point3) float64 {
	return math.Sqrt(sq(b.X-a.X) + sq(b.Y-a.Y) + sq(b.Z-a.Z))
}

// next goes on to the next point, or to the arc end if that comes first.
func (w *walk) next(end float64) (Point3, bool) {
	w.before = w.at
	a, b := w.points[w.i], w.points[w.i+1]
	step := distance(a, b)
	if last := w.i+2 == len(w.points); last || w.done+step >= end-1e-9 {
		f := 1.0
		if step > 0 {
			f = math.Max(0, math.Min(1, (end-w.done)/step))
		}
		w.at = mix(a, b, f)
		return w.at, true
	}
	w.done += step
	w.i++
	w.at = b
	return b, false
}

func mix(a, b Point3, f float64) Point3 {
	return Point3{a.X + (b.X-a.X)*f, a.Y + (b.Y-a.Y)*f, a.Z + (b.Z-a.Z)*f, a.Diam + (b.Diam-a.Diam)*f}
}
