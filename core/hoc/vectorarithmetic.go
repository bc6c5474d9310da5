package hoc

import (
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/libm"
)

// arithmetic are the four operations, by the names of Vector's methods.
var arithmetic = []struct {
	name, verb, operator string
	of                   func(a, b float64) float64
}{
	{"add", "adds", "add", func(a, b float64) float64 { return a + b }},
	{"sub", "subtracts", "sub", func(a, b float64) float64 { return a - b }},
	{"mul", "multiplies with", "mul", func(a, b float64) float64 { return a * b }},
	{"div", "divides by", "truediv", func(a, b float64) float64 { return a / b }},
}

// combine puts f of each number of x and y's number, or the one number of y, into to.
func combine(to, x, y []float64, f func(a, b float64) float64) {
	for i := range to {
		to[i] = f(x[i%len(x)], y[i%len(y)])
	}
}

// operand reads the one argument of an operation with a vector: a number or a
// vector of the same size.
func (a arguments) operand(name string, v *vector) []float64 {
	if a.isObject(0, "Vector") {
		w := a.vector(0)
		sameSize(name, v, w)
		return w.x
	}
	return []float64{a.number(0)}
}

func init() {
	for _, op := range arithmetic {
		vectorMethod(op.name, op.name+"(x): "+op.verb+" a number or a vector, in place", func(v *vector, a arguments) Value {
			combine(v.x, v.x, a.operand(op.name, v), op.of)
			return v.Object
		})
		vectorMethod("__"+op.operator+"__", "the operator: a new vector", func(v *vector, a arguments) Value {
			result := make([]float64, len(v.x))
			combine(result, v.x, a.operand(op.name, v), op.of)
			return a.s.newVector(result).Object
		})
		vectorMethod("__r"+op.operator+"__", "the operator with the vector on its right: a new vector", func(v *vector, a arguments) Value {
			result := make([]float64, len(v.x))
			combine(result, a.operand(op.name, v), v.x, op.of)
			return a.s.newVector(result).Object
		})
	}
	sign := func(f func(float64) float64) func(v *vector, a arguments) Value {
		return func(v *vector, a arguments) Value {
			result := slices.Clone(v.x)
			each(result, f)
			return a.s.newVector(result).Object
		}
	}
	vectorMethod("__neg__", "the operator: a new vector", sign(func(x float64) float64 { return -x }))
	vectorMethod("__pos__", "the operator: a new vector", sign(func(x float64) float64 { return x }))
	vectorMethod("__abs__", "abs(vector): a new vector", sign(math.Abs))

	ofEach("abs", "absolute values", math.Abs)
	ofEach("sqrt", "square roots", math.Sqrt)
	ofEach("log", "natural logarithms", libm.Log)
	ofEach("log10", "logarithms of base 10", libm.Log10)
	ofEach("tanh", "hyperbolic tangents", libm.Tanh)
	ofEach("floor", "whole numbers below", math.Floor)
	vectorMethod("pow", "pow(p) or pow(vector, p): the p-th power of each number, of this vector or of another", func(v *vector, a arguments) Value {
		w, i := a.other(v)
		p := a.number(i)
		v.x = slices.Clone(w.x)
		each(v.x, func(x float64) float64 { return power(x, p) })
		return v.Object
	})
	vectorMethod("apply", "apply(name) or apply(name, from, to): each number becomes that function of h of it", func(v *vector, a arguments) Value {
		f := a.function(0)
		from, end := a.span(1, v)
		each(v.x[from:end], f)
		return v.Object
	})
	vectorMethod("scale", "scale(low, high): the smallest number becomes low, the largest high; gives the factor", scale)
	vectorMethod("sin", "sin(frequency, phase) or sin(frequency, phase, dt): a sine [Hz], a number each dt [ms]", sine)
	vectorMethod("indgen", "indgen(), indgen(step), indgen(start, step) or indgen(start, stop, step): numbers at equal distances", generate)
}

func each(x []float64, f func(float64) float64) {
	for i := range x {
		x[i] = f(x[i])
	}
}

// ofEach adds a method that changes each number, of this vector or of another.
func ofEach(name, doc string, f func(float64) float64) {
	vectorMethod(name, name+"() or "+name+"(vector): the "+doc+" of this vector or of another", func(v *vector, a arguments) Value {
		w, _ := a.other(v)
		v.x = slices.Clone(w.x)
		each(v.x, f)
		return v.Object
	})
}

// power takes the powers that NEURON treats by themselves the same way.
func power(x, p float64) float64 {
	switch p {
	case -1:
		return 1 / x
	case 0:
		return 1
	case 0.5:
		return math.Sqrt(x)
	case 1:
		return x
	case 2:
		return x * x
	}
	return libm.Pow(x, p)
}

func scale(v *vector, a arguments) Value {
	low, high := a.number(0), a.number(1)
	if len(v.x) == 0 {
		throw(hocError("scale: the vector is empty"))
	}
	smallest := v.x[extreme(v.x, less)]
	span := v.x[extreme(v.x, more)] - smallest
	if !(span > 0) {
		return 0.0
	}
	factor := (high - low) / span
	each(v.x, func(x float64) float64 { return float64((x-smallest)*factor) + low })
	return factor
}

func sine(v *vector, a arguments) Value {
	frequency, phase, dt := a.number(0), a.number(1), a.numberOr(2, 1)
	period := 2 * math.Pi / 1000 * frequency * dt
	for i := range v.x {
		v.x[i] = libm.Sin(float64(period*float64(i)) + phase)
	}
	return v.Object
}

func generate(v *vector, a arguments) Value {
	n, start, step := len(v.x), 0.0, 1.0
	switch len(a.Values) {
	case 0:
	case 1:
		step = a.number(0)
	case 2:
		start, step = a.number(0), a.number(1)
	default:
		var stop float64
		start, stop, step = a.number(0), a.number(1), a.number(2)
		count := math.Floor((stop-start)/step+epsilon) + 1
		if !(count >= 0 && count <= most) || step == 0 {
			throw(hocError("indgen: from %v to %v in steps of %v are no numbers, or too many", start, stop, step))
		}
		n = int(count)
	}
	v.resize(n)
	for i := range v.x {
		v.x[i] = float64(float64(i)*step) + start
	}
	return v.Object
}

// epsilon is within what NEURON's vectors take two numbers for equal.
const epsilon = 1e-11
