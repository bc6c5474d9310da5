package chart

import (
	"strings"

	"github.com/cablelab/cablelab/core/plot"
)

// Label is a text beside axes: their title, or what an axis is.
type Label struct {
	Text   string
	Size   float64 // [pt] 0 for the usual
	Colour Colour  // without an ink the usual one
	Bold   bool
	Place  string // of a title: left, right; else in the middle
}

// size is how large the label is [px].
func (l *Label) size(usual float64) float64 {
	if l.Size == 0 {
		return usual
	}
	return clamp(l.Size, 1, 100) * point
}

func (l *Label) tall(usual float64) float64 { return tall(l.Text, l.size(usual)) }

// letter writes one line of the label.
func (l *Label) letter(d *drawing, class string, usual, x, y float64, anchor plot.Anchor, row string) *plot.Mark {
	m := d.text(class, plot.Label, l.size(usual), x, y, anchor, row)
	if l.Colour.Ink != "" {
		m.Ink, m.Faint = l.Colour.Ink, l.Colour.Faint
	}
	m.Bold = l.Bold
	return m
}

// lines writes the label whose top is at y.
func (l *Label) lines(d *drawing, class string, usual, x, y float64, anchor plot.Anchor) {
	size := l.size(usual)
	for i, row := range strings.Split(l.Text, "\n") {
		l.letter(d, class, usual, x, y+size*.95+float64(i)*lineOf(size), anchor, row)
	}
}
