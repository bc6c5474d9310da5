package state

// SetSweep switches the sweep on or off, or chooses another parameter, whose
// range is then proposed. Its numbers are set by SetValue.
type SetSweep struct {
	On   bool
	Path string // "" leaves the parameter as it is
}

// SetCompare switches the comparison of resolutions on or off.
type SetCompare struct{ On bool }

// AddResolution compares one more nseg.
type AddResolution struct{ Nseg int }

// RemoveResolution takes one of Compare.Nseg away.
type RemoveResolution struct{ Index int }

// ShowResolution compares just this nseg with the reference: the document's own
// becomes it. A click on a point of the error curve does that.
type ShowResolution struct{ Nseg int }

// Keep leaves the shown traces as ghosts.
type Keep struct{}

// ClearKept takes the ghosts away.
type ClearKept struct{}

func (a SetSweep) reduce(s State) State         { return s }
func (a SetCompare) reduce(s State) State       { return s }
func (a AddResolution) reduce(s State) State    { return s }
func (a RemoveResolution) reduce(s State) State { return s }
func (a ShowResolution) reduce(s State) State   { return s }
func (a Keep) reduce(s State) State             { return s }
func (a ClearKept) reduce(s State) State        { return s }
