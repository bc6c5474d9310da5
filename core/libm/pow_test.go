package libm

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// TestPow compares with powers by whole numbers and square roots in 300 bits:
// x^(n/16) for random x and n.
func TestPow(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		x, n := rng.Float64()*10+1e-3, rng.IntN(400)-200
		if got, want := Pow(x, float64(n)/16), powBig(x, n); got != want {
			t.Fatalf("Pow(%v, %d/16) = %v, want %v", x, n, got, want)
		}
	}
}

// powBig is x^(n/16).
func powBig(x float64, n int) float64 {
	root := new(big.Float).SetPrec(300).SetFloat64(x)
	for range 4 {
		root.Sqrt(root)
	}
	p := new(big.Float).SetPrec(300).SetInt64(1)
	for range max(n, -n) {
		p.Mul(p, root)
	}
	if n < 0 {
		p.Quo(new(big.Float).SetPrec(300).SetInt64(1), p)
	}
	f, _ := p.Float64()
	return f
}

func TestPowSpecial(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range [][3]float64{
		{3, 0, 1}, {3, 1, 3}, {3, 2, 9}, {2, -1074, 0x1p-1074}, {2, 1024, inf}, {1, nan, 1}, {0, 2, 0},
		{-2, 3, -8}, {3, inf, inf}, {.5, 1e300, 0}, {10, 22, 1e22}, {9, .5, 3},
	} {
		if got := Pow(c[0], c[1]); got != c[2] {
			t.Errorf("Pow(%v, %v) = %v, want %v", c[0], c[1], got, c[2])
		}
	}
	if got := Pow(nan, 2); got == got {
		t.Errorf("Pow(NaN, 2) = %v", got)
	}
}
