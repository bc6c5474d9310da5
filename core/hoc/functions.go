package hoc

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

// functions are h's functions of one number, which vectors apply by name, too.
var functions = map[string]struct {
	doc string
	of  func(float64) float64
}{
	"exp":   {"e to the power x", libm.Exp},
	"log":   {"natural logarithm", libm.Log},
	"log10": {"logarithm of base 10", libm.Log10},
	"sqrt":  {"square root", math.Sqrt},
	"abs":   {"absolute value", math.Abs},
	"int":   {"x without its fraction", math.Trunc},
	"sin":   {"sine", libm.Sin},
	"cos":   {"cosine", libm.Cos},
	"tanh":  {"hyperbolic tangent", libm.Tanh},
	"atan":  {"arc tangent", libm.Atan},
	"erf":   {"error function", math.Erf},
	"erfc":  {"1 - erf(x)", math.Erfc},
}

// constants are h's, with NEURON's values.
var constants = map[string]struct {
	doc, unit string
	value     float64
}{
	"PI":      {"the circle's number", "", math.Pi},
	"E":       {"the base of natural logarithms", "", math.E},
	"GAMMA":   {"Euler's constant", "", 0.57721566490153286060},
	"DEG":     {"degrees per radian", "deg", 57.29577951308232087680},
	"PHI":     {"the golden ratio", "", 1.61803398874989484820},
	"FARADAY": {"Faraday's constant", "coulomb/mol", 96485.33212331001},
	"R":       {"the gas constant", "joule/mol-K", 8.31446261815324},
}

func init() {
	for name, f := range functions {
		topKind.attrs[name] = &attr{doc: name + "(x): " + f.doc, call: method(func(_ any, a arguments) Value { return f.of(a.number(0)) })}
	}
	for name, c := range constants {
		topKind.attrs[name] = &attr{doc: c.doc, unit: c.unit, get: func(*Session, any) (Value, error) { return c.value, nil }}
	}
	topKind.attrs["atan2"] = &attr{doc: "atan2(y, x): the angle of a point", call: method(func(_ any, a arguments) Value {
		return libm.Atan2(a.number(0), a.number(1))
	})}
}

// function is an argument that names one of h's functions.
func (a arguments) function(i int) func(float64) float64 {
	f, ok := functions[a.text(i)]
	if !ok {
		throw(hocError("%s is no function of one number that is here; use numpy", a.text(i)))
	}
	return f.of
}
