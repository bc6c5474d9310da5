package state

import (
	"strconv"

	"github.com/cablelab/cablelab/core/feature"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// Raster is the spikes of every shown run: of the document's detectors or, where
// it has none, of each recorded v.
func Raster(s State) plot.Raster {
	p := plot.Raster{Title: "Spikes", T1: s.Doc.Run.Tstop}
	if s.Shown == nil {
		return p
	}
	p.T1 = s.Shown.Job.Model.Run.Tstop
	if w := s.View.Window; w != nil {
		p.T0, p.T1 = w.X0, w.X1
	}
	if len(s.Shown.Job.Model.Spikes) > 0 {
		p.Rows = detected(s.Shown)
		return p
	}
	for _, t := range byRecord(tracesOf(*s.Shown)) {
		if t.Unit == "mV" && len(t.T) > 0 && !s.View.Hidden[t.Key] {
			p.Rows = append(p.Rows, plot.RasterRow{Label: t.Label + valueText(&t), Colour: t.Color, Times: feature.Spikes(t.T, t.Y)})
		}
	}
	return p
}

// byRecord are traces with all runs of a record one after the other.
func byRecord(traces []Trace) []Trace {
	var ordered []Trace
	for record, left := 0, len(traces); left > 0; record++ {
		for i := range traces {
			if traces[i].Record == record {
				ordered = append(ordered, traces[i])
				left--
			}
		}
	}
	return ordered
}

// valueText tells the runs of a sweep apart: " 0.3".
func valueText(t *Trace) string {
	if !t.Swept {
		return ""
	}
	return " " + plot.Number(t.Value, 4)
}

// detected are the detectors' rows, all runs of one after the other.
func detected(shown *Shown) []plot.RasterRow {
	var rows []plot.RasterRow
	p := shown.Picture
	for d, detector := range shown.Job.Model.Spikes {
		for r := range max(1, len(p.Resolutions)) {
			for v := range max(1, len(p.Values)) {
				run := p.Run(engine.Lane{Resolution: r, Value: v})
				if !run.There() || d >= len(run.Spikes) {
					continue
				}
				rows = append(rows, plot.RasterRow{Label: rowLabel(detector, p, r, v), Colour: d, Times: run.Spikes[d]})
			}
		}
	}
	return rows
}

func rowLabel(d model.Detector, p *engine.Picture, resolution, value int) string {
	label := d.Text
	if len(p.Resolutions) > 1 {
		label += " nseg " + strconv.Itoa(p.Resolutions[resolution])
	}
	if len(p.Values) > 0 {
		label += " " + plot.Number(p.Values[value], 4)
	}
	return label
}
