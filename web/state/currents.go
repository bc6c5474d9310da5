package state

// CurrentTraces are the recorded currents of the run that colours the cell.
func CurrentTraces(s State) []Trace {
	if s.Shown == nil {
		return nil
	}
	var all []Trace
	for _, t := range tracesOf(*s.Shown) {
		if t.Lane == s.Shown.Picture.Movie.Lane && len(t.T) > 0 && isCurrent(t.Unit) {
			all = append(all, t)
		}
	}
	return all
}

func isCurrent(unit string) bool { return unit == "mA/cm2" || unit == "nA" }
