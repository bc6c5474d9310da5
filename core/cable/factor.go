package cable

// Factors solve one tree matrix for many right-hand sides, without a division.
type Factors struct {
	tree     []Stretch
	roots    int
	up, down []float64 // a/d and b/d of what elimination leaves
	inverse  []float64 // 1/d
}

// NewFactors makes room for the factors of a tree of so many rows.
func NewFactors(tree []Stretch, roots, rows int) *Factors {
	return &Factors{tree, roots, make([]float64, rows), make([]float64, rows), make([]float64, rows)}
}

// Factor takes the matrix of Solve in one lane; d is overwritten.
func (f *Factors) Factor(a, b, d []float64) {
	for k := len(f.tree) - 1; k >= 0; k-- {
		s := f.tree[k]
		d, dUp := s.Rows(d, 1)
		up, _ := s.Rows(f.up, 1)
		a, _ := s.Rows(a, 1)
		b, _ := s.Rows(b, 1)
		for i := len(d) - 1; i >= 0; i-- {
			up[i] = a[i] / d[i]
			dUp[i] -= float64(up[i] * b[i])
		}
	}
	for i := range d {
		f.inverse[i] = 1 / d[i]
		f.down[i] = b[i] / d[i]
	}
}

// Solve replaces the right-hand side by the solution.
func (f *Factors) Solve(rhs []float64) {
	for k := len(f.tree) - 1; k >= 0; k-- {
		s := f.tree[k]
		rhs, rhsUp := s.Rows(rhs, 1)
		up, _ := s.Rows(f.up, 1)
		for i := len(rhs) - 1; i >= 0; i-- {
			rhsUp[i] -= float64(up[i] * rhs[i])
		}
	}
	for i := range f.roots {
		rhs[i] *= f.inverse[i]
	}
	for _, s := range f.tree {
		rhs, rhsUp := s.Rows(rhs, 1)
		down, _ := s.Rows(f.down, 1)
		inverse, _ := s.Rows(f.inverse, 1)
		for i := range rhs {
			rhs[i] = float64(rhs[i]*inverse[i]) - float64(down[i]*rhsUp[i])
		}
	}
}
