package state

import (
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// Map is the peaks of the shown runs against what is swept, without its size: of
// one record, at the resolution whose run colours the cell. It is there of a grid,
// and of more runs than are drawn.
func Map(s State) (m plot.Map, there bool) {
	if s.Shown == nil || len(s.Shown.Picture.Peaks) == 0 {
		return m, false
	}
	job, p := s.Shown.Job, s.Shown.Picture
	record := PeakOf(s)
	values := p.Count() / max(1, len(p.Resolutions))
	from := p.Movie.Lane.Resolution * values
	return plot.Map{
		Title: "Peaks", Name: "peak of " + job.Model.Record[record].Text, Unit: unit(job.Model, &job.Model.Record[record]),
		X: axis(job.Model, job.Sweep), Y: axis(job.Model, job.Second), Z: p.Peaks[record][from : from+values],
	}, true
}

// DrawnRun says which run the traces are of where only one of many is drawn:
// "stim.amp 0.3 nA"; else it is "".
func DrawnRun(s State) string {
	if s.Shown == nil || len(s.Shown.Picture.Runs) == s.Shown.Picture.Count() {
		return ""
	}
	return strings.TrimSuffix(laneName(*s.Shown, s.Shown.Picture.Movie.Lane), ": ")
}

// PeakOf is which of the shown records' peaks are mapped.
func PeakOf(s State) int {
	if s.Shown == nil {
		return 0
	}
	return max(0, min(s.View.Peak, len(s.Shown.Picture.Peaks)-1))
}

func axis(m *model.Model, sweep engine.Sweep) plot.Axis {
	if sweep.N == 0 {
		return plot.Axis{}
	}
	p := param(m, sweep.Path)
	label := p.Label
	if p.Unit != "" {
		label += " (" + p.Unit + ")"
	}
	return plot.Axis{Label: label, From: sweep.From, To: sweep.To, N: sweep.N}
}
