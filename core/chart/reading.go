package chart

import "github.com/cablelab/cablelab/core/plot"

// Reading is what a cursor needs to read values in axes.
type Reading struct {
	Box    plot.Box // [px] the plotting area in the picture
	X, Y   plot.Scale
	XLabel string
	YLabel string
	Lines  []*Line // those that join points or mark them
}

func (a *Axes) reading(at area) Reading {
	r := Reading{Box: at.box, X: at.x, Y: at.y, XLabel: a.X.Label.Text, YLabel: a.Y.Label.Text}
	for _, o := range a.Artists {
		if l, ok := o.(*Line); ok {
			r.Lines = append(r.Lines, l)
		}
	}
	return r
}
