package fast

import "math"

// eigen diagonalises a symmetric matrix a, by Householder's reduction to three
// diagonals and implicit QL steps (Wilkinson and Reinsch, Linear Algebra, 1971,
// II/2 and II/4). It returns the eigenvalues and leaves in a's rows the
// eigenvectors: a[k] belongs to values[k].
func eigen(a [][]float64) (values []float64) {
	d, e := tridiagonal(a)
	for l := range d {
		for {
			m := l
			for m+1 < len(d) && math.Abs(e[m]) > 1e-17*(math.Abs(d[m])+math.Abs(d[m+1])) {
				m++
			}
			if m == l {
				break
			}
			implicit(a, d, e, l, m)
		}
	}
	return d
}

// tridiagonal reduces a to the diagonal d and, between d[i] and d[i+1], e[i]. It
// leaves in a the rows of the orthogonal Q with Q a Q' tridiagonal.
func tridiagonal(a [][]float64) (d, e []float64) {
	n := len(a)
	d, e = make([]float64, n), make([]float64, n)
	q := make([][]float64, n)
	for i := range q {
		q[i] = make([]float64, n)
		q[i][i] = 1
	}
	u, p := make([]float64, n), make([]float64, n)
	for k := 0; k < n-2; k++ {
		if e[k] = mirror(a, k, u); e[k] != 0 {
			reflect(a, q, k, u, p)
		}
		e[k] = a[k+1][k]
	}
	for i := range n {
		d[i] = a[i][i]
		if i+1 < n {
			e[i] = a[i+1][i]
		}
		copy(a[i], q[i])
	}
	return d, e
}

// mirror finds the unit vector u that maps column k below the diagonal to its
// first element, and returns 0 when there is nothing to do.
func mirror(a [][]float64, k int, u []float64) float64 {
	norm := 0.0
	for i := k + 1; i < len(a); i++ {
		u[i] = a[i][k]
		norm += u[i] * u[i]
	}
	rest := norm - u[k+1]*u[k+1]
	if rest <= 0 {
		return 0
	}
	norm = math.Sqrt(norm)
	u[k+1] += math.Copysign(norm, u[k+1])
	length := math.Sqrt(rest + u[k+1]*u[k+1])
	for i := k + 1; i < len(a); i++ {
		u[i] /= length
	}
	return norm
}

// reflect puts H a H in a's place, H = 1 - 2uu', and H q in q's.
func reflect(a, q [][]float64, k int, u, p []float64) {
	n := len(a)
	uap := 0.0
	for i := range n {
		p[i] = 0
		for j := k + 1; j < n; j++ {
			p[i] += a[i][j] * u[j]
		}
	}
	for i := k + 1; i < n; i++ {
		uap += u[i] * p[i]
	}
	u[k] = 0
	for i := k; i < n; i++ {
		for j := k; j < n; j++ {
			a[i][j] += 4*uap*u[i]*u[j] - 2*(u[i]*p[j]+p[i]*u[j])
		}
	}
	for j := range n {
		sum := 0.0
		for i := k + 1; i < n; i++ {
			sum += u[i] * q[i][j]
		}
		for i := k + 1; i < n; i++ {
			q[i][j] -= 2 * sum * u[i]
		}
	}
}

// implicit takes one QL step with Wilkinson's shift on the block from l to m.
func implicit(q [][]float64, d, e []float64, l, m int) {
	g := (d[l+1] - d[l]) / (2 * e[l])
	g = d[m] - d[l] + e[l]/(g+math.Copysign(math.Hypot(g, 1), g))
	s, c, p := 1.0, 1.0, 0.0
	for i := m - 1; i >= l; i-- {
		f, b := s*e[i], c*e[i]
		r := math.Hypot(f, g)
		e[i+1] = r
		if r == 0 {
			d[i+1] -= p
			e[m] = 0
			return
		}
		s, c = f/r, g/r
		g = d[i+1] - p
		r = (d[i]-g)*s + 2*c*b
		p = s * r
		d[i+1] = g + p
		g = c*r - b
		x, y := q[i], q[i+1]
		for k := range x {
			x[k], y[k] = c*x[k]-s*y[k], s*x[k]+c*y[k]
		}
	}
	d[l] -= p
	e[l], e[m] = g, 0
}
