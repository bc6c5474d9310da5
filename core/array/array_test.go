package array

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

// The numbers are held to numpy's own by TestNumpyAnswers in web/cells. Here is what
// numpy was not asked.

func numbers(shape ...int) *Array {
	a := &Array{Shape: shape, Kind: Float}
	for i := range count(shape) {
		a.Data = append(a.Data, float64(i))
	}
	return a
}

// TestLimit makes arrays that are too large, in each way in which they grow.
func TestLimit(t *testing.T) {
	long := []int{1 << 13}
	for name, grow := range map[string]func() (*Array, error){
		"full":     func() (*Array, error) { return Full([]int{1 << 20, 1 << 20}, 0, Float) },
		"full 0":   func() (*Array, error) { return Full([]int{1 << 40, 1 << 40, 1 << 40}, 0, Float) },
		"arange":   func() (*Array, error) { return Arange(0, 1e12, 1, Float) },
		"linspace": func() (*Array, error) { a, _, err := Linspace(0, 1, 1<<40, true); return a, err },
		"outer":    func() (*Array, error) { return Binary("add", numbers(1<<13, 1), numbers(long...)) },
		"repeat":   func() (*Array, error) { return Repeat(numbers(2), []int{1 << 40}, 0) },
		"bincount": func() (*Array, error) { return Bincount(Flat([]float64{1e18}, Int), nil, 0) },
		"edges":    func() (*Array, error) { return Edges(nil, 1<<40, nil) },
		"eye":      func() (*Array, error) { return Eye(1<<20, 1<<20, 0) },
	} {
		_, err := grow()
		var e *Error
		if !errors.As(err, &e) || e.Type != "MemoryError" || !strings.Contains(e.Text, "too large") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if a, err := Full([]int{0, 1 << 40}, 0, Float); err != nil || len(a.Data) != 0 {
		t.Error("an empty array with a long axis", err)
	}
}

// TestGetAndPutAgree puts numbers where they were got.
func TestGetAndPutAgree(t *testing.T) {
	a := numbers(4, 5, 3)
	at := &Array{[]float64{0, 3, -1, 1}, []int{2, 2}, Int}
	for _, index := range [][]any{
		{at}, {at, 1}, {Slice{1, 2, 2}, at}, {at, Ellipsis{}, 2}, {NewAxis{}, 2, at}, {at, Slice{4, -1, 5}, at.flat()},
	} {
		got, err := Get(a, index)
		if err != nil {
			continue // shapes that do not fit
		}
		put, err := Put(a, index, got)
		if err != nil || !slices.Equal(put.Data, a.Data) {
			t.Errorf("%v: %v, %v", index, put, err)
		}
		if minus, err := Put(a, index, numbers()); err != nil || slices.Equal(minus.Data, a.Data) {
			t.Errorf("%v: nothing was put, %v", index, err)
		}
	}
}

func (a *Array) flat() *Array { return Flat(a.Data[:2], a.Kind) }

// TestSolve multiplies solutions with the matrix again.
func TestSolve(t *testing.T) {
	a := &Array{[]float64{0, 2, 1, 1, 1, 0, 3, 0, -1}, []int{3, 3}, Float}
	b := numbers(3, 2)
	x, err := Solve(a, b)
	if err != nil {
		t.Fatal(err)
	}
	back, _ := Matmul(a, x)
	for i := range b.Data {
		if math.Abs(back.Data[i]-b.Data[i]) > 1e-14 {
			t.Errorf("a x = %v, want %v", back.Data, b.Data)
		}
	}
	if d, _ := Det(a); math.Abs(d+1) > 1e-14 {
		t.Errorf("determinant %v, want -1", d)
	}
	if _, err := Solve(&Array{make([]float64, 4), []int{2, 2}, Float}, numbers(2)); err == nil {
		t.Error("a matrix of zeros has a solution")
	}
}

// TestPolyfit finds the polynomial that points lie on, and the line nearest to others.
func TestPolyfit(t *testing.T) {
	var x, y []float64
	for i := range 50 {
		v := float64(i)/10 - 2
		x, y = append(x, v), append(y, 2*v*v*v-v+0.5)
	}
	c, err := Polyfit(x, y, 3, nil)
	for i, want := range []float64{2, 0, -1, 0.5} {
		if err != nil || math.Abs(c.Data[i]-want) > 1e-12 {
			t.Errorf("coefficients %v, %v", c, err)
		}
	}
	line, _ := Polyfit([]float64{0, 1, 2}, []float64{1, 3, 4}, 1, nil)
	if math.Abs(line.Data[0]-1.5) > 1e-14 || math.Abs(line.Data[1]-7./6) > 1e-14 {
		t.Errorf("line %v, want 1.5 and 7/6", line.Data)
	}
}

// TestFourier compares with sums of the definition, and goes back.
func TestFourier(t *testing.T) {
	for n := 1; n <= 20; n++ {
		re, im := make([]float64, n), make([]float64, n)
		for i := range n {
			re[i], im[i] = math.Sin(float64(i*i)), math.Cos(float64(3*i))
		}
		a, b, err := Fourier(re, im, false)
		if err != nil {
			t.Fatal(err)
		}
		for k := range n {
			var sum complex128
			for i := range n {
				sin, cos := math.Sincos(-2 * math.Pi * float64(i*k) / float64(n))
				sum += complex(re[i], im[i]) * complex(cos, sin)
			}
			if math.Hypot(a.Data[k]-real(sum), b.Data[k]-imag(sum)) > 1e-13 {
				t.Errorf("frequency %d of %d: %v %v, want %v", k, n, a.Data[k], b.Data[k], sum)
			}
		}
		back, _, _ := Fourier(a.Data, b.Data, true)
		for i := range n {
			if math.Abs(back.Data[i]-re[i]) > 1e-14 {
				t.Errorf("number %d of %d comes back as %v from %v", i, n, back.Data[i], re[i])
			}
		}
	}
}
