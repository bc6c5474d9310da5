package engine

import "errors"

// wirePicture says how a picture's numbers follow each other: values, errors,
// then each run's times (unless they are those of the run before), traces and
// spikes.
type wirePicture struct {
	Resolutions []int     `json:"resolutions,omitempty"`
	Values      int       `json:"values"`
	Errors      int       `json:"errors"`
	Runs        []wireRun `json:"runs"`
	Movie       *Movie    `json:"movie,omitempty"` // without V
	Frames      int       `json:"frames"`          // numbers in V
}

type wireRun struct {
	Samples int    `json:"samples"`
	Shared  bool   `json:"shared,omitempty"` // T is the run's before
	Traces  int    `json:"traces"`
	Spikes  []int  `json:"spikes,omitempty"` // how many, by detector
	Fault   string `json:"fault,omitempty"`
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

func (w *writer) picture(p *Picture) *wirePicture {
	w.f64 = make([]float64, 0, p.numbers())
	wire := &wirePicture{Resolutions: p.Resolutions, Values: w.put(p.Values), Errors: w.put(p.Errors), Frames: len(p.Movie.V)}
	for i := range p.Runs {
		r := &p.Runs[i]
		shared := i > 0 && sameSlice(r.T, p.Runs[i-1].T)
		if !shared {
			w.put(r.T)
		}
		run := wireRun{Samples: len(r.T), Shared: shared, Traces: len(r.Traces), Fault: r.Fault}
		for _, y := range r.Traces {
			w.put(y)
		}
		for _, s := range r.Spikes {
			run.Spikes = append(run.Spikes, w.put(s))
		}
		wire.Runs = append(wire.Runs, run)
	}
	if movie := p.Movie; movie.Every > 0 {
		w.f32, movie.V = movie.V, nil
		wire.Movie = &movie
	}
	return wire
}

// numbers is at least how many numbers the picture holds.
func (p *Picture) numbers() int {
	n := len(p.Values) + len(p.Errors)
	for i := range p.Runs {
		n += (1 + len(p.Runs[i].Traces)) * len(p.Runs[i].T)
	}
	return n
}

func sameSlice(a, b []float64) bool {
	return len(a) == len(b) && len(a) > 0 && &a[0] == &b[0]
}

// reader cuts numbers up again. After a failure all it gives is empty.
type reader struct {
	f64 []float64
	f32 []float32
	err error
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

func (r *reader) picture(wire *wirePicture) *Picture {
	p := &Picture{Resolutions: wire.Resolutions, Values: r.take(wire.Values), Errors: r.take(wire.Errors)}
	for i, w := range wire.Runs {
		run := r.run(w, i > 0, p)
		if r.err != nil {
			return nil
		}
		p.Runs = append(p.Runs, run)
	}
	if len(p.Runs) != max(1, len(p.Resolutions))*max(1, len(p.Values)) {
		r.err = errTorn
	}
	if wire.Movie != nil {
		p.Movie = r.movie(wire, p)
	}
	return p
}

func (r *reader) run(w wireRun, follows bool, p *Picture) Run {
	run := Run{Fault: w.Fault}
	if w.Shared && follows {
		run.T = p.Runs[len(p.Runs)-1].T
	} else {
		run.T = r.take(w.Samples)
	}
	if len(run.T) != w.Samples {
		r.err = errTorn
	}
	for range w.Traces {
		if r.err != nil || w.Samples == 0 {
			break
		}
		run.Traces = append(run.Traces, r.take(w.Samples))
	}
	for _, n := range w.Spikes {
		run.Spikes = append(run.Spikes, r.take(n))
	}
	return run
}

func (r *reader) movie(wire *wirePicture, p *Picture) Movie {
	m := *wire.Movie
	fits := m.Every > 0 && m.Segments > 0 && wire.Frames == len(r.f32) && wire.Frames%m.Segments == 0 &&
		m.Lane.Resolution >= 0 && m.Lane.Resolution < max(1, len(p.Resolutions)) &&
		m.Lane.Value >= 0 && m.Lane.Value < max(1, len(p.Values))
	if !fits {
		r.err = errTorn
		return Movie{}
	}
	m.V = r.f32
	return m
}
