package sim

import (
	"fmt"

	"github.com/cablelab/cablelab/core/model"
)

// recorder holds the columns as the kernel writes them, and finds spikes and
// runaways in them: whole, or where only extremes are kept from chunk to chunk.
type recorder struct {
	s       *Simulation
	t       []float64 // [ms] of the samples at hand
	samples []float64 // [column][stride]
	stride  int       // samples from a column to the next
	first   int       // step of the first sample at hand
	kept    *extremes // nil when every sample is
	done    int       // steps
	checked int       // steps after which all voltages were last looked at
	watched []int     // columns that are voltages
	total   int
	chunk   int      // steps between two looks at the context
	own     Adaptive // nil when every step ends at a sample
	spikes  [][][]float64
	above   [][]bool // by lane and detector: v was above the threshold
	o       Options
	every   int // steps from frame to frame, 0 for no movie
	nodes   []int
	film    Movie
}

// Between two looks at the context there are about work node steps, at most
// maxChunk steps, and about so many samples as a processor keeps at hand; all voltages are looked at after allOfV steps, and at the end.
const (
	work     = 1 << 15
	maxChunk = 512
	atHand   = 1 << 15
	allOfV   = 1024
)

// ownChunk is the time [ms] between two looks where steps of variable length are
// taken: between two samples there can be any number of them.
const ownChunk = 25.0

func (s *Simulation) recorder(o Options) (*recorder, error) {
	m, p := s.models[0], s.plan
	r := &recorder{s: s, o: o, spikes: make([][][]float64, p.Lanes), above: make([][]bool, p.Lanes)}
	r.chunk = max(1, min(maxChunk, work/(p.Rows*p.Lanes), atHand/max(1, len(p.Columns))))
	if own, ok := s.kernel.(Adaptive); ok {
		r.own = own
		r.chunk = max(1, min(r.chunk, int(ownChunk/p.Dt)))
	}
	if err := r.hold(m.Run); err != nil {
		return nil, err
	}
	for l := range r.spikes {
		r.spikes[l] = make([][]float64, len(m.Spikes))
		r.above[l] = make([]bool, len(m.Spikes))
	}
	for j, at := range p.Columns {
		if _, _, is := p.In(p.V, p.Rows, at); is {
			r.watched = append(r.watched, j)
		}
	}
	if o.Frames > 0 {
		r.movie()
	}
	return r, nil
}

// hold makes room for every sample or, where the run has more than are to be kept,
// for those of one chunk.
func (r *recorder) hold(run model.Run) error {
	columns := len(r.s.plan.Columns)
	steps := run.Tstop / run.Dt
	switch samples := steps * float64(1+columns); {
	case r.o.Keep > 0 && steps+1 > float64(r.o.Keep):
		r.total, r.stride = countSteps(run), r.chunk
		r.t = make([]float64, r.chunk)
		r.kept = newExtremes(r.s.records*r.s.plan.Lanes, r.o.Keep, r.total, run.Dt)
	case samples > MaxSamples:
		return fmt.Errorf("run: %.3g samples would be recorded, at most %d can be; lower tstop, raise dt, or record less", samples, MaxSamples)
	default:
		r.t = Times(run)
		r.total, r.stride = len(r.t)-1, len(r.t)
	}
	r.samples = make([]float64, max(1, columns)*r.stride) // kernels want some room
	return nil
}

// next is where the kernel writes the samples that come.
func (r *recorder) next() []float64 { return r.samples[r.done+1-r.first:] }

// keep takes the extremes of some samples at hand, which then make room.
func (r *recorder) keep(from, to int) {
	if r.kept == nil {
		return
	}
	for i := range r.kept.traces {
		r.kept.traces[i].take(r.t[from:to], r.column(i)[from:to])
	}
	r.kept.now, r.first = r.t[to-1], r.done+1
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
	r.film = Movie{Every: r.every, Segments: len(r.nodes), V: make([]float32, 0, frames*len(r.nodes))}
}

// toFrame is how many steps may be taken before the next frame is due.
func (r *recorder) toFrame() int {
	if r.every == 0 {
		return r.total
	}
	return r.every - r.done%r.every
}

// start takes the columns at t = 0 in.
func (r *recorder) start() {
	r.s.kernel.Sample(r.samples, r.stride)
	r.detect(0, 1)
	r.frame()
	if r.kept != nil {
		for i := range r.kept.traces {
			r.kept.traces[i].keep(sample{0, r.column(i)[0]})
		}
		r.first = 1
	}
}

// take looks at n more steps, and stops at the first sample whose voltage has run
// away.
func (r *recorder) take(n int) error {
	from := r.done + 1 - r.first
	to := from + n
	if r.kept != nil {
		r.kept.tick(r.t[from:to])
	}
	gone, to := r.runaway(from, to)
	now := r.t[to-1]
	r.done = r.first + to - 1
	r.detect(from, min(to, r.total-r.first))
	r.keep(from, to)
	if gone != nil {
		return gone
	}
	r.frame()
	if r.checked == r.done || (r.done < r.total && r.done-r.checked < allOfV) {
		return nil
	}
	r.checked = r.done
	return r.s.check(now)
}

// column is all samples at hand of one column.
func (r *recorder) column(j int) []float64 { return r.samples[j*r.stride:][:r.stride:r.stride] }

// teps is by how much [ms] NEURON's fixed step dates a crossing after the sample
// in which it is seen.
const teps = 1e-10

// detect looks for crossings in some samples; NEURON does so at the start of a
// step, so never in the last.
func (r *recorder) detect(from, to int) {
	if r.own != nil {
		return
	}
	lanes := r.s.plan.Lanes
	for l := range lanes {
		for i := range r.spikes[l] {
			threshold, above := r.s.plan.Slab[int(r.s.plan.Threshold)+i*lanes+l], r.above[l][i]
			for at, v := range r.column((r.s.records+i)*lanes + l)[from:to] {
				if v-threshold > 0 && !above {
					r.spikes[l][i] = append(r.spikes[l][i], r.t[from+at]+teps)
				}
				above = v-threshold > 0
			}
			r.above[l][i] = above
		}
	}
}

func (r *recorder) frame() {
	if r.every == 0 || r.done%r.every != 0 {
		return
	}
	r.s.kernel.Settle(r.o.MovieLane)
	v := r.s.plan.At(r.s.plan.V, r.s.plan.Rows)
	for _, node := range r.nodes {
		r.film.V = append(r.film.V, float32(v[node*r.s.plan.Lanes+r.o.MovieLane]))
	}
}

func (r *recorder) result() *Result {
	lanes := r.s.plan.Lanes
	result := &Result{Lanes: make([]Lane, lanes), Steps: r.done}
	for l := range lanes {
		result.Lanes[l].Spikes = r.spikes[l]
	}
	if r.own != nil {
		result.Steps, result.Lanes[0].Spikes = r.own.Steps(), r.own.Spikes()
	}
	if r.every > 0 {
		result.Lanes[r.o.MovieLane].Movie = r.film
	}
	if r.kept != nil {
		r.few(result)
	} else {
		r.all(result)
	}
	return result
}

// all gives every sample.
func (r *recorder) all(result *Result) {
	n := r.done + 1
	result.T = r.t[:n]
	for l := range result.Lanes {
		traces := make([][]float64, r.s.records)
		for i := range traces {
			traces[i] = r.column(i*len(result.Lanes) + l)[:n:n]
		}
		result.Lanes[l].Traces = traces
	}
}

// few gives the extremes.
func (r *recorder) few(result *Result) {
	result.T = []float64{0, r.kept.now}
	for l := range result.Lanes {
		lane := &result.Lanes[l]
		for i := range r.s.records {
			x := &r.kept.traces[i*len(result.Lanes)+l]
			x.end()
			lane.T, lane.Traces = append(lane.T, x.t), append(lane.Traces, x.y)
		}
	}
}
