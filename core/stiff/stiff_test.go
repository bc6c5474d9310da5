package stiff

import (
	"math"
	"testing"
)

// dense is a small system, solved by elimination with pivoting.
type dense struct {
	f    func(f, y []float64)
	jac  func(j [][]float64, y []float64)
	mass []float64
	j, a [][]float64
}

func square(n int) [][]float64 {
	a := make([][]float64, n)
	for i := range a {
		a[i] = make([]float64, n)
	}
	return a
}

func (d *dense) Slope(f, y []float64) { d.f(f, y) }

func (d *dense) Linearize(y []float64) {
	d.j = square(len(y))
	d.jac(d.j, y)
}

func (d *dense) Factor(c float64) {
	d.a = square(len(d.mass))
	for i := range d.a {
		for k := range d.a {
			d.a[i][k] = -d.j[i][k]
		}
		d.a[i][i] += c * d.mass[i]
	}
}

func (d *dense) Solve(x []float64) {
	n := len(x)
	a := square(n)
	for i := range a {
		copy(a[i], d.a[i])
	}
	for c := range n {
		p := c
		for r := c; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p], x[c], x[p] = a[p], a[c], x[p], x[c]
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
			x[r] -= f * x[c]
		}
	}
	for r := n - 1; r >= 0; r-- {
		for k := r + 1; k < n; k++ {
			x[r] -= a[r][k] * x[k]
		}
		x[r] /= a[r][r]
	}
}

func begin(d *dense, tolerance float64, y ...float64) *Integrator {
	n := New(d, d.mass, tolerance)
	copy(n.Y, y)
	n.Start(0)
	n.Restart()
	return n
}

// pendulum is a pendulum whose force stands in an equation without mass:
// x' = v, v' = w, 0 = w + sin x.
func pendulum() *dense {
	return &dense{
		mass: []float64{1, 1, 0},
		f: func(f, y []float64) {
			f[0], f[1], f[2] = y[1], y[2], -y[2]-math.Sin(y[0])
		},
		jac: func(j [][]float64, y []float64) {
			j[0][1], j[1][2], j[2][2], j[2][0] = 1, 1, -1, -math.Cos(y[0])
		},
	}
}

// TestOrder asks for order 4 at the ends of steps, and of the estimate of a step's
// error and of the values within it: all these fall with the fourth power at least.
func TestOrder(t *testing.T) {
	errors := func(steps int) (end, within, estimate float64) {
		fine := begin(pendulum(), 1e-13, 1, 0, 0)
		n := begin(pendulum(), 1, 1, 0, 0)
		for range steps {
			h := 1 / float64(steps)
			n.system.Linearize(n.Y)
			n.try(h)
			estimate = math.Max(estimate, math.Abs(n.stage[stages-1][0]))
			n.accept(n.T + h)
			for s := 1; s <= 4; s++ {
				at := n.from + h*float64(s)/4
				for fine.T < at {
					fine.Step(at)
				}
				off := math.Abs(n.At(at, 0) - fine.Y[0])
				within = math.Max(within, off)
				end = off
			}
		}
		return end, within, estimate
	}
	e1, w1, x1 := errors(20)
	e2, w2, x2 := errors(40)
	for name, order := range map[string]float64{"ends": math.Log2(e1 / e2), "within steps": math.Log2(w1 / w2), "estimate": math.Log2(x1 / x2)} {
		if !(order > 3.8) {
			t.Errorf("%s: order %.2f, want 4", name, order)
		}
	}
}

// TestStiff follows y' = -k (y - cos t) - sin t from y = 2 for a k so large that
// an explicit method would need a million steps.
func TestStiff(t *testing.T) {
	const k = 1e6
	d := &dense{
		mass: []float64{1, 1},
		f:    func(f, y []float64) { f[0], f[1] = -k*(y[0]-math.Cos(y[1]))-math.Sin(y[1]), 1 },
		jac:  func(j [][]float64, y []float64) { j[0][0], j[0][1] = -k, -k*math.Sin(y[1])-math.Cos(y[1]) },
	}
	for _, tolerance := range []float64{1e-3, 1e-5, 1e-7} {
		n := begin(d, tolerance, 2, 0)
		for n.T < 10 {
			n.Step(10)
			if off := math.Abs(n.Y[0] - math.Cos(n.T)); n.T > 1e-4 && off > 10*tolerance {
				t.Fatalf("tolerance %g: %g off at %g", tolerance, off, n.T)
			}
		}
		if n.T != 10 || n.Tried > 1000 {
			t.Errorf("tolerance %g: %d steps tried up to %g", tolerance, n.Tried, n.T)
		}
	}
}

// TestJump lets a component without mass go where the equations want it, and leaves
// the others.
func TestJump(t *testing.T) {
	n := begin(pendulum(), 1e-6, 1, 0, 5)
	if n.Y[0] != 1 || n.Y[1] != 0 || math.Abs(n.Y[2]+math.Sin(1)) > 1e-12 {
		t.Errorf("starts from %v", n.Y)
	}
}

// TestExplosion ends at t = 1, where y' = y^2 leaves all numbers behind.
func TestExplosion(t *testing.T) {
	n := begin(&dense{
		mass: []float64{1},
		f:    func(f, y []float64) { f[0] = y[0] * y[0] },
		jac:  func(j [][]float64, y []float64) { j[0][0] = 2 * y[0] },
	}, 1e-6, 1)
	last := 0.0
	for n.T < 2 {
		last = n.T
		n.Step(2)
	}
	if math.Abs(last-1) > 1e-3 || !math.IsInf(n.T, 1) || n.At(1.5, 0) == n.At(1.5, 0) {
		t.Errorf("goes on to %g from %g, y %g", n.T, last, n.Y[0])
	}
}
