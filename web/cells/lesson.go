package cells

import (
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/script"
	"github.com/cablelab/cablelab/web/state"
)

// lessonOps turn what the page's sliders show into cells.
var lessonOps = map[string]Op{
	"lesson.cells": func(args []any, _ map[string]any) (any, error) {
		if len(args) != 1 {
			return nil, errors.New("lesson.cells takes a link's query")
		}
		query, ok := args[0].(string)
		if !ok {
			return nil, errors.New("lesson.cells takes a link's query")
		}
		return lesson(query)
	},
}

// mostRuns is in how many runs a lesson's loops may go, so that its lists can be read.
const mostRuns = 200

// lesson is the cells of a link, as a list of texts.
func lesson(query string) (any, error) {
	s := state.FromLink(query)
	if len(s.Problems) > 0 {
		return nil, errors.New(s.Problems[0].Sentence(s))
	}
	job := state.PictureJob(s)
	grid := job.Grid()
	if n := grid.Size(); n > mostRuns {
		return nil, fmt.Errorf("the sweep has %d runs, and a program to read at most %d: take fewer", n, mostRuns)
	}
	var cells []any
	for _, cell := range script.Lesson(grid) {
		cells = append(cells, cell)
	}
	return cells, nil
}
