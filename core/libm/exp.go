// Package libm holds elementary functions whose bits are the same on every
// machine, and the same as glibc's, from which NEURON takes its own.
//
// Invariant: no result depends on the processor, the browser or the compiler.
package libm

import "math"

// Constants of the method: exp(x) = 2^(k/128) (1 + p(r)) with
// k = round(128 x / ln 2), r = x - k ln 2/128, |r| < 0.0028, and p the minimax
// polynomial r + c2 r^2 + c3 r^3 + c4 r^4 + c5 r^5. Source: Arm's optimized
// routines, from which glibc 2.28 and later have their exp.
const (
	perLn2 = 0x1.71547652b82fep0 * 128
	ln2Hi  = -0x1.62e42fefa0000p-8 // -ln 2/128, short enough that k ln2Hi is exact
	ln2Lo  = -0x1.cf79abc9e3b3ap-47
	shift  = 0x1.8p52 // adding it rounds to a whole number
	c2     = 0x1.ffffffffffdbdp-2
	c3     = 0x1.555555555543cp-3
	c4     = 0x1.55555cf172b91p-5
	c5     = 0x1.1111167a4d017p-7
)

// slack bounds by how much p(r) with rounded products may differ from p(r) with
// fused ones: three units of 2^-61 in the last place, and products of them.
const slack = 0x1p-59

// Exp is e^x, with the bits of glibc on a processor with fused multiply-add.
//
// Where that instruction is missing, as in wasm, it is costly to imitate. So the
// polynomial is first computed with plain products; when every value within
// slack of it rounds to the same result, that is the answer. In one case of
// 45 it is not, and fusedExp decides. Where a plain product rounds to another k
// the two results still agree: TestExpBetween tries every such x.
func Exp(x float64) float64 {
	if !(math.Abs(x) < 512 && math.Abs(x) > 0x1p-54) {
		return extremeExp(x)
	}
	kd := float64(perLn2*x) + shift
	k := math.Float64bits(kd)
	kd -= shift
	r := float64(float64(kd*ln2Hi)+x) + float64(kd*ln2Lo)
	t := &expTable[k%128]
	scale := math.Float64frombits(math.Float64bits(t.value) + k>>7<<52)
	r2 := float64(r * r)
	p := t.tail + r + float64(r2*(c2+float64(r*c3))) + float64(float64(r2*r2)*(c4+float64(r*c5)))
	low := scale + float64(scale*(p-slack))
	if low == scale+float64(scale*(p+slack)) {
		return low
	}
	scale, p = fusedExp(x)
	return math.FMA(scale, p, scale)
}

// fusedExp gives scale and p of exp(x) = scale (1 + p) as glibc computes them.
// The scale of a huge |x| wraps around its exponent.
func fusedExp(x float64) (scale, p float64) {
	kd := math.FMA(perLn2, x, shift)
	k := math.Float64bits(kd)
	kd -= shift
	r := math.FMA(kd, ln2Lo, float64(kd*ln2Hi)+x)
	t := &expTable[k%128]
	scale = math.Float64frombits(math.Float64bits(t.value) + k>>7<<52)
	r2 := float64(r * r)
	p = math.FMA(float64(r2*r2), math.FMA(r, c5, c4), math.FMA(r2, math.FMA(r, c3, c2), t.tail+r))
	return scale, p
}

// extremeExp is Exp of numbers so small that 1 + x is it, of numbers that may
// overflow or underflow, and of no number.
func extremeExp(x float64) float64 {
	switch {
	case math.Abs(x) <= 0x1p-54:
		return 1 + x
	case x > 1024:
		return math.Inf(1)
	case x < -1024:
		return 0
	case x != x:
		return x
	}
	scale, p := fusedExp(x)
	if x > 0 {
		scale = math.Float64frombits(math.Float64bits(scale) - 1009<<52)
		return 0x1p1009 * math.FMA(scale, p, scale)
	}
	scale = math.Float64frombits(math.Float64bits(scale) + 1022<<52)
	y := scale + float64(scale*p)
	if y < 1 { // a subnormal result: round once, at its own last place
		lo := scale - y + float64(scale*p)
		hi := 1 + y
		lo = 1 - hi + y + lo
		y = (hi + lo) - 1
	}
	return 0x1p-1022 * y
}
