package raster

import "math"

// point is a place in the picture [px].
type point struct{ x, y float64 }

// mask is how much of each pixel a shape covers. A line adds, in each row that it
// crosses, what changes from a pixel to the next; the sum along the row is the
// covered part: Levien's method, as in font-rs. Products are kept from fusing, so
// that the numbers are the same on every machine.
type mask struct {
	width, height int
	change        []float64 // by row; two more in each than there are pixels
}

func newMask(width, height int) *mask {
	return &mask{width, height, make([]float64, (width+2)*height)}
}

// polygon adds a closed shape.
func (m *mask) polygon(points []point) {
	for i, p := range points {
		m.line(p, points[(i+1)%len(points)])
	}
}

func (m *mask) line(a, b point) {
	down := 1.0
	if a.y > b.y {
		a, b, down = b, a, -1
	}
	if a.y == b.y {
		return
	}
	slope, x := (b.x-a.x)/(b.y-a.y), a.x
	if a.y < 0 {
		x -= float64(a.y * slope)
	}
	for row := max(0, int(math.Floor(a.y))); row < m.height && float64(row) < b.y; row++ {
		dy := math.Min(float64(row+1), b.y) - math.Max(float64(row), a.y)
		next := x + float64(slope*dy)
		m.span(row, m.inside(math.Min(x, next)), m.inside(math.Max(x, next)), float64(dy*down))
		x = next
	}
}

func (m *mask) inside(x float64) float64 { return math.Max(0, math.Min(float64(m.width), x)) }

// span adds a line from x = from to to within a row, that goes d down.
func (m *mask) span(row int, from, to, d float64) {
	change := m.change[row*(m.width+2):][:m.width+2]
	first, behind := int(math.Floor(from)), int(math.Ceil(to))
	if behind <= first+1 {
		left := float64(d * ((from+to)/2 - float64(first)))
		change[first] += d - left
		change[first+1] += left
		return
	}
	per := d / (to - from)
	covered := 0.0 // of the pixels so far
	for i := first; i < behind; i++ {
		// The line's part over pixel i lies at its middle, on the average.
		begin, end := math.Max(from, float64(i)), math.Min(to, float64(i+1))
		part := float64(per * (end - begin))
		left := float64(part * ((begin+end)/2 - float64(i)))
		change[i] += part - left
		change[i+1] += left
		covered += part
	}
	change[behind] += d - covered // rounding
}

// cover calls paint for the pixels that are covered, with how much [1/255].
func (m *mask) cover(paint func(x, y int, part int)) {
	for y := range m.height {
		sum := 0.0
		for x, c := range m.change[y*(m.width+2):][:m.width] {
			sum += c
			if part := int(float64(math.Min(1, math.Abs(sum))*255) + .5); part > 0 {
				paint(x, y, part)
			}
		}
	}
}
