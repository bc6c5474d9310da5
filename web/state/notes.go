package state

// Note is a plain word about a value that may surprise.
type Note struct {
	Path string // of the control it belongs to
	Text string
}

// Notes are the plain words about the present substance.
func Notes(s State) []Note { return nil }
