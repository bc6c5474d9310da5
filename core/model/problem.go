package model

import (
	"strconv"
	"strings"
)

// Problem is one thing that is wrong with a document.
type Problem struct {
	Place     string // "sections[1].nseg"; "" when it is the document as a whole
	Message   string // what is wrong and what is allowed
	Line, Col int    // where, from 1, when the text is not JSON; else 0

	offset int // in the document's text, gives the order
}

func (p Problem) Error() string {
	switch {
	case p.Line > 0:
		return "line " + strconv.Itoa(p.Line) + ", column " + strconv.Itoa(p.Col) + ": " + p.Message
	case p.Place == "":
		return p.Message
	}
	return p.Place + ": " + p.Message
}

// Problems is all that is wrong with a document, in its order.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

func problem(place, message string) Problems {
	return Problems{{Place: place, Message: message}}
}
