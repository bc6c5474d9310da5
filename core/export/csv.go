package export

import (
	"bufio"
	"io"
	"strings"

	"github.com/cablelab/cablelab/core/mech"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// CSV writes the first lane of a result as a table: a line of names with their
// units, then a line for each time.
func CSV(w io.Writer, m *model.Model, r *sim.Result) error {
	out := bufio.NewWriter(w)
	out.WriteString("t (ms)")
	for i := range m.Record {
		name := m.Record[i].Text
		if unit := RecordUnit(m, &m.Record[i]); unit != "" {
			name += " (" + unit + ")"
		}
		out.WriteString("," + quoted(name))
	}
	out.WriteString("\r\n")
	var line []byte
	for k, t := range r.T {
		line = appendFloat(line[:0], t)
		for _, trace := range r.Lanes[0].Traces {
			line = append(line, ',')
			line = appendFloat(line, trace[k])
		}
		out.Write(append(line, "\r\n"...))
	}
	return out.Flush()
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
