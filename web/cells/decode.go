package cells

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/hoc"
)

type request struct {
	op    string
	args  []any
	named map[string]any
	keep  bool // arrays of the answer, for Python to fetch
}

// A decoder reads requests, and what they refer to in the interpreter's memory.
type decoder struct{ memory Memory }

func (d decoder) request(text string) (r request, err error) {
	raw, err := scanJSON(text)
	if err != nil {
		return r, err
	}
	fields, ok := raw.(object)
	if !ok {
		return r, errors.New("request: must be an object")
	}
	if r.op, ok = fields["op"].(string); !ok {
		return r, errors.New("request.op: must be a name")
	}
	r.keep, _ = fields["keep"].(bool)
	if args, ok := fields["args"].([]any); ok {
		if r.args, err = d.list(args); err != nil {
			return r, err
		}
	}
	r.named = map[string]any{}
	if named, ok := fields["named"].(object); ok {
		for name, v := range named {
			if r.named[name], err = d.value(v); err != nil {
				return r, err
			}
		}
	}
	return r, nil
}

func (d decoder) list(raw []any) ([]any, error) {
	list := make([]any, len(raw))
	for i, v := range raw {
		var err error
		if list[i], err = d.value(v); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// value makes the objects of the protocol from those of JSON.
func (d decoder) value(raw any) (any, error) {
	switch v := raw.(type) {
	case []any:
		return d.list(v)
	case object:
		for _, r := range readers {
			if _, ok := v[r.key]; ok {
				return r.read(d, v)
			}
		}
		return d.record(v)
	}
	return raw, nil
}

// record makes a map of an object that is none of the protocol's kinds.
func (d decoder) record(raw object) (any, error) {
	record := make(map[string]any, len(raw))
	for key, v := range raw {
		var err error
		if record[key], err = d.value(v); err != nil {
			return nil, err
		}
	}
	return record, nil
}

// A reader reads an object of the protocol, by the key that only it has.
type reader struct {
	key  string
	read func(decoder, object) (any, error)
}

var readers []reader

func init() {
	readers = []reader{
		{"float", decoder.float}, {"f8", decoder.hexArray}, {"at", decoder.sharedArray}, {"h", decoder.object},
		{"seg", decoder.segment}, {"ref", decoder.pointer}, {"method", decoder.method}, {"callable", decoder.callable},
	}
}

func (decoder) float(o object) (any, error) {
	switch o["float"] {
	case "nan":
		return math.NaN(), nil
	case "inf":
		return math.Inf(1), nil
	case "-inf":
		return math.Inf(-1), nil
	}
	return nil, errors.New("request: a float is nan, inf or -inf")
}

func (decoder) object(o object) (any, error) {
	kind, ok := o["h"].(string)
	id, ok2 := o["id"].(int)
	if !ok || !ok2 && kind != "" {
		return nil, errors.New("request: an object of h has a kind and an id")
	}
	return hoc.Object{Kind: kind, ID: id}, nil
}

func (decoder) segment(o object) (any, error) {
	at, _ := o["seg"].([]any)
	if len(at) != 2 {
		return nil, errors.New("request: a segment has a section and a place")
	}
	section, ok := at[0].(int)
	x, ok2 := number(at[1])
	if !ok || !ok2 {
		return nil, errors.New("request: a segment has a section and a place")
	}
	seg := hoc.Segment{Section: section, X: x}
	if mech, ok := o["mech"].(string); ok {
		return hoc.Mechanism{Segment: seg, Name: mech}, nil
	}
	return seg, nil
}

func (d decoder) pointer(o object) (any, error) {
	owner, err := d.value(o["ref"])
	if err != nil {
		return nil, err
	}
	name, ok := o["name"].(string)
	if !ok {
		return nil, errors.New("request: a pointer has a name")
	}
	index, _ := o["index"].(int)
	return hoc.Pointer{Owner: owner, Name: name, Index: index}, nil
}

func (decoder) method(o object) (any, error) {
	name, ok := o["method"].(string)
	if !ok {
		return nil, errors.New("request: a method has a name")
	}
	return hoc.Method{Name: name}, nil
}

// hexArray is an array in hex digits.
func (decoder) callable(o object) (any, error) {
	id, ok := o["callable"].(int)
	if !ok {
		return nil, errors.New("request: a function has a number")
	}
	return hoc.Callable{ID: id}, nil
}

func (decoder) hexArray(o object) (any, error) {
	text, ok := o["f8"].(string)
	if !ok {
		return nil, errors.New("request: an array is hex digits")
	}
	bytes, err := hex.DecodeString(text)
	if err != nil || len(bytes)%8 != 0 {
		return nil, errors.New("request: an array is 16 hex digits a number")
	}
	return shaped(o, bytes)
}

// sharedArray is an array in the interpreter's memory.
func (d decoder) sharedArray(o object) (any, error) {
	at, ok := o["at"].(int)
	n, ok2 := o["n"].(int)
	if !ok || !ok2 || d.memory == nil || n < 0 || n > array.Limit {
		return nil, errors.New("request: an array has an address in a shared memory and a length")
	}
	bytes := make([]byte, 8*n)
	d.memory.Read(at, bytes)
	return shaped(o, bytes)
}

// shaped is the array of an object's shape and dtype and of bytes.
func shaped(o object, bytes []byte) (any, error) {
	a := array.Flat(doubles(bytes), array.Float)
	if kind, ok := o["dtype"].(string); ok {
		a.Kind = array.Kind(kind)
	}
	if a.Kind != array.Float && a.Kind != array.Int && a.Kind != array.Bool {
		return nil, fmt.Errorf("request: no kind of array is %q", a.Kind)
	}
	if raw, ok := o["shape"].([]any); ok {
		a.Shape = make([]int, len(raw))
		for i, length := range raw {
			a.Shape[i], _ = length.(int)
		}
	}
	if n, err := array.Size(a.Shape); err != nil || n != len(a.Data) {
		return nil, fmt.Errorf("request: %d numbers are not an array of shape %v", len(a.Data), a.Shape)
	}
	return a, nil
}

// doubles are numbers from their little-endian bytes.
func doubles(bytes []byte) []float64 {
	data := make([]float64, len(bytes)/8)
	for i := range data {
		data[i] = math.Float64frombits(binary.LittleEndian.Uint64(bytes[8*i:]))
	}
	return data
}

// number is a value that Python would take for a float.
func number(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}
