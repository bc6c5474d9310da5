package state

import (
	"math"
	"strconv"
)

// ResolutionError is the tutorial's error of one resolution.
type ResolutionError struct {
	Nseg      int
	Reference bool
	Error     float64 // [mV] mean absolute difference from the reference, over all traces and swept values; NaN when a run stopped early or is missing
	Text      string  // to 4 digits
	Digits    string  // to the last digit that is NEURON's
}

// quickFigures is to how many figures the errors of a picture hold that is not
// exact.
const quickFigures = 9

// Errors are the errors of the shown picture, from coarse to fine; empty when no
// resolutions are compared. While runs are missing none is known.
func Errors(s State) []ResolutionError {
	if s.Shown == nil || len(s.Shown.Picture.Resolutions) < 2 {
		return nil
	}
	p := s.Shown.Picture
	var all []ResolutionError
	for rank, i := range ranked(p.Resolutions) {
		e := ResolutionError{Nseg: p.Resolutions[i], Reference: rank == len(p.Resolutions)-1, Error: math.NaN(), Text: "…"}
		switch {
		case p.Missing > 0:
		case p.Errors == nil:
			e.Text, e.Digits = "unknown", "not every sample is kept of runs as long or as many as these"
		default:
			e.Error = p.Errors[i]
			e.Text, e.Digits = short(e.Error), digits(e.Error)
			if !s.Shown.Job.Exact {
				e.Digits = strconv.FormatFloat(e.Error, 'g', quickFigures, 64)
			}
		}
		all = append(all, e)
	}
	return all
}

// short writes a number to 4 digits, the zeros among them too: 2.610.
func short(v float64) string {
	const figures = 4
	switch {
	case math.IsNaN(v):
		return "no number"
	case v == 0:
		return "0"
	}
	magnitude := int(math.Floor(math.Log10(math.Abs(v))))
	if magnitude < -4 || magnitude >= 6 {
		return strconv.FormatFloat(v, 'e', figures-1, 64)
	}
	return strconv.FormatFloat(v, 'f', max(0, figures-1-magnitude), 64)
}
