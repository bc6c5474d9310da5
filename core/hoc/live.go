package hoc

// live is a run under way: the values that it holds are its own until the next
// finitialize, and what is set meanwhile goes to it.
type live interface {
	// value is that of a range variable in a segment, or of v at an end; false if
	// the run does not hold it.
	value(sec *section, index int, r *ranged) (float64, bool)
	// set gives a range variable another value, if the run holds it.
	set(sec *section, index int, r *ranged, v float64)
}

// altered notes that sections, joints, segments, shapes or mechanisms are others
// than before, so that what was made of the model has to be made again.
func (s *Session) altered() { s.alterations++ }
