package state

import (
	"bytes"
	"errors"

	"github.com/cablelab/cablelab/core/model"
)

// Reset goes back to the tutorial's values.
type Reset struct{}

// Open takes a document's text in place of the present one. If it has problems
// they are told, with their places in the document, and nothing changes.
type Open struct{ Text []byte }

// OpenChapter goes to one of Chapters.
type OpenChapter struct{ Index int }

// Visit goes to what a link's query asks for, as stepping through the browser's
// history does.
type Visit struct{ Query string }

func (a Visit) reduce(s State) State {
	there := FromLink(a.Query)
	if there.Substance.same(s.Substance) {
		return s.lookOf(there.View)
	}
	if file, of := s.remembered(a.Query); of {
		return s.replaced(file).lookOf(there.View)
	}
	s = s.replaced(s.known(there.Substance)).lookOf(there.View)
	s.Problems = there.Problems
	return s
}

func (Reset) reduce(s State) State {
	return s.replaced(s.known(tutorial()))
}

func (a Open) reduce(s State) State {
	doc, err := model.Decode(a.Text)
	if err != nil {
		return s.refused("document", err)
	}
	return s.replaced(s.known(holding(doc)))
}

// holding is a document with what is proposed for it.
func holding(doc *model.Model) Substance {
	return fitting(Substance{Doc: doc, Compare: tutorial().Compare})
}

// known is a substance of a link with the present document if its own is equal, so
// that what was computed of that counts.
func (s State) known(by Substance) Substance {
	if !Unlinked(s) && bytes.Equal(model.EncodeCompact(by.Doc), model.EncodeCompact(s.Doc)) {
		by.Doc = s.Doc
	}
	return by
}

// replaced is the state with quite another substance.
func (s State) replaced(by Substance) State {
	before := s.Doc
	s.Substance = by
	s.View.Window, s.View.Hidden = nil, nil
	return s.looking(before).settled()
}

// refused tells the problems of a document or a file.
func (s State) refused(what string, err error) State {
	s.Problems = nil
	var problems model.Problems
	if !errors.As(err, &problems) {
		return s.problem(what, "", err.Error())
	}
	for _, p := range problems {
		s.Problems = append(s.Problems, Problem{Path: what, Message: p.Error()})
	}
	return s
}

// Chapter is one figure of the tutorial.
type Chapter struct {
	Title string
	Doc   string // one sentence

	shape, sweep, soma bool // define_shape; four amplitudes; of the soma only
	compare            bool
}

// Chapters are the tutorial's figures, first to last.
var Chapters = []Chapter{
	{Title: "First run", Doc: "A pulse of 0.1 nA into the far end of the dendrite, recorded in the soma.", soma: true},
	{Title: "Four amplitudes", Doc: "The same with 0.075, 0.15, 0.225 and 0.3 nA.", soma: true, sweep: true},
	{Title: "Dendrite", Doc: "The middle of the dendrite is recorded too.", sweep: true},
	{Title: "nseg", Doc: "The dendrite once in one segment and once in 101.", sweep: true, compare: true},
	{Title: "Error", Doc: "How far one segment is from 101, on average, in mV; with the cell's shape in float32, as NEURON's PlotShape leaves it.",
		sweep: true, compare: true, shape: true},
}

func (a OpenChapter) reduce(s State) State {
	if a.Index < 0 || a.Index >= len(Chapters) {
		return s
	}
	c := Chapters[a.Index]
	by := tutorial()
	by.Sweep.On, by.Compare.On = c.sweep, c.compare
	by.Doc = model.SetDefineShape(by.Doc, c.shape)
	s = s.replaced(s.known(by))
	if c.soma {
		s.View.Hidden = map[string]bool{key("dend(0.5).v", 0): true}
	}
	return s
}
