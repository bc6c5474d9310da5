package swc

import (
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
)

// point is a line of the file.
type point struct {
	id, kind      int
	x, y, z, diam float64 // [um]
	parent        int     // the parent's id; from order on its index, -1 for none
	line          int     // from 1
}

// tree is the points of a file; from order on parents come before children.
type tree []point

// column says what may stand in one of the seven columns.
type column struct {
	name     string
	min, max float64
	integer  bool
}

const (
	maxWhole      = 1e9
	maxCoordinate = 1e9 // [um] as in a model document
)

var columns = [...]column{
	{name: "id", max: maxWhole, integer: true},
	{name: "type", min: -maxWhole, max: maxWhole, integer: true},
	{name: "x", min: -maxCoordinate, max: maxCoordinate},
	{name: "y", min: -maxCoordinate, max: maxCoordinate},
	{name: "z", min: -maxCoordinate, max: maxCoordinate},
	{name: "radius", max: maxCoordinate / 2},
	{name: "parent", min: -maxWhole, max: maxWhole, integer: true},
}

// parse reads the lines. What stands behind the seventh column is passed over.
func parse(text []byte) (t tree, problems model.Problems) {
	rest := strings.TrimPrefix(string(text), "\ufeff")
	if message := foreign(rest); message != "" {
		return nil, model.Problems{{Message: message}}
	}
	t = make(tree, 0, strings.Count(rest, "\n")+1)
	for line := 1; rest != "" && len(problems) <= maxProblems; line++ {
		var s string
		s, rest, _ = strings.Cut(rest, "\n")
		if first := strings.TrimLeft(s, blanks); first == "" || first[0] == '#' {
			continue
		}
		p, problem := parseLine(s)
		if problem != nil {
			problem.Line = line
			problems = append(problems, *problem)
			continue
		}
		p.line = line
		t = append(t, p)
	}
	if len(t)+len(problems) == 0 {
		problems = model.Problems{{Message: "the file has no points"}}
	}
	return t, problems
}

const blanks = " \t\r\v\f"

// foreign says of which other format a text is, "" when it may be SWC.
func foreign(text string) string {
	text = strings.TrimLeft(text, blanks+"\n")
	if text == "" {
		return "the file is empty"
	}
	switch text[0] {
	case '{', '[':
		return "this is JSON, not SWC"
	case '<':
		return "this is XML, not SWC; NeuroML and Neurolucida XML have to be converted to SWC first"
	case '(', ';', '"':
		return "this looks like Neurolucida's ASC, not SWC; it has to be converted to SWC first"
	}
	if strings.IndexByte(text[:min(len(text), 1000)], 0) >= 0 {
		return "this is not a text, so not SWC"
	}
	return ""
}

func parseLine(s string) (point, *model.Problem) {
	var v [len(columns)]float64
	at := 0
	for k := range columns {
		for at < len(s) && strings.IndexByte(blanks, s[at]) >= 0 {
			at++
		}
		from := at
		for at < len(s) && strings.IndexByte(blanks, s[at]) < 0 {
			at++
		}
		if from == at {
			return point{}, &model.Problem{Col: from + 1, Message: "must have seven numbers: id, type, x, y, z, radius, parent; got " + strconv.Itoa(k)}
		}
		message := ""
		if v[k], message = columns[k].number(s[from:at]); message != "" {
			return point{}, &model.Problem{Col: from + 1, Message: columns[k].name + " " + message}
		}
	}
	return point{id: int(v[0]), kind: int(v[1]), x: v[2], y: v[3], z: v[4], diam: v[5] * 2, parent: int(v[6])}, nil
}

// number reads a field, and says what is wrong with it.
func (c *column) number(field string) (v float64, message string) {
	v, err := strconv.ParseFloat(field, 64)
	switch {
	case strings.Contains(field, ","):
		return 0, "must be a number; numbers stand apart by blanks, not by commas, got " + clip(field)
	case err != nil || strings.Trim(field, "0123456789.eE+-") != "":
		return 0, "must be a number, got " + clip(field)
	case c.integer && v != math.Trunc(v):
		return 0, "must be a whole number, got " + clip(field)
	case v < c.min:
		return 0, "must be at least " + strconv.FormatFloat(c.min, 'g', -1, 64) + ", got " + clip(field)
	case v > c.max:
		return 0, "must be at most " + strconv.FormatFloat(c.max, 'g', -1, 64) + ", got " + clip(field)
	}
	return v, ""
}

// clip is a field as a message shows it.
func clip(field string) string {
	const most = 30
	if len(field) > most {
		return strconv.Quote(field[:most]) + "..."
	}
	return strconv.Quote(field)
}
