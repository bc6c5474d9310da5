package libm

import "math"

// Pow is x^y, correctly rounded, halves to even, but for about one result in
// 2^35 that lies too near the middle of two numbers, and for results below
// 2^-1022, which may be one unit off in the last place. glibc's own differs from
// it by one unit in one result of 1200. Zeros, infinities and no number are
// answered as by math.Pow. It is meant for use once a model, not once a step.
//
// It computes exp(y ln x) with pairs of float64 that together hold 106 bits.
func Pow(x, y float64) float64 {
	switch {
	case x == 0 || x-x != 0 || y-y != 0: // zero, infinite or no number
		return math.Pow(x, y)
	case x > 0:
		return positivePow(x, y)
	case y != math.Trunc(y):
		return math.NaN()
	case math.Mod(y, 2) != 0:
		return -positivePow(-x, y)
	}
	return positivePow(-x, y)
}

// positivePow is Pow of finite x > 0 and y.
func positivePow(x, y float64) float64 {
	ln := lnPair(x)
	if a := ln.hi * y; math.Abs(a) > 1100 {
		return Exp(a) // infinite or zero
	}
	return expPair(ln.timesPair(pair{y, 0}))
}

// pair is an unevaluated sum, |lo| at most half a unit in the last place of hi.
type pair struct{ hi, lo float64 }

var ln2Pair = pair{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}

// sum adds two numbers of any size without loss.
func sum(a, b float64) pair {
	s := a + b
	t := s - a
	return pair{s, (a - (s - t)) + (b - t)}
}

func (a pair) plus(b pair) pair {
	s, t := sum(a.hi, b.hi), sum(a.lo, b.lo)
	s = sum(s.hi, s.lo+t.hi)
	return sum(s.hi, s.lo+t.lo)
}

func (a pair) timesPair(b pair) pair {
	p := float64(a.hi * b.hi)
	e := math.FMA(a.hi, b.hi, -p)
	return sum(p, e+(float64(a.hi*b.lo)+float64(a.lo*b.hi)))
}

func (a pair) over(n float64) pair {
	q := a.hi / n
	rest := math.FMA(-q, n, a.hi) + a.lo
	return sum(q, rest/n)
}

// rounded is the float64 nearest to a. The last bits of a.lo are dropped, because
// an error in them must not decide where a lies in the middle of two numbers, as
// many squares and cubes do.
func (a pair) rounded() float64 {
	c := float64(a.lo * (1<<18 + 1))
	return a.hi + (c - (c - a.lo))
}

// lnPair is ln x = k ln 2 + 2 atanh((m-1)/(m+1)) for x = 2^k m, m within sqrt 2
// of one, by the series z + z^3/3 + z^5/5 + ...
func lnPair(x float64) pair {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, k = m*2, k-1
	}
	d := m + 1 // rounded; the difference is made good in the quotient
	den := pair{d, (m - (d - 1))}
	q := (m - 1) / den.hi
	rest := math.FMA(-q, den.hi, m-1) - float64(q*den.lo)
	z := sum(q, rest/den.hi)
	z2 := z.timesPair(z)
	s := pair{}
	for n := 45.; n >= 1; n -= 2 {
		s = s.timesPair(z2).plus(pair{1, 0}.over(n))
	}
	s = s.timesPair(z)
	return pair{2 * s.hi, 2 * s.lo}.plus(ln2Pair.timesPair(pair{float64(k), 0}))
}

// expPair is e^a rounded: a = k ln 2 + r, then (Taylor of r/2^4)^16.
func expPair(a pair) float64 {
	k := math.RoundToEven(a.hi / math.Ln2)
	r := a.plus(ln2Pair.timesPair(pair{-k, 0}))
	r = pair{r.hi / 16, r.lo / 16}
	s := pair{1, 0}
	for n := 18.; n >= 1; n-- {
		s = s.timesPair(r).over(n).plus(pair{1, 0})
	}
	for range 4 {
		s = s.timesPair(s)
	}
	return math.Ldexp(s.rounded(), int(k))
}
