package state

import (
	"slices"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// Edit changes the document by hand. What cannot be done is told beside the Field,
// and nothing changes.
type Edit struct {
	Field string // of the builder: "name", "points[0].name"
	Text  string // what was typed there
	Do    func(*model.Model) (*model.Model, error)
}

// AddSection attaches a new section at a place, or begins a cell with it when
// there is none, and selects it.
type AddSection struct{ At *model.Place }

// NewDocument puts one section in place of the present document, to build on.
type NewDocument struct{}

// Select chooses the section that is built on and inspected.
type Select struct{ Section string }

// Point chooses the place where something is to be put; Menu also opens the menu
// there.
type Point struct {
	At   model.Place
	Menu bool
}

// PointText chooses the place that somebody typed.
type PointText struct{ Text string }

// CloseMenu closes the menu at a place.
type CloseMenu struct{}

// ToggleBuilding opens the builder or folds it away.
type ToggleBuilding struct{}

// building is the name of the builder's panel.
const building = "build"

// Building reports whether the builder is open.
func Building(s State) bool { return s.View.Panels[building] }

// fieldPath is the path of a problem with a field of the builder.
func fieldPath(field string) string { return building + "." + field }

func (a Edit) reduce(s State) State {
	doc, err := a.Do(s.Doc)
	if err != nil {
		return s.problem(fieldPath(a.Field), a.Text, message(err))
	}
	s.View.Menu = false
	return s.solved(fieldPath(a.Field)).rebuilt(doc)
}

func (a AddSection) reduce(s State) State {
	n := len(s.Doc.Sections)
	s = Edit{Field: "at", Do: func(m *model.Model) (*model.Model, error) { return model.AddSection(m, a.At) }}.reduce(s)
	if len(s.Doc.Sections) == n {
		return s
	}
	return Select{s.Doc.Sections[n].Name}.reduce(s)
}

func (NewDocument) reduce(s State) State {
	return s.replaced(fitting(Substance{Doc: model.New(), Compare: tutorial().Compare}))
}

func (a Select) reduce(s State) State {
	s.View.Inspected, s.View.Menu = a.Section, false
	return s.withoutBuildProblems()
}

func (a Point) reduce(s State) State {
	if a.At.Section != s.View.Inspected {
		s = Select{a.At.Section}.reduce(s)
	}
	s.View.Place, s.View.Menu = a.At, a.Menu
	return s.solved(fieldPath("at"))
}

func (a PointText) reduce(s State) State {
	at, err := model.ParsePlace(a.Text)
	switch {
	case err != nil:
		return s.problem(fieldPath("at"), a.Text, message(err))
	case s.Doc.Section(at.Section) == nil:
		return s.problem(fieldPath("at"), a.Text, "there is no section "+at.Section)
	}
	return Point{At: at}.reduce(s)
}

func (CloseMenu) reduce(s State) State {
	s.View.Menu = false
	return s
}

func (ToggleBuilding) reduce(s State) State {
	s = TogglePanel{building}.reduce(s)
	s.View.Menu = false
	return s.withoutBuildProblems()
}

// withoutBuildProblems is the state with all fields of the builder as they were.
func (s State) withoutBuildProblems() State {
	s.Problems = slices.DeleteFunc(slices.Clone(s.Problems), IsBuildProblem)
	return s
}

// IsBuildProblem tells whether a problem is shown beside a field of the builder.
func IsBuildProblem(p Problem) bool { return strings.HasPrefix(p.Path, building+".") }

// Entry is what a field of the builder shows: the value, or what was typed and
// could not be used, and then why.
func Entry(s State, field, value string) (text, problem string) {
	for _, p := range s.Problems {
		if p.Path == fieldPath(field) {
			return p.Text, p.Message
		}
	}
	return value, ""
}

// PlaceOf is the place where something is to be put: the one that was pointed at,
// or the middle of the selected section.
func PlaceOf(s State) model.Place {
	if s.View.Place.Section == s.View.Inspected {
		return s.View.Place
	}
	return model.Place{Section: s.View.Inspected, X: 0.5}
}
