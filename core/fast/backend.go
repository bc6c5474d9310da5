package fast

import (
	"slices"

	"github.com/cablelab/cablelab/core/sim"
)

// Backend computes plans in plain Go, wherever that runs. It keeps tables and modes
// from one plan to the next and serves one goroutine.
type Backend struct {
	Modes  bool  // reduce passive subtrees
	Widths []int // how many nodes a strand may have side by side, descending, the last 1

	tables map[tableKey][]float64
	kept   []*modes // the last used last
}

// New is a back end that uses all there is.
func New() *Backend {
	return &Backend{Modes: true, Widths: []int{4, 2, 1}, tables: map[tableKey][]float64{}}
}

// keep is how many reduced subtrees are kept.
const keep = 16

// modes finds or computes a subtree's modes.
func (b *Backend) modes(s *subtree, ratio float64, driven []int) *modes {
	for i, m := range b.kept {
		if m.of(s, ratio, driven) {
			b.kept = append(append(b.kept[:i:i], b.kept[i+1:]...), m)
			return m
		}
	}
	m := newModes(s, ratio, driven)
	b.kept = append(b.kept, m)
	b.kept = b.kept[max(0, len(b.kept)-keep):]
	return m
}

// of reports whether the modes are those of a subtree.
func (m *modes) of(s *subtree, ratio float64, driven []int) bool {
	of := m.basis.s
	return m.ratio == ratio && slices.Equal(m.driven, driven) && slices.Equal(of.parent, s.parent) &&
		slices.Equal(of.cap, s.cap) && slices.Equal(of.g, s.g)
}

// Compile lays the plan out.
func (b *Backend) Compile(p *sim.Plan) (sim.Kernel, error) {
	l, err := b.Layout(p)
	if err != nil {
		return nil, err
	}
	return NewKernel(l), nil
}
