package state

import "slices"

// maxHistory is how many changes can be taken back.
const maxHistory = 200

// Undo takes the last change of the substance back.
type Undo struct{}

// Redo does it again.
type Redo struct{}

// BeginGesture starts something that undo takes back at once: a slider's drag, or
// a stay in a number field.
type BeginGesture struct{}

// EndGesture ends it.
type EndGesture struct{}

// gesture says which field's edits become one change.
type gesture struct {
	open bool
	path string // of the edits since the last change was noted; "" for none
}

func (Undo) reduce(s State) State {
	if !CanUndo(s) {
		return s
	}
	last := len(s.past) - 1
	s.future = append(slices.Clip(s.future), s.Substance)
	before := s.Doc
	s.Substance, s.past = s.past[last], s.past[:last]
	return s.looking(before).settled()
}

func (Redo) reduce(s State) State {
	if !CanRedo(s) {
		return s
	}
	last := len(s.future) - 1
	s.past = append(slices.Clip(s.past), s.Substance)
	before := s.Doc
	s.Substance, s.future = s.future[last], s.future[:last]
	return s.looking(before).settled()
}

// settled is the state with no field in an odd state: no problems or remarks, and a
// gesture that goes on starts afresh.
func (s State) settled() State {
	s.Problems, s.Remarks, s.gesture.path = nil, nil, ""
	return s
}

func (BeginGesture) reduce(s State) State {
	s.gesture = gesture{open: true}
	return s
}

func (EndGesture) reduce(s State) State {
	s.gesture = gesture{}
	return s
}

// CanUndo reports whether Undo would change something.
func CanUndo(s State) bool { return len(s.past) > 0 }

// CanRedo reports whether Redo would change something.
func CanRedo(s State) bool { return len(s.future) > 0 }

// field is an action that edits one field, which gestures go by.
type field interface{ field() string }

// remember notes the substance before an action, unless that goes on with the
// gesture that has been noted.
func remember(before, after State, a Action) State {
	switch a.(type) {
	case Undo, Redo:
		return after
	}
	if before.Substance.same(after.Substance) {
		return after
	}
	path := ""
	if f, ok := a.(field); ok && after.gesture.open {
		path = f.field()
	}
	if path == "" || path != before.gesture.path {
		after.past = append(slices.Clip(before.past), before.Substance)
		after.past = after.past[max(0, len(after.past)-maxHistory):]
	}
	after.future, after.gesture.path = nil, path
	return after
}
