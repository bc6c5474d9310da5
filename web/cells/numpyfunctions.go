package cells

import "github.com/cablelab/cablelab/core/array"

// numpyFunctions are the functions of numpy that are not of one pattern.
var numpyFunctions = map[string]func(g *given) (any, error){
	// Arrays of a shape.
	"full":   func(g *given) (any, error) { return array.Full(g.ints(0), g.float(1), g.kind(2)) },
	"arange": func(g *given) (any, error) { return array.Arange(g.float(0), g.float(1), g.float(2), g.kind(3)) },
	"linspace": func(g *given) (any, error) {
		a, step, err := array.Linspace(g.float(0), g.float(1), g.int(2), g.bool(3))
		return []any{a, step}, err
	},
	"logspace": func(g *given) (any, error) {
		return array.Logspace(g.float(0), g.float(1), g.int(2), g.bool(3), g.float(4))
	},
	"geomspace": func(g *given) (any, error) { return array.Geomspace(g.float(0), g.float(1), g.int(2), g.bool(3)) },
	"eye":       func(g *given) (any, error) { return array.Eye(g.int(0), g.int(1), g.int(2)) },

	// The same numbers in another way.
	"astype":       func(g *given) (any, error) { return g.array(0).As(g.kind(1)), nil },
	"broadcast_to": func(g *given) (any, error) { return array.BroadcastTo(g.array(0), g.ints(1)) },
	"concatenate":  func(g *given) (any, error) { return array.Concatenate(g.arrays(0), g.int(1)) },
	"take":         func(g *given) (any, error) { return array.Take(g.array(0), whole(g.array(1)), g.int(2)) },
	"repeat":       func(g *given) (any, error) { return array.Repeat(g.array(0), whole(g.array(1)), g.int(2)) },
	"roll":         func(g *given) (any, error) { return array.Roll(g.array(0), g.int(1), g.int(2)) },
	"sort":         func(g *given) (any, error) { return array.Sort(g.array(0), g.int(1)) },
	"argsort":      func(g *given) (any, error) { return array.Argsort(g.array(0), g.int(1)) },
	"get":          func(g *given) (any, error) { return array.Get(g.array(0), g.index(1)) },
	"put":          func(g *given) (any, error) { return array.Put(g.array(0), g.index(1), g.array(2)) },
	"nonzero":      func(g *given) (any, error) { return list(array.Nonzero(g.array(0))...), nil },
	"unique": func(g *given) (any, error) {
		values, first, inverse, counts := array.Unique(g.array(0))
		return list(values, first, inverse, counts), nil
	},

	// Arithmetic.
	"where": func(g *given) (any, error) { return array.Where(g.array(0), g.array(1), g.array(2)) },
	"clip":  func(g *given) (any, error) { return clip(g) },
	"round": func(g *given) (any, error) { return array.Round(g.array(0), g.int(1)), nil },
	"nan_to_num": func(g *given) (any, error) {
		return array.NaNToNum(g.array(0), g.float(1), g.float(2), g.float(3)), nil
	},
	"cumsum":   func(g *given) (any, error) { return array.Cumulate(g.array(0), g.int(1), false) },
	"cumprod":  func(g *given) (any, error) { return array.Cumulate(g.array(0), g.int(1), true) },
	"diff":     func(g *given) (any, error) { return array.Diff(g.array(0), g.int(1)) },
	"gradient": func(g *given) (any, error) { return array.Gradient(g.array(0), g.numbers(1), g.int(2), g.int(3)) },
	"trapz":    func(g *given) (any, error) { return array.Trapezoid(g.array(0), g.numbers(1), g.int(2)) },
	"dot":      func(g *given) (any, error) { return array.Dot(g.array(0), g.array(1)) },
	"matmul":   func(g *given) (any, error) { return array.Matmul(g.array(0), g.array(1)) },
	"convolve": func(g *given) (any, error) { return array.Convolve(g.array(0), g.array(1), g.string(2)) },
	"det":      func(g *given) (any, error) { return array.Det(g.array(0)) },
	"solve":    func(g *given) (any, error) { return array.Solve(g.array(0), g.array(1)) },
	"lstsq": func(g *given) (any, error) {
		x, err := array.Lstsq(g.array(0), g.numbers(1))
		return array.Flat(x, array.Float), err
	},
	"fourier": func(g *given) (any, error) {
		re, im, err := array.Fourier(g.numbers(0), g.numbers(1), g.bool(2))
		return list(re, im), err
	},
	"polyfit": func(g *given) (any, error) { return array.Polyfit(g.numbers(0), g.numbers(1), g.int(2), g.numbers(3)) },

	// Statistics and tables.
	"var": func(g *given) (any, error) {
		return array.Deviation(g.array(0), g.ints(1), g.bool(2), g.float(3), false)
	},
	"std": func(g *given) (any, error) {
		return array.Deviation(g.array(0), g.ints(1), g.bool(2), g.float(3), true)
	},
	"nanvar": func(g *given) (any, error) {
		return array.NaNDeviation(g.array(0), g.ints(1), g.bool(2), g.float(3), false)
	},
	"nanstd": func(g *given) (any, error) {
		return array.NaNDeviation(g.array(0), g.ints(1), g.bool(2), g.float(3), true)
	},
	"quantile": func(g *given) (any, error) {
		return array.Quantile(g.array(0), g.array(1), g.ints(2), g.bool(3), g.string(4), g.bool(5))
	},
	"searchsorted": func(g *given) (any, error) {
		return array.Searchsorted(g.numbers(0), g.array(1), g.bool(2)), nil
	},
	"digitize": func(g *given) (any, error) { return array.Digitize(g.array(0), g.numbers(1), g.bool(2)) },
	"interp": func(g *given) (any, error) {
		return array.Interp(g.array(0), g.numbers(1), g.numbers(2), g.optional(3), g.optional(4))
	},
	"bincount": func(g *given) (any, error) { return array.Bincount(g.array(0), g.numbers(1), g.int(2)) },
	"edges":    func(g *given) (any, error) { return array.Edges(g.numbers(0), g.int(1), g.numbers(2)) },
	"histogram": func(g *given) (any, error) {
		return array.Histogram(g.numbers(0), g.numbers(1), g.numbers(2), g.bool(3))
	},

	// Text.
	"str":  func(g *given) (any, error) { return g.style(1).Str(g.array(0)), nil },
	"repr": func(g *given) (any, error) { return g.style(1).Repr(g.array(0)), nil },
}

// style is numpy's print options: precision, threshold, edgeitems, linewidth, suppress.
func (g *given) style(i int) array.Style {
	return array.Style{Precision: g.int(i), Threshold: g.int(i + 1), Edge: g.int(i + 2), Width: g.int(i + 3), Suppress: g.bool(i + 4)}
}

func clip(g *given) (any, error) {
	a := g.array(0)
	var err error
	if g.at(1) != nil {
		a, err = array.Binary("maximum", a, g.array(1))
	}
	if err == nil && g.at(2) != nil {
		a, err = array.Binary("minimum", a, g.array(2))
	}
	return a, err
}

func whole(a *array.Array) []int {
	ints := make([]int, len(a.Data))
	for i, x := range a.Data {
		ints[i] = int(x)
	}
	return ints
}

func list(arrays ...*array.Array) []any {
	all := make([]any, len(arrays))
	for i, a := range arrays {
		all[i] = a
	}
	return all
}
