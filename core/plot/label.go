package plot

// markers draws the marked places, each with its name beside it where it covers as little
// as can be: no other name, no other mark, and not the cell.
func (p *Shape) markers(s *Scene, c *camera) {
	l := labels{p: p}
	for _, m := range p.Markers {
		if m.Line >= 0 && m.Line < len(p.Lines) {
			x, y := c.project(p.Lines[m.Line].along(m.X))
			l.spots = append(l.spots, spot{x, y, 5})
			l.markers = append(l.markers, m)
		}
	}
	for i, m := range l.markers {
		at := l.spots[i]
		s.Marks = append(s.Marks, Mark{Kind: Circle, Class: "marker", Ink: m.Ink, Width: 2, X: at.x, Y: at.y, W: at.r})
		if m.Label != "" {
			side := l.place(i)
			s.text("marker", m.Ink, labelSize, at.x+side.dx, at.y+side.dy, side.anchor, m.Label)
		}
	}
}

const labelSize = 11 // [px]

// labels are the names beside marked places.
type labels struct {
	p       *Shape
	markers []Marker
	spots   []spot // of the markers
	placed  []Box
}

// beside is where a name may stand beside its mark.
type beside struct {
	anchor Anchor
	dx, dy float64 // [px]
}

// sides are all, the best first.
var sides = [...]beside{{Start, 9, -9}, {Start, 9, 17}, {End, -9, -9}, {End, -9, 17}, {Middle, 0, -12}, {Middle, 0, 22}}

// place chooses where a marker's name stands.
func (l *labels) place(i int) (best beside) {
	least, box := -1, Box{}
	for _, side := range sides {
		at := l.box(i, side)
		if cost := l.cost(i, at); least < 0 || cost < least {
			least, best, box = cost, side, at
		}
	}
	l.placed = append(l.placed, box)
	return best
}

// box is what a name covers.
func (l *labels) box(i int, by beside) Box {
	at, width := l.spots[i], TextWidth(l.markers[i].Label, labelSize)
	x := at.x + by.dx
	switch by.anchor {
	case Middle:
		x -= width / 2
	case End:
		x -= width
	}
	y := at.y + by.dy
	return Box{x, y - labelSize, x + width, y + 2}
}

// mostPieces is of how many pieces a cell may be for names to keep off it: of more there
// is no room beside it, and it takes time in each frame.
const mostPieces = 500

// cost is how bad it is for a name to cover a box: what it would be cut by, names, marks,
// pieces of the cell.
func (l *labels) cost(i int, b Box) int {
	cost := 0
	if b.X0 < 2 || b.Y0 < 2 || b.X1 > l.p.Width-l.p.barWidth()-2 || b.Y1 > l.p.Height-2 {
		cost += 1000
	}
	for _, other := range l.placed {
		if b.X0 < other.X1 && other.X0 < b.X1 && b.Y0 < other.Y1 && other.Y0 < b.Y1 {
			cost += 100
		}
	}
	for k, at := range l.spots {
		if k != i && b.X0 < at.x+at.r && at.x-at.r < b.X1 && b.Y0 < at.y+at.r && at.y-at.r < b.Y1 {
			cost += 10
		}
	}
	if cell := l.p.pieces(); len(cell.ends) <= mostPieces {
		for k := 1; k < len(cell.ends); k++ {
			if cell.ends[k].segment >= 0 && b.meets(cell.at[k-1], cell.at[k]) {
				return cost + 1
			}
		}
	}
	return cost
}

// meets reports whether the line between two places enters the box.
func (b Box) meets(from, to spot) bool {
	enter, leave := 0.0, 1.0
	for _, side := range [...][3]float64{{to.x - from.x, b.X0 - from.x, b.X1 - from.x}, {to.y - from.y, b.Y0 - from.y, b.Y1 - from.y}} {
		step, low, high := side[0], side[1], side[2]
		if step == 0 {
			if low > 0 || high < 0 {
				return false
			}
			continue
		}
		enter, leave = max(enter, min(low/step, high/step)), min(leave, max(low/step, high/step))
	}
	return enter <= leave
}
