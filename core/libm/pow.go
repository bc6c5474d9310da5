package libm

import "math"

// Pow is x^y for finite x > 0 and y, correctly rounded but for about one result
// in 2^40 that lies too near the middle of two numbers; glibc's is within 0.52
// of a unit in the last place. Other arguments are answered as by math.Pow,
// which treats them exactly. It is meant for use once a model, not once a step.
//
// It computes exp(y ln x) with pairs of float64 that together hold 106 bits.
func Pow(x, y float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) || math.IsInf(y, 0) || y != y || y == 0 || x == 1 {
		return math.Pow(x, y)
	}
	l := lnPair(x).timesPair(pair{y, 0})
	if math.Abs(l.hi) > 1100 {
		return Exp(l.hi)
	}
	return expPair(l)
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
	return math.Ldexp(s.hi, int(k)) // s.hi is the sum rounded
}
