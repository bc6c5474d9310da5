package engine

// wireResult is a result without its numbers.
type wireResult struct {
	Runs       *wireRuns
	Curve      *wireCurve
	Smallest   *wireFound
	Thresholds *wireThreshold
	Budget     *wireBudget
	Export     int // its length
}

type wireCurve struct {
	Reference int
	Nseg      []int
	Orders    int
}

type wireFound struct {
	Nseg int
}

type wireThreshold struct {
	Nseg   []int
	Faults []string
}

type wireBudget struct {
	Names []string
}

func (w *wireResult) fields(l *line) {
	maybe(l, &w.Runs, func(r *wireRuns) { r.fields(l) })
	maybe(l, &w.Curve, func(c *wireCurve) {
		l.whole(&c.Reference)
		each(l, &c.Nseg, l.whole)
		l.whole(&c.Orders)
	})
	maybe(l, &w.Smallest, func(f *wireFound) { l.whole(&f.Nseg) })
	maybe(l, &w.Thresholds, func(t *wireThreshold) {
		each(l, &t.Nseg, l.whole)
		each(l, &t.Faults, l.words)
	})
	maybe(l, &w.Budget, func(b *wireBudget) { each(l, &b.Names, l.words) })
	l.whole(&w.Export)
}

func (w *writer) result(r Result) *wireResult {
	var wire wireResult
	switch {
	case r.runs != nil:
		wire.Runs = w.runs(r.runs)
	case r.Curve != nil:
		c := r.Curve
		w.put(c.Errors)
		wire.Curve = &wireCurve{Reference: c.Reference, Nseg: c.Nseg, Orders: w.put(c.Orders)}
		w.put([]float64{c.Order})
	case r.Smallest != nil:
		wire.Smallest = &wireFound{Nseg: r.Smallest.Nseg}
		w.put([]float64{r.Smallest.Error})
	case r.Thresholds != nil:
		wire.Thresholds = &wireThreshold{Nseg: r.Thresholds.Nseg, Faults: r.Thresholds.Faults}
		w.put(r.Thresholds.Values)
	case r.Budget != nil:
		b := r.Budget
		wire.Budget = &wireBudget{Names: b.Names}
		w.put(b.Means)
		w.put(b.Most)
		w.put(b.When)
	case r.Export != nil:
		wire.Export = len(r.Export)
	}
	return &wire
}

func (r *reader) result(wire *wireResult) (result Result) {
	switch {
	case wire.Runs != nil:
		result.runs = r.runs(wire.Runs)
	case wire.Curve != nil:
		c := wire.Curve
		result.Curve = &Curve{Reference: c.Reference, Nseg: c.Nseg, Errors: r.take(len(c.Nseg)), Orders: r.take(c.Orders), Order: r.one()}
	case wire.Smallest != nil:
		result.Smallest = &Found{Nseg: wire.Smallest.Nseg, Error: r.one()}
	case wire.Thresholds != nil:
		t := wire.Thresholds
		result.Thresholds = &Threshold{Nseg: t.Nseg, Faults: t.Faults, Values: r.take(len(t.Nseg))}
		if len(t.Faults) != len(t.Nseg) {
			r.err = errTorn
		}
	case wire.Budget != nil:
		n := len(wire.Budget.Names)
		result.Budget = &Budget{Names: wire.Budget.Names, Means: r.take(n), Most: r.take(n), When: r.take(n)}
	case wire.Export > 0:
		if result.Export = r.bytes; len(r.bytes) != wire.Export {
			r.err = errTorn
		}
	}
	return result
}
