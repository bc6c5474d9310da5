package plot

import "math"

// line is a value in tenths of a pixel: factor v + offset.
type line struct{ factor, offset float64 }

func tenthsOf(s Scale) line {
	factor := 10 * (s.To - s.From) / (s.Max - s.Min)
	return line{factor, 10*s.From - s.Min*factor}
}

// at is a value's place in tenths of a pixel, inside the limit.
func (l line) at(v float64) float64 {
	at := float64(v*l.factor) + l.offset
	switch { // max and min are calls in WebAssembly
	case at > 10*limit:
		return 10 * limit
	case at < -10*limit:
		return -10 * limit
	}
	return at
}

// near is how far [0.1 px] a point may be off the line that is drawn.
const near = 1

// pen writes a path point by point, x ascending. It holds the last one back until
// it is known to be needed: until no line from the one before passes near all that
// came since and the next.
type pen struct {
	dst  []byte
	x, y line
	down bool // something is drawn
	held bool // something is held back

	fromX, fromY float64 // [0.1 px] the last point drawn
	heldX, heldY float64 // [0.1 px]
	low, high    float64 // slopes between which lines from there pass near what came since
}

func (w *pen) to(t, y float64) {
	if y-y != 0 { // no number, or infinite
		w.lift()
		return
	}
	px, py := w.x.at(t), w.y.at(y)
	if !w.down {
		w.write(px, py)
		return
	}
	if w.held {
		if slope := (py - w.fromY) / (px - w.fromX); !(slope >= w.low && slope <= w.high) {
			w.write(w.heldX, w.heldY)
		}
	}
	per := 1 / (px - w.fromX)
	if low := (py - near - w.fromY) * per; low > w.low {
		w.low = low
	}
	if high := (py + near - w.fromY) * per; high < w.high {
		w.high = high
	}
	w.held, w.heldX, w.heldY = true, px, py
}

// lift ends the line at the last point.
func (w *pen) lift() {
	if w.held {
		w.write(w.heldX, w.heldY)
	}
	w.down = false
}

// write draws to a point [0.1 px], or starts there if nothing is drawn.
func (w *pen) write(x, y float64) {
	op := byte('L')
	if !w.down {
		op = 'M'
	}
	w.dst = append(w.dst, op)
	w.dst = appendTenths(w.dst, int64(math.Floor(x+.5)))
	w.dst = append(w.dst, ' ')
	w.dst = appendTenths(w.dst, int64(math.Floor(y+.5)))
	w.down, w.held, w.fromX, w.fromY = true, false, x, y
	w.low, w.high = math.Inf(-1), math.Inf(1)
}
