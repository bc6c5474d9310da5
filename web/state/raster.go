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
	for _, t := range byRecord(wholeTraces(*s.Shown)) {
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
	return sweptText(t.Swept)
}

func sweptText(values []float64) (text string) {
	for i, v := range values {
		text += [...]string{" ", ", "}[i] + plot.Number(v, 4)
	}
	return text
}

// detected are the detectors' rows, all runs of one after the other.
func detected(shown *Shown) []plot.RasterRow {
	var rows []plot.RasterRow
	p := shown.Picture
	for d, detector := range shown.Job.Model.Spikes {
		for _, lane := range p.Lanes() {
			if run := p.Run(lane); run.There() && d < len(run.Spikes) {
				rows = append(rows, plot.RasterRow{Label: rowLabel(detector, p, lane), Colour: d, Times: run.Spikes[d]})
			}
		}
	}
	return rows
}

func rowLabel(d model.Detector, p *engine.Picture, lane engine.Lane) string {
	label := d.Text
	if len(p.Resolutions) > 1 {
		label += " nseg " + strconv.Itoa(p.Resolutions[lane.Resolution])
	}
	return label + sweptText(p.Swept(lane))
}
