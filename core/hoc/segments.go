package hoc

import (
	"slices"

	"github.com/cablelab/cablelab/core/model"
)

// setNseg cuts a section into another number of segments. As in NEURON a new one is
// an old one, moved or copied: what has been set in it comes along, and a copy lists
// its mechanisms the other way round.
func (sec *section) setNseg(n int, spots []*spot) {
	if n == sec.nseg {
		return
	}
	from, copied := newSegments(sec.nseg, n, sec.end)
	old := *sec
	sec.nseg = n
	sec.moveSpots(&old, from, copied, spots)
	sec.v = make([]float64, n+2)
	sec.v[0], sec.v[n+1] = old.v[0], old.v[old.nseg+1]
	sec.inserted = make([][]string, n)
	sec.values = map[string][]float64{}
	for name := range old.values {
		sec.values[name] = make([]float64, n)
	}
	var copies copier
	for i, k := range from {
		sec.v[i+1] = old.v[k+1]
		for name, values := range old.values {
			sec.values[name][i] = values[k]
		}
		if sec.inserted[i] = old.inserted[k]; copied[i] {
			sec.inserted[i] = copies.of(old.inserted[k])
		}
	}
	sec.stale = true
}

// copier makes the lists of mechanisms of copies of segments, one for all that are
// alike.
type copier struct{ names, list []string }

// of lists mechanisms in the order that a copy of a segment has.
func (c *copier) of(names []string) []string {
	if c.list == nil || !slices.Equal(c.names, names) {
		c.names, c.list = names, nil
		for i := len(names) - 1; i >= 0; i-- {
			c.list = listed(c.list, names[i])
		}
	}
	return c.list
}

// newSegments tells for each of n segments which of had it is, and whether it is a
// copy of that. NEURON counts from the attached end.
func newSegments(had, n, end int) (from []int, copied []bool) {
	from, copied = make([]int, n), make([]bool, n)
	for i := range from {
		from[i] = int(float64(had) * model.SegmentMiddle(i, n))
		copied[i] = n > had
	}
	if n > had {
		for k := range had {
			i := int(float64(n) * model.SegmentMiddle(k, had))
			from[i], copied[i] = k, false
		}
	}
	if end == 1 {
		turned, turnedCopies := make([]int, n), make([]bool, n)
		for i := range from {
			turned[i], turnedCopies[i] = had-1-from[n-1-i], copied[n-1-i]
		}
		return turned, turnedCopies
	}
	return from, copied
}

// moveSpots takes the point processes along: with their segment, or, when it is
// none of the new ones, to the first that reaches up to its middle.
func (sec *section) moveSpots(old *section, from []int, copied []bool, spots []*spot) {
	for _, p := range spots {
		switch {
		case p.section != sec || p.index < 0:
			continue
		case p.index == old.nseg:
			p.index = sec.nseg
			continue
		}
		moved := -1
		for i, k := range from {
			if k == p.index && !copied[i] {
				moved = i
			}
		}
		if moved < 0 {
			moved = sec.reaching(old, p.index)
		}
		p.index = moved
	}
}

// reaching is the segment, counted from the attached end, that is the first to reach
// up to the middle of one of the old.
func (sec *section) reaching(old *section, index int) int {
	middle := model.SegmentMiddle(old.inOrder(index), old.nseg)
	i := 0
	for i < sec.nseg-1 && middle > (float64(i)+1)/float64(sec.nseg) {
		i++
	}
	return sec.inOrder(i)
}
