package array

import (
	"fmt"
	"math"
	"slices"

	"github.com/cablelab/cablelab/core/libm"
)

// A unary is a function of one number.
type unary struct {
	f    func(float64) float64
	kind Kind // of the results; "" is that of the argument
	not  Kind // the kind that it is not for
}

var unaries = map[string]unary{
	"absolute":    {f: math.Abs},
	"fabs":        {f: math.Abs, kind: Float},
	"negative":    {f: func(x float64) float64 { return -x }, not: Bool},
	"positive":    {f: func(x float64) float64 { return x }, not: Bool},
	"sign":        {f: sign, not: Bool},
	"square":      {f: func(x float64) float64 { return float64(x * x) }},
	"reciprocal":  {f: func(x float64) float64 { return 1 / x }},
	"invert":      {f: func(x float64) float64 { return -x - 1 }, not: Float},
	"logical_not": {f: func(x float64) float64 { return number(x == 0) }, kind: Bool},
	"isnan":       {f: func(x float64) float64 { return number(x != x) }, kind: Bool},
	"isinf":       {f: func(x float64) float64 { return number(math.IsInf(x, 0)) }, kind: Bool},
	"isfinite":    {f: func(x float64) float64 { return number(x-x == 0) }, kind: Bool},
	"signbit":     {f: func(x float64) float64 { return number(math.Signbit(x)) }, kind: Bool},
	"floor":       {f: math.Floor, kind: Float},
	"ceil":        {f: math.Ceil, kind: Float},
	"trunc":       {f: math.Trunc, kind: Float},
	"rint":        {f: math.RoundToEven, kind: Float},
	"sqrt":        {f: math.Sqrt, kind: Float},
	"exp":         {f: libm.Exp, kind: Float},
	"log":         {f: libm.Log, kind: Float},
	"log10":       {f: libm.Log10, kind: Float},
	"log2":        {f: libm.Log2, kind: Float},
	"log1p":       {f: libm.Log1p, kind: Float},
	"expm1":       {f: libm.Expm1, kind: Float},
	"exp2":        {f: libm.Exp2, kind: Float},
	"cbrt":        {f: libm.Cbrt, kind: Float},
	"sin":         {f: libm.Sin, kind: Float},
	"cos":         {f: libm.Cos, kind: Float},
	"tan":         {f: libm.Tan, kind: Float},
	"arcsin":      {f: libm.Asin, kind: Float},
	"arccos":      {f: libm.Acos, kind: Float},
	"arctan":      {f: libm.Atan, kind: Float},
	"sinh":        {f: libm.Sinh, kind: Float},
	"cosh":        {f: libm.Cosh, kind: Float},
	"tanh":        {f: libm.Tanh, kind: Float},
	"arcsinh":     {f: libm.Asinh, kind: Float},
	"arccosh":     {f: libm.Acosh, kind: Float},
	"arctanh":     {f: libm.Atanh, kind: Float},
	"deg2rad":     {f: func(x float64) float64 { return x * (math.Pi / 180) }, kind: Float},
	"rad2deg":     {f: func(x float64) float64 { return x * (180 / math.Pi) }, kind: Float},
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return x + 0 // zero, or no number
}

// UnaryNames are the functions that Unary knows, sorted.
func UnaryNames() []string { return sortedKeys(unaries) }

// Unary is numpy's function of that name of each number.
func Unary(name string, a *Array) (*Array, error) {
	u := unaries[name]
	if a.Kind == Bool && name == "invert" {
		return Unary("logical_not", a)
	}
	if a.Kind == u.not {
		return nil, unsuited(name, a.Kind)
	}
	kind := u.kind
	if kind == "" {
		kind = a.Kind
	}
	r := a.each(u.f, kind)
	if name == "reciprocal" && a.Kind != Float {
		return r.As(Int), nil
	}
	return r, nil
}

// unsuited is numpy's error for a kind that a function is not for.
func unsuited(name string, kind Kind) error {
	if kind == Bool && name == "negative" {
		return &Error{"TypeError", "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."}
	}
	if kind == Bool && name == "subtract" {
		return &Error{"TypeError", "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."}
	}
	return &Error{"TypeError", fmt.Sprintf("ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''", name)}
}

func sortedKeys[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Round is a with so many digits after the point, halves to even, as numpy does it:
// scaled, rounded and scaled back.
func Round(a *Array, digits int) *Array {
	if digits >= 0 && a.Kind != Float {
		return a
	}
	scale := math.Abs(float64(digits))
	scale = libm.Pow(10, scale)
	f := func(x float64) float64 { return math.RoundToEven(x*scale) / scale }
	switch {
	case digits == 0:
		f = math.RoundToEven
	case digits < 0:
		f = func(x float64) float64 { return math.RoundToEven(x/scale) * scale }
	}
	return a.each(f, a.Kind)
}
