package plot

import "math"

// Rotation turns the cell before it is drawn: rows of a matrix.
type Rotation [3][3]float64

// Front looks along z, with x to the right and y up.
var Front = Rotation{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}

// About turns further by an angle [rad] about an axis of the screen: 0 is x to
// the right, 1 is y up, 2 is z towards the eye.
func (r Rotation) About(axis int, angle float64) Rotation {
	sin, cos := math.Sincos(angle)
	turn := Front
	a, b := (axis+1)%3, (axis+2)%3
	turn[a][a], turn[a][b], turn[b][a], turn[b][b] = cos, -sin, sin, cos
	return turn.times(r).square()
}

// Drag turns by a movement of the pointer [px]: across the plot's smaller side
// it is half a turn.
func (r Rotation) Drag(dx, dy, side float64) Rotation {
	perPixel := math.Pi / math.Max(side, 1)
	return r.About(1, dx*perPixel).About(0, dy*perPixel)
}

func (r Rotation) times(q Rotation) (p Rotation) {
	for i := range 3 {
		for j := range 3 {
			for k := range 3 {
				p[i][j] += r[i][k] * q[k][j]
			}
		}
	}
	return p
}

// square makes the rows orthonormal again, which rounding slowly unmakes.
func (r Rotation) square() Rotation {
	x, y := unit(r[0]), r[1]
	d := x[0]*y[0] + x[1]*y[1] + x[2]*y[2]
	y = unit([3]float64{y[0] - d*x[0], y[1] - d*x[1], y[2] - d*x[2]})
	return Rotation{x, y, {x[1]*y[2] - x[2]*y[1], x[2]*y[0] - x[0]*y[2], x[0]*y[1] - x[1]*y[0]}}
}

func unit(v [3]float64) [3]float64 {
	n := math.Sqrt(v[0]*v[0] + v[1]*v[1] + v[2]*v[2])
	if !(n > 0) || math.IsInf(n, 0) {
		return [3]float64{1, 0, 0}
	}
	return [3]float64{v[0] / n, v[1] / n, v[2] / n}
}

// apply gives screen coordinates: x to the right, y up.
func (r *Rotation) apply(x, y, z float64) (float64, float64) {
	return r[0][0]*x + r[0][1]*y + r[0][2]*z, r[1][0]*x + r[1][1]*y + r[1][2]*z
}
