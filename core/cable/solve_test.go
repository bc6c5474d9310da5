package cable

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cablelab/cablelab/core/model"
)

// TestSolveAgainstDense holds the Hines solver against Gaussian elimination with
// pivoting on random forests.
func TestSolveAgainstDense(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n, lanes := 1+rng.IntN(40), 1+rng.IntN(4)
		roots := 1 + rng.IntN(min(n, 3))
		parent := make([]int32, n)
		for i := roots; i < n; i++ {
			parent[i] = int32(rng.IntN(i))
		}
		a, b, d, rhs := randomSystem(rng, parent, roots, lanes)
		want := make([][]float64, lanes)
		for l := range lanes {
			want[l] = solveDense(parent, roots, lanes, l, a, b, d, rhs)
		}
		Solve(Stretches(parent, roots), roots, lanes, a, b, d, rhs)
		for i := range n {
			for l := range lanes {
				if got := rhs[i*lanes+l]; math.Abs(got-want[l][i]) > 1e-12*(1+math.Abs(got)) {
					t.Fatalf("n %d, row %d, lane %d: %g, dense %g", n, i, l, got, want[l][i])
				}
			}
		}
	}
}

// randomSystem is diagonally dominant, as a cable's is.
func randomSystem(rng *rand.Rand, parent []int32, roots, lanes int) (a, b, d, rhs []float64) {
	size := len(parent) * lanes
	a, b, d, rhs = make([]float64, size), make([]float64, size), make([]float64, size), make([]float64, size)
	for i := range size {
		d[i] += .1 + rng.Float64()
		rhs[i] = rng.NormFloat64()
		if row := i / lanes; row >= roots {
			a[i], b[i] = -rng.Float64(), -rng.Float64()
			d[i] -= b[i]
			d[int(parent[row])*lanes+i%lanes] -= a[i]
		}
	}
	return a, b, d, rhs
}

func solveDense(parent []int32, roots, lanes, lane int, a, b, d, rhs []float64) []float64 {
	n := len(parent)
	m := make([][]float64, n)
	for i := range n {
		m[i] = make([]float64, n+1)
		m[i][i], m[i][n] = d[i*lanes+lane], rhs[i*lanes+lane]
	}
	for i := roots; i < n; i++ {
		m[i][parent[i]] += b[i*lanes+lane]
		m[parent[i]][i] += a[i*lanes+lane]
	}
	for c := range n {
		pivot := c
		for r := c + 1; r < n; r++ {
			if math.Abs(m[r][c]) > math.Abs(m[pivot][c]) {
				pivot = r
			}
		}
		m[c], m[pivot] = m[pivot], m[c]
		for r := range n {
			if r == c {
				continue
			}
			f := m[r][c] / m[c][c]
			for k := c; k <= n; k++ {
				m[r][k] -= f * m[c][k]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = m[i][n] / m[i][i]
	}
	return x
}

func TestStretches(t *testing.T) {
	// a root with an unbranched cable of three, and two branches from its second row
	got := Stretches([]int32{-1, 0, 1, 2, 2, 4, 2}, 1)
	want := []Stretch{{1, 4, 1}, {4, 5, 2}, {5, 6, 1}, {6, 7, 4}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestDLambda(t *testing.T) {
	lambda := Lambda(100, 1, 100, 1)
	if math.Abs(lambda-282.0947917738782) > 1e-12 {
		t.Errorf("lambda_f(100) of a 1 um dendrite: %v um", lambda)
	}
	if got := DLambda(&model.Section{L: 200, Diam: 1, Ra: 100, Cm: 1}, .1); got != 7 {
		t.Errorf("the d_lambda rule gives the tutorial's dendrite %d segments, want 7", got)
	}
	if got := DLambda(&model.Section{L: 1, Diam: 1, Ra: 100, Cm: 1}, .1); got != 1 {
		t.Errorf("the d_lambda rule gives a stub %d segments, want 1", got)
	}
}

func TestGeomNseg(t *testing.T) {
	m, err := GeomNseg(model.Tutorial(), .1)
	if err != nil {
		t.Fatal(err)
	}
	if soma, dend := m.Sections[0].Nseg, m.Sections[1].Nseg; soma != 1 || dend != 7 {
		t.Errorf("nseg %d in the soma, %d in the dendrite", soma, dend)
	}
	if model.Tutorial().Sections[1].Nseg != 1 {
		t.Error("the model itself is changed")
	}
	if _, err := GeomNseg(model.Tutorial(), 1e-9); err == nil {
		t.Error("more segments than can be are taken")
	}
}
