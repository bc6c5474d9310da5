package libm

import (
	"math"
	"math/bits"
)

// Sin is the sine, Cos the cosine, Tan the tangent of an angle. As to their bits see
// elementary.go.
func Sin(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x - float64(x-x)
	}
	s, _ := sineAndCosine(x)
	return s.rounded()
}

// Cos is the cosine of an angle.
func Cos(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	_, c := sineAndCosine(x)
	return c.rounded()
}

// Tan is the tangent of an angle.
func Tan(x float64) float64 {
	if x == 0 || x-x != 0 {
		return x - float64(x-x)
	}
	s, c := sineAndCosine(x)
	return s.overPair(c).rounded()
}

// sineAndCosine are the sine and cosine of a finite x.
func sineAndCosine(x float64) (sin, cos pair) {
	r, quarter := quarters(x)
	r2 := r.timesPair(r)
	for n := 26; n >= 0; n -= 2 {
		cos = r2.timesPair(cos.minus()).plus(factorial[n])
		sin = r2.timesPair(sin.minus()).plus(factorial[n+1])
	}
	sin = sin.timesPair(r)
	switch quarter & 3 {
	case 1:
		return cos, sin.minus()
	case 2:
		return sin.minus(), cos.minus()
	case 3:
		return cos.minus(), sin
	}
	return sin, cos
}

// pi/2 in three parts.
var halfPi = pair{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}

const halfPiRest = -0x1.f1976b7ed8fbcp-110

// quarters is x without n quarters of a turn, between -pi/4 and pi/4, and n mod 4.
func quarters(x float64) (pair, int) {
	if math.Abs(x) > 1<<30 {
		return manyQuarters(x)
	}
	n := math.RoundToEven(x / (math.Pi / 2))
	first, second := product(n, halfPi.hi), product(n, halfPi.lo)
	r := sum(x-first.hi, -first.lo) // x-first.hi is exact
	r = r.plus(second.minus()).plus(pair{-float64(n * halfPiRest), 0})
	return r, int(int64(n) & 3)
}

// manyQuarters does the same for large x, by the bits of 4/pi that matter.
// Source: M. Payne and R. Hanek, Radian reduction for trigonometric functions, 1983.
func manyQuarters(x float64) (pair, int) {
	word := math.Float64bits(math.Abs(x))
	exponent := int(word>>52) - 1023 - 52
	mantissa := word&(1<<52-1) | 1<<52
	digit, shift := uint(exponent+61)/64, uint(exponent+61)%64
	var w [4]uint64
	for i := range w {
		w[i] = digitsAt(digit+uint(i))<<shift | digitsAt(digit+uint(i)+1)>>(64-shift)
	}
	c2, _ := bits.Mul64(w[3], mantissa)
	h1, l1 := bits.Mul64(w[2], mantissa)
	h0, l0 := bits.Mul64(w[1], mantissa)
	low, carry := bits.Add64(l1, c2, 0)
	mid, carry := bits.Add64(l0, h1, carry)
	high := w[0]*mantissa + h0 + carry
	n := int(high >> 61) // eighths of a turn
	high, mid = high<<3|mid>>61, mid<<3|low>>61
	f := sum(math.Ldexp(float64(high>>11), -53), math.Ldexp(float64(high&(1<<11-1)), -64)).plus(pair{math.Ldexp(float64(mid>>11), -117), 0})
	if n&1 == 1 {
		n++
		f = f.plus(pair{-1, 0})
	}
	r, n := f.timesPair(pair{halfPi.hi / 2, halfPi.lo / 2}), n>>1
	if x < 0 {
		return r.minus(), -n & 3
	}
	return r, n & 3
}

// digitsAt is a word of fourOverPi. What follows them matters to no float64.
func digitsAt(i uint) uint64 {
	if i < uint(len(fourOverPi)) {
		return fourOverPi[i]
	}
	return 0
}

// Atan is the angle between -pi/2 and pi/2 with a tangent.
func Atan(x float64) float64 {
	if math.Abs(x) < 0x1p-27 || x != x {
		return x
	}
	return Atan2(x, 1)
}

// Asin is the angle between -pi/2 and pi/2 with a sine.
func Asin(x float64) float64 {
	if math.Abs(x) < 0x1p-27 || !(math.Abs(x) <= 1) {
		return math.Asin(x)
	}
	return angle(pair{x, 0}, sum(1, -x).timesPair(sum(1, x)).root()).rounded()
}

// Acos is the angle between 0 and pi with a cosine.
func Acos(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	return angle(sum(1, -x).timesPair(sum(1, x)).root(), pair{x, 0}).rounded()
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	if x == 0 || y == 0 || math.Abs(y/x) > 0x1p60 || math.Abs(y/x) < 0x1p-60 || y-y != 0 || x-x != 0 {
		return math.Atan2(y, x)
	}
	_, k := math.Frexp(math.Max(math.Abs(x), math.Abs(y)))
	return angle(pair{math.Ldexp(y, -k), 0}, pair{math.Ldexp(x, -k), 0}).rounded()
}

// angle is the angle of a point: one that is nearly so, and the small one that is
// left after turning the point back by it.
func angle(y, x pair) pair {
	near := math.Atan2(y.hi, x.hi)
	sin, cos := sineAndCosine(near)
	across := y.timesPair(cos).plus(x.timesPair(sin).minus())
	ahead := x.timesPair(cos).plus(y.timesPair(sin))
	left := across.overPair(ahead)
	return sum(near, left.hi)
}

// fourOverPi is the bits of 4/pi.
var fourOverPi = [...]uint64{
	0x0000000000000001,
	0x45f306dc9c882a53,
	0xf84eafa3ea69bb81,
	0xb6c52b3278872083,
	0xfca2c757bd778ac3,
	0x6e48dc74849ba5c0,
	0x0c925dd413a32439,
	0xfc3bd63962534e7d,
	0xd1046bea5d768909,
	0xd338e04d68befc82,
	0x7323ac7306a673e9,
	0x3908bf177bf25076,
	0x3ff12fffbc0b301f,
	0xde5e2316b414da3e,
	0xda6cfd9e4f96136e,
	0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6,
	0x7a0e73ef14a525d4,
	0xd7f6bf623f1aba10,
	0xac06608df8f6d757,
}
