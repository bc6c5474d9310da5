package cells

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/hoc"
)

// A writer writes the JSON of an answer. Arrays that are not short go to keep, if it
// is there, which answers the number that Python fetches them by.
type writer struct {
	strings.Builder
	keep func(*array.Array) int
}

// short is how many numbers are quicker told in digits.
const short = 16

func write(b *writer, v any) error {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int:
		b.WriteString(strconv.Itoa(v))
	case float64:
		b.WriteString(floatText(v))
	case string:
		b.WriteString(quote(v))
	case *array.Array:
		writeArray(b, v)
	case hoc.Array:
		writeArray(b, array.Flat(v, array.Float))
	case []any:
		return writeList(b, v)
	case hoc.List:
		return writeList(b, v)
	case []string:
		return writeList(b, v)
	case hoc.Dict:
		return writeDict(b, v)
	case hoc.Tuple:
		return writeKind(b, "tuple", v)
	case hoc.Set:
		return writeKind(b, "set", v)
	case hoc.Mapping:
		pairs := make([]any, len(v))
		for i, e := range v {
			pairs[i] = []any{e.Name, e.Value}
		}
		return writeKind(b, "dict", pairs)
	default:
		return writeOwner(b, v)
	}
	return nil
}

// writeOwner writes what h holds.
func writeOwner(b *writer, v any) error {
	switch v := v.(type) {
	case hoc.Object:
		fmt.Fprintf(b, `{"h":%s,"id":%d}`, quote(v.Kind), v.ID)
	case hoc.Segment:
		fmt.Fprintf(b, `{"seg":[%d,%s]}`, v.Section, floatText(v.X))
	case hoc.Mechanism:
		fmt.Fprintf(b, `{"seg":[%d,%s],"mech":%s}`, v.Section, floatText(v.X), quote(v.Name))
	case hoc.Method:
		fmt.Fprintf(b, `{"method":%s}`, quote(v.Name))
	case hoc.Class:
		fmt.Fprintf(b, `{"class":%s}`, quote(v.Name))
	case hoc.Numbers:
		b.WriteString(`{"numbers":`)
		if err := write(b, v.Owner); err != nil {
			return err
		}
		fmt.Fprintf(b, `,"name":%s,"length":%d}`, quote(v.Name), v.Length)
	case hoc.Pointer:
		b.WriteString(`{"ref":`)
		if err := write(b, v.Owner); err != nil {
			return err
		}
		fmt.Fprintf(b, `,"name":%s,"index":%d}`, quote(v.Name), v.Index)
	default:
		return fmt.Errorf("a %T cannot be told to Python", v)
	}
	return nil
}

func writeList[T any](b *writer, list []T) error {
	b.WriteByte('[')
	for i, item := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := write(b, item); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return nil
}

// writeKind writes a list that Python has in another kind of container.
func writeKind[T any](b *writer, kind string, list []T) error {
	b.WriteString(`{"` + kind + `":`)
	if err := writeList(b, list); err != nil {
		return err
	}
	b.WriteByte('}')
	return nil
}

func writeDict(b *writer, d hoc.Dict) error {
	b.WriteByte('{')
	for i, e := range d {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quote(e.Name) + ":")
		if err := write(b, e.Value); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

// writeArray begins with the digits or what stands for them, which is where Python
// looks for them.
func writeArray(b *writer, a *array.Array) {
	if b.keep != nil && len(a.Data) > short {
		fmt.Fprintf(b, `{"kept":%d,"n":%d`, b.keep(a), len(a.Data))
	} else {
		fmt.Fprintf(b, `{"f8":"%s"`, hex.EncodeToString(littleEndian(a.Data)))
	}
	if len(a.Shape) != 1 {
		b.WriteString(`,"shape":` + strings.ReplaceAll(fmt.Sprint(a.Shape), " ", ","))
	}
	if a.Kind != array.Float {
		b.WriteString(`,"dtype":"` + string(a.Kind) + `"`)
	}
	b.WriteByte('}')
}

// littleEndian is the bytes of numbers.
func littleEndian(data []float64) []byte {
	bytes := make([]byte, 0, 8*len(data))
	for _, x := range data {
		bytes = binary.LittleEndian.AppendUint64(bytes, math.Float64bits(x))
	}
	return bytes
}

// floatText always has a point, an exponent or is an object, so that Python reads a float.
func floatText(x float64) string {
	switch {
	case math.IsNaN(x):
		return `{"float":"nan"}`
	case math.IsInf(x, 1):
		return `{"float":"inf"}`
	case math.IsInf(x, -1):
		return `{"float":"-inf"}`
	}
	text := strconv.FormatFloat(x, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return text
}

// quote is a text as JSON. What is no UTF-8 becomes the sign for it.
func quote(text string) string {
	quoted, _ := json.Marshal(text) // a string always can
	return string(quoted)
}
