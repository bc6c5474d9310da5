package state

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// fewSections is of how many sections the page shows the controls at once.
const fewSections = 12

// ManySections reports whether the cell is too large for all of its controls.
func ManySections(s State) bool { return len(s.Doc.Sections) > fewSections }

// ShownControls are the Controls that the page shows: of a large cell those of the
// inspected section, and all that belong to no section.
func ShownControls(s State) []Group {
	if !ManySections(s) {
		return Controls(s)
	}
	inspected := max(0, s.Doc.SectionIndex(s.View.Inspected))
	return controls(s, func(p *model.Param) bool {
		return !strings.HasPrefix(p.Path, "sections[") || sectionIndex(p.Path) == inspected
	})
}

// SameControls reports whether two states show the same Controls and Notes.
func SameControls(a, b State) bool {
	return a.Substance.same(b.Substance) && slices.Equal(a.Problems, b.Problems) &&
		a.View.Tolerance == b.View.Tolerance && a.View.Inspected == b.View.Inspected && stepsNote(a) == stepsNote(b)
}
