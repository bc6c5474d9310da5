package fast

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestEigen takes symmetric matrices apart and puts them together again.
func TestEigen(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := 1; n < 40; n++ {
		a, whole := make([][]float64, n), make([][]float64, n)
		for i := range a {
			a[i], whole[i] = make([]float64, n), make([]float64, n)
			for j := range i + 1 {
				a[i][j] = random.NormFloat64() * math.Exp(-float64(i+j)/4)
				a[j][i] = a[i][j]
			}
		}
		for i := range a {
			copy(whole[i], a[i])
		}
		values := eigen(a)
		for i := range n {
			for j := range n {
				sum := 0.0
				for k := range n {
					sum += values[k] * a[k][i] * a[k][j]
				}
				if math.Abs(sum-whole[i][j]) > 1e-13 {
					t.Fatalf("%d rows: %g at %d, %d, want %g", n, sum, i, j, whole[i][j])
				}
			}
		}
	}
}
