package plot

// Scene is a picture as strokes, in the order in which they are painted.
type Scene struct {
	Width, Height float64 // [px]
	Title         string  // one line: what it is
	Desc          string  // one sentence: what can be seen
	Marks         []Mark
}

// Mark is one stroke, shape or text.
type Mark struct {
	Kind  Kind
	Class string  // for the page's style sheet and its tests
	Ink   Ink     // of the line, the text or the filling
	Fill  bool    // fill with Ink instead of drawing the outline
	Width float64 // [px] of the line
	Dash  string  // "" for a whole line
	Faint float64 // 0 is opaque, 1 invisible

	D      string  // Path: SVG path data
	X, Y   float64 // [px] Rect: corner; Circle: centre; Text: anchor
	W, H   float64 // [px] Rect: size; Circle: W is the radius
	Text   string
	Size   float64 // [px] Text
	Anchor Anchor
	Turned bool // Text: turned a quarter to the left
	Bold   bool
	Clip   *Box // paint only inside
}

// Kind is what a mark is.
type Kind int

// The kinds of marks.
const (
	Path Kind = iota
	Rect
	Circle
	Text
)

// Anchor is where X of a text lies in it.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Box is a rectangle [px].
type Box struct{ X0, Y0, X1, Y1 float64 }

// Has reports whether a point lies in the box.
func (b Box) Has(x, y float64) bool { return x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1 }

func (s *Scene) line(class string, ink Ink, width float64, x0, y0, x1, y1 float64) {
	d := AppendPoint(nil, 'M', x0, y0)
	s.Marks = append(s.Marks, Mark{Kind: Path, Class: class, Ink: ink, Width: width, D: string(AppendPoint(d, 'L', x1, y1))})
}

func (s *Scene) text(class string, ink Ink, size, x, y float64, anchor Anchor, text string) *Mark {
	s.Marks = append(s.Marks, Mark{Kind: Text, Class: class, Ink: ink, Size: size, X: x, Y: y, Anchor: anchor, Text: text})
	return &s.Marks[len(s.Marks)-1]
}

// TextWidth is about how wide a text is [px], for laying out before a font is known.
func TextWidth(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case r == 'i' || r == 'l' || r == '.' || r == ',' || r == ' ' || r == '(' || r == ')' || r == 'j' || r == 't' || r == 'f':
			w += .33
		case r == 'm' || r == 'w' || r == 'M' || r == 'W':
			w += .88
		default:
			w += .57
		}
	}
	return w * size
}
