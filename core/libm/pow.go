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
	if y == math.Trunc(y) && math.Abs(y) <= 16 && x > 0x1p-60 && x < 0x1p60 {
		return wholePower(x, int(y)).rounded()
	}
	ln := lnPair(x)
	if a := ln.hi * y; math.Abs(a) > 1100 || a == 0 {
		return Exp(a) // infinite, zero or one
	}
	return expPair(ln.timesPair(pair{y, 0}))
}

// wholePower is x^n by products, where these are far from the largest and smallest
// numbers.
func wholePower(x float64, n int) pair {
	if n < 0 {
		return pair{1, 0}.overPair(wholePower(x, -n))
	}
	r, p := pair{1, 0}, pair{x, 0}
	for ; n > 0; n /= 2 {
		if n%2 == 1 {
			r = r.timesPair(p)
		}
		p = p.timesPair(p)
	}
	return r
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
	p := product(a.hi, b.hi)
	return sum(p.hi, p.lo+(float64(a.hi*b.lo)+float64(a.lo*b.hi)))
}

// product multiplies two numbers without loss, if their product is far from the
// largest and smallest numbers. It does so by halves of 26 bits, because a fused
// multiply-add is costly where the processor's cannot be used, as in wasm.
func product(a, b float64) pair {
	p := float64(a * b)
	ah, al := halves(a)
	bh, bl := halves(b)
	return pair{p, float64(al*bl) - (((p - float64(ah*bh)) - float64(al*bh)) - float64(ah*bl))}
}

func halves(a float64) (high, low float64) {
	c := float64(a * (1<<27 + 1))
	high = c - (c - a)
	return high, a - high
}

func (a pair) over(n float64) pair {
	return a.overPair(pair{n, 0})
}

func (a pair) overPair(b pair) pair {
	q := a.hi / b.hi
	p := product(q, b.hi)
	rest := ((a.hi - p.hi) - p.lo) + (a.lo - float64(q*b.lo))
	return sum(q, rest/b.hi)
}

func (a pair) minus() pair { return pair{-a.hi, -a.lo} }

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
	z := pair{m - 1, 0}.overPair(sum(m, 1))
	z2 := z.timesPair(z)
	s := pair{}
	for n := 45; n >= 1; n -= 2 {
		s = s.timesPair(z2).plus(inverse[n])
	}
	s = s.timesPair(z)
	return pair{2 * s.hi, 2 * s.lo}.plus(ln2Pair.timesPair(pair{float64(k), 0}))
}

// inverse[n] is 1/n, factorial[n] is 1/n!.
var inverse, factorial [46]pair

func init() {
	factorial[0] = pair{1, 0}
	for n := 1; n < len(inverse); n++ {
		inverse[n] = pair{1, 0}.over(float64(n))
		factorial[n] = factorial[n-1].over(float64(n))
	}
}

// expPair is e^a rounded.
func expPair(a pair) float64 {
	e, k := expParts(a)
	return math.Ldexp(e.rounded(), k)
}

// expParts are e and k with e^a = e 2^k: a = k ln 2 + r, then (Taylor of r/2^4)^16.
func expParts(a pair) (e pair, k int) {
	n := math.RoundToEven(a.hi / math.Ln2)
	r := a.plus(ln2Pair.timesPair(pair{-n, 0}))
	r = pair{r.hi / 16, r.lo / 16}
	s := pair{}
	for n := 18; n >= 0; n-- {
		s = s.timesPair(r).plus(factorial[n])
	}
	for range 4 {
		s = s.timesPair(s)
	}
	return s, int(n)
}
