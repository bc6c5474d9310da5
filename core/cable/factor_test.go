package cable

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestFactorsAgainstSolve holds the factors of a matrix against its elimination,
// for two right-hand sides.
func TestFactorsAgainstSolve(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		n := 1 + rng.IntN(40)
		roots := 1 + rng.IntN(min(n, 3))
		parent := make([]int32, n)
		for i := roots; i < n; i++ {
			parent[i] = int32(rng.IntN(i))
		}
		a, b, d, rhs := randomSystem(rng, parent, roots, 1)
		tree := Stretches(parent, roots)
		f := NewFactors(tree, roots, n)
		f.Factor(a, b, slices.Clone(d))
		for range 2 {
			got, want := slices.Clone(rhs), slices.Clone(rhs)
			f.Solve(got)
			Solve(tree, roots, 1, a, b, slices.Clone(d), want)
			for i := range n {
				if math.Abs(got[i]-want[i]) > 1e-12*(1+math.Abs(got[i])) {
					t.Fatalf("n %d, row %d: %g, want %g", n, i, got[i], want[i])
				}
			}
			rhs[0] += 1
		}
	}
}
