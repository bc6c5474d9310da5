package cable

// Stretch is rows of a tree, from From up to To, whose parents are all Back rows
// before them. An unbranched piece of cable is one stretch with Back = 1.
type Stretch struct{ From, To, Back int }

// Stretches are the rows below the roots, in order, as few as can be.
func Stretches(parent []int32, roots int) []Stretch {
	var all []Stretch
	for i := roots; i < len(parent); i++ {
		back := i - int(parent[i])
		if n := len(all) - 1; n >= 0 && all[n].Back == back {
			all[n].To++
			continue
		}
		all = append(all, Stretch{i, i + 1, back})
	}
	return all
}

// Rows cuts the stretch's rows, and their parents', out of a block [row][lane].
// The two overlap.
func (s Stretch) Rows(block []float64, lanes int) (rows, parents []float64) {
	from, n := s.From*lanes, (s.To-s.From)*lanes
	return block[from:][:n:n], block[from-s.Back*lanes:][:n:n]
}

// Solve solves the tree matrix in place, for each lane: on entry rhs is the
// right-hand side, on return the solution; d is overwritten.
//
// Row i of the matrix holds d[i] on the diagonal, b[i] in the column of its
// parent, and a[i] in the row of its parent. The first roots rows have no parent;
// every other row comes after its parent. So one sweep from the last row up
// eliminates a without fill-in, and one sweep down substitutes (Hines, Int. J.
// Bio-Med. Comput. 15 (1984) 69-76). Every array is [row][lane].
func Solve(tree []Stretch, roots, lanes int, a, b, d, rhs []float64) {
	for k := len(tree) - 1; k >= 0; k-- {
		eliminate(tree[k], lanes, a, b, d, rhs)
	}
	for i := range roots * lanes {
		rhs[i] /= d[i]
	}
	for _, s := range tree {
		substitute(s, lanes, b, d, rhs)
	}
}

func eliminate(s Stretch, lanes int, a, b, d, rhs []float64) {
	d, dUp := s.Rows(d, lanes)
	rhs, rhsUp := s.Rows(rhs, lanes)
	a, _ = s.Rows(a, lanes)
	b, _ = s.Rows(b, lanes)
	for i := len(d) - 1; i >= 0; i-- {
		p := a[i] / d[i]
		dUp[i] -= float64(p * b[i])
		rhsUp[i] -= float64(p * rhs[i])
	}
}

func substitute(s Stretch, lanes int, b, d, rhs []float64) {
	rhs, rhsUp := s.Rows(rhs, lanes)
	b, _ = s.Rows(b, lanes)
	d, _ = s.Rows(d, lanes)
	for i := range rhs {
		rhs[i] = (rhs[i] - float64(b[i]*rhsUp[i])) / d[i]
	}
}
