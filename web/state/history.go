package state

// Undo takes the last change of the substance back.
type Undo struct{}

// Redo does it again.
type Redo struct{}

// BeginGesture starts something that undo takes back at once: a slider's drag, or
// a stay in a number field.
type BeginGesture struct{}

// EndGesture ends it.
type EndGesture struct{}

func (Undo) reduce(s State) State         { return s }
func (Redo) reduce(s State) State         { return s }
func (BeginGesture) reduce(s State) State { return s }
func (EndGesture) reduce(s State) State   { return s }

// CanUndo reports whether Undo would change something.
func CanUndo(s State) bool { return len(s.past) > 0 }

// CanRedo reports whether Redo would change something.
func CanRedo(s State) bool { return len(s.future) > 0 }
