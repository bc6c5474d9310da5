package libm

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// TestLog compares with logarithms in 300 bits, near 1 and of all sizes.
func TestLog(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for i := range 3000 {
		x := math.Ldexp(1+rng.Float64(), rng.IntN(2090)-1070)
		switch i % 3 {
		case 0:
			x = rng.Float64()
		case 1:
			x = 1 + (rng.Float64()-.5)*math.Ldexp(1, -rng.IntN(50))
		}
		if want, _ := logBig(x).Float64(); Log(x) != want {
			t.Fatalf("Log(%v) = %v, want %v", x, Log(x), want)
		}
	}
}

func TestLogOfNone(t *testing.T) {
	for _, x := range []float64{0, -1, math.Inf(1), math.Inf(-1), math.NaN(), 1} {
		if got, want := Log(x), math.Log(x); got != want && !(got != got && want != want) {
			t.Errorf("Log(%v) = %v, want %v", x, got, want)
		}
	}
}

// logBig is ln x = k ln 2 + ln m, each of the two as 2 atanh((y-1)/(y+1)).
func logBig(x float64) *big.Float {
	m, k := math.Frexp(x)
	sum := wide(float64(k))
	return sum.Mul(sum, atanhBig(2)).Add(sum, atanhBig(m))
}

// atanhBig is ln y for y from a half to two.
func atanhBig(y float64) *big.Float {
	z := wide(y)
	z.Quo(z.Sub(z, wide(1)), new(big.Float).SetPrec(300).Add(wide(y), wide(1)))
	z2 := wide(1)
	z2.Mul(z, z)
	sum, power := wide(0), z
	for n := 1.; n < 200; n += 2 {
		sum.Add(sum, new(big.Float).SetPrec(300).Quo(power, wide(n)))
		power = new(big.Float).SetPrec(300).Mul(power, z2)
	}
	return sum.Mul(sum, wide(2))
}
