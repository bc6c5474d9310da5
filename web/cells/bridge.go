// Package cells is the engine's side of the Python cells: it does what the Python
// modules in the directory python ask for.
//
// The modules and the engine speak in JSON texts. A request is
//
//	{"op": "np.mean", "args": [...], "named": {...}}
//
// and its reply {"ok": value} or {"error": {"type": "ValueError", "text": "..."}},
// which the modules raise. A value is null, true, a number (a float always has a
// point or an exponent, an int never), a string, a list, or one of
//
//	{"float": "nan"}                       nan, inf or -inf
//	{"f8": "0000...", "shape": [2, 3],     an array: little-endian doubles in hex;
//	 "dtype": "int"}                       one axis and float if it does not say so;
//	                                       see Share for another way
//	{"h": "Vector", "id": 3}               an object of h
//	{"seg": [1, 0.5], "mech": "hh"}        a segment; a mechanism of it
//	{"ref": owner, "name": "v"}            a pointer; with an index if not 0
//	{"method": "record"}                   a name that is to be called
//	{"callable": 3}                        a function of the program
//	{"class": "Vector"}                    a kind of h's objects
//	{"numbers": owner, "name": "weight",   an attribute of several numbers
//	 "length": 1}
//
// or an object of other keys.
//
// Invariant: a call never panics, whatever it is given, and its reply is JSON.
package cells

import (
	"errors"
	"fmt"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/hoc"
)

// An Op does one thing that Python modules ask for. Arguments and answer are nil,
// bool, int, float64, string, []any, *array.Array, a value of hoc, or for an object of
// other keys a map[string]any, which an answer tells as a hoc.Dict. An error that
// is a *hoc.Error or *array.Error names its Python exception; others are raised as
// RuntimeError.
type Op func(args []any, named map[string]any) (any, error)

// A Bridge answers requests. It serves one goroutine.
type Bridge struct {
	ops    map[string]Op
	memory Memory
	kept   []*array.Array // of the last answer, until they are fetched
}

// A Memory is the interpreter's, in which the numbers of its arrays are. A place that
// is not there is read as zeros and not written.
type Memory interface {
	Read(at int, into []byte)
	Write(at int, bytes []byte)
}

// Share lets requests give arrays as a place in memory, {"at": 1215536, "n": 1001},
// and, if they say "keep": true, lets answers give them as {"kept": 0, "n": 1001}.
// The op "fetch" with this number and a place writes the numbers there. It may be
// called until the next request.
func (b *Bridge) Share(m Memory) { b.memory = m }

// New is a bridge that knows cells, does numpy's arithmetic, draws figures, writes lessons and looks names
// up.
func New() *Bridge {
	b := &Bridge{ops: map[string]Op{}}
	b.Add(cellOps)
	b.Add(numpyOps)
	b.Add(randomOps())
	b.Add(chartOps)
	b.Add(lessonOps)
	b.Add(nameOps)
	return b
}

// Add lets the bridge do further ops.
func (b *Bridge) Add(ops map[string]Op) {
	for name, op := range ops {
		b.ops[name] = op
	}
}

// Call answers one request.
func (b *Bridge) Call(request string) (reply string) {
	defer func() {
		if r := recover(); r != nil {
			reply = failure(fmt.Errorf("the engine failed: %v", r))
		}
	}()
	value, err := b.do(request)
	if err != nil {
		return failure(err)
	}
	return value
}

func (b *Bridge) do(text string) (reply string, err error) {
	r, err := decoder{b.memory}.request(text)
	if err != nil {
		return "", err
	}
	if r.op == "fetch" {
		return `{"ok":null}`, b.fetch(r.args)
	}
	op, ok := b.ops[r.op]
	if !ok {
		return "", fmt.Errorf("the engine does not know %q", r.op)
	}
	value, err := op(r.args, r.named)
	if err != nil {
		return "", err
	}
	w := &writer{}
	b.kept = nil
	if r.keep && b.memory != nil {
		w.keep = b.keep
	}
	w.WriteString(`{"ok":`)
	err = write(w, value)
	w.WriteByte('}')
	return w.String(), err
}

func (b *Bridge) keep(a *array.Array) int {
	b.kept = append(b.kept, a)
	return len(b.kept) - 1
}

// fetch writes the numbers of an array that was kept to a place.
func (b *Bridge) fetch(args []any) error {
	g := &given{args: args}
	_, err := g.answer(func(g *given) (any, error) {
		i, at := g.int(0), g.int(1)
		if i < 0 || i >= len(b.kept) {
			return nil, fmt.Errorf("the engine keeps no array %d", i)
		}
		b.memory.Write(at, littleEndian(b.kept[i].Data))
		b.kept[i] = &array.Array{}
		return nil, nil
	})
	return err
}

// failure is the reply that tells an error.
func failure(err error) string {
	kind, text := exception(err)
	return `{"error":{"type":` + quote(kind) + `,"text":` + quote(text) + `}}`
}

// exception is the Python exception that an error is raised as.
func exception(err error) (kind, text string) {
	var h *hoc.Error
	var a *array.Error
	switch {
	case errors.As(err, &h):
		return h.Type, h.Text
	case errors.As(err, &a):
		return a.Type, a.Text
	}
	return "RuntimeError", err.Error()
}
