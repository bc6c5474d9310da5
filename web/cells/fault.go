package cells

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/hoc"
)

// A Fault is an exception that has ended a cell, in Python's own words.
type Fault struct {
	Type, Text string
	Frames     []Frame // of cells, the innermost last
}

// A Frame is a line of a cell at which a call was under way.
type Frame struct {
	Cell     string // its name, as in "<cell 3>"
	Line     int    // from 1
	Function string // "<module>" outside of functions
}

// frame matches a line of a traceback.
var frame = regexp.MustCompile(`^  File "(<cell [^"]*>)", line (\d+)(?:, in (.*))?$`)

// ReadFault makes a Fault of an exception's type, text and traceback. Frames of
// modules are left out: a reader cannot see into them.
func ReadFault(kind, text, traceback string) Fault {
	f := Fault{Type: kind, Text: text}
	for _, line := range strings.Split(traceback, "\n") {
		if part := frame.FindStringSubmatch(line); part != nil {
			number, _ := strconv.Atoi(part[2]) // digits: at worst 0, which is no line
			f.Frames = append(f.Frames, Frame{part[1], number, part[3]})
		}
	}
	f.Type, f.Text = inPythonsWords(kind, text)
	return f
}

func (f Fault) reply() hoc.Dict {
	frames := []any{}
	for _, frame := range f.Frames {
		frames = append(frames, []any{frame.Cell, frame.Line, frame.Function})
	}
	return hoc.Dict{{Name: "type", Value: f.Type}, {Name: "text", Value: f.Text}, {Name: "frames", Value: frames}}
}
