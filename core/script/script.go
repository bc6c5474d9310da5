package script

import (
	_ "embed"
	"io"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
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
	e := newExperiment(g)
	e.text = append(e.text, head...)
	e.put("def simulate($):\n", strings.Join(e.axes, ", "))
	e.indent = "    "
	e.put(`"""One run: its times [ms], traces by what is recorded, times of spikes [ms] by place."""` + "\n")
	e.cells()
	e.stimuli()
	e.records()
	e.run()
	e.indent = ""
	e.table()
	e.expected(runs)
	e.text = append(e.text, compare...)
	_, err := w.Write(e.text)
	return err
}

// experiment is a grid as it is written.
type experiment struct {
	python
	grid  *study.Grid
	m     *model.Model
	names map[string]string // identifiers of sections, points and netstims, none of which has another's name
	units map[string]string // by path
	swept map[string]string // identifiers of what differs from run to run, by path
	axes  []string          // the same in the order of the grid's axes
	free  namer             // of what else gets a name
}

func newExperiment(g *study.Grid) *experiment {
	e := &experiment{grid: g, m: g.Model, names: map[string]string{}, units: map[string]string{}, swept: map[string]string{}, free: newNamer()}
	name := func(of string) { e.names[of] = e.free.identifier(of) }
	for i := range e.m.Sections {
		name(e.m.Sections[i].Name)
	}
	for i := range e.m.Points {
		name(e.m.Points[i].Name)
	}
	for i := range e.m.Netstims {
		name(e.m.Netstims[i].Name)
	}
	for _, p := range model.Params(e.m) {
		e.units[p.Path] = p.Unit
	}
	for _, a := range g.Axes {
		axis := e.free.identifier(a.Path[strings.LastIndexByte(a.Path, '.')+1:])
		e.swept[a.Path], e.axes = axis, append(e.axes, axis)
	}
	return e
}

// value is the number at a path of the document, or the name of what it is swept by.
func (e *experiment) value(path string) string {
	if name, ok := e.swept[path]; ok {
		return name
	}
	v, _ := model.Get(e.m, path) // all paths here are the document's
	return number(v)
}

// set writes a line for each of some numbers that the document has at paths that
// begin alike: it gives what has the same name in the program its value.
func (e *experiment) set(begin, path string, names ...string) {
	for _, name := range names {
		e.put("$$ = $", begin, name, e.value(path+name))
		if unit := e.units[path+name]; unit != "" {
			e.put("  # $", unit)
		}
		e.put("\n")
	}
}

// setAll is set for a list of parameters.
func (e *experiment) setAll(begin, path string, params []mech.Param) {
	for i := range params {
		e.set(begin, path, params[i].Name)
	}
}

// place is a place in the program's words.
func (e *experiment) place(p model.Place) string {
	return e.names[p.Section] + "(" + number(p.X) + ")"
}

// item is the path to what is in an element of a list: "sections[2].".
func item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]." }
