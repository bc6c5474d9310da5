package script

import (
	_ "embed"
	"io"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// mostCompared is of how many runs the values ride along at most.
const mostCompared = 256

// Compared are the runs of a grid whose values ride along: all, or a few hundred
// that are spread evenly.
func Compared(g *study.Grid) []int {
	n := g.Size()
	every := (n + mostCompared - 1) / mostCompared
	var runs []int
	for i := 0; i < n; i += every {
		runs = append(runs, i)
	}
	return runs
}

// What of the program is the same for all experiments.
var (
	//go:embed head.py
	head string
	//go:embed compare.py
	compare string
)

// Write writes the program for a grid, of which the runs that Compared lists are
// given. The error is the writer's.
func Write(w io.Writer, g *study.Grid, runs []study.Run) error {
	e := newExperiment(newPython(w), g)
	e.out.WriteString(head)
	e.simulation()
	e.table()
	e.expected(runs)
	e.line()
	e.out.WriteString(compare)
	return e.out.Flush()
}

// experiment is a grid as it is written.
type experiment struct {
	python
	grid     *study.Grid
	m        *model.Model
	sections map[string]string // identifiers by name
	points   map[string]string
	netstims map[string]string
	swept    map[string]string // by path: the identifiers of what differs from run to run
	axes     []string          // the same in the order of the grid's axes
}

func newExperiment(p python, g *study.Grid) *experiment {
	e := &experiment{
		python: p, grid: g, m: g.Model,
		sections: map[string]string{}, points: map[string]string{}, netstims: map[string]string{}, swept: map[string]string{},
	}
	names := newNamer()
	for i := range e.m.Sections {
		e.sections[e.m.Sections[i].Name] = names.identifier(e.m.Sections[i].Name)
	}
	for i := range e.m.Points {
		e.points[e.m.Points[i].Name] = names.identifier(e.m.Points[i].Name)
	}
	for i := range e.m.Netstims {
		e.netstims[e.m.Netstims[i].Name] = names.identifier(e.m.Netstims[i].Name)
	}
	for _, a := range g.Axes {
		name := names.identifier(a.Path[strings.LastIndexByte(a.Path, '.')+1:])
		e.swept[a.Path] = name
		e.axes = append(e.axes, name)
	}
	return e
}

// simulation is the function that is one run.
func (e *experiment) simulation() {
	e.line("def simulate(", strings.Join(e.axes, ", "), "):")
	e.line(`    """One run: its times [ms], traces by what is recorded, times of spikes [ms] by place."""`)
	e.cells()
	e.stimuli()
	e.records()
	e.run()
}

// value is the number at a path of the document, or the name of what it is swept by.
func (e *experiment) value(path string, v float64) string {
	if name, ok := e.swept[path]; ok {
		return name
	}
	return number(v)
}

// set is a line that gives something a value.
func (e *experiment) set(what, path string, v float64, unit string) {
	e.line("    ", what, " = ", e.value(path, v), comment(unit))
}

// place is a place in the program's words.
func (e *experiment) place(p model.Place) string {
	return e.sections[p.Section] + "(" + number(p.X) + ")"
}

// item is a path's part: "sections[2]".
func item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// unit is that of the number at a path.
func (e *experiment) unit(path string) string {
	p, _ := model.ParamAt(e.m, path) // a coordinate, which is not listed, has none
	return p.Unit
}
