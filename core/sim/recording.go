package sim

import (
	"fmt"
	"slices"
)

// recording appends a number to a program's vector, as NEURON's Vector.record does.
// With a time between samples, or with a list of times, these are events, in their
// order among all others of their time.
type recording struct {
	of    Ref
	into  *[]float64
	every float64    // [ms] from sample to sample; 0: after each step
	times *[]float64 // [ms] of samples; nil: not by a list
	on    bool
	taken int     // samples
	due   float64 // [ms] of the next event
}

// Record keeps a number at t = 0 and after each step, from the next Init on. That
// empties the vector.
func (s *Stepper) Record(of Ref, into *[]float64) { s.record(&recording{of: of, into: into}) }

// RecordEvery keeps a number every dt [ms] from the next Init on.
func (s *Stepper) RecordEvery(of Ref, dt float64, into *[]float64) {
	s.record(&recording{of: of, into: into, every: dt})
}

// RecordAt keeps a number at some times [ms], ascending, from the next Init on.
func (s *Stepper) RecordAt(of Ref, times, into *[]float64) {
	s.record(&recording{of: of, into: into, times: times})
}

// record makes a recording the only one into its vector. One that Change has
// interrupted goes on.
func (s *Stepper) record(r *recording) {
	s.Forget(r.into)
	s.recordings = append(s.recordings, r)
	for _, was := range s.interrupted.recordings {
		if was.into == r.into && was.on {
			r.resume(s, was)
		}
	}
}

// resume goes on where another recording was.
func (r *recording) resume(s *Stepper, was *recording) {
	r.on, r.taken, r.due = was.on, was.taken, was.due
	r.wait(s)
}

// Forget ends what is recorded into a vector or played from it.
func (s *Stepper) Forget(vector *[]float64) {
	s.recordings = slices.DeleteFunc(s.recordings, func(r *recording) bool {
		r.on = r.on && r.into != vector
		return r.into == vector
	})
	s.players = slices.DeleteFunc(s.players, func(p player) bool { return p.end(s, vector) })
	for i, of := range s.heard {
		if of.Times == vector || of.IDs == vector {
			s.heard[i] = Hearing{Do: of.Do}
		}
	}
}

// Hearing is where the events of a source are noted down.
type Hearing struct {
	Times *[]float64 // [ms]; nil: nowhere
	IDs   *[]float64 // an ID for each; nil: none
	ID    float64
	Do    func() // is called at each, with t as of the event; nil: nothing
}

func (h Hearing) empty() {
	for _, into := range []*[]float64{h.Times, h.IDs} {
		if into != nil {
			*into = (*into)[:0]
		}
	}
}

// RecordSpikes notes down the events of the source of the i-th netcon of the model
// from now on: NEURON's NetCon.record. Init empties the vectors. As in NEURON a
// source is heard by one, the last.
func (s *Stepper) RecordSpikes(i int, by Hearing) { s.heard[s.plan().Network.Source[i]] = by }

// RecordDetector does so for the i-th detector of the model.
func (s *Stepper) RecordDetector(i int, by Hearing) { s.heard[s.detector(i)] = by }

// RecordNetstim does so for the i-th netstim of the model.
func (s *Stepper) RecordNetstim(i int, by Hearing) {
	s.heard[len(s.plan().Network.Watched)+i] = by
}

// detector is a detector as a source of events.
func (s *Stepper) detector(i int) int {
	return slices.Index(s.plan().Network.Watched, s.plan().Detectors[i])
}

// continuous reports whether there is a sample after each step.
func (r *recording) continuous() bool { return r.every == 0 && r.times == nil }

func (r *recording) begin(s *Stepper) {
	*r.into = (*r.into)[:0]
	r.on, r.taken, r.due = true, 0, 0
	r.wait(s)
}

// wait asks for the event of the next sample.
func (r *recording) wait(s *Stepper) {
	switch {
	case r.continuous(), r.times != nil && r.taken >= len(*r.times):
		return
	case r.times != nil:
		r.due = (*r.times)[r.taken]
	}
	s.put(r.due, sampling, func() {
		if !r.on {
			return
		}
		r.sample(s)
		r.taken++
		r.due += r.every
		r.wait(s)
	})
}

func (r *recording) sample(s *Stepper) {
	x := s.Get(r.of)
	if r.times != nil && r.of == Time {
		x = s.told
	}
	*r.into = append(*r.into, x)
}

// sample takes the samples of a step.
func (s *Stepper) sample() {
	for _, r := range s.recordings {
		if r.on && r.continuous() {
			r.sample(s)
		}
	}
}

// room makes room for the samples of n steps.
func (s *Stepper) room(n int) error {
	const ahead = 1 << 12 // steps
	held := 0
	for _, r := range s.recordings {
		if held += len(*r.into); r.on && r.continuous() {
			held += n
			*r.into = slices.Grow(*r.into, min(n, ahead))
		}
	}
	if held > MaxSamples {
		return fmt.Errorf("%.3g samples would be recorded, at most %d can be; lower tstop, raise dt, or record less", float64(held), MaxSamples)
	}
	return nil
}
