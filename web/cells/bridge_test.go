package cells

import (
	"encoding/json"
	"errors"
	"maps"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cablelab/cablelab/core/array"
	"github.com/cablelab/cablelab/core/hoc"
)

// echo is a bridge whose op echo answers its first argument.
func echo() *Bridge {
	b := New()
	b.Add(map[string]Op{
		"echo":  func(args []any, _ map[string]any) (any, error) { return args[0], nil },
		"named": func(_ []any, named map[string]any) (any, error) { return named["x"], nil },
		"hoc":   func([]any, map[string]any) (any, error) { return nil, &hoc.Error{Type: "IndexError", Text: "no \"x\""} },
		"array": func([]any, map[string]any) (any, error) { return nil, &array.Error{Type: "ValueError", Text: "é"} },
		"plain": func([]any, map[string]any) (any, error) { return nil, errors.New("no") },
		"chan":  func([]any, map[string]any) (any, error) { return make(chan int), nil },
	})
	return b
}

// TestValuesPass sends each kind of value there and back.
func TestValuesPass(t *testing.T) {
	for _, c := range []string{
		"null", "true", "false", "3", "-9007199254740993", "0.1", "3.0", "1e+300", "5e-324", "-0.0",
		`"a \"b\" \\ é\n"`, `"\\"`, `""`, "[]", `[1,2.5,["x"]]`,
		`{"float":"nan"}`, `{"float":"inf"}`, `{"float":"-inf"}`,
		`{"f8":"000000000000f03f9a9999999999b93f"}`,
		`{"f8":"000000000000f03f9a9999999999b93f","shape":[2,1],"dtype":"int"}`,
		`{"f8":"","shape":[0,3]}`,
		`{"f8":"000000000000f03f","shape":[],"dtype":"bool"}`,
		`{"h":"Vector","id":3}`, `{"h":"","id":0}`, `{"seg":[1,0.5]}`, `{"seg":[1,0.5],"mech":"hh"}`,
		`{"ref":{"h":"NetCon","id":2},"name":"weight","index":1}`, `{"method":"record"}`,
	} {
		if got := echo().Call(`{"op": "echo", "args": [` + c + `]}`); got != `{"ok":`+c+`}` {
			t.Errorf("%s came back as %s", c, got)
		}
	}
	if got := echo().Call(`{"op":"named","args":[],"named":{"x":7}}`); got != `{"ok":7}` {
		t.Errorf("a named argument came back as %s", got)
	}
}

func TestErrorsNameTheirException(t *testing.T) {
	for request, want := range map[string]string{
		`{"op":"hoc"}`:                      `{"error":{"type":"IndexError","text":"no \"x\""}}`,
		`{"op":"array"}`:                    `{"error":{"type":"ValueError","text":"é"}}`,
		`{"op":"plain"}`:                    `{"error":{"type":"RuntimeError","text":"no"}}`,
		`{"op":"echo"}`:                     `{"error":{"type":"RuntimeError","text":"the engine failed: runtime error: index out of range [0] with length 0"}}`,
		`{"op":"chan"}`:                     `{"error":{"type":"RuntimeError","text":"a chan int cannot be told to Python"}}`,
		`{"op":"none"}`:                     `{"error":{"type":"RuntimeError","text":"the engine does not know \"none\""}}`,
		`{"op":"echo","args":[1,]}`:         `{"error":{"type":"RuntimeError","text":"request: not a value at byte 23"}}`,
		`{"op":"echo","args":["a]}`:         `{"error":{"type":"RuntimeError","text":"request: a string has no end at byte 21"}}`,
		`[]`:                                `{"error":{"type":"RuntimeError","text":"request: must be an object"}}`,
		`{"op":"echo","args":[{"f8":"0"}]}`: `{"error":{"type":"RuntimeError","text":"request: an array is 16 hex digits a number"}}`,
	} {
		if got := echo().Call(request); got != want {
			t.Errorf("%s: got %s, want %s", request, got, want)
		}
	}
}

// TestNumberOutOfAnOp holds that a float is never read as an int in Python.
func TestNumberOutOfAnOp(t *testing.T) {
	for x, want := range map[float64]string{3: "3.0", 1e22: "1e+22", math.Copysign(0, -1): "-0.0", 0.1: "0.1"} {
		if got := floatText(x); got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}

// FuzzCall gives a bridge any text. What is JSON the scanner has to read as the
// library does.
func FuzzCall(f *testing.F) {
	f.Add(`{"op":"echo","args":[1,2.5e3,"a\"",{"f8":"000000000000f03f","shape":[1,1]}],"named":{"x":null}}`)
	f.Add(`{"op":"echo","args":[{"seg":[1,0.5],"mech":"hh"},{"ref":{"h":"","id":0},"name":"t"}]}`)
	f.Add(strings.Repeat("[", 1000))
	file, err := os.ReadFile("testdata/numpyanswers.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		op, rest, _ := strings.Cut(line, "\t")
		args, _, _ := strings.Cut(rest, "\t")
		if len(args) < 400 && !strings.Contains(args, "drawn") {
			f.Add(`{"op":"` + op + `","args":` + args + `}`)
		}
	}
	for _, op := range slices.Sorted(maps.Keys(numpyOps)) {
		f.Add(`{"op":"` + op + `","args":[[1,2],1,3,true,"float",2,false]}`)
		f.Add(`{"op":"` + op + `","args":[{"f8":"000000000000f03f000000000000f03f"},0,1,true,2]}`)
	}
	f.Fuzz(func(t *testing.T, text string) {
		reply := echo().Call(text)
		if !json.Valid([]byte(reply)) {
			t.Errorf("the reply to %q is no JSON: %s", text, reply)
		}
		if strings.Contains(text, `"np.`) && strings.Contains(reply, "the engine failed") {
			t.Errorf("the reply to %q is %s", text, reply)
		}
		got, err := scanJSON(text)
		if err != nil || !json.Valid([]byte(text)) || !utf8.ValidString(text) {
			return
		}
		var want any
		if json.Unmarshal([]byte(text), &want) == nil && !reflect.DeepEqual(asLibrary(got), want) {
			t.Errorf("%q was read as %v, want %v", text, got, want)
		}
	})
}

// asLibrary is a scanned value in the types that encoding/json uses.
func asLibrary(v any) any {
	switch v := v.(type) {
	case int:
		return float64(v)
	case []any:
		for i := range v {
			v[i] = asLibrary(v[i])
		}
	case object:
		m := map[string]any{}
		for k, item := range v {
			m[k] = asLibrary(item)
		}
		return m
	}
	return v
}

// ram is a memory of 64 bytes.
type ram [64]byte

func (m *ram) Read(at int, into []byte)   { copy(into, m[min(max(at, 0), len(m)):]) }
func (m *ram) Write(at int, bytes []byte) { copy(m[min(max(at, 0), len(m)):], bytes) }

// TestArraysPassInMemory gives an array by its place and has a long one written to
// where it is wanted.
func TestArraysPassInMemory(t *testing.T) {
	m := &ram{}
	b := echo()
	b.Share(m)
	m[7], m[6] = 0x3f, 0xf0 // 1.0
	if got := b.Call(`{"op":"echo","args":[{"at":0,"n":2,"shape":[2,1]}]}`); got != `{"ok":{"f8":"000000000000f03f0000000000000000","shape":[2,1]}}` {
		t.Error(got)
	}
	b.Add(map[string]Op{"long": func([]any, map[string]any) (any, error) {
		a := array.Flat(make([]float64, short+1), array.Int)
		a.Data[1] = 2
		return []any{a, 5}, nil
	}})
	if got := b.Call(`{"op":"long","keep":true}`); got != `{"ok":[{"kept":0,"n":17,"dtype":"int"},5]}` {
		t.Error(got)
	}
	if got := b.Call(`{"op":"fetch","args":[0,16]}`); got != `{"ok":null}` || m[16+15] != 0x40 {
		t.Error(got, m)
	}
	if got := b.Call(`{"op":"fetch","args":[1,16]}`); !strings.Contains(got, "keeps no array 1") {
		t.Error(got)
	}
	if got := New().Call(`{"op":"np.sum","args":[{"at":0,"n":2}]}`); !strings.Contains(got, "shared memory") {
		t.Error(got)
	}
}
