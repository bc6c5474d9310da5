package plot

import "strings"

// Notice is words in place of a picture that cannot be drawn.
type Notice struct {
	Width, Height float64 // [px]
	Title         string
	Text          string
}

// Scene writes the words into a box of the picture's size. What does not fit is
// left out at the end, and is whole in the description.
func (p *Notice) Scene() Scene {
	const edge = 14.0 // [px]
	s := Scene{Width: p.Width, Height: p.Height, Title: p.Title, Desc: p.Text}
	s.Marks = append(s.Marks, Mark{Kind: Rect, Class: "frame", Ink: AxisInk, Width: 1, X: .5, Y: .5, W: p.Width - 1, H: p.Height - 1})
	y := edge + titleSize
	s.text("title", Warn, titleSize, edge, y, Start, p.Title).Bold = true
	for _, line := range wrap(p.Text, p.Width-2*edge) {
		if y += lineHeight; y > p.Height-edge/2 {
			break
		}
		s.text("text", Label, fontSize, edge, y, Start, line)
	}
	return s
}

// wrap breaks a text into lines of a width [px] between words; a word that is
// wider is broken within. Narrow spaces, which stand within numbers, hold together.
func wrap(text string, width float64) (lines []string) {
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if line != "" && TextWidth(line+" "+word, fontSize) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = ""
		for _, r := range word {
			if line != "" && TextWidth(line+string(r), fontSize) > width {
				lines = append(lines, line)
				line = ""
			}
			line += string(r)
		}
	}
	return append(lines, line)
}
