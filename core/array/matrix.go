package array

import (
	"math"
	"slices"
)

// Dot is numpy's dot: the product of vectors and matrices, over the last axis of a
// and the last but one of b. The last bits of numpy's own depend on the machine.
func Dot(a, b *Array) (*Array, error) {
	if len(a.Shape) == 0 || len(b.Shape) == 0 {
		return Binary("multiply", a, b)
	}
	return contract(a, b, func(axisA, axisB int) error {
		return valueError("shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)", shapeText(a.Shape), shapeText(b.Shape), a.Shape[axisA], axisA, b.Shape[axisB], axisB)
	})
}

// Matmul is a @ b, of vectors and matrices.
func Matmul(a, b *Array) (*Array, error) {
	if len(a.Shape) == 0 || len(b.Shape) == 0 {
		return nil, valueError("matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)", int(number(len(a.Shape) != 0)))
	}
	if len(a.Shape) > 2 || len(b.Shape) > 2 {
		return nil, &Error{"NotImplementedError", "the cells' numpy multiplies matrices of up to two axes"}
	}
	return contract(a, b, func(axisA, axisB int) error {
		return valueError("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size %d is different from %d)", b.Shape[axisB], a.Shape[axisA])
	})
}

func contract(a, b *Array, mismatch func(axisA, axisB int) error) (*Array, error) {
	lastA, axisB := len(a.Shape)-1, max(len(b.Shape)-2, 0)
	n := a.Shape[lastA]
	if b.Shape[axisB] != n {
		return nil, mismatch(lastA, axisB)
	}
	columns := b.permuted(append(others(len(b.Shape), []int{axisB}), axisB))
	shape := append(slices.Clone(a.Shape[:lastA]), columns.Shape[:len(columns.Shape)-1]...)
	size, err := Size(shape)
	if err != nil {
		return nil, err
	}
	data := make([]float64, 0, size)
	for i := range count(a.Shape[:lastA]) {
		row := a.Data[i*n : (i+1)*n]
		for j := range size / max(count(a.Shape[:lastA]), 1) {
			data = append(data, inner(row, columns.Data[j*n:(j+1)*n]))
		}
	}
	kind := wider(a.Kind, b.Kind)
	return (&Array{data, shape, Float}).As(kind), nil
}

func inner(x, y []float64) float64 {
	total := 0.0
	for i, v := range x {
		total += float64(v * y[i])
	}
	return total
}

// square tells whether a is a matrix that a linear system can have.
func (a *Array) square() error {
	if len(a.Shape) != 2 {
		return &Error{"LinAlgError", "1-dimensional array given. Array must be at least two-dimensional"}
	}
	if a.Shape[0] != a.Shape[1] {
		return &Error{"LinAlgError", "Last 2 dimensions of the array must be square"}
	}
	return nil
}

// eliminate brings the rows of a into the form of an upper triangle, with the rows
// of b alongside, by Gauss's method with the largest pivot of a column. It returns
// the determinant of a.
func eliminate(a, b [][]float64) float64 {
	det := 1.0
	for k := range a {
		p := k
		for i := k + 1; i < len(a); i++ {
			if math.Abs(a[i][k]) > math.Abs(a[p][k]) {
				p = i
			}
		}
		if a[p][k] == 0 {
			return 0
		}
		if p != k {
			a[p], a[k] = a[k], a[p]
			b[p], b[k] = b[k], b[p]
			det = -det
		}
		det *= a[k][k]
		for i := k + 1; i < len(a); i++ {
			f := a[i][k] / a[k][k]
			subtract(a[i], a[k], f)
			subtract(b[i], b[k], f)
		}
	}
	return det
}

// subtract takes f times y from x.
func subtract(x, y []float64, f float64) {
	for i := range x {
		x[i] -= float64(f * y[i])
	}
}

// rows are the rows of a copy of a matrix.
func (a *Array) rows() [][]float64 {
	data := slices.Clone(a.Data)
	rows := make([][]float64, a.Shape[0])
	width := count(a.Shape[1:])
	for i := range rows {
		rows[i] = data[i*width : (i+1)*width]
	}
	return rows
}

// Det is the determinant of a square matrix.
func Det(a *Array) (float64, error) {
	if err := a.square(); err != nil {
		return 0, err
	}
	return eliminate(a.rows(), make([][]float64, a.Shape[0])), nil
}

// Solve is the x with a x = b, of a vector or of each column of a matrix.
func Solve(a, b *Array) (*Array, error) {
	if err := a.square(); err != nil {
		return nil, err
	}
	if len(b.Shape) == 0 || b.Shape[0] != a.Shape[0] {
		return nil, valueError("solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size %d is different from %d)", count(b.Shape[:min(1, len(b.Shape))]), a.Shape[0])
	}
	u, x := a.rows(), b.rows()
	if eliminate(u, x) == 0 {
		return nil, &Error{"LinAlgError", "Singular matrix"}
	}
	out := &Array{make([]float64, 0, len(b.Data)), b.Shape, Float}
	for k := len(u) - 1; k >= 0; k-- {
		for i := k + 1; i < len(u); i++ {
			subtract(x[k], x[i], u[k][i])
		}
		for i := range x[k] {
			x[k][i] /= u[k][k]
		}
	}
	for _, row := range x {
		out.Data = append(out.Data, row...)
	}
	return out, nil
}

// Lstsq is the x for which the sum of squares of a x - b is least, by Householder's
// reflections. a has to have as many independent columns as it has columns.
func Lstsq(a *Array, b []float64) ([]float64, error) {
	if len(a.Shape) != 2 || a.Shape[0] != len(b) {
		return nil, &Error{"LinAlgError", "Incompatible dimensions"}
	}
	m, n := a.Shape[0], a.Shape[1]
	q, r := a.rows(), slices.Clone(b)
	if m < n {
		return nil, &Error{"LinAlgError", "the cells' numpy needs at least as many equations as unknowns"}
	}
	x := make([]float64, n)
	for k := range n {
		if !reflect(q, r, k) {
			return nil, &Error{"LinAlgError", "the columns are not independent"}
		}
	}
	for k := n - 1; k >= 0; k-- {
		x[k] = (r[k] - inner(x[k+1:], q[k][k+1:n])) / q[k][k]
	}
	return x, nil
}

// reflect makes column k of the rows zero below the diagonal, and does the same with
// the right side r. It is false for a column that is zero.
func reflect(rows [][]float64, r []float64, k int) bool {
	norm := 0.0
	for _, row := range rows[k:] {
		norm = math.Sqrt(float64(norm*norm) + float64(row[k]*row[k]))
	}
	if norm == 0 {
		return false
	}
	v := make([]float64, len(rows)-k)
	for i, row := range rows[k:] {
		v[i] = row[k]
	}
	v[0] += math.Copysign(norm, v[0])
	half := inner(v, v) / 2
	for j := k; j < len(rows[k]); j++ {
		s := 0.0
		for i, row := range rows[k:] {
			s += float64(v[i] * row[j])
		}
		for i, row := range rows[k:] {
			row[j] -= float64(s / half * v[i])
		}
	}
	s := inner(v, r[k:]) / half
	subtract(r[k:], v, s)
	return true
}

// Polyfit is the polynomial of a degree that fits the points (x, y) best, with the
// highest power first; w weighs the distances.
func Polyfit(x, y []float64, degree int, w []float64) (*Array, error) {
	switch {
	case degree < 0:
		return nil, valueError("expected deg >= 0")
	case len(x) == 0:
		return nil, &Error{"TypeError", "expected non-empty vector for x"}
	case len(x) != len(y):
		return nil, &Error{"TypeError", "expected x and y to have same length"}
	case w != nil && len(w) != len(y):
		return nil, &Error{"TypeError", "expected w and y to have the same length"}
	}
	n := degree + 1
	a, err := Full([]int{len(x), n}, 0, Float)
	if err != nil {
		return nil, err
	}
	b := slices.Clone(y)
	scale := make([]float64, n)
	for i, v := range x {
		p := 1.0
		if w != nil {
			p = w[i]
			b[i] *= w[i]
		}
		for j := n - 1; j >= 0; j-- {
			a.Data[i*n+j] = p
			scale[j] = math.Sqrt(float64(scale[j]*scale[j]) + float64(p*p))
			p *= v
		}
	}
	for i := range a.Data {
		a.Data[i] /= scale[i%n]
	}
	c, err := Lstsq(a, b)
	if err != nil {
		return nil, err
	}
	for j := range c {
		c[j] /= scale[j]
	}
	return Flat(c, Float), nil
}

// Convolve is the products of all pairs of numbers of which one is shifted: all of
// them (mode full), as many as the longer array has (same), or those where the
// shorter one lies within the longer (valid).
func Convolve(a, b *Array, mode string) (*Array, error) {
	if len(a.Data) == 0 || len(b.Data) == 0 {
		return nil, valueError("%s cannot be empty", map[bool]string{true: "a", false: "v"}[len(a.Data) == 0])
	}
	x, y := a.Data, b.Data
	if len(x) < len(y) {
		x, y = y, x
	}
	from, n := 0, len(x)+len(y)-1
	switch mode {
	case "same":
		from, n = (len(y)-1)/2, len(x)
	case "valid":
		from, n = len(y)-1, len(x)-len(y)+1
	case "full":
	default:
		return nil, valueError("mode must be one of 'valid', 'same', or 'full' (got '%s')", mode)
	}
	data := make([]float64, n)
	for i := range data {
		at := from + i // x[k] y[at-k]
		for k := max(0, at-len(y)+1); k <= min(at, len(x)-1); k++ {
			data[i] += float64(x[k] * y[at-k])
		}
	}
	return Flat(data, wider(a.Kind, b.Kind)), nil
}
