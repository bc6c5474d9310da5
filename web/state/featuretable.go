package state

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/feature"
	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/engine"
)

// FeatureRow is the features of one trace.
type FeatureRow struct {
	Label       string // "soma 0.3": the trace and its run
	Unit        string // of Rest, Peak and Amplitude
	Attenuation float64
	feature.Features
}

// FeatureHead names the columns after the first, and FeatureDocs says what they are.
var (
	FeatureHead = []string{"unit", "rest", "peak", "at (ms)", "latency (ms)", "half width (ms)", "threshold (mV)", "spikes", "rate (Hz)", "attenuation"}
	FeatureDocs = []string{
		"of rest and peak",
		"the value when the first stimulus starts",
		"of the first spike; without one, the value farthest from rest",
		"time of the peak",
		"from the first stimulus' start to the peak",
		"how long the trace is beyond the middle between its peak and, of a spike, the threshold, else the rest",
		"v where the first spike begins to rise by 10 mV/ms or more",
		"how often v rises through 0 mV after the first stimulus' start",
		"one over the mean interval between spikes",
		"how many times larger the amplitude is at the place that attenuation counts from",
	}
)

// Features are the features of every visible trace that is no ghost. Attenuation
// is from the record AttenuationFrom to each other v of its run.
func Features(s State) []FeatureRow {
	if s.Shown == nil {
		return nil
	}
	from := AttenuationFrom(s)
	var rows []FeatureRow
	var traces []Trace
	for _, t := range byRecord(wholeTraces(*s.Shown)) {
		if len(t.T) == 0 || s.View.Hidden[t.Key] {
			continue
		}
		f := feature.Of(t.T, t.Y, stimulusStart(s.Shown, t.Lane), t.Unit == "mV")
		rows, traces = append(rows, FeatureRow{Label: rowName(&t), Unit: t.Unit, Features: f}), append(traces, t)
	}
	for i := range rows {
		rows[i].Attenuation = feature.Attenuation(feature.Features{}, feature.Features{}) // no number
		near := slices.IndexFunc(traces, func(t Trace) bool {
			return t.Lane == traces[i].Lane && s.Shown.Job.Model.Record[t.Record].Text == from
		})
		if near >= 0 && traces[i].Unit == "mV" {
			rows[i].Attenuation = feature.Attenuation(rows[near].Features, rows[i].Features)
		}
	}
	return rows
}

func rowName(t *Trace) string { return t.Label + valueText(t) }

// AttenuationFrom is the record of v from which attenuation counts: the chosen
// one, or the first.
func AttenuationFrom(s State) string {
	all := VoltageRecords(s)
	if chosen, _ := PlotOf(s, FeatureTable); slices.Contains(all, chosen.Of) || len(all) == 0 {
		return chosen.Of
	}
	return all[0]
}

// VoltageRecords are the records of v of the shown picture.
func VoltageRecords(s State) []string {
	var all []string
	if s.Shown != nil {
		for i := range s.Shown.Job.Model.Record {
			if r := &s.Shown.Job.Model.Record[i]; r.Var == "v" && r.Point == "" {
				all = append(all, r.Text)
			}
		}
	}
	return all
}

// stimulusStart is when the first stimulus of a run starts [ms]: the earliest of
// its point processes and netstims; 0 where there is none.
func stimulusStart(shown *Shown, lane engine.Lane) float64 {
	m := shown.Job.Model
	if edited, err := shown.Job.ModelOf(shown.Picture.Index(lane)); err == nil && (shiftsStimulus(shown.Job.Sweep) || shiftsStimulus(shown.Job.Second)) {
		m = edited
	}
	first := math.Inf(1)
	for i := range m.Points {
		first = math.Min(first, begins(&m.Points[i]))
	}
	for i := range m.Netstims {
		if n := &m.Netstims[i]; n.Number > 0 && n.Start >= 0 {
			first = math.Min(first, n.Start)
		}
	}
	if math.IsInf(first, 1) {
		return 0
	}
	return math.Max(0, first)
}

// shiftsStimulus reports whether a sweep may change when stimuli start.
func shiftsStimulus(s engine.Sweep) bool {
	return s.N > 0 && (strings.HasPrefix(s.Path, "points[") || strings.HasPrefix(s.Path, "netstims["))
}

// begins is when a point process begins to act on its own [ms]: at its delay or
// onset or, for a clamp of v, at the end of its first level. It is infinite where
// it has no strength or waits for events.
func begins(p *model.Point) float64 {
	at := math.Inf(1)
	for i, param := range mech.FindPoint(p.Kind).Params {
		switch param.Name {
		case "delay", "onset", "dur1", "dur[0]":
			at = p.Params[i]
		case "amp", "gmax":
			if p.Params[i] == 0 {
				return math.Inf(1)
			}
		}
	}
	return at
}

// Cells are the row as the table shows it, in the order of FeatureHead.
func (r *FeatureRow) Cells() []string {
	return r.cells(func(v float64, decimals int) string { return plot.Fixed(v, decimals) })
}

func (r *FeatureRow) cells(text func(v float64, decimals int) string) []string {
	number := func(v float64, decimals int) string {
		if v != v {
			return ""
		}
		return text(v, decimals)
	}
	return []string{r.Unit, number(r.Rest, 2), number(r.Peak, 2), number(r.PeakTime, 3), number(r.Latency, 3), number(r.HalfWidth, 3),
		number(r.Threshold, 2), spikeCount(r), number(r.Rate, 2), number(r.Attenuation, 3)}
}

func spikeCount(r *FeatureRow) string {
	if r.Unit != "mV" {
		return ""
	}
	return strconv.Itoa(r.Spikes)
}

// FeatureText is the table for a spreadsheet: tabs between the columns, every
// digit, nothing where there is no number.
func FeatureText(s State) string {
	var b strings.Builder
	b.WriteString("trace\t" + strings.Join(FeatureHead, "\t") + "\n")
	for _, r := range Features(s) {
		cells := r.cells(func(v float64, _ int) string { return digits(v) })
		b.WriteString(strings.ReplaceAll(r.Label, "\t", " ") + "\t" + strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}
