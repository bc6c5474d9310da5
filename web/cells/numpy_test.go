package cells

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/array"
)

// TestNumpyAnswers holds the ops of numpy to what numpy itself answered, to the last
// bit: see testdata/numpyanswers.py.
func TestNumpyAnswers(t *testing.T) {
	file, err := os.Open("testdata/numpyanswers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		op, rest, _ := strings.Cut(lines.Text(), "\t")
		args, want, _ := strings.Cut(rest, "\t")
		if got := askNumpy(t, op, args); !sameJSON(t, got, want) {
			t.Errorf("line %d: %s %.300s\ngot  %.2000s\nwant %.2000s", number, op, args, got, want)
		}
	}
}

// askNumpy is an op's answer as numpyanswers.py tells it.
func askNumpy(t *testing.T, op, args string) string {
	t.Helper()
	raw, err := scanJSON(args)
	if err != nil {
		t.Fatal(err)
	}
	values, err := decoder{}.value(drawnArguments(raw))
	if err != nil {
		t.Fatal(err)
	}
	v, err := numpyOps[op](values.([]any), nil)
	var failed *array.Error
	if errors.As(err, &failed) {
		return fmt.Sprintf(`{"error":[%s,%s]}`, quote(failed.Type), quote(failed.Text))
	} else if err != nil {
		t.Fatal(err)
	}
	return toldAnswer(t, v)
}

// drawnArguments draws the numbers of a JSON value that are told by their seed.
func drawnArguments(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = drawnArguments(v[i])
		}
	case object:
		drawn, ok := v["drawn"].([]any)
		if !ok {
			return v
		}
		n := 1
		for _, length := range drawn[1].([]any) {
			n *= length.(int)
		}
		digits := hex.EncodeToString(littleEndian(draw(uint64(drawn[0].(int)), n, drawn[2].(string))))
		return object{"f8": digits, "shape": drawn[1], "dtype": drawn[2]}
	}
	return v
}

// draw is drawn of numpyanswers.py.
func draw(state uint64, n int, kind string) []float64 {
	tens := []float64{1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7}
	numbers := make([]float64, n)
	for i := range numbers {
		state = state*6364136223846793005 + 1442695040888963407
		switch kind {
		case "float":
			numbers[i] = (float64(state>>11)/(1<<53) - 0.5) * tens[state>>3&7]
		case "int":
			numbers[i] = float64(state >> 54)
		default:
			numbers[i] = float64(state >> 63)
		}
	}
	return numbers
}

func toldAnswer(t *testing.T, v any) string {
	t.Helper()
	switch v := v.(type) {
	case float64:
		if v-v == 0 {
			return quote(hex.EncodeToString(littleEndian([]float64{v})))
		}
	case []any:
		var parts []string
		for _, item := range v {
			parts = append(parts, toldAnswer(t, item))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case *array.Array:
		for i, x := range v.Data {
			if x != x {
				v.Data[i] = math.Float64frombits(0x7ff8000000000000)
			}
		}
		if len(v.Data) > 40 {
			sum := sha256.Sum256(littleEndian(v.Data))
			text := toldAnswer(t, &array.Array{Shape: v.Shape, Kind: v.Kind})
			return strings.Replace(text, `"f8":""`, `"sha":"`+hex.EncodeToString(sum[:16])+`"`, 1)
		}
	}
	w := &writer{}
	if err := write(w, v); err != nil {
		t.Fatal(err)
	}
	return w.String()
}

func sameJSON(t *testing.T, a, b string) bool {
	t.Helper()
	var x, y any
	if err := errors.Join(json.Unmarshal([]byte(a), &x), json.Unmarshal([]byte(b), &y)); err != nil {
		t.Fatal(err, a, b)
	}
	return reflect.DeepEqual(x, y)
}

// TestNumpyOpsNeverPanic gives each op all kinds of arguments.
func TestNumpyOpsNeverPanic(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 1))
	shapes := [][]int{{}, {0}, {1}, {3}, {2, 3}, {3, 3}, {3, 0}, {2, 1, 3}}
	kinds := []array.Kind{array.Float, array.Int, array.Bool}
	anArray := func() any {
		shape := shapes[draw.IntN(len(shapes))]
		n, _ := array.Size(shape)
		a := &array.Array{Data: make([]float64, n), Shape: shape, Kind: kinds[draw.IntN(3)]}
		for i := range a.Data {
			a.Data[i] = []float64{0, 1, -1, 2, 3, 1e20, math.NaN(), math.Inf(1)}[draw.IntN(map[array.Kind]int{array.Bool: 2, array.Int: 6, array.Float: 8}[a.Kind])]
		}
		return a
	}
	others := []any{nil, true, false, -1, 0, 1, 2, 1 << 40, 0.5, -2.0, math.NaN(), math.Inf(-1), "float", "int", "linear", "nearest", "full", "same", "...",
		[]any{}, []any{0}, []any{0, 1}, []any{-1, 0}, []any{0, 1, 2}, []any{[]any{0, 1, 2}}, []any{[]any{-5, 3, 9}, 0}, []any{nil, "..."}}
	argument := func() any {
		switch draw.IntN(4) {
		case 0:
			return others[draw.IntN(len(others))]
		case 1:
			return []any{anArray(), anArray()}
		}
		return anArray()
	}
	for name, op := range numpyOps {
		for range 400 {
			args := []any{argument(), argument(), argument(), others[draw.IntN(len(others))], others[draw.IntN(len(others))], false}[:1+draw.IntN(6)]
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Fatalf("%s%+v: %v", name, args, r)
					}
				}()
				op(args, nil)
			}()
		}
	}
}
