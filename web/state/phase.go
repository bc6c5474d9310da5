package state

import (
	"slices"

	"github.com/cablelab/cablelab/core/plot"
)

// Phase is the phase plane of every shown run. It has no curves where what it
// needs is not recorded.
func Phase(s State) plot.Phase {
	y, x := PhaseRecords(s)
	p := plot.Phase{Title: "Phase plane", XLabel: x, YLabel: y}
	if s.Shown == nil {
		return p
	}
	traces := wholeTraces(*s.Shown)
	for i := range traces {
		up := &traces[i]
		if s.Shown.Job.Model.Record[up.Record].Text != y || s.View.Hidden[up.Key] || len(up.T) == 0 {
			continue
		}
		along := slices.IndexFunc(traces, func(t Trace) bool {
			return t.Lane == up.Lane && s.Shown.Job.Model.Record[t.Record].Text == x && len(t.T) > 0
		})
		if along < 0 {
			continue
		}
		p.XLabel, p.YLabel = withAxisUnit(x, traces[along].Unit), withAxisUnit(y, up.Unit)
		p.Curves = append(p.Curves, plot.PhaseCurve{Label: up.Label, Colour: up.Color, T: up.T, X: sampled(&traces[along], up.T), Y: up.Y})
	}
	return p
}

func withAxisUnit(name, unit string) string {
	if unit == "" {
		return name
	}
	return name + " (" + unit + ")"
}

// sampled is a trace at other times than its own, with straight lines between its
// samples.
func sampled(tr *Trace, times []float64) []float64 {
	if len(tr.T) == len(times) && &tr.T[0] == &times[0] {
		return tr.Y
	}
	y := make([]float64, len(times))
	k := 0
	for i, t := range times {
		for k < len(tr.T)-2 && tr.T[k+1] < t {
			k++
		}
		y[i] = tr.Y[k]
		if k+1 < len(tr.T) && tr.T[k+1] > tr.T[k] {
			part := max(0, min(1, (t-tr.T[k])/(tr.T[k+1]-tr.T[k])))
			y[i] += float64(part * (tr.Y[k+1] - tr.Y[k]))
		}
	}
	return y
}

// PhaseRecords are what the phase plane shows up its y and along its x axis: what
// was chosen, else the first recorded gate against v at its place; "" for what is
// not recorded.
func PhaseRecords(s State) (y, x string) {
	chosen, _ := PlotOf(s, PhasePlot)
	all := RecordTexts(s)
	y, x = chosen.Of, chosen.Against
	if !slices.Contains(all, y) {
		y = firstGate(s)
	}
	if !slices.Contains(all, x) {
		x = voltageFor(s, y)
	}
	return y, x
}

// RecordTexts are the records of the shown picture.
func RecordTexts(s State) []string {
	var all []string
	if s.Shown != nil {
		for i := range s.Shown.Job.Model.Record {
			all = append(all, s.Shown.Job.Model.Record[i].Text)
		}
	}
	return all
}

func firstGate(s State) string {
	if s.Shown == nil {
		return ""
	}
	m := s.Shown.Job.Model
	for i := range m.Record {
		if r := &m.Record[i]; r.Mech != "" && unit(m, r) == "" {
			return r.Text
		}
	}
	return ""
}

// voltageFor is the record of v where another is recorded, or the first of any v.
func voltageFor(s State, text string) string {
	first := ""
	if s.Shown == nil {
		return first
	}
	m := s.Shown.Job.Model
	at := slices.IndexFunc(RecordTexts(s), func(t string) bool { return t == text })
	for i := range m.Record {
		if r := &m.Record[i]; r.Point == "" && r.Var == "v" {
			if at >= 0 && r.Place == m.Record[at].Place {
				return r.Text
			}
			if first == "" {
				first = r.Text
			}
		}
	}
	return first
}
