package emit

import (
	"slices"

	"github.com/cablelab/cablelab/core/fast"
)

// form is what there is a pair of functions for.
type form struct {
	shape   int
	width   int
	aligned bool // the joints above lie side by side
}

func formOf(s *fast.Strand) form { return form{s.Shape, s.Width, s.Aligned} }

// forms are those of a layout's strands.
func forms(l *fast.Layout) []form {
	var all []form
	for i := range l.Strands {
		if f := formOf(&l.Strands[i]); !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

// The table that a module is given is 32-bit numbers: a head of where and how many
// strands, ports and columns there are, then an entry for each. Places are
// addresses [bytes] in memory.
const (
	headStrands = 4 * iota // how many
	headFirst
	headBranches // how many of them are not of roots
	headLast
	headPorts // how many
	headPort
	headProbes // how many
	headProbe
	headColumns // how many
	headColumn
	headSize
)

// An entry of a strand: its form, rows, where its first and last record and its
// joints are, then the joints above, then the tables of its mechanisms' gates.
const (
	entryForm = 4 * iota
	entryRows
	entryFirst
	entryLast
	entryJoint
	entryConstants
	entryUps
)

// An entry of a port.
const (
	portForm = 4 * iota // 2 * index in portWidths, + 1 when it is driven
	portTwos            // of modes
	portJoint
	portCoefs
	portState
	portWithin
	portScale
	portSize
)

// An entry of a probe.
const (
	probeForm = 4 * iota // index in portWidths
	probeTwos            // of modes
	probeState
	probeWeights
	probeSum
	probeSize
)

// An entry of a column.
const (
	columnAt   = 4 * iota
	columnSize = 12
)

// portWidths are in how many lanes a port may be.
var portWidths = []int{1, 2, 4, 8}

// entrySize is that of a strand's entry in a module for these shapes [bytes].
func entrySize(shapes []fast.Shape) int {
	membranes := 0
	for i := range shapes {
		membranes = max(membranes, len(shapes[i].Membranes))
	}
	return entryUps + 4*(fast.MaxWidth+membranes)
}

// newTable describes a layout whose slab is at an address; the table itself is
// going to be at the address that place gives for its length.
func newTable(l *fast.Layout, forms []form, slab uint32, place func(table []uint32) uint32) []uint32 {
	size := entrySize(l.Shapes)
	strands := headSize
	ports := strands + len(l.Strands)*size
	probes := ports + len(l.Ports)*portSize
	columns := probes + len(l.Probes)*probeSize
	table := make([]uint32, (columns+len(l.Columns)*columnSize)/4)
	at := place(table)
	address := func(i int) uint32 { return slab + uint32(i*word) }
	put := func(offset int, x ...uint32) { copy(table[offset/4:], x) }
	put(0, uint32(len(l.Strands)), at+uint32(strands), uint32(l.Branches), at+uint32(strands+(l.Branches-1)*size),
		uint32(len(l.Ports)), at+uint32(ports), uint32(len(l.Probes)), at+uint32(probes), uint32(len(l.Columns)), at+uint32(columns))
	for i := range l.Strands {
		s := &l.Strands[i]
		shape := &l.Shapes[s.Shape]
		last := s.At + (s.N-1)*shape.Size*s.Columns()
		e := strands + i*size
		put(e, uint32(slices.Index(forms, formOf(s))), uint32(s.N), address(s.At), address(last), address(s.Joint), address(l.Constants))
		for w, up := range s.Up {
			put(e+entryUps+4*w, address(up))
		}
		for k := range shape.Membranes {
			put(e+entryUps+4*(s.Width+k), address(shape.Membranes[k].Table))
		}
	}
	for i := range l.Ports {
		p := &l.Ports[i]
		put(ports+i*portSize, 0, uint32(p.Modes/2), address(p.Joint), address(p.Coefs), address(p.State), address(p.Within), address(p.Scale))
	}
	for i := range l.Probes {
		p := &l.Probes[i]
		port := &l.Ports[p.Port]
		put(probes+i*probeSize, uint32(slices.Index(portWidths, port.Width)), uint32(port.Modes/2), address(port.State), address(p.Weights), address(p.Sum))
	}
	for i, c := range l.Columns {
		put(columns+i*columnSize, address(c[0]), address(c[1]), address(c[2]))
	}
	return table
}

// drive tells a table which ports are driven.
func drive(table []uint32, l *fast.Layout) {
	first := (headSize + len(l.Strands)*entrySize(l.Shapes)) / 4
	for i := range l.Ports {
		p := &l.Ports[i]
		form := 2 * slices.Index(portWidths, p.Width)
		if p.Driven {
			form++
		}
		table[first+i*portSize/4+portForm/4] = uint32(form)
	}
}
