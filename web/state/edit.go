package state

import (
	"errors"
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
)

// SetValue sets a parameter. Path is a place in the document ("points[0].amp"),
// or one of sweep.from, sweep.to, sweep.n, the same of second, compare[0] …, tolerance.
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

func (a SetValue) field() string  { return a.Path }
func (a SetText) field() string   { return a.Path }
func (a MovePoint) field() string { return a.Name + ".at" }

func (a SetValue) reduce(s State) State {
	return s.set(a.Path, digits(a.Value), a.Value)
}

func (a SetText) reduce(s State) State {
	v, message := number(a.Text)
	if message != "" {
		return s.problem(a.Path, a.Text, message)
	}
	return s.set(a.Path, a.Text, v)
}

func (s State) set(path, text string, v float64) State {
	next, err := s.solved(path).put(path, v)
	if err != nil {
		return s.problem(path, text, message(err))
	}
	return next
}

// put sets a number of the document or of an experiment with it.
func (s State) put(path string, v float64) (State, error) {
	if old, err := valueOf(s, path); err == nil && old == v {
		return s, nil
	}
	if next, is, err := s.putExperiment(path, v); is {
		return next, err
	}
	doc, err := model.Set(s.Doc, path, v)
	return s.with(doc, err), err
}

// with is the state with another document, unless that could not be made.
func (s State) with(doc *model.Model, err error) State {
	if err == nil {
		s.Doc = doc
		s.Substance = fitting(s.Substance)
	}
	return s
}

// problem notes what is wrong with a field.
func (s State) problem(path, text, message string) State {
	s = s.solved(path)
	s.Problems = append(slices.Clip(s.Problems), Problem{Path: path, Text: text, Message: message})
	return s
}

// Sentence is the problem with the name of what it is of, as links call it.
func (p Problem) Sentence(s State) string {
	if param, ok := model.ParamAt(s.Doc, p.Path); ok {
		return keyOf(s.Doc, param) + ": " + p.Message
	}
	if _, ok := ControlOf(s, p.Path); ok {
		return p.Path + ": " + p.Message
	}
	return p.Message
}

// solved forgets what was wrong with a field.
func (s State) solved(path string) State {
	if slices.ContainsFunc(s.Problems, func(p Problem) bool { return p.Path == path }) {
		s.Problems = slices.DeleteFunc(slices.Clone(s.Problems), func(p Problem) bool { return p.Path == path })
	}
	return s
}

// edited is the state with another document, or with the problem that it has.
func (s State) edited(path, text string, doc *model.Model, err error) State {
	if err != nil {
		return s.problem(path, text, message(err))
	}
	return s.solved(path).with(doc, nil)
}

func (a MovePoint) reduce(s State) State {
	path := "points[" + strconv.Itoa(s.Doc.PointIndex(a.Name)) + "].at"
	doc, err := model.SetPlace(s.Doc, path, a.Place)
	return s.edited(path, a.Place.String(), doc, err)
}

func (a AddRecord) reduce(s State) State {
	text := a.Place.String() + ".v"
	doc, err := model.AddRecord(s.Doc, text)
	return s.edited("record", text, doc, err)
}

var errLastRecord = errors.New("must keep at least one trace: record something else first")

func (a RemoveRecord) reduce(s State) State {
	doc, err := model.RemoveRecord(s.Doc, a.Text)
	if err == nil && len(doc.Record) == 0 {
		err = errLastRecord
	}
	return s.edited("record", a.Text, doc, err)
}

func (a SetDefineShape) reduce(s State) State {
	if s.Doc.DefineShape == a.On {
		return s
	}
	return s.with(model.SetDefineShape(s.Doc, a.On), nil)
}
