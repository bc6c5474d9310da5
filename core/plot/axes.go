package plot

import "math"

// axes draws the grid, the two axes and their names. An x axis without a name has
// no numbers either: another one below says what they are.
func (s *Scene) axes(box Box, x, y Scale, xName, yName string) {
	s.xGrid(box, x, xName != "")
	s.yGrid(box, y)
	s.frame(box)
	if xName != "" {
		s.text("label", Label, fontSize, (box.X0+box.X1)/2, box.Y1+36, Middle, xName)
	}
	s.text("label", Label, fontSize, 15, (box.Y0+box.Y1)/2, Middle, yName).Turned = true
}

func (s *Scene) xGrid(box Box, x Scale, numbers bool) {
	for _, tick := range x.Ticks(70) {
		at := x.Pixel(tick.Value)
		s.line("grid", Grid, 1, at, box.Y0, at, box.Y1)
		if numbers {
			s.text("tick", Quiet, fontSize, at, box.Y1+17, Middle, tick.Label)
		}
	}
}

func (s *Scene) yGrid(box Box, y Scale) {
	for _, tick := range y.Ticks(34) {
		at := y.Pixel(tick.Value)
		s.line("grid", Grid, 1, box.X0, at, box.X1, at)
		s.text("tick", Quiet, fontSize, box.X0-7, at+4, End, tick.Label)
	}
}

// frame draws the lines of the two axes.
func (s *Scene) frame(box Box) {
	s.line("axis", AxisInk, 1, box.X0, box.Y0, box.X0, box.Y1)
	s.line("axis", AxisInk, 1, box.X0, box.Y1, box.X1, box.Y1)
}

// cursor is the line at the cursor's time, if that is seen.
func cursor(box Box, x float64) []Mark {
	if !(x >= box.X0-.5 && x <= box.X1+.5) {
		return nil
	}
	return []Mark{{Kind: Rect, Class: "cursor", Ink: Quiet, Fill: true, X: x - .5, Y: box.Y0, W: 1, H: box.Y1 - box.Y0}}
}

// area is a plot's box and scales for ranges of its two quantities.
func area(width, height float64, x, y [2]float64) (box Box, sx, sy Scale) {
	x[0], x[1] = clampRange(x[0], x[1])
	y[0], y[1] = clampRange(y[0], y[1])
	widest := 0.0
	for _, tick := range (Scale{Min: y[0], Max: y[1], From: height, To: 0}).Ticks(34) {
		widest = math.Max(widest, TextWidth(tick.Label, fontSize))
	}
	left := 14 + fontSize + widest + 8
	box = Box{X0: left, Y0: 14, X1: math.Max(left+40, width-14), Y1: math.Max(54, height-42)}
	sx = Scale{Min: x[0], Max: x[1], From: box.X0, To: box.X1}
	sy = Scale{Min: y[0], Max: y[1], From: box.Y1, To: box.Y0}
	return box, sx, sy
}

// roomy is the range of the finite values with some air at both sides.
func roomy(low, high float64) [2]float64 {
	if !(low <= high) || math.IsInf(low, 0) || math.IsInf(high, 0) {
		return [2]float64{-1, 1}
	}
	air := (high - low) * .05
	if air < 1e-9 {
		air = math.Max(1e-3, math.Abs(high)*.02)
	}
	return [2]float64{low - air, high + air}
}

// AppendCurve writes a path through points that lie anywhere, without those that are
// less than half a pixel from the one before. Both scales are in proportion.
func AppendCurve(dst []byte, xs, ys []float64, x, y Scale) []byte {
	w := pen{dst: dst, x: tenthsOf(x), y: tenthsOf(y)}
	last := min(len(xs), len(ys)) - 1
	for i := 0; i <= last; i++ {
		if xs[i]-xs[i] != 0 || ys[i]-ys[i] != 0 { // no number, or infinite
			w.lift()
			continue
		}
		px, py := w.x.at(xs[i]), w.y.at(ys[i])
		if away := math.Abs(px-w.fromX) + math.Abs(py-w.fromY); w.down && away < 5 && i < last {
			continue
		}
		w.write(px, py)
	}
	return w.dst
}
