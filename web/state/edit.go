package state

import "github.com/cablelab/cablelab/core/model"

// SetValue sets a parameter. Path is a place in the document ("points[0].amp"),
// or one of sweep.from, sweep.to, sweep.n, compare[0], compare[1] …, tolerance.
type SetValue struct {
	Path  string
	Value float64 // [the parameter's unit]
}

// SetText sets a parameter to what somebody typed. What is no number, or one that
// cannot be used, becomes a Problem beside the field and changes nothing else.
type SetText struct{ Path, Text string }

// MovePoint puts a point process to another place.
type MovePoint struct {
	Name  string
	Place model.Place
}

// AddRecord records v at a place.
type AddRecord struct{ Place model.Place }

// RemoveRecord stops recording. The last record stays.
type RemoveRecord struct{ Text string }

// SetDefineShape says whether L and diam become 3-D points before the run.
type SetDefineShape struct{ On bool }

// Reset goes back to the tutorial's values.
type Reset struct{}

// Open takes a document's text in place of the present one. If it has problems
// they are told and nothing changes.
type Open struct{ Text []byte }

// OpenChapter goes to one of Chapters.
type OpenChapter struct{ Index int }

func (a SetValue) reduce(s State) State       { return s }
func (a SetText) reduce(s State) State        { return s }
func (a MovePoint) reduce(s State) State      { return s }
func (a AddRecord) reduce(s State) State      { return s }
func (a RemoveRecord) reduce(s State) State   { return s }
func (a SetDefineShape) reduce(s State) State { return s }
func (a Reset) reduce(s State) State          { return s }
func (a Open) reduce(s State) State           { return s }
func (a OpenChapter) reduce(s State) State    { return s }

// Chapter is one figure of the tutorial.
type Chapter struct {
	Title string
	Doc   string // one sentence
}

// Chapters are the tutorial's figures, first to last.
var Chapters []Chapter
