package swc

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/cablelab/cablelab/core/model"
)

// order brings the points into the order of their ids, as NEURON's reader means
// to, and turns parents' ids into indices. Where a parent has a larger id than a
// child, which that reader refuses, branches follow one another depth first.
func (t *tree) order() (problems model.Problems) {
	points := *t
	slices.SortStableFunc(points, func(a, b point) int { return a.id - b.id })
	for i := 1; i < len(points); i++ {
		if points[i].id == points[i-1].id {
			problems = append(problems, model.Problem{Line: points[i].line, Col: 1,
				Message: "id " + strconv.Itoa(points[i].id) + " is already that of line " + strconv.Itoa(points[i-1].line) + "; every point must have its own"})
		}
	}
	if len(problems) > 0 {
		return problems
	}
	sorted := true
	for i := range points {
		points[i].parent = t.index(points[i].parent)
		sorted = sorted && points[i].parent < i
	}
	if sorted {
		return nil
	}
	return t.depthFirst()
}

// index is where the point of an id is, -1 when there is none.
func (t tree) index(id int) int {
	i, found := slices.BinarySearchFunc(t, id, func(p point, id int) int { return cmp.Compare(p.id, id) })
	if !found {
		return -1
	}
	return i
}

// depthFirst orders the points so that a branch comes whole before the next.
func (t *tree) depthFirst() model.Problems {
	points := *t
	children := make([][]int, len(points))
	var open []int // the next last
	for i := len(points) - 1; i >= 0; i-- {
		if p := points[i].parent; p >= 0 {
			children[p] = append(children[p], i)
		} else {
			open = append(open, i)
		}
	}
	ordered := make(tree, 0, len(points))
	now := make([]int, len(points)) // index in ordered, by that in points
	for i := range now {
		now[i] = -1
	}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = append(open[:len(open)-1], children[i]...)
		now[i] = len(ordered)
		p := points[i]
		if p.parent >= 0 {
			p.parent = now[p.parent]
		}
		ordered = append(ordered, p)
	}
	if len(ordered) < len(points) {
		return points.cycles(now)
	}
	*t = ordered
	return nil
}

// cycles tells the rings of points that no root leads to; reached is negative for
// the points beyond them too.
func (t tree) cycles(reached []int) (problems model.Problems) {
	const unseen = -1
	for i := range t {
		at := i
		for reached[at] == unseen {
			reached[at] = -2 - i // seen on the way from i
			at = t[at].parent
		}
		if reached[at] == -2-i {
			problems = append(problems, t.cycle(at))
		}
		for at = i; reached[at] == -2-i; at = t[at].parent {
			reached[at] = 0
		}
	}
	return problems
}

// cycle is the problem of a ring, at its first point in the order of the ids.
func (t tree) cycle(at int) model.Problem {
	const most = 6 // ids shown
	first := at
	for i := t[at].parent; i != at; i = t[i].parent {
		first = min(first, i)
	}
	message := "point " + strconv.Itoa(t[first].id)
	for n, i := 0, t[first].parent; ; n, i = n+1, t[i].parent {
		if n == most {
			message += " -> ..."
			break
		}
		message += " -> " + strconv.Itoa(t[i].id)
		if i == first {
			break
		}
	}
	return model.Problem{Line: t[first].line, Col: 1, Message: message + " is a loop of parents; one of them must have another, or -1"}
}

// orphans notes the points beside the first that have no parent.
func (t tree) orphans() (notes model.Problems) {
	for _, p := range t[1:] {
		if p.parent < 0 {
			notes = append(notes, model.Problem{Line: p.line, Col: 1, Message: "point " + strconv.Itoa(p.id) +
				" has no parent in this file; it was attached to the first point, " + strconv.Itoa(t[0].id) + ", as NEURON does"})
		}
	}
	return notes
}
