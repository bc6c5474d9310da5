// Package raster paints a plot's scene into pixels, for where no SVG is shown: link
// previews and letters. Start with PNG.
//
// Invariant: the same scene gives the same bytes on every machine.
package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// PNG paints a scene with scale pixels for each of its own, as a PNG file.
func PNG(s plot.Scene, t plot.Theme, scale float64) []byte {
	c := newCanvas(s, t, scale)
	for i := range s.Marks {
		c.mark(&s.Marks[i])
	}
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&file, c.image); err != nil {
		panic(err) // a picture of a scene's size can be written to memory
	}
	return file.Bytes()
}

// canvas is what is painted on.
type canvas struct {
	image *image.RGBA
	theme plot.Theme
	scale float64 // pixels for each of the scene's
}

func newCanvas(s plot.Scene, t plot.Theme, scale float64) *canvas {
	c := &canvas{image.NewRGBA(image.Rect(0, 0, int(s.Width*scale), int(s.Height*scale))), t, scale}
	paper := parseColour(t.Colour(plot.Paper))
	for i := 0; i < len(c.image.Pix); i += 4 {
		c.image.Pix[i], c.image.Pix[i+1], c.image.Pix[i+2], c.image.Pix[i+3] = paper.R, paper.G, paper.B, 255
	}
	return c
}

// mark paints one mark.
func (c *canvas) mark(m *plot.Mark) {
	lines, closed := c.outline(m)
	if m.Kind == plot.Text {
		lines = c.text(m)
	} else if !m.Fill {
		if closed {
			lines = rings(lines)
		}
		lines = strokes(c.dashed(lines, m.Dash), m.Width*c.scale)
	}
	c.fill(lines, m)
}

// outline are the lines of a mark [px], and whether each is closed.
func (c *canvas) outline(m *plot.Mark) (lines [][]point, closed bool) {
	at := func(x, y float64) point { return point{x * c.scale, y * c.scale} }
	switch m.Kind {
	case plot.Path:
		return c.path(m.D)
	case plot.Rect:
		return [][]point{{at(m.X, m.Y), at(m.X+m.W, m.Y), at(m.X+m.W, m.Y+m.H), at(m.X, m.Y+m.H)}}, true
	case plot.Circle:
		return [][]point{disc(at(m.X, m.Y), m.W*c.scale)}, true
	}
	return nil, false
}

// path reads SVG path data of the commands that scenes have: M, L and Z.
func (c *canvas) path(d string) (lines [][]point, closed bool) {
	for i := 0; i < len(d); {
		op := d[i]
		if i++; op == 'Z' {
			closed = true
			continue
		}
		end := i
		for end < len(d) && d[end] < 'A' {
			end++
		}
		x, y, _ := strings.Cut(d[i:end], " ")
		p := point{c.number(x), c.number(y)}
		i = end
		if op == 'M' || len(lines) == 0 {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], p)
	}
	return lines, closed
}

// number is a coordinate [px]; scenes hold no bad ones.
func (c *canvas) number(text string) float64 {
	v, _ := strconv.ParseFloat(text, 64)
	return v * c.scale
}

// rings are lines that end where they begin.
func rings(lines [][]point) [][]point {
	for i, line := range lines {
		if len(line) > 0 {
			lines[i] = append(line[:len(line):len(line)], line[0])
		}
	}
	return lines
}

// strokes are the outlines of lines of a width [px]: a quadrangle a piece and a disc
// where two meet, all turning the same way.
func strokes(lines [][]point, width float64) (all [][]point) {
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			a, b := line[i-1], line[i]
			length := distance(a, b)
			if length == 0 {
				continue
			}
			nx, ny := (b.y-a.y)/length*width/2, (a.x-b.x)/length*width/2
			all = append(all, []point{{a.x - nx, a.y - ny}, {a.x + nx, a.y + ny}, {b.x + nx, b.y + ny}, {b.x - nx, b.y - ny}})
			if i+1 < len(line) {
				all = append(all, disc(b, width/2))
			}
		}
	}
	return all
}

func distance(a, b point) float64 {
	return math.Sqrt(float64((b.x-a.x)*(b.x-a.x)) + float64((b.y-a.y)*(b.y-a.y)))
}

// dashed cuts lines into dashes of a pattern of lengths, such as "4 3".
func (c *canvas) dashed(lines [][]point, pattern string) (all [][]point) {
	var lengths []float64
	for _, text := range strings.Fields(pattern) {
		if v, err := strconv.ParseFloat(text, 64); err == nil && v > 0 {
			lengths = append(lengths, v*c.scale)
		}
	}
	if len(lengths) == 0 {
		return lines
	}
	for _, line := range lines {
		all = append(all, dashes(line, lengths)...)
	}
	return all
}

func dashes(line []point, lengths []float64) (all [][]point) {
	k, left := 0, lengths[0] // of the present dash or gap
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		for rest := distance(a, b); rest > 0; {
			step := min(rest, left)
			next := mix(a, b, step/rest)
			if k%2 == 0 {
				all = append(all, []point{a, next})
			}
			a, rest, left = next, rest-step, left-step
			if left <= 0 {
				k++
				left = lengths[k%len(lengths)]
			}
		}
	}
	return all
}

// circle is a circle of radius 1.
var circle = [16]point{
	{1, 0}, {0.923879532511287, 0.382683432365090}, {0.707106781186548, 0.707106781186548}, {0.382683432365090, 0.923879532511287},
	{0, 1}, {-0.382683432365090, 0.923879532511287}, {-0.707106781186548, 0.707106781186548}, {-0.923879532511287, 0.382683432365090},
	{-1, 0}, {-0.923879532511287, -0.382683432365090}, {-0.707106781186548, -0.707106781186548}, {-0.382683432365090, -0.923879532511287},
	{0, -1}, {0.382683432365090, -0.923879532511287}, {0.707106781186548, -0.707106781186548}, {0.923879532511287, -0.382683432365090},
}

func disc(middle point, radius float64) []point {
	all := make([]point, len(circle))
	for i, p := range circle {
		all[i] = point{middle.x + float64(p.x*radius), middle.y + float64(p.y*radius)}
	}
	return all
}

// fill paints closed shapes in the mark's colour, inside its clipping box.
func (c *canvas) fill(shapes [][]point, m *plot.Mark) {
	box := bounds(shapes).Intersect(c.image.Rect)
	if b := m.Clip; b != nil {
		box = box.Intersect(image.Rect(int(b.X0*c.scale), int(b.Y0*c.scale), int(math.Ceil(b.X1*c.scale)), int(math.Ceil(b.Y1*c.scale))))
	}
	if box.Empty() {
		return
	}
	covered := newMask(box.Dx(), box.Dy())
	for _, shape := range shapes {
		moved := make([]point, len(shape))
		for i, p := range shape {
			moved[i] = point{p.x - float64(box.Min.X), p.y - float64(box.Min.Y)}
		}
		covered.polygon(moved)
	}
	ink, opaque := parseColour(c.theme.Colour(m.Ink)), int(math.Round(255*(1-m.Faint)))
	covered.cover(func(x, y, part int) {
		at := c.image.PixOffset(box.Min.X+x, box.Min.Y+y)
		part = part * opaque / 255
		for k, v := range [3]uint8{ink.R, ink.G, ink.B} {
			c.image.Pix[at+k] = uint8((int(c.image.Pix[at+k])*(255-part) + int(v)*part + 127) / 255)
		}
	})
}

// bounds is the box of whole pixels about shapes.
func bounds(shapes [][]point) image.Rectangle {
	const far = 1e6
	x0, y0, x1, y1 := far, far, -far, -far
	for _, shape := range shapes {
		for _, p := range shape {
			x0, y0, x1, y1 = math.Min(x0, p.x), math.Min(y0, p.y), math.Max(x1, p.x), math.Max(y1, p.y)
		}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
}

// parseColour reads #rrggbb.
func parseColour(text string) color.RGBA {
	v, _ := strconv.ParseUint(text[min(1, len(text)):], 16, 32)
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}
