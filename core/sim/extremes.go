package sim

// extremes keep of each trace the first and the last sample, and between them the
// lowest and the highest of each stretch of time, so that whoever draws it misses
// no spike.
type extremes struct {
	now    float64   // [ms] of the newest sample
	dt     float64   // [ms]
	traces []thinned // by record and lane
}

// thinned is a trace of which not every sample is kept.
type thinned struct {
	stretch         int       // samples of a stretch
	t, y            []float64 // what is kept
	low, high, last sample
	n               int // samples of the present stretch
}

type sample struct{ t, y float64 }

// newExtremes keeps about so many samples of each of some traces of total steps.
func newExtremes(traces, keep, total int, dt float64) *extremes {
	x := &extremes{dt: dt, traces: make([]thinned, traces)}
	most := max(1, keep/2)
	stretch := (total + most - 1) / most
	for i := range x.traces {
		x.traces[i] = thinned{stretch: stretch, t: make([]float64, 0, 2*most+2), y: make([]float64, 0, 2*most+2)}
	}
	return x
}

// tick gives the times of the next samples, as Times does.
func (x *extremes) tick(t []float64) {
	for i := range t {
		x.now += x.dt / 2
		x.now += x.dt / 2
		t[i] = x.now
	}
}

// take looks at the next samples.
func (x *thinned) take(t, y []float64) {
	for i, v := range y {
		if x.n == 0 || v < x.low.y || x.low.y != x.low.y {
			x.low = sample{t[i], v}
		}
		if x.n == 0 || v > x.high.y || x.high.y != x.high.y {
			x.high = sample{t[i], v}
		}
		if x.n++; x.n == x.stretch {
			x.close()
		}
	}
	x.last = sample{t[len(y)-1], y[len(y)-1]}
}

// close ends a stretch.
func (x *thinned) close() {
	first, second := x.low, x.high
	if second.t < first.t {
		first, second = second, first
	}
	x.keep(first)
	x.keep(second)
	x.n = 0
}

// keep keeps a sample that is later than those that are kept.
func (x *thinned) keep(s sample) {
	if n := len(x.t); n == 0 || s.t > x.t[n-1] {
		x.t, x.y = append(x.t, s.t), append(x.y, s.y)
	}
}

// end closes the last stretch, at the last sample.
func (x *thinned) end() {
	if x.n > 0 {
		x.close()
	}
	x.keep(x.last)
}
