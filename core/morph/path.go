package morph

import (
	"math"

	"github.com/cablelab/cablelab/core/model"
)

// Path is a line of segments that leads away from a place.
type Path struct {
	Section  int       // in which the line runs, in document order
	Segments []int     // of all sections, in document order, x ascending; the first is the one that it leaves
	Distance []float64 // [um] of their middles from the place, along the cell
}

// Paths are the lines from a place through its whole cell, each stretch once: a
// section that is met at one of its ends is one line, one that is met in between
// is two. The distance is NEURON's h.distance.
func Paths(m *model.Model, from model.Place) []Path {
	w := hiker{m: m, first: make([]int, len(m.Sections)), seen: make([]bool, len(m.Sections)), order: Order(m)}
	total := 0
	for i, c := range Cuts(m) {
		w.first[i], w.length = total, append(w.length, c.L)
		total += m.Sections[i].Nseg
	}
	w.enter(entry{section: m.SectionIndex(from.Section), x: from.X, before: -1})
	for len(w.next) > 0 {
		e := w.next[0]
		w.next = w.next[1:]
		w.enter(e)
	}
	return w.paths
}

// entry is where a section is met.
type entry struct {
	section  int
	x        float64
	distance float64 // [um] there
	before   int     // the segment that one comes from, -1 at the place itself
	at       float64 // [um] distance of its middle
}

// hiker goes through a cell, section by section.
type hiker struct {
	m      *model.Model
	length []float64 // [um] by section
	first  []int     // by section: its segment 0
	order  *Ordering
	seen   []bool // by section
	next   []entry
	paths  []Path
}

func (w *hiker) enter(e entry) {
	if e.section < 0 || w.seen[e.section] {
		return
	}
	w.seen[e.section] = true
	nseg := w.m.Sections[e.section].Nseg
	start := (model.Place{X: e.x}).Segment(nseg)
	if e.before < 0 {
		e.before, e.at = w.first[e.section]+start, w.distance(&e, model.SegmentMiddle(start, nseg))
	}
	if model.SegmentMiddle(start, nseg) >= e.x {
		w.line(&e, start-1, -1)
		w.line(&e, start, nseg)
	} else {
		w.line(&e, start, -1)
		w.line(&e, start+1, nseg)
	}
	w.neighbours(&e)
}

// line goes from a segment on up to an end, which it does not reach.
func (w *hiker) line(e *entry, from, end int) {
	step := 1
	if end < 0 {
		step = -1
	}
	p := Path{Section: e.section, Segments: []int{e.before}, Distance: []float64{e.at}}
	for i := from; (end-i)*step > 0; i += step {
		if n := w.first[e.section] + i; n != e.before {
			p.Segments = append(p.Segments, n)
			p.Distance = append(p.Distance, w.distance(e, model.SegmentMiddle(i, w.m.Sections[e.section].Nseg)))
		}
	}
	if len(p.Segments) > 1 {
		w.paths = append(w.paths, p)
	}
}

func (w *hiker) distance(e *entry, x float64) float64 {
	return e.distance + float64(math.Abs(x-e.x)*w.length[e.section])
}

// neighbours are the sections that touch one, to be entered where they do.
func (w *hiker) neighbours(e *entry) {
	s := &w.m.Sections[e.section]
	meet := func(section int, x, here float64) {
		if w.seen[section] {
			return
		}
		i := (model.Place{X: here}).Segment(s.Nseg)
		w.next = append(w.next, entry{section: section, x: x, distance: w.distance(e, here),
			before: w.first[e.section] + i, at: w.distance(e, model.SegmentMiddle(i, s.Nseg))})
	}
	if s.Parent != nil {
		meet(w.order.Parent[e.section], s.Parent.X, float64(s.End))
	}
	for _, c := range w.order.Children[e.section] {
		child := &w.m.Sections[c]
		meet(c, float64(child.End), child.Parent.X)
	}
}
