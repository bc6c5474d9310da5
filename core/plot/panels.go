package plot

import "math"

// Panels are traces of several units: one plot a unit, one below the other, with
// one time axis.
type Panels struct {
	Width, Height float64   // [px] of the first plot
	Heights       []float64 // [px] of the further ones; those without one are a share of the first
	Title         string
	Traces        []Trace
	View          *View  // nil shows everything
	Unit          string // whose values View's range of y is; the others show all of theirs
}

// panelShare is how high a further plot is, of the first.
const panelShare = .55

// height is that of a plot, by its index among n [px].
func (p *Panels) height(i, n int) float64 {
	switch {
	case i == 0:
		return p.Height
	case i <= len(p.Heights) && p.Heights[i-1] > 0:
		return p.Heights[i-1]
	case i == n-1: // which has the numbers of the time axis
		return math.Round(p.Height*panelShare) + 32
	}
	return math.Round(p.Height * panelShare)
}

// Split gives the plots from top to bottom, with no trace in common, a unit each
// in the order in which the visible traces have them, their boxes aligned.
func (p *Panels) Split() []Traces {
	var plots []Traces
	for i := range p.Traces {
		tr := &p.Traces[i]
		if at := panelOf(plots, tr.Unit); at >= 0 {
			plots[at].Traces = append(plots[at].Traces, *tr)
		} else if !tr.Hidden {
			plots = append(plots, Traces{Width: p.Width, YLabel: axisName(tr.Unit), Traces: []Trace{*tr}})
		}
	}
	if len(plots) == 0 {
		plots = []Traces{{Width: p.Width, Traces: p.Traces}}
	}
	p.align(plots)
	return plots
}

func panelOf(plots []Traces, unit string) int {
	for i := range plots {
		if plots[i].Traces[0].Unit == unit {
			return i
		}
	}
	return -1
}

// axisName names the axis of a unit; what has none is a gate or another share.
func axisName(unit string) string {
	if unit == "" {
		return "1"
	}
	return unit
}

// align gives the plots one range of time, one left edge and their heights.
func (p *Panels) align(plots []Traces) {
	whole := (&Traces{Traces: p.Traces}).FullView()
	top, left := 0.0, 0.0
	for i := range plots {
		q := &plots[i]
		q.Height, q.NoTime = p.height(i, len(plots)), i < len(plots)-1
		view := q.FullView()
		view.T0, view.T1 = whole.T0, whole.T1
		if p.View != nil {
			view.T0, view.T1 = p.View.T0, p.View.T1
			if len(q.Traces) > 0 && q.Traces[0].Unit == p.Unit {
				view.Y0, view.Y1 = p.View.Y0, p.View.Y1
			}
		}
		q.View, q.Top = &view, top
		top += q.Height
		left = math.Max(left, q.Frame().Box.X0)
	}
	for i := range plots {
		plots[i].Left = left
	}
}

// Scene draws the plots one below the other, each with its legend.
func (p *Panels) Scene() Scene {
	s := Scene{Width: p.Width, Title: p.Title, Desc: (&Traces{Traces: p.Traces}).Sentence()}
	for _, q := range p.Split() {
		s.Height = q.Top + q.Height
		s.Marks = append(s.Marks, q.Scene().Marks...)
	}
	return s
}

// Cursor is the line at a time [ms], through all the plots.
func (p *Panels) Cursor(time float64) []Mark {
	var marks []Mark
	for _, q := range p.Split() {
		f := q.Frame()
		marks = append(marks, cursor(f.Box, f.X.Pixel(time))...)
	}
	return marks
}
