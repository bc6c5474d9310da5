package libm

import "math"

// The functions of this file are computed with pairs of float64 and rounded, so that
// they are correct but for very few results that lie too near the middle of two
// numbers. What is infinite, no number or outside of a function's domain is answered
// as by package math. They take about as long as Log.

var ln10Pair = pair{0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53}

// lnOf is ln a of a pair.
func lnOf(a pair) pair {
	return lnPair(a.hi).plus(pair{a.lo / a.hi, 0})
}

// Log10 is the logarithm to the base 10.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return lnPair(x).overPair(ln10Pair).rounded()
}

// Log2 is the logarithm to the base 2.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return lnPair(x).overPair(ln2Pair).rounded()
}

// Log1p is ln(1+x).
func Log1p(x float64) float64 {
	if !(x > -1) || math.IsInf(x, 1) || math.Abs(x) < 0x1p-54 {
		return math.Log1p(x)
	}
	if math.Abs(x) < 0x1p-30 {
		return sum(x, float64(-x/2*x)).rounded()
	}
	return lnOf(sum(1, x)).rounded()
}

// expOf is e^a, where it is neither infinite nor zero.
func expOf(a pair) pair {
	e, k := expParts(a)
	return pair{math.Ldexp(e.hi, k), math.Ldexp(e.lo, k)}
}

// Exp2 is 2^x.
func Exp2(x float64) float64 { return Pow(2, x) }

// expm1Of is e^x - 1, for |x| < 710.
func expm1Of(x float64) pair {
	if math.Abs(x) > 0.1 {
		return expOf(pair{x, 0}).plus(pair{-1, 0})
	}
	s := pair{}
	for n := 14; n >= 1; n-- {
		s = s.timesPair(pair{x, 0}).plus(factorial[n])
	}
	return s.timesPair(pair{x, 0})
}

// Expm1 is e^x - 1.
func Expm1(x float64) float64 {
	switch {
	case x == 0:
		return x
	case x != x || x < -50 || x > 709:
		return Exp(x) - 1
	}
	return expm1Of(x).rounded()
}

// halfExp is e^x/2.
func halfExp(x float64) float64 {
	if !(x < 800) {
		return x * math.Inf(1)
	}
	e, k := expParts(pair{x, 0})
	return math.Ldexp(e.rounded(), k-1)
}

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	if math.Abs(x) < 0x1p-27 || x != x {
		return x
	}
	if math.Abs(x) > 40 {
		return math.Copysign(halfExp(math.Abs(x)), x)
	}
	e := expm1Of(x)
	s := e.plus(e.overPair(e.plus(pair{1, 0})))
	return pair{s.hi / 2, s.lo / 2}.rounded()
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	if !(math.Abs(x) <= 40) {
		return halfExp(math.Abs(x))
	}
	e := expOf(pair{x, 0})
	s := e.plus(pair{1, 0}.overPair(e))
	return pair{s.hi / 2, s.lo / 2}.rounded()
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	if math.Abs(x) < 0x1p-27 || x != x {
		return x
	}
	if math.Abs(x) > 20 {
		return math.Copysign(1, x)
	}
	e := expm1Of(2 * x)
	return e.overPair(e.plus(pair{2, 0})).rounded()
}

// Asinh is the inverse of Sinh.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x == 0 || x-x != 0:
		return x
	case a < 0x1p-20:
		return x - float64(float64(x*x)/6*x)
	case a > 0x1p60:
		return math.Copysign(lnPair(a).plus(ln2Pair).rounded(), x)
	}
	root := product(a, a).plus(pair{1, 0}).root()
	return math.Copysign(lnOf(root.plus(pair{a, 0})).rounded(), x)
}

// Acosh is the inverse of Cosh.
func Acosh(x float64) float64 {
	switch {
	case !(x > 1) || math.IsInf(x, 1):
		return math.Acosh(x)
	case x > 0x1p60:
		return lnPair(x).plus(ln2Pair).rounded()
	}
	root := product(x, x).plus(pair{-1, 0}).root()
	return lnOf(root.plus(pair{x, 0})).rounded()
}

// Atanh is the inverse of Tanh.
func Atanh(x float64) float64 {
	if !(math.Abs(x) < 1) || math.Abs(x) < 0x1p-30 {
		return math.Atanh(x)
	}
	s := lnOf(sum(1, x).overPair(sum(1, -x)))
	return pair{s.hi / 2, s.lo / 2}.rounded()
}

// root is the square root of a positive pair.
func (a pair) root() pair {
	r := math.Sqrt(a.hi)
	if r == 0 {
		return pair{}
	}
	p := product(r, r)
	return sum(r, ((a.hi-p.hi)-p.lo+a.lo)/(2*r))
}

// Hypot is the root of x^2 + y^2.
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	m := math.Max(x, y)
	if m == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) || m != m {
		return math.Hypot(x, y)
	}
	_, k := math.Frexp(m)
	x, y = math.Ldexp(x, -k), math.Ldexp(y, -k)
	return math.Ldexp(product(x, x).plus(product(y, y)).root().rounded(), k)
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x
	}
	m, k := math.Frexp(x)
	for k%3 != 0 {
		m, k = m/2, k+1
	}
	r := math.Cbrt(m)
	cube := product(r, r).timesPair(pair{r, 0})
	rest := (m - cube.hi) - cube.lo
	return math.Ldexp(sum(r, rest/(3*r*r)).rounded(), k/3)
}
