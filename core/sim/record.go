package sim

import "fmt"

// recorder sorts what the kernel wrote into traces, spikes and movie frames.
type recorder struct {
	s      *Simulation
	t      []float64
	done   int // steps
	total  int
	chunk  int // steps between two looks at the context
	buffer []float64
	lanes  []Lane
	above  [][]bool // by lane and detector: v was above the threshold
	o      Options
	every  int // steps from frame to frame, 0 for no movie
	nodes  []int
}

// Between two looks at the context, and at every voltage, there are about work
// node steps and at most maxChunk steps.
const (
	work     = 1 << 15
	maxChunk = 64
)

func (s *Simulation) recorder(o Options) (*recorder, error) {
	m, p := s.models[0], s.plan
	if samples := m.Run.Tstop / m.Run.Dt * float64(1+len(p.Columns)); samples > MaxSamples {
		return nil, fmt.Errorf("run: %.3g samples would be recorded, at most %d can be; lower tstop, raise dt, or record less", samples, MaxSamples)
	}
	r := &recorder{s: s, t: Times(m.Run), o: o, lanes: make([]Lane, p.Lanes), above: make([][]bool, p.Lanes)}
	r.total = len(r.t) - 1
	r.chunk = max(1, min(maxChunk, work/(p.Rows*p.Lanes)))
	r.buffer = make([]float64, r.chunk*len(p.Columns))
	for l := range r.lanes {
		r.lanes[l].Traces = make([][]float64, s.records)
		for i := range r.lanes[l].Traces {
			r.lanes[l].Traces[i] = make([]float64, 0, len(r.t))
		}
		r.lanes[l].Spikes = make([][]float64, len(m.Spikes))
		r.above[l] = make([]bool, len(m.Spikes))
	}
	if o.Frames > 0 {
		r.movie()
	}
	return r, nil
}

// movie prepares for frames of v in every segment.
func (r *recorder) movie() {
	for i := range r.s.models[0].Sections {
		first, nseg := r.s.tree.Segments(i)
		for j := range nseg {
			if r.s.models[0].Sections[i].End == 1 {
				j = nseg - 1 - j
			}
			r.nodes = append(r.nodes, first+j)
		}
	}
	r.every = max(1, (r.total+r.o.Frames-1)/r.o.Frames)
	frames := r.total/r.every + 1
	r.lanes[r.o.MovieLane].Movie = Movie{Every: r.every, Segments: len(r.nodes), V: make([]float32, 0, frames*len(r.nodes))}
}

// toFrame is how many steps may be taken before the next frame is due.
func (r *recorder) toFrame() int {
	if r.every == 0 {
		return r.total
	}
	return r.every - r.done%r.every
}

// start records t = 0.
func (r *recorder) start() {
	for j, at := range r.s.plan.Columns {
		r.buffer[j] = r.s.plan.Slab[at]
	}
	r.sample(0, r.buffer)
	r.frame()
}

// take sorts n steps, and stops at the first whose voltage has run away.
func (r *recorder) take(n int, out []float64) error {
	for range n {
		r.done++
		r.sample(r.done, out)
		if err := r.s.checkSample(out, r.t[r.done]); err != nil {
			return err
		}
		out = out[len(r.s.plan.Columns):]
	}
	r.frame()
	return r.s.check(r.t[r.done])
}

func (r *recorder) sample(at int, row []float64) {
	lanes := r.s.plan.Lanes
	for l := range r.lanes {
		for i := range r.lanes[l].Traces {
			r.lanes[l].Traces[i] = append(r.lanes[l].Traces[i], row[i*lanes+l])
		}
	}
	if at < r.total {
		r.detect(at, row[r.s.records*lanes:])
	}
}

// teps is by how much [ms] NEURON's fixed step dates a crossing after the sample
// in which it is seen.
const teps = 1e-10

// detect looks for crossings at the start of a step, so never at the last sample.
func (r *recorder) detect(at int, row []float64) {
	for l := range r.lanes {
		for i := range r.lanes[l].Spikes {
			above := row[i*len(r.lanes)+l]-r.s.models[l].Spikes[i].Threshold > 0
			if above && !r.above[l][i] {
				r.lanes[l].Spikes[i] = append(r.lanes[l].Spikes[i], r.t[at]+teps)
			}
			r.above[l][i] = above
		}
	}
}

func (r *recorder) frame() {
	if r.every == 0 || r.done%r.every != 0 {
		return
	}
	movie := &r.lanes[r.o.MovieLane].Movie
	v := r.s.plan.at(r.s.plan.V, r.s.plan.Rows)
	for _, node := range r.nodes {
		movie.V = append(movie.V, float32(v[node*r.s.plan.Lanes+r.o.MovieLane]))
	}
}

func (r *recorder) result() *Result {
	return &Result{T: r.t[:r.done+1], Lanes: r.lanes}
}
