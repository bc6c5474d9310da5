package plot

import (
	"math"
	"strings"
)

// At is the index of the sample nearest to a time, -1 without samples.
func (tr *Trace) At(t float64) int {
	if len(tr.T) == 0 {
		return -1
	}
	i := search(tr.T, t)
	if i == len(tr.T) || i > 0 && t-tr.T[i-1] <= tr.T[i]-t {
		i--
	}
	return i
}

// Sentence says in words what can be seen of a trace.
func (tr *Trace) Sentence() string {
	low, high := extent(tr.Y)
	switch {
	case len(tr.Y) == 0:
		return tr.Label + " has no samples"
	case low > high:
		return tr.Label + " has no finite value"
	case high-low < 1e-6*math.Max(1, math.Abs(high)):
		return tr.Label + " stays at " + Fixed(high, 1) + tr.unit()
	}
	peak := 0
	for i, v := range tr.Y {
		if v == high {
			peak = i
			break
		}
	}
	return tr.Label + " peaks at " + Fixed(high, decimals(high)) + tr.unit() + " at " + Fixed(tr.T[peak], 2) + " ms"
}

// unit follows a value; a gate has none.
func (tr *Trace) unit() string {
	if tr.Unit == "" {
		return ""
	}
	return " " + tr.Unit
}

// decimals gives numbers of ordinary size one decimal and small ones more.
func decimals(v float64) int {
	if v = math.Abs(v); v >= 1 || v == 0 {
		return 1
	}
	return min(6, 1+int(math.Ceil(-math.Log10(v))))
}

// Sentence says what can be seen of the visible traces: of each label, at most
// four, the one that peaks highest.
func (p *Traces) Sentence() string {
	var highest []*Trace
	for i := range p.Traces {
		if tr := &p.Traces[i]; !tr.Hidden && !tr.Ghost {
			highest = higher(highest, tr)
		}
	}
	var parts []string
	for _, tr := range highest[:min(4, len(highest))] {
		parts = append(parts, tr.Sentence())
	}
	if len(parts) == 0 {
		return "No trace is shown."
	}
	return strings.Join(parts, "; ") + "."
}

// higher puts a trace into a list with one of each label, if it peaks higher than
// the one that is there.
func higher(list []*Trace, tr *Trace) []*Trace {
	for i, had := range list {
		if had.Label == tr.Label {
			_, old := extent(had.Y)
			if _, peak := extent(tr.Y); peak > old {
				list[i] = tr
			}
			return list
		}
	}
	return append(list, tr)
}

// withUnit is what a column or an axis is called.
func withUnit(name, unit string) string {
	if unit == "" {
		return name
	}
	return name + " (" + unit + ")"
}

// Table is the visible traces as text: a head, then at most rows rows of time
// and values, evenly spaced over the view.
func (p *Traces) Table(rows int) (head []string, body [][]string) {
	head = []string{"t (ms)"}
	var shown []*Trace
	for i := range p.Traces {
		if tr := &p.Traces[i]; !tr.Hidden && len(tr.T) > 0 {
			shown = append(shown, tr)
			head = append(head, withUnit(tr.Label, tr.Unit))
		}
	}
	if len(shown) == 0 || rows < 2 {
		return head, nil
	}
	view := p.Frame().View
	for r := range rows {
		t := view.T0 + (view.T1-view.T0)*float64(r)/float64(rows-1)
		row := []string{Fixed(t, 2)}
		for _, tr := range shown {
			row = append(row, Fixed(tr.Y[tr.At(t)], 3))
		}
		body = append(body, row)
	}
	return head, body
}
