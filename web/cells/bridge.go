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
//	 "dtype": "int"}                       one axis and float if it does not say so
//	{"h": "Vector", "id": 3}               an object of h
//	{"seg": [1, 0.5], "mech": "hh"}        a segment; a mechanism of it
//	{"ref": owner, "name": "v"}            a pointer; with an index if not 0
//	{"method": "record"}                   a name that is to be called
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
	ops map[string]Op
}

// New is a bridge that knows cells, does numpy's ops, draws figures and writes lessons.
func New() *Bridge {
	b := &Bridge{ops: map[string]Op{}}
	b.Add(cellOps)
	b.Add(numpyOps)
	b.Add(chartOps)
	b.Add(lessonOps)
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
	text, err := encode(value)
	if err != nil {
		return failure(err)
	}
	return `{"ok":` + text + `}`
}

func (b *Bridge) do(request string) (any, error) {
	r, err := decodeRequest(request)
	if err != nil {
		return nil, err
	}
	op, ok := b.ops[r.op]
	if !ok {
		return nil, fmt.Errorf("the engine does not know %q", r.op)
	}
	return op(r.args, r.named)
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
