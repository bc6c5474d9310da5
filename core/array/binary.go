package array

import (
	"math"

	"github.com/cablelab/cablelab/core/libm"
)

// A binary is a function of two numbers.
type binary struct {
	f    func(x, y float64) float64
	kind Kind // of the results; "" is the wider of the arguments'
	not  Kind // the kind that it is not for
	// onBools is f for two arrays of kind bool, if it is another.
	onBools func(x, y float64) float64
	// onInts is f for integers, if it is another.
	onInts func(x, y float64) float64
}

var binaries = map[string]binary{
	"add":      {f: func(x, y float64) float64 { return x + y }, onBools: or},
	"subtract": {f: func(x, y float64) float64 { return x - y }, not: Bool},
	"multiply": {f: func(x, y float64) float64 { return x * y }},
	"divide":   {f: func(x, y float64) float64 { return x / y }, kind: Float},
	"floor_divide": {f: floorDivide, onInts: func(x, y float64) float64 {
		return whole(zeroBy(y, math.Floor(x/y)))
	}},
	"remainder":     {f: remainder, onInts: func(x, y float64) float64 { return zeroBy(y, remainder(x, y)) }},
	"fmod":          {f: math.Mod, onInts: func(x, y float64) float64 { return zeroBy(y, math.Mod(x, y)) }},
	"power":         {f: power, onInts: func(x, y float64) float64 { return whole(power(x, y)) }},
	"maximum":       {f: maximum},
	"minimum":       {f: minimum},
	"fmax":          {f: ignoring(maximum)},
	"fmin":          {f: ignoring(minimum)},
	"copysign":      {f: math.Copysign, kind: Float},
	"equal":         {f: func(x, y float64) float64 { return number(x == y) }, kind: Bool},
	"not_equal":     {f: func(x, y float64) float64 { return number(x != y) }, kind: Bool},
	"less":          {f: func(x, y float64) float64 { return number(x < y) }, kind: Bool},
	"less_equal":    {f: func(x, y float64) float64 { return number(x <= y) }, kind: Bool},
	"greater":       {f: func(x, y float64) float64 { return number(x > y) }, kind: Bool},
	"greater_equal": {f: func(x, y float64) float64 { return number(x >= y) }, kind: Bool},
	"logical_and":   {f: and, kind: Bool},
	"logical_or":    {f: or, kind: Bool},
	"logical_xor":   {f: xor, kind: Bool},
	"bitwise_and":   {f: bitwise(func(x, y int64) int64 { return x & y }), not: Float},
	"bitwise_or":    {f: bitwise(func(x, y int64) int64 { return x | y }), not: Float},
	"bitwise_xor":   {f: bitwise(func(x, y int64) int64 { return x ^ y }), not: Float},
	"left_shift":    {f: bitwise(func(x, y int64) int64 { return x << uint64(y) }), not: Float},
	"right_shift":   {f: bitwise(func(x, y int64) int64 { return x >> uint64(y) }), not: Float},
	"arctan2":       {f: libm.Atan2, kind: Float},
	"hypot":         {f: libm.Hypot, kind: Float},
	"logaddexp":     {f: logaddexp, kind: Float},
	"heaviside":     {f: heaviside, kind: Float},
}

// BinaryNames are the functions that Binary knows, sorted.
func BinaryNames() []string { return sortedKeys(binaries) }

// Binary is numpy's function of that name of each pair of numbers.
func Binary(name string, a, b *Array) (*Array, error) {
	u := binaries[name]
	kind := wider(a.Kind, b.Kind)
	if kind == u.not {
		return nil, unsuited(name, kind)
	}
	f := u.f
	switch {
	case kind == Bool && u.onBools != nil:
		f = u.onBools
	case kind != Float && u.onInts != nil:
		f = u.onInts
		kind = Int
	}
	if name == "power" && kind == Int && anyNumber(b.Data, func(y float64) bool { return y < 0 }) {
		return nil, valueError("Integers to negative integer powers are not allowed.")
	}
	if u.kind != "" {
		kind = u.kind
	}
	return pairwise(f, a, b, kind)
}

// pairwise is f of the pairs of two arrays' numbers.
func pairwise(f func(x, y float64) float64, a, b *Array, kind Kind) (*Array, error) {
	shape, err := common(a, b)
	if err != nil {
		return nil, err
	}
	n, err := Size(shape)
	if err != nil {
		return nil, err
	}
	data := make([]float64, n)
	switch {
	case len(a.Data) == 1:
		x := a.Data[0]
		for i, y := range b.Data {
			data[i] = f(x, y)
		}
	case len(b.Data) == 1:
		y := b.Data[0]
		for i, x := range a.Data {
			data[i] = f(x, y)
		}
	default:
		same, err := together(a, b)
		if err != nil {
			return nil, err
		}
		for i, x := range same[0].Data {
			data[i] = f(x, same[1].Data[i])
		}
	}
	return &Array{data, shape, kind}, nil
}

func anyNumber(data []float64, is func(float64) bool) bool {
	for _, x := range data {
		if is(x) {
			return true
		}
	}
	return false
}

func and(x, y float64) float64 { return number(x != 0 && y != 0) }
func or(x, y float64) float64  { return number(x != 0 || y != 0) }
func xor(x, y float64) float64 { return number((x != 0) != (y != 0)) }

func bitwise(f func(x, y int64) int64) func(x, y float64) float64 {
	return func(x, y float64) float64 { return float64(f(int64(x), int64(y))) }
}

// zeroBy is x, or zero where the divisor is: integers have no infinity.
func zeroBy(divisor, x float64) float64 {
	if divisor == 0 {
		return 0
	}
	return x
}

func maximum(x, y float64) float64 {
	if x >= y || x != x {
		return x
	}
	return y
}

func minimum(x, y float64) float64 {
	if x <= y || x != x {
		return x
	}
	return y
}

// ignoring takes the other number for one that is none.
func ignoring(f func(x, y float64) float64) func(x, y float64) float64 {
	return func(x, y float64) float64 {
		switch {
		case x != x:
			return y
		case y != y:
			return x
		}
		return f(x, y)
	}
}

func logaddexp(x, y float64) float64 {
	if x == y {
		return x + libm.Log(2)
	}
	return math.Max(x, y) + libm.Log1p(libm.Exp(-math.Abs(x-y)))
}

func heaviside(x, atZero float64) float64 {
	switch {
	case x == 0:
		return atZero
	case x != x:
		return x
	}
	return number(x > 0)
}

// divmod is Python's: the remainder has the sign of y.
// Source: npy_divmod in numpy's npy_math_internal.h.
func divmod(x, y float64) (floor, mod float64) {
	mod = math.Mod(x, y)
	if y == 0 {
		return x / y, mod
	}
	div := (x - mod) / y
	if mod == 0 {
		mod = math.Copysign(0, y)
	} else if (y < 0) != (mod < 0) {
		mod += y
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y), mod
	}
	floor = math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor, mod
}

func floorDivide(x, y float64) float64 {
	floor, _ := divmod(x, y)
	return floor
}

func remainder(x, y float64) float64 {
	_, mod := divmod(x, y)
	return mod
}

// power takes the ways that numpy takes for an array to the power of a number.
func power(x, y float64) float64 {
	switch y {
	case 2:
		return x * x
	case 1:
		return x
	case 0.5:
		return math.Sqrt(x)
	case -1:
		return 1 / x
	}
	return libm.Pow(x, y)
}
