package engine

import "errors"

// wireRuns says how the numbers of runs follow each other: each run's times
// (unless they are those of the run before), traces and spikes. A trace of which
// only the extremes are kept has times of its own before it.
type wireRuns struct {
	Runs   []wireRun
	Movie  *Movie // without V
	Frames int    // numbers in V
}

type wireRun struct {
	Samples int
	Shared  bool // T is the run's before
	Traces  int
	Kept    []int // samples of each trace, where not every one is kept
	Spikes  []int // how many, by detector
	Steps   int
	Fault   string
}

func (w *wireRuns) fields(l *line) {
	each(l, &w.Runs, func(r *wireRun) { r.fields(l) })
	maybe(l, &w.Movie, func(m *Movie) {
		m.Lane.fields(l)
		l.whole(&m.Every)
		l.whole(&m.Segments)
	})
	l.whole(&w.Frames)
}

func (r *wireRun) fields(l *line) {
	l.whole(&r.Samples)
	l.yes(&r.Shared)
	l.whole(&r.Traces)
	each(l, &r.Kept, l.whole)
	each(l, &r.Spikes, l.whole)
	l.whole(&r.Steps)
	l.words(&r.Fault)
}

// writer lines numbers up.
type writer struct {
	f64 []float64
	f32 []float32
}

func (w *writer) put(x []float64) int {
	w.f64 = append(w.f64, x...)
	return len(x)
}

func (w *writer) runs(p *runs) *wireRuns {
	w.f64 = make([]float64, 0, p.numbers())
	wire := &wireRuns{Frames: len(p.movie.V)}
	for i := range p.all {
		r := &p.all[i]
		shared := i > 0 && sameSlice(r.T, p.all[i-1].T)
		if !shared {
			w.put(r.T)
		}
		run := wireRun{Samples: len(r.T), Shared: shared, Traces: len(r.Traces), Steps: r.Steps, Fault: r.Fault}
		for i, y := range r.Traces {
			if r.Times != nil {
				run.Kept = append(run.Kept, w.put(r.Times[i]))
			}
			w.put(y)
		}
		for _, s := range r.Spikes {
			run.Spikes = append(run.Spikes, w.put(s))
		}
		wire.Runs = append(wire.Runs, run)
	}
	if movie := p.movie; movie.Every > 0 {
		w.f32, movie.V = movie.V, nil
		wire.Movie = &movie
	}
	return wire
}

// numbers is at least how many numbers the runs hold.
func (p *runs) numbers() (n int) {
	for i := range p.all {
		n += len(p.all[i].T)
		for _, y := range p.all[i].Traces {
			n += len(y)
		}
	}
	return n
}

func sameSlice(a, b []float64) bool {
	return len(a) == len(b) && len(a) > 0 && &a[0] == &b[0]
}

// reader cuts numbers up again. After a failure all it gives is empty.
type reader struct {
	f64   []float64
	f32   []float32
	bytes []byte
	err   error
}

var errTorn = errors.New("the engine's answer is torn: its numbers do not fit its head")

func (r *reader) take(n int) []float64 {
	if n < 0 || n > len(r.f64) {
		r.err = errTorn
	}
	if r.err != nil || n == 0 {
		return nil
	}
	x := r.f64[:n:n]
	r.f64 = r.f64[n:]
	return x
}

func (r *reader) one() float64 {
	if x := r.take(1); x != nil {
		return x[0]
	}
	return 0
}

func (r *reader) runs(wire *wireRuns) *runs {
	p := &runs{}
	for _, w := range wire.Runs {
		run := r.run(w, p.all)
		if r.err != nil {
			return nil
		}
		p.all = append(p.all, run)
	}
	if wire.Movie != nil {
		p.movie = r.movie(wire)
	}
	return p
}

func (r *reader) run(w wireRun, before []Run) Run {
	run := Run{Steps: w.Steps, Fault: w.Fault}
	if w.Shared && len(before) > 0 {
		run.T = before[len(before)-1].T
	} else {
		run.T = r.take(w.Samples)
	}
	if len(run.T) != w.Samples || w.Samples == 0 {
		r.err = errTorn
	}
	if w.Kept != nil && len(w.Kept) != w.Traces {
		r.err = errTorn
	}
	for i := range w.Traces {
		if r.err != nil {
			break
		}
		n := w.Samples
		if w.Kept != nil {
			n = w.Kept[i]
			run.Times = append(run.Times, r.take(n))
		}
		run.Traces = append(run.Traces, r.take(n))
	}
	for _, n := range w.Spikes {
		run.Spikes = append(run.Spikes, r.take(n))
	}
	return run
}

func (r *reader) movie(wire *wireRuns) Movie {
	m := *wire.Movie
	if m.Every <= 0 || m.Segments <= 0 || wire.Frames != len(r.f32) || wire.Frames%m.Segments != 0 {
		r.err = errTorn
		return Movie{}
	}
	m.V = r.f32
	return m
}
