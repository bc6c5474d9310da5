package plot

import "math"

// Bar is a few amounts of one unit, each a bar with its value, longest to the
// right edge.
type Bar struct {
	Width float64 // [px]
	Title string
	Unit  string
	Parts []BarPart
}

// BarPart is one amount.
type BarPart struct {
	Label string
	Value float64
	Ink   Ink
}

const barHeight = 26.0 // [px] of one part

// Height is what the bars need [px].
func (p *Bar) Height() float64 { return 8 + barHeight*float64(len(p.Parts)) }

// Scene draws the bars.
func (p *Bar) Scene() Scene {
	s := Scene{Width: p.Width, Height: p.Height(), Title: p.Title}
	label, value, most := 0.0, 0.0, 0.0
	for _, q := range p.Parts {
		label = math.Max(label, TextWidth(q.Label, fontSize))
		value = math.Max(value, TextWidth(p.amount(q), fontSize))
		if v := math.Abs(q.Value); v > most && !math.IsInf(v, 0) {
			most = v
		}
	}
	x0 := label + 14
	room := math.Max(20, p.Width-x0-value-18)
	for i, q := range p.Parts {
		y := 4 + barHeight*float64(i)
		length := 0.0
		if v := math.Abs(q.Value); most > 0 && v <= most {
			length = v / most * room
		}
		s.text("label", Label, fontSize, x0-8, y+barHeight/2+4, End, q.Label)
		s.Marks = append(s.Marks, Mark{Kind: Rect, Class: "bar", Ink: q.Ink, Fill: true, X: x0, Y: y + 5, W: math.Max(1, length), H: barHeight - 10})
		s.text("value", Quiet, fontSize, x0+length+6, y+barHeight/2+4, Start, p.amount(q))
	}
	return s
}

func (p *Bar) amount(q BarPart) string { return Number(q.Value, 3) + " " + p.Unit }
