package plot

import "strconv"

// AppendSVG writes a scene as a file of its own. Text is escaped, colours are
// attributes, and nothing in it is a script or a style.
func AppendSVG(dst []byte, s Scene, t Theme) []byte {
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `...)
	dst = appendNumber(dst, s.Width)
	dst = append(dst, ' ')
	dst = appendNumber(dst, s.Height)
	dst = append(dst, `" width="`...)
	dst = appendNumber(dst, s.Width)
	dst = append(dst, `" height="`...)
	dst = appendNumber(dst, s.Height)
	dst = append(dst, `" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"><title>`...)
	dst = appendEscaped(dst, s.Title)
	dst = append(dst, `</title><desc>`...)
	dst = appendEscaped(dst, s.Desc)
	dst = append(dst, `</desc>`...)
	dst = appendClips(dst, s.Marks)
	dst = append(dst, `<rect width="100%" height="100%" fill="`...)
	dst = append(dst, t.Colour(Paper)...)
	dst = append(dst, `"/>`...)
	for i := range s.Marks {
		dst = appendMark(dst, &s.Marks[i], t)
	}
	return append(dst, "</svg>\n"...)
}

// clipID names a clipping box by its corners, so that equal boxes share one.
func clipID(b *Box) string {
	id := []byte("clip")
	for _, v := range [...]float64{b.X0, b.Y0, b.X1, b.Y1} {
		id = append(id, '-')
		id = strconv.AppendInt(id, tenths(v), 10)
	}
	return string(id)
}

func appendClips(dst []byte, marks []Mark) []byte {
	seen := map[string]bool{}
	for i := range marks {
		b := marks[i].Clip
		if b == nil || seen[clipID(b)] {
			continue
		}
		seen[clipID(b)] = true
		dst = append(dst, `<clipPath id="`...)
		dst = append(dst, clipID(b)...)
		dst = append(dst, `"><rect`...)
		dst = appendAttributes(dst, "x", b.X0, "y", b.Y0, "width", b.X1-b.X0, "height", b.Y1-b.Y0)
		dst = append(dst, `/></clipPath>`...)
	}
	return dst
}

func appendMark(dst []byte, m *Mark, t Theme) []byte {
	names := [...]string{Path: "path", Rect: "rect", Circle: "circle", Text: "text"}
	dst = append(dst, '<')
	dst = append(dst, names[m.Kind]...)
	for _, a := range m.Attributes(t) {
		dst = append(dst, ' ')
		dst = append(dst, a.Name...)
		dst = append(dst, '=', '"')
		dst = appendEscaped(dst, a.Value)
		dst = append(dst, '"')
	}
	if m.Kind != Text {
		return append(dst, "/>"...)
	}
	dst = append(dst, '>')
	dst = appendEscaped(dst, m.Text)
	return append(dst, "</text>"...)
}

// Attribute is a name and a value of an SVG element.
type Attribute struct{ Name, Value string }

// Attributes are those of the mark's element, in a fixed order.
func (m *Mark) Attributes(t Theme) []Attribute {
	var a []Attribute
	add := func(name, value string) { a = append(a, Attribute{name, value}) }
	at := func(name string, v float64) { add(name, string(appendNumber(nil, v))) }
	if m.Class != "" {
		add("class", m.Class)
	}
	switch m.Kind {
	case Path:
		add("d", m.D)
	case Rect:
		at("x", m.X)
		at("y", m.Y)
		at("width", m.W)
		at("height", m.H)
	case Circle:
		at("cx", m.X)
		at("cy", m.Y)
		at("r", m.W)
	case Text:
		m.textAttributes(add, at)
	}
	m.paint(t, add, at)
	if m.Clip != nil {
		add("clip-path", "url(#"+clipID(m.Clip)+")")
	}
	return a
}

func (m *Mark) textAttributes(add func(name, value string), at func(string, float64)) {
	at("x", m.X)
	at("y", m.Y)
	at("font-size", m.Size)
	if m.Anchor != Start {
		add("text-anchor", [...]string{Middle: "middle", End: "end"}[m.Anchor])
	}
	if m.Bold {
		add("font-weight", "600")
	}
	if m.Turned {
		add("transform", "rotate(-90 "+string(appendNumber(nil, m.X))+" "+string(appendNumber(nil, m.Y))+")")
	}
}

func (m *Mark) paint(t Theme, add func(name, value string), at func(string, float64)) {
	colour := t.Colour(m.Ink)
	if m.Fill || m.Kind == Text {
		add("fill", colour)
	} else {
		add("fill", "none")
		add("stroke", colour)
		at("stroke-width", m.Width)
		add("stroke-linejoin", "round")
	}
	if m.Dash != "" {
		add("stroke-dasharray", m.Dash)
	}
	if m.Faint > 0 {
		add("opacity", strconv.FormatFloat(1-m.Faint, 'f', -1, 64))
	}
}

func appendAttributes(dst []byte, pairs ...any) []byte {
	for i := 0; i < len(pairs); i += 2 {
		dst = append(dst, ' ')
		dst = append(dst, pairs[i].(string)...)
		dst = append(dst, '=', '"')
		dst = appendNumber(dst, pairs[i+1].(float64))
		dst = append(dst, '"')
	}
	return dst
}

// appendEscaped writes text so that it stays text; what XML does not allow is
// left out.
func appendEscaped(dst []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '"':
			dst = append(dst, "&quot;"...)
		case r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xd7ff || r >= 0xe000 && r < 0xfffd || r >= 0x10000:
			dst = append(dst, string(r)...)
		}
	}
	return dst
}
