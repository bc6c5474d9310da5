package plot

import "math"

// key is one entry of a legend.
type key struct {
	trace int // the trace whose line it shows
	x     float64
	row   int
}

const keyLine = 22.0 // [px] length of a legend's line

// keys are the labels to show, each once, laid out in rows.
func (p *Traces) keys() []key {
	var keys []key
	seen := map[string]bool{}
	x, row := 0.0, 0
	for i := range p.Traces {
		tr := &p.Traces[i]
		if tr.Label == "" || tr.Hidden || seen[tr.Label] {
			continue
		}
		seen[tr.Label] = true
		w := keyLine + 6 + TextWidth(tr.Label, fontSize) + 18
		if x > 0 && x+w > math.Max(120, p.Width-60) {
			x, row = 0, row+1
		}
		keys = append(keys, key{i, x, row})
		x += w
	}
	return keys
}

func (p *Traces) legendRows() int {
	keys := p.keys()
	if len(keys) == 0 {
		return 0
	}
	return keys[len(keys)-1].row + 1
}

func (p *Traces) legend(s *Scene) {
	f := p.Frame()
	for _, k := range p.keys() {
		tr := &p.Traces[k.trace]
		x, y := f.Box.X0+k.x, p.Top+12+lineHeight*float64(k.row)
		d := AppendPoint(AppendPoint(nil, 'M', x, y), 'L', x+keyLine, y)
		s.Marks = append(s.Marks, Mark{Kind: Path, Class: "key", Ink: TraceInk(tr.Colour), Width: 2, Dash: tr.Dash, D: string(d)})
		s.text("key", Label, fontSize, x+keyLine+6, y+4, Start, tr.Label)
	}
}
