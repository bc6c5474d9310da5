package export

import (
	"io"
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/core/study"
)

// JSON writes the first lane of a result, and the model's segments and texts, as
// one object with the keys units, t, traces, spikes, segments, topology and psection:
// but for the units the form of the reference cases. Where steps were of variable
// length, the key steps has their number. A value that is no number is null.
func JSON(w io.Writer, m *model.Model, r *sim.Result) error {
	o := objectWriter{sink: sink{out: w}}
	o.open('{')
	o.units(&study.Grid{Model: m})
	o.run(m, runOf(r))
	if m.Run.Atol > 0 {
		o.key("steps")
		o.int(r.Steps)
	}
	o.key("segments")
	o.segments(Segments(m))
	o.key("topology")
	o.text(Topology(m))
	o.key("psection")
	o.open('{')
	printed := newSections(m)
	for i := range m.Sections {
		o.key(m.Sections[i].Name)
		o.text(printed.psection(i))
	}
	o.close('}')
	o.close('}')
	o.put("\n")
	return o.flush()
}

// units are those of the times, of what differs from run to run, and of the traces.
func (o *objectWriter) units(g *study.Grid) {
	o.key("units")
	o.open('{')
	o.key("t")
	o.text("ms")
	for _, a := range g.Axes {
		o.key(axisLabel(g.Model, a.Path))
		o.text(axisUnit(g.Model, a.Path))
	}
	for i := range g.Model.Record {
		o.key(g.Model.Record[i].Text)
		o.text(RecordUnit(g.Model, &g.Model.Record[i]))
	}
	o.close('}')
}

// run is what a run recorded.
func (o *objectWriter) run(m *model.Model, r *study.Run) {
	o.key("t")
	o.floats(r.T)
	o.key("traces")
	o.open('{')
	for i := range m.Record {
		o.key(m.Record[i].Text)
		o.floats(r.Traces[i])
	}
	o.close('}')
	o.key("spikes")
	o.open('{')
	for i := range m.Spikes {
		o.key(m.Spikes[i].Text)
		o.floats(r.Spikes[i])
	}
	o.close('}')
}

// List writes the runs of a grid as one object: units, and in runs for each what
// differs from run to run, t, traces and spikes.
type List struct {
	o    objectWriter
	grid *study.Grid
}

// NewList begins a list.
func NewList(w io.Writer, g *study.Grid) *List {
	l := &List{objectWriter{sink: sink{out: w}}, g}
	l.o.open('{')
	l.o.units(g)
	l.o.key("runs")
	l.o.open('[')
	return l
}

// Add writes run i of the grid.
func (l *List) Add(i int, r *study.Run) {
	l.o.comma()
	l.o.open('{')
	for k, v := range l.grid.Values(i) {
		l.o.key(axisLabel(l.grid.Model, l.grid.Axes[k].Path))
		l.o.float(v)
	}
	l.o.run(l.grid.Model, r)
	l.o.close('}')
}

// End closes the list. The error is the writer's.
func (l *List) End() error {
	l.o.close(']')
	l.o.close('}')
	l.o.put("\n")
	return l.o.flush()
}

// objectWriter writes JSON as Python's json module spaces it.
type objectWriter struct {
	sink
	first bool // nothing has been written since the last opening bracket
}

func (o *objectWriter) open(bracket byte) {
	o.bytes = append(o.bytes, bracket)
	o.first = true
}

func (o *objectWriter) close(bracket byte) {
	o.bytes = append(o.bytes, bracket)
	o.first = false
}

// comma separates what follows from what was before.
func (o *objectWriter) comma() {
	if !o.first {
		o.put(", ")
	}
	o.first = false
}

func (o *objectWriter) key(name string) {
	o.comma()
	o.text(name)
	o.put(": ")
}

func (o *objectWriter) text(s string) {
	o.put(`"`)
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			o.put(`\` + string(r))
		case r == '\n':
			o.put(`\n`)
		case r == '\t':
			o.put(`\t`)
		case r < 0x20:
			o.put(`\u00` + strconv.FormatInt(int64(r>>4), 16) + strconv.FormatInt(int64(r&15), 16))
		default:
			o.put(string(r))
		}
	}
	o.put(`"`)
}

func (o *objectWriter) floats(x []float64) {
	o.open('[')
	for _, v := range x {
		o.comma()
		o.float(v)
	}
	o.close(']')
}

func (o *objectWriter) float(v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		o.put("null")
		return
	}
	o.sink.float(v)
	o.pass()
}

func (o *objectWriter) int(n int) {
	o.bytes = strconv.AppendInt(o.bytes, int64(n), 10)
}

func (o *objectWriter) segments(all []Segment) {
	o.open('[')
	for _, s := range all {
		o.comma()
		o.open('{')
		o.key("at")
		o.text(s.At)
		for _, number := range [...]struct {
			name  string
			value float64
		}{{"area", s.Area}, {"ri", s.Ri}, {"diam", s.Diam}} {
			o.key(number.name)
			o.float(number.value)
		}
		o.close('}')
	}
	o.close(']')
}

// appendFloat writes a number as Python does: the shortest digits that give it
// back, with a point or an exponent.
func appendFloat(dst []byte, v float64) []byte {
	if a := math.Abs(v); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(dst, v, 'e', -1, 64)
	}
	from := len(dst)
	dst = strconv.AppendFloat(dst, v, 'f', -1, 64)
	for _, c := range dst[from:] {
		if c == '.' {
			return dst
		}
	}
	return append(dst, ".0"...)
}
