package libm

import "math"

// Atan2f is the angle of (x, y) in single precision, with the bits of glibc's
// atan2f, whose every operation is one of single precision. x and y are finite.
// Method: fdlibm's, by a quotient that a quarter of a turn or less is left of.
func Atan2f(y, x float32) float32 {
	const pi, piLow = float32(0x1.921fb6p1), float32(-0x1.777a5cp-24)
	signed := func(x float32) float32 { return float32(math.Copysign(float64(x), float64(y))) }
	switch {
	case y == 0 && !math.Signbit(float64(x)):
		return y
	case y == 0:
		return signed(pi)
	case x == 0:
		return signed(pi / 2)
	}
	var z float32
	switch apart := exponent(y) - exponent(x); {
	case apart > 60:
		z = pi/2 + piLow/2
	case x < 0 && apart < -60:
		z = 0
	default:
		z = atanf(float32(math.Abs(float64(y / x))))
	}
	if x < 0 {
		z = pi - (z - piLow)
	}
	return signed(z)
}

func exponent(x float32) int { return int(math.Float32bits(x) << 1 >> 24) }

// atanPart is a piece of the arc tangent's domain: up to x below, the angle at its
// middle is added in two parts.
type atanPart struct{ below, high, low float32 }

var atanParts = [...]atanPart{
	{below: 0x1.cp-2},
	{0x1.6p-1, 0x1.dac670p-2, 0x1.586ed2p-28},
	{0x1.3p0, 0x1.921fb4p-1, 0x1.4442d0p-25},
	{0x1.38p1, 0x1.f730bcp-1, 0x1.281f68p-25},
	{0x1p25, 0x1.921fb4p0, 0x1.4442d0p-24},
}

// atanEven and atanOdd are the polynomial's coefficients in turn, from the highest.
var (
	atanEven = [...]float32{0x1.0ad3aep-6, 0x1.97b4b2p-5, 0x1.10d66ap-4, 0x1.745cdcp-4, 0x1.24924ap-3, 0x1.555556p-2}
	atanOdd  = [...]float32{-0x1.2b4442p-5, -0x1.dde2d6p-5, -0x1.3b0f2ap-4, -0x1.c71c6ep-4, -0x1.99999ap-3}
)

// atanf is the arc tangent of an x that is not negative.
func atanf(x float32) float32 {
	part := atanPart{high: atanParts[4].high, low: atanParts[4].low}
	for i, p := range atanParts {
		if x < p.below {
			part, x = p, turned(i, x)
			break
		}
	}
	switch {
	case part.below == 0:
		return part.high + part.low
	case part.high == 0 && x < 0x1p-29:
		return x
	}
	z := x * x
	w := float32(z * z)
	s := float32(x * (float32(z*series(atanEven[:], w)) + float32(w*series(atanOdd[:], w))))
	if part.high == 0 {
		return x - s
	}
	return part.high - ((s - part.low) - x)
}

// turned is the tangent of what is left of an angle when that at a part's middle is
// taken away.
func turned(part int, x float32) float32 {
	switch part {
	case 1:
		return (float32(2*x) - 1) / (2 + x)
	case 2:
		return (x - 1) / (x + 1)
	case 3:
		return (x - 1.5) / (1 + float32(1.5*x))
	case 4:
		return -1 / x
	}
	return x
}

func series(c []float32, w float32) float32 {
	sum := c[0]
	for _, next := range c[1:] {
		sum = next + float32(w*sum)
	}
	return sum
}

// Sincosf are sine and cosine in single precision with the bits of glibc's sincosf,
// for |x| below 120. Method: polynomials in double precision, a multiple of a
// quarter turn taken away.
func Sincosf(x float32) (sin, cos float32) {
	const quarter, perQuarter = 0x1.921fb54442d18p0, 0x1.45f306dc9c883p-1
	r, turns := float64(x), 0
	switch size := math.Abs(r); {
	case size < 0x1p-12:
		return x, 1
	case size >= 0x1.9p-1: // where the leading bits are those of a quarter of pi
		turns = int(math.Floor(r*perQuarter + .5))
		r -= float64(float64(turns) * quarter)
	}
	s, c := sincos(r)
	if turns&1 != 0 {
		s, c = c, -s
	}
	if turns&2 != 0 {
		s, c = -s, -c
	}
	return float32(s), float32(c)
}

// sincos is for an r of up to an eighth turn.
func sincos(r float64) (sin, cos float64) {
	const (
		s1, s2, s3     = -0x1.555545995a603p-3, 0x1.1107605230bc4p-7, -0x1.994eb3774cf24p-13
		c1, c2, c3, c4 = -0x1.ffffffd0c621cp-2, 0x1.55553e1068f19p-5, -0x1.6c087e89a359dp-10, 0x1.99343027bf8c3p-16
	)
	r2 := float64(r * r)
	r3, r4 := float64(r2*r), float64(r2*r2)
	sin = (r + float64(r3*s1)) + float64(float64(r3*r2)*(s2+float64(r2*s3)))
	cos = ((1 + float64(r2*c1)) + float64(r4*c2)) + float64(float64(r4*r2)*(c3+float64(r2*c4)))
	return sin, cos
}
