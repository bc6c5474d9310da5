package cable

// Solve solves the tree matrix in place, for each lane: on entry rhs is the
// right-hand side, on return the solution; d is overwritten.
//
// Row i of the matrix holds d[i] on the diagonal, b[i] in the column of
// parent[i], and a[i] in the row of parent[i]. Rows below roots have no parent;
// every other row comes after its parent. So one sweep from the last row up
// eliminates a without fill-in, and one sweep down substitutes (Hines, Int. J.
// Bio-Med. Comput. 15 (1984) 69-76). Every array is [row][lane].
func Solve(parent []int32, roots, lanes int, a, b, d, rhs []float64) {
	for i := len(parent) - 1; i >= roots; i-- {
		row, up := i*lanes, int(parent[i])*lanes
		for l := range lanes {
			p := a[row+l] / d[row+l]
			d[up+l] -= float64(p * b[row+l])
			rhs[up+l] -= float64(p * rhs[row+l])
		}
	}
	for i := range roots * lanes {
		rhs[i] /= d[i]
	}
	for i := roots; i < len(parent); i++ {
		row, up := i*lanes, int(parent[i])*lanes
		for l := range lanes {
			rhs[row+l] -= float64(b[row+l] * rhs[up+l])
			rhs[row+l] /= d[row+l]
		}
	}
}
