package state

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// CopyCell copies the selected cell as often as is typed.
type CopyCell struct{}

// CopiesOf is how many copies are asked for, as typed.
func CopiesOf(s State) string {
	if s.View.Copies == "" {
		return "1"
	}
	return s.View.Copies
}

func (CopyCell) reduce(s State) State {
	text := CopiesOf(s)
	v, wrong := number(text)
	switch {
	case wrong == "" && v != math.Trunc(v):
		wrong = "must be a whole number, got " + text
	case wrong == "" && math.Abs(v) > 1e9:
		v = 1e9
	}
	if wrong != "" {
		return s.problem(fieldPath("copies"), text, wrong)
	}
	return Edit{Field: "copies", Text: text, Do: func(m *model.Model) (*model.Model, error) {
		return model.CopyCell(m, s.View.Inspected, int(v))
	}}.reduce(s)
}
