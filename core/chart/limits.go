package chart

import "math"

func finite(v float64) bool { return v-v == 0 }

// span is the range of the values that axes have to hold in one direction.
type span struct {
	low, high float64
	log       bool      // values that are not positive do not count
	edges     []float64 // ends that need no room beyond them
}

func emptySpan(log bool) span { return span{low: math.Inf(1), high: math.Inf(-1), log: log} }

// hold widens the span by a value.
func (r *span) hold(v float64) {
	if !finite(v) || r.log && v <= 0 { // nowhere on the axis
		return
	}
	r.low, r.high = math.Min(r.low, v), math.Max(r.high, v)
}

func (r *span) all(values []float64) {
	for _, v := range values {
		r.hold(v)
	}
}

// edge widens the span by a value at which it may end without room beyond.
func (r *span) edge(v float64) {
	r.hold(v)
	r.edges = append(r.edges, v)
}

// points widens two spans by the points that are somewhere in both.
func points(x, y *span, xs, ys []float64) {
	for i := range min(len(xs), len(ys)) {
		if finite(xs[i]) && finite(ys[i]) {
			x.hold(xs[i])
			y.hold(ys[i])
		}
	}
}

func (r *span) ends(v float64) bool {
	for _, e := range r.edges {
		if e == v {
			return true
		}
	}
	return false
}

// roomy is the span with a part of it added at each end.
func (r *span) roomy(margin float64) (low, high float64) {
	low, high = r.low, r.high
	switch {
	case low > high && r.log:
		return 1, 10
	case low > high:
		return 0, 1
	}
	if r.log {
		low, high = math.Log10(low), math.Log10(high)
	}
	single := high-low <= 1e-12*math.Max(math.Abs(low), math.Abs(high))
	if single { // matplotlib's own rule
		air := .05
		if low != 0 {
			air = math.Abs(low) * .05
		}
		low, high = low-air, high+air
	}
	air := margin * (high - low)
	if single || !r.ends(r.low) {
		low -= air
	}
	if single || !r.ends(r.high) {
		high += air
	}
	if r.log {
		return math.Pow(10, low), math.Pow(10, high)
	}
	return low, high
}

// join widens the span by all that another holds.
func (r *span) join(other span) {
	r.low, r.high = math.Min(r.low, other.low), math.Max(r.high, other.high)
	r.edges = append(r.edges, other.edges...)
}

// seen are the ranges of x and y that the axes show. Those of a group show what all of
// them need, or what is asked for in one of them.
func (f *Figure) seen() (x, y [][2]float64) {
	xs, ys := make([]*Axis, len(f.Axes)), make([]*Axis, len(f.Axes))
	needX, needY := make([]span, len(f.Axes)), make([]span, len(f.Axes))
	for i, a := range f.Axes {
		xs[i], ys[i] = &a.X, &a.Y
		needX[i], needY[i] = emptySpan(a.X.Log), emptySpan(a.Y.Log)
		for _, o := range a.Artists {
			o.extent(&needX[i], &needY[i])
		}
	}
	return together(xs, needX), together(ys, needY)
}

// together are the ranges of axes of one direction that need these spans.
func together(axes []*Axis, need []span) [][2]float64 {
	ranges := make([][2]float64, len(axes))
	for i, mine := range axes {
		whole, low, high := need[i], mine.Min, mine.Max
		for k, its := range axes {
			if k != i && its.Group != 0 && its.Group == mine.Group {
				whole.join(need[k])
				low, high = either(low, its.Min), either(high, its.Max)
			}
		}
		ranges[i] = mine.within(&whole, low, high)
	}
	return ranges
}

// either is the first of two numbers that is one.
func either(a, b float64) float64 {
	if a != a {
		return b
	}
	return a
}

// within is the range from low to high, each of which the data say if it is no number,
// as one that can be drawn: positive where it has to be, and wider than rounding.
func (a *Axis) within(need *span, low, high float64) [2]float64 {
	free, beyond := need.roomy(a.Margin)
	for i := 0; a.Set && i < len(a.Ticks); i++ { // ticks of one's own are seen
		if v := a.Ticks[i].Value; finite(v) && !(a.Log && v <= 0) {
			free, beyond = math.Min(free, v), math.Max(beyond, v)
		}
	}
	low, high = either(low, free), either(high, beyond)
	if a.Log {
		low, high = clamp(low, 1e-300, 1e300), clamp(high, 1e-300, 1e300)
		if high < low*(1+1e-9) {
			low, high = low/math.Sqrt(10), low*math.Sqrt(10)
		}
		return [2]float64{low, high}
	}
	low, high = clamp(low, -1e300, 1e300), clamp(high, -1e300, 1e300)
	if least := math.Max(1e-200, 1e-12*math.Max(math.Abs(low), math.Abs(high))); high-low < least {
		air := math.Max(math.Abs(low)*.05, .05)
		low, high = low-air, low+air
	}
	return [2]float64{low, high}
}

func clamp(v, low, high float64) float64 {
	if v != v {
		return low
	}
	return math.Max(low, math.Min(high, v))
}
