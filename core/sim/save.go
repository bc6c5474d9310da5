package sim

import (
	"maps"
	"slices"
)

// State is what a stepper is in the middle of: t, v, states of mechanisms, point
// processes, events under way. Parameters are not, but of synapses, as in NEURON's
// SaveState.
type State struct {
	numbers [][]float64
	events  events
	calls   map[int32]func()
	players map[player]player // as they were
	samples map[*recording]recording
}

// Save remembers the present state.
func (s *Stepper) Save() *State {
	st := &State{events: *s.events(), calls: maps.Clone(s.calls), players: map[player]player{}, samples: map[*recording]recording{}}
	for _, block := range s.plan().changing() {
		st.numbers = append(st.numbers, slices.Clone(block))
	}
	st.events.queue = s.events().queue.clone()
	st.events.above, st.events.trains = slices.Clone(s.events().above), slices.Clone(s.events().trains)
	for _, p := range s.players {
		st.players[p] = p.clone()
	}
	for _, r := range s.recordings {
		st.samples[r] = *r
	}
	return st
}

// Restore goes back to a state that this stepper has saved. The currents are those
// of before until Currents or the next step.
func (s *Stepper) Restore(st *State) {
	for i, block := range s.plan().changing() {
		copy(block, st.numbers[i])
	}
	e := s.events()
	s.altered = true
	copy(e.above, st.events.above)
	copy(e.trains, st.events.trains)
	e.shared, s.late, s.calls = st.events.shared, nil, map[int32]func(){}
	e.queue.clear()
	s.curves = nil
	for queue := st.events.queue.clone(); queue.some; {
		switch next := queue.take(); next.what {
		case call, sampling: // players and recordings ask for theirs anew
		case late:
			s.put(next.t, late, st.calls[next.index])
		default:
			e.queue.put(next)
		}
	}
	for _, p := range s.players {
		if was, there := st.players[p]; there {
			p.resume(s, was)
		}
	}
	for _, r := range s.recordings {
		if was, there := st.samples[r]; there {
			r.resume(s, &was)
		}
	}
}

// changing are the blocks of all that steps change.
func (p *Plan) changing() [][]float64 {
	all := [][]float64{p.At(p.T, 1), p.At(p.V, p.Rows)}
	for i := range p.Membranes {
		for _, b := range p.Membranes[i].States {
			all = append(all, p.At(b, len(p.Membranes[i].Nodes)))
		}
	}
	for i := range p.Points {
		of := &p.Points[i]
		blocks := slices.Concat(of.Vars, of.Kept)
		if of.Kind.Receives {
			blocks = append(blocks, of.Params...)
		}
		for _, b := range blocks {
			all = append(all, p.At(b, len(of.Nodes)))
		}
	}
	return all
}
