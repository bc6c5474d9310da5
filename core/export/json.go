package export

import (
	"bufio"
	"io"
	"math"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
)

// JSON writes the first lane of a result, and the model's segments and texts, as
// one object with the keys t, traces, spikes, segments, topology and psection:
// the form of the reference cases. Where steps were of variable length, the key
// steps has their number. A value that is no number is null.
func JSON(w io.Writer, m *model.Model, r *sim.Result) error {
	o := objectWriter{w: bufio.NewWriter(w)}
	o.open('{')
	o.key("t")
	o.floats(r.T)
	o.key("traces")
	o.open('{')
	for i := range m.Record {
		o.key(m.Record[i].Text)
		o.floats(r.Lanes[0].Traces[i])
	}
	o.close('}')
	o.key("spikes")
	o.open('{')
	for i := range m.Spikes {
		o.key(m.Spikes[i].Text)
		o.floats(r.Lanes[0].Spikes[i])
	}
	o.close('}')
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
	o.w.WriteByte('\n')
	return o.w.Flush()
}

// objectWriter writes JSON as Python's json module spaces it.
type objectWriter struct {
	w     *bufio.Writer
	buf   []byte
	first bool // nothing has been written since the last opening bracket
}

func (o *objectWriter) open(bracket byte) {
	o.w.WriteByte(bracket)
	o.first = true
}

func (o *objectWriter) close(bracket byte) {
	o.w.WriteByte(bracket)
	o.first = false
}

// comma separates what follows from what was before.
func (o *objectWriter) comma() {
	if !o.first {
		o.w.WriteString(", ")
	}
	o.first = false
}

func (o *objectWriter) key(name string) {
	o.comma()
	o.text(name)
	o.w.WriteString(": ")
}

func (o *objectWriter) text(s string) {
	o.w.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			o.w.WriteByte('\\')
			o.w.WriteRune(r)
		case r == '\n':
			o.w.WriteString(`\n`)
		case r == '\t':
			o.w.WriteString(`\t`)
		case r < 0x20:
			o.w.WriteString(`\u00` + strconv.FormatInt(int64(r>>4), 16) + strconv.FormatInt(int64(r&15), 16))
		default:
			o.w.WriteRune(r)
		}
	}
	o.w.WriteByte('"')
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
		o.w.WriteString("null")
		return
	}
	o.buf = appendFloat(o.buf[:0], v)
	o.w.Write(o.buf)
}

func (o *objectWriter) int(n int) {
	o.buf = strconv.AppendInt(o.buf[:0], int64(n), 10)
	o.w.Write(o.buf)
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
