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

// TestPowBetween takes powers that lie exactly in the middle of two numbers, as
// one in ten of these does, and among them negative and huge ones.
func TestPowBetween(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		n := 2 + rng.IntN(3)
		odd := rng.IntN(1<<(54/n)) | 1
		x := math.Ldexp(float64(odd), rng.IntN(400)-200)
		for _, x := range []float64{x, -x} {
			exact := wide(1)
			for range n {
				exact.Mul(exact, wide(x))
			}
			if want, _ := exact.Float64(); Pow(x, float64(n)) != want {
				t.Fatalf("Pow(%v, %d) = %v, want %v", x, n, Pow(x, float64(n)), want)
			}
		}
	}
}

// TestPowSubnormal allows the unit in the last place that Pow's comment does.
func TestPowSubnormal(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		x, n := .001+rng.Float64()*1e-4, 1640+rng.IntN(70)
		if got, want := Pow(x, float64(n)/16), powBig(x, n); math.Abs(got-want) > 0x1p-1074 {
			t.Fatalf("Pow(%v, %d/16) = %v, want %v", x, n, got, want)
		}
	}
}

// wide is x with 300 bits to compute in.
func wide(x float64) *big.Float {
	return new(big.Float).SetPrec(300).SetFloat64(x)
}

// powBig is x^(n/16).
func powBig(x float64, n int) float64 {
	root := wide(x)
	for range 4 {
		root.Sqrt(root)
	}
	p := wide(1)
	for range max(n, -n) {
		p.Mul(p, root)
	}
	if n < 0 {
		p.Quo(wide(1), p)
	}
	f, _ := p.Float64()
	return f
}

func TestPowSpecial(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range [][3]float64{
		{3, 0, 1}, {3, 1, 3}, {3, 2, 9}, {2, -1074, 0x1p-1074}, {2, 1024, inf}, {1, nan, 1}, {0, 2, 0},
		{-2, 3, -8}, {3, inf, inf}, {.5, 1e300, 0}, {10, 22, 1e22}, {9, .5, 3},
		{9, 1.5, 27}, {1e300, 1e308, inf}, {1e300, -1e308, 0}, {1, 1e308, 1}, {-1, 1e308, 1}, {-2, 1025, -inf}, {-inf, 3, -inf},
	} {
		if got := Pow(c[0], c[1]); got != c[2] {
			t.Errorf("Pow(%v, %v) = %v, want %v", c[0], c[1], got, c[2])
		}
	}
	for _, c := range [][2]float64{{nan, 2}, {2, nan}, {-2, .5}} {
		if got := Pow(c[0], c[1]); got == got {
			t.Errorf("Pow(%v, %v) = %v, want NaN", c[0], c[1], got)
		}
	}
}
