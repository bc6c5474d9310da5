package cells

import (
	"fmt"

	"github.com/cablelab/cablelab/core/array"
)

// numpyOps are the ops of the module numpy. An array without axes is told as a
// number.
var numpyOps = map[string]Op{}

func init() {
	for _, name := range array.UnaryNames() {
		numpyOps["np."+name] = numpyOp(func(g *given) (any, error) { return array.Unary(name, g.array(0)) })
	}
	for _, name := range array.BinaryNames() {
		numpyOps["np."+name] = numpyOp(func(g *given) (any, error) { return array.Binary(name, g.array(0), g.array(1)) })
	}
	for _, name := range array.ReductionNames() {
		numpyOps["np."+name] = numpyOp(func(g *given) (any, error) { return array.Reduce(name, g.array(0), g.ints(1), g.bool(2)) })
	}
	for name, f := range numpyFunctions {
		numpyOps["np."+name] = numpyOp(f)
	}
}

// numpyOp is an op of a function that takes what it is given one by one.
func numpyOp(f func(*given) (any, error)) Op {
	return func(args []any, _ map[string]any) (any, error) {
		g := &given{args: args}
		v, err := g.answer(f)
		if err != nil {
			return nil, err
		}
		return scalar(v), nil
	}
}

// scalar makes numbers of arrays without axes.
func scalar(v any) any {
	switch v := v.(type) {
	case *array.Array:
		if len(v.Shape) == 0 {
			return number0(v)
		}
	case []any:
		for i := range v {
			v[i] = scalar(v[i])
		}
	}
	return v
}

func number0(a *array.Array) any {
	switch a.Kind {
	case array.Bool:
		return a.Data[0] != 0
	case array.Int:
		if x := a.Data[0]; x > -1<<62 && x < 1<<62 {
			return int(x)
		}
	}
	return a.Data[0]
}

// given are the arguments of an op. A wrong one ends the op with an error.
type given struct {
	args []any
}

// badArgument is what given panics with and answer returns.
type badArgument struct{ err error }

func (g *given) answer(f func(*given) (any, error)) (v any, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case badArgument:
			err = r.err
		default:
			panic(r)
		}
	}()
	return f(g)
}

func (g *given) wrong(i int, want string) {
	panic(badArgument{&array.Error{Type: "TypeError", Text: fmt.Sprintf("argument %d must be %s", i+1, want)}})
}

func (g *given) at(i int) any {
	if i < len(g.args) {
		return g.args[i]
	}
	return nil
}

// array is an argument that is an array or a number.
func (g *given) array(i int) *array.Array {
	switch v := g.at(i).(type) {
	case *array.Array:
		return v
	case int:
		return &array.Array{Data: []float64{float64(v)}, Shape: []int{}, Kind: array.Int}
	case bool:
		x, _ := number(v)
		return &array.Array{Data: []float64{x}, Shape: []int{}, Kind: array.Bool}
	case float64:
		return &array.Array{Data: []float64{v}, Shape: []int{}, Kind: array.Float}
	}
	g.wrong(i, "an array")
	return nil
}

// numbers are those of an array; nil for None.
func (g *given) numbers(i int) []float64 {
	if g.at(i) == nil {
		return nil
	}
	return g.array(i).Data
}

func (g *given) arrays(i int) []*array.Array {
	list, ok := g.at(i).([]any)
	if !ok {
		g.wrong(i, "a list of arrays")
	}
	inner := &given{args: list}
	arrays := make([]*array.Array, len(list))
	for k := range list {
		arrays[k] = inner.array(k)
	}
	return arrays
}

func (g *given) float(i int) float64 {
	x, ok := number(g.at(i))
	if !ok {
		g.wrong(i, "a number")
	}
	return x
}

// optional is a number, or nil for None.
func (g *given) optional(i int) *float64 {
	if g.at(i) == nil {
		return nil
	}
	x := g.float(i)
	return &x
}

func (g *given) int(i int) int {
	n, ok := g.at(i).(int)
	if !ok {
		g.wrong(i, "an integer")
	}
	return n
}

func (g *given) bool(i int) bool {
	b, ok := g.at(i).(bool)
	if !ok {
		g.wrong(i, "True or False")
	}
	return b
}

func (g *given) string(i int) string {
	s, ok := g.at(i).(string)
	if !ok {
		g.wrong(i, "a string")
	}
	return s
}

func (g *given) kind(i int) array.Kind { return array.Kind(g.string(i)) }

// ints are an integer or a list of them; nil for None.
func (g *given) ints(i int) []int {
	switch v := g.at(i).(type) {
	case nil:
		return nil
	case int:
		return []int{v}
	case []any:
		inner := &given{args: v}
		ints := make([]int, len(v))
		for k := range v {
			ints[k] = inner.int(k)
		}
		return ints
	}
	g.wrong(i, "an integer or integers")
	return nil
}

// index is what stands between the brackets of a[...]: a list of numbers, arrays,
// None, "..." and [start, step, length] for a slice.
func (g *given) index(i int) []any {
	list, ok := g.at(i).([]any)
	if !ok {
		g.wrong(i, "an index")
	}
	index := make([]any, len(list))
	for k, item := range list {
		switch v := item.(type) {
		case int, *array.Array:
			index[k] = v
		case nil:
			index[k] = array.NewAxis{}
		case string:
			index[k] = array.Ellipsis{}
		case []any:
			inner := &given{args: v}
			index[k] = array.Slice{Start: inner.int(0), Step: inner.int(1), Length: inner.int(2)}
		default:
			g.wrong(i, "an index")
		}
	}
	return index
}
