package state

import (
	"math"
	"strconv"

	"github.com/cablelab/cablelab/web/engine"
)

// Row is one line of what a study found.
type Row struct {
	Label   string  // "nseg 11", "space"
	Nseg    int     // 0 where the line is not of one resolution
	Value   float64 // [mV], of a threshold the parameter's unit; NaN when there is none
	Text    string  // the value with its unit, or why there is none
	Current bool    // of the document's own nseg
}

// Rows are what a study last found, line by line; nil before that. Stale tells
// whether they are those of the present values.
func Rows(s State, kind engine.Kind) []Row {
	study := s.Studies[kind]
	if study.Result == nil {
		return nil
	}
	var rows []Row
	switch r := study.Result; {
	case r.Curve != nil:
		for i, n := range r.Curve.Nseg {
			rows = append(rows, resolutionRow(s, n, r.Curve.Errors[i], short(r.Curve.Errors[i])+" mV"))
		}
	case r.Smallest != nil:
		rows = append(rows, resolutionRow(s, r.Smallest.Nseg, r.Smallest.Error, smallestText(study)))
	case r.Thresholds != nil:
		for i, n := range r.Thresholds.Nseg {
			rows = append(rows, resolutionRow(s, n, r.Thresholds.Values[i], thresholdText(study, i)))
		}
	case r.Budget != nil:
		b := r.Budget
		for i, name := range b.Names {
			text := short(b.Means[i]) + " mV, at most " + short(b.Most[i]) + " mV at " + strconv.FormatFloat(b.When[i], 'f', 2, 64) + " ms"
			rows = append(rows, Row{Label: name, Value: b.Means[i], Text: text})
		}
	}
	return rows
}

func resolutionRow(s State, nseg int, value float64, text string) Row {
	section := s.Doc.Section(s.Compare.Section)
	return Row{Label: "nseg " + strconv.Itoa(nseg), Nseg: nseg, Value: value, Text: text, Current: section != nil && section.Nseg == nseg}
}

func smallestText(study Study) string {
	found := study.Result.Smallest
	if found.Nseg == 0 {
		return "no odd nseg below " + strconv.Itoa(study.Job.Reference) + " has an error below " + digits(study.Job.Tolerance) +
			" mV; the smallest was " + short(found.Error) + " mV"
	}
	return "nseg " + strconv.Itoa(found.Nseg) + " has an error of " + short(found.Error) + " mV"
}

func thresholdText(study Study, i int) string {
	if fault := study.Result.Thresholds.Faults[i]; fault != "" {
		return fault
	}
	const decimals = 6
	value := study.Result.Thresholds.Values[i]
	if math.IsNaN(value) {
		return "none"
	}
	unit := param(study.Job.Model, study.Job.Parameter).Unit
	return strconv.FormatFloat(value, 'f', decimals, 64) + " " + unit
}
