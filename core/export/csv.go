package export

import (
	"io"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// CSV writes the first lane of a result as a table: a line of names with their
// units, then a line for each time.
func CSV(w io.Writer, m *model.Model, r *sim.Result) error {
	t := NewTable(w, &study.Grid{Model: m})
	t.Add(0, runOf(r))
	return t.End()
}

// runOf is a result's first lane.
func runOf(r *sim.Result) *study.Run {
	return &study.Run{T: r.T, Traces: r.Lanes[0].Traces, Spikes: r.Lanes[0].Spikes}
}

// Table writes the runs of a grid as CSV, one below the other: a line of names with
// their units, then a line for each run and time, which begins with what differs
// from run to run.
type Table struct {
	sink
	grid *study.Grid
}

// NewTable begins a table with its line of names.
func NewTable(w io.Writer, g *study.Grid) *Table {
	t := &Table{sink{out: w}, g}
	for _, a := range g.Axes {
		t.put(quoted(named(axisLabel(g.Model, a.Path), axisUnit(g.Model, a.Path))) + ",")
	}
	t.put("t (ms)")
	for i := range g.Model.Record {
		r := &g.Model.Record[i]
		t.put("," + quoted(named(r.Text, RecordUnit(g.Model, r))))
	}
	t.put("\r\n")
	return t
}

// Add writes run i of the grid.
func (t *Table) Add(i int, r *study.Run) {
	values := t.grid.Values(i)
	for k, time := range r.T {
		for _, v := range values {
			t.float(v)
			t.put(",")
		}
		t.float(time)
		for _, trace := range r.Traces {
			t.put(",")
			t.float(trace[k])
		}
		t.put("\r\n")
		t.pass()
	}
}

// End writes what is left. The error is the writer's.
func (t *Table) End() error { return t.flush() }

// named is a name with its unit, if it has one.
func named(name, unit string) string {
	if unit == "" {
		return name
	}
	return name + " (" + unit + ")"
}

// axisLabel is a reader's name of a number: "stim.amp". A coordinate of a 3-D point
// has none besides its path.
func axisLabel(m *model.Model, path string) string {
	if p, ok := model.ParamAt(m, path); ok {
		return p.Label
	}
	return path
}

func axisUnit(m *model.Model, path string) string {
	if p, ok := model.ParamAt(m, path); ok {
		return p.Unit
	}
	return "um"
}

// RecordUnit is the unit of what a record holds.
func RecordUnit(m *model.Model, r *model.Record) string {
	name := r.Var
	switch {
	case r.Point != "":
		name = m.Points[m.PointIndex(r.Point)].Kind + "." + r.Var
	case r.Mech != "":
		name = r.Var + "_" + mech.Find(r.Mech).Name
	}
	unit, _ := Units(name) // a valid record names a known variable
	return unit
}

// quoted is a field of a CSV file, RFC 4180.
func quoted(s string) string {
	if !strings.ContainsAny(s, ",\"\r\n") {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}
