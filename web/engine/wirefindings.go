package engine

// wireResult is a result without its numbers.
type wireResult struct {
	Runs       *wireRuns      `json:"runs,omitempty"`
	Curve      *wireCurve     `json:"curve,omitempty"`
	Smallest   *wireFound     `json:"smallest,omitempty"`
	Thresholds *wireThreshold `json:"thresholds,omitempty"`
	Budget     *wireBudget    `json:"budget,omitempty"`
}

type wireCurve struct {
	Reference int   `json:"reference"`
	Nseg      []int `json:"nseg"`
	Orders    int   `json:"orders"`
}

type wireFound struct {
	Nseg int `json:"nseg"`
}

type wireThreshold struct {
	Nseg   []int    `json:"nseg"`
	Faults []string `json:"faults"`
}

type wireBudget struct {
	Names []string `json:"names"`
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
	}
	return result
}
