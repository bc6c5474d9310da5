package model

import (
	"slices"
	"strconv"
)

// Pattern is which cells are connected with which.
type Pattern string

// The patterns. All but the first repeat a connection among the cells that are
// alike, from the source in each to the target in another.
const (
	One   Pattern = "one"   // from the source to the target, once
	Ring  Pattern = "ring"  // each cell to the next, the last to the first
	Chain Pattern = "chain" // each cell to the next
	All   Pattern = "all"   // each cell to every other
)

// NewWiring is one connection with NEURON's defaults.
func NewWiring(source, target string) Wiring {
	var c Netcon
	setDefaults(netconFields, &c)
	setDefaults(thresholdFields, &c)
	return Wiring{Pattern: One, Source: source, Target: target, Delay: c.Delay, Weight: c.Weight, Threshold: c.Threshold}
}

// maxNetcons is how many netcons one pattern may make.
const maxNetcons = 20000

// Wiring is one connection, and how it is repeated.
type Wiring struct {
	Pattern   Pattern
	Source    string  // a place; for One also the name of a netstim
	Target    string  // name of a point process; for the others that of any of the alike cells
	Delay     float64 // [ms]
	Weight    float64 // [uS]
	Threshold float64 // [mV]
}

// Connect returns m with netcons after a pattern, behind those that are there. A
// problem's place is the key of the wiring's value: "source", "delay".
func Connect(m *Model, w Wiring) (*Model, error) {
	c := Netcon{Target: w.Target, Delay: w.Delay, Weight: w.Weight, Threshold: w.Threshold}
	for _, fields := range [][]field[Netcon]{netconFields, thresholdFields} {
		for i := range fields {
			if message := checkNumber(&fields[i].Param, fields[i].get(&c)); message != "" {
				return nil, problem(fields[i].Name, message)
			}
		}
	}
	x := newIndex(m)
	var message string
	if c.At, c.Netstim, message = x.source(w.Source); message != "" {
		return nil, problem("source", message)
	}
	if message := x.checkTarget(w.Target); message != "" {
		return nil, problem("target", message)
	}
	next := *m
	next.Netcons = slices.Clone(m.Netcons)
	if w.Pattern == One {
		next.Netcons = append(next.Netcons, c)
		if _, message := eventsPlace(&next); message != "" {
			return nil, problem("source", message)
		}
		return &next, nil
	}
	if c.Netstim != "" {
		return nil, problem("source", "must be a place on one of the cells, such as soma(0.5), to be repeated in each; "+quote(c.Netstim)+" is a netstim")
	}
	sources, targets := x.counterparts(c.At, w.Target)
	pairs, message := pairsOf(w.Pattern, len(sources))
	if message != "" {
		return nil, problem("pattern", message)
	}
	for _, p := range pairs {
		c.At, c.Target = sources[p[0]], targets[p[1]]
		next.Netcons = append(next.Netcons, c)
	}
	return &next, nil
}

// pairsOf are from which of n cells to which other a pattern leads.
func pairsOf(pattern Pattern, n int) (pairs [][2]int, message string) {
	if n < 2 {
		return nil, "needs at least two cells alike, each with such a source and such a target: copy the cell first"
	}
	switch pattern {
	case Ring, Chain:
		for i := range n {
			pairs = append(pairs, [2]int{i, (i + 1) % n})
		}
		if pattern == Chain {
			pairs = pairs[:n-1]
		}
	case All:
		if n*(n-1) > maxNetcons {
			return nil, "gives " + strconv.Itoa(n*(n-1)) + " netcons, at most " + strconv.Itoa(maxNetcons) + " can be made at once"
		}
		for i := range n {
			for j := range n {
				if i != j {
					pairs = append(pairs, [2]int{i, j})
				}
			}
		}
	default:
		return nil, unknown("pattern", string(pattern), []string{string(One), string(Ring), string(Chain), string(All)})
	}
	return pairs, ""
}

// counterparts are, in each cell that has both, the place that answers to a source
// and the point process that answers to a target.
func (x *index) counterparts(source Place, target string) (sources []Place, targets []string) {
	cells := x.m.Cells()
	from := x.sections[source.Section]
	point := x.points[target]
	to := x.sections[x.m.Points[point].At.Section]
	var fromRank, toRank, length int
	for _, cell := range cells {
		if rank := slices.Index(cell, from); rank >= 0 {
			fromRank, length = rank, len(cell)
		}
		if rank := slices.Index(cell, to); rank >= 0 {
			toRank = rank
		}
	}
	on := x.pointsOn()
	turn := slices.Index(on[to], point)
	for _, cell := range cells {
		if len(cell) != length || toRank >= length || turn >= len(on[cell[toRank]]) {
			continue
		}
		answer := &x.m.Points[on[cell[toRank]][turn]]
		if answer.Kind == x.m.Points[point].Kind {
			sources = append(sources, Place{x.m.Sections[cell[fromRank]].Name, source.X})
			targets = append(targets, answer.Name)
		}
	}
	return sources, targets
}

// pointsOn are the point processes on each section, by index.
func (x *index) pointsOn() map[int][]int {
	on := map[int][]int{}
	for i := range x.m.Points {
		section := x.sections[x.m.Points[i].At.Section]
		on[section] = append(on[section], i)
	}
	return on
}
