package plot

import "math"

// Pieces are a cell's sections cut where their points and their segments' borders
// are: what turning, zooming and colouring leave alone. A page keeps them from
// frame to frame.
type Pieces struct {
	ends   []end
	middle Point3  // of the box around the cell
	size   float64 // [um] the box's diagonal
	length float64 // [um] of a segment, in the mean

	// of the last drawing, kept for their room
	at      []spot   // of the ends
	reached []int    // by stroke: the end that its line goes to, -1 for none
	paths   [][]byte // by stroke
}

// end is where one piece ends and, in the same section, the next begins.
type end struct {
	Point3
	line    int32
	segment int32 // of the piece that ends here, x ascending; -1 where a section begins
	border  bool  // another segment follows
}

// spot is a place in the plot [px] with a radius.
type spot struct{ x, y, r float64 }

// Cut makes the pieces of lines.
func Cut(lines []Line) *Pieces {
	p := &Pieces{}
	segments, total := 0, 0.0
	for i := range lines {
		if len(lines[i].Points) > 1 {
			total += p.cut(&lines[i], int32(i))
			segments += max(1, lines[i].Nseg)
		}
	}
	p.length = total / math.Max(1, float64(segments))
	p.enclose(lines)
	return p
}

// cut walks along a section and gives its length [um].
func (p *Pieces) cut(l *Line, line int32) float64 {
	w, length := newWalk(l)
	p.ends = append(p.ends, end{Point3: w.at, line: line, segment: -1})
	nseg := max(1, l.Nseg)
	for k := range nseg {
		segment := int32(k)
		if l.Flipped {
			segment = int32(nseg - 1 - k)
		}
		for border := float64(k+1) / float64(nseg) * length; ; {
			to, done := w.next(border)
			p.ends = append(p.ends, end{Point3: to, line: line, segment: segment, border: done && k+1 < nseg})
			if done {
				break
			}
		}
	}
	return length
}

// enclose finds the box around the cell, diameters included.
func (p *Pieces) enclose(lines []Line) {
	low, high := [3]float64{math.Inf(1), math.Inf(1), math.Inf(1)}, [3]float64{math.Inf(-1), math.Inf(-1), math.Inf(-1)}
	for i := range lines {
		for _, q := range lines[i].Points {
			for k, v := range [3]float64{q.X, q.Y, q.Z} {
				low[k], high[k] = math.Min(low[k], v-q.Diam/2), math.Max(high[k], v+q.Diam/2)
			}
		}
	}
	if size := math.Sqrt(sq(high[0]-low[0]) + sq(high[1]-low[1]) + sq(high[2]-low[2])); size > 0 && !math.IsInf(size, 0) {
		p.size = size
		p.middle = Point3{X: (low[0] + high[0]) / 2, Y: (low[1] + high[1]) / 2, Z: (low[2] + high[2]) / 2}
	}
}

// project finds where the ends are in the plot.
func (p *Pieces) project(c *camera) {
	if p.at == nil {
		p.at = make([]spot, len(p.ends))
	}
	for i := range p.ends {
		x, y := c.project(p.ends[i].Point3)
		p.at[i] = spot{x, y, p.ends[i].Diam * c.scale / 2}
	}
}

// invisible is how long a piece has to be to be drawn for itself [px]: a shorter
// one joins the next of its section.
const invisible = .5

// draw writes the pieces into their strokes' paths: those of one colour that
// follow each other as one line or, to scale, each as its outline.
func (p *Pieces) draw(dst [][]byte, s *Shape) {
	if p.reached == nil {
		p.reached = make([]int, StrokeCount)
	}
	for i := range p.reached {
		p.reached[i] = -1
	}
	from := 0 // the end from which the next piece is drawn
	for i := range p.ends {
		e := &p.ends[i]
		if e.segment < 0 {
			from = i
			continue
		}
		a, b := &p.at[from], &p.at[i]
		last := i+1 == len(p.ends) || p.ends[i+1].segment < 0
		if short := math.Abs(b.x-a.x)+math.Abs(b.y-a.y) < invisible; short && !last {
			continue
		}
		stroke := s.strokeOf(int(e.line), int(e.segment))
		switch {
		case s.ShowDiam:
			dst[stroke] = outline(dst[stroke], a, b)
		case p.reached[stroke] == from:
			dst[stroke] = AppendPoint(dst[stroke], 'L', b.x, b.y)
		default:
			dst[stroke] = AppendPoint(AppendPoint(dst[stroke], 'M', a.x, a.y), 'L', b.x, b.y)
		}
		p.reached[stroke] = i
		from = i
	}
}

// outline draws one frustum to scale.
func outline(dst []byte, a, b *spot) []byte {
	nx, ny := normal(a.x, a.y, b.x, b.y)
	ra, rb := math.Max(a.r, .6), math.Max(b.r, .6)
	dst = AppendPoint(dst, 'M', a.x+nx*ra, a.y+ny*ra)
	dst = AppendPoint(dst, 'L', b.x+nx*rb, b.y+ny*rb)
	dst = AppendPoint(dst, 'L', b.x-nx*rb, b.y-ny*rb)
	dst = AppendPoint(dst, 'L', a.x-nx*ra, a.y-ny*ra)
	return append(dst, 'Z')
}

// apart is how long a segment has to be, in the mean, for its borders to be told
// from each other [px].
const apart = 6

// borders draws a short line across the cell where two segments meet.
func (p *Pieces) borders(dst []byte) []byte {
	for i := range p.ends {
		if !p.ends[i].border {
			continue
		}
		a, b := &p.at[i-1], &p.at[i]
		nx, ny := normal(a.x, a.y, b.x, b.y)
		r := math.Max(b.r, 2) + 2
		dst = AppendPoint(AppendPoint(dst, 'M', b.x+nx*r, b.y+ny*r), 'L', b.x-nx*r, b.y-ny*r)
	}
	return dst
}

func normal(x0, y0, x1, y1 float64) (nx, ny float64) {
	d := math.Sqrt(sq(x1-x0) + sq(y1-y0))
	if !(d > 1e-9) {
		return 0, 1
	}
	return (y0 - y1) / d, (x1 - x0) / d
}
