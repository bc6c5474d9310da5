package emit

import "github.com/cablelab/cablelab/core/fast"

// The parameters of the exported function: where the table is, how many steps to
// take, where the first column's numbers go, how many bytes on the next column's.
const (
	table = local(iota)
	steps
	out
	stride
	parameters
)

// Module writes the module for the layouts that have these shapes and forms.
func Module(shapes []fast.Shape, forms []form, relaxed bool) []byte {
	w := &walk{asm: newFunction(int(parameters), relaxed)}
	w.entry, w.left, w.at, w.more = w.local(i32), w.local(i32), w.local(i32), w.local(i32)
	w.size = entrySize(shapes)
	functions := []*asm{w.asm}
	for _, f := range forms {
		up, down := newStrand(&shapes[f.shape], f, relaxed), newStrand(&shapes[f.shape], f, relaxed)
		if shapes[f.shape].Root {
			functions = append(functions, up.turn(), down.asm)
		} else {
			functions = append(functions, up.up(), down.down())
		}
	}
	modes := len(functions)
	for _, width := range portWidths {
		functions = append(functions, newPort(width, relaxed).modes(false), newPort(width, relaxed).modes(true))
	}
	probes := len(functions)
	for _, width := range portWidths {
		functions = append(functions, newPort(width, relaxed).probe())
	}
	w.loop(func() {
		w.calls(headStrands, headFirst, w.size, len(forms), func(i int) int { return 1 + 2*i })
		w.calls(headBranches, headLast, -w.size, len(forms), func(i int) int { return 2 + 2*i })
		w.calls(headPorts, headPort, portSize, 2*len(portWidths), func(i int) int { return modes + i })
		w.calls(headProbes, headProbe, probeSize, len(portWidths), func(i int) int { return probes + i })
		w.get(out)
		w.set(w.at)
		w.each(headColumns, headColumn, columnSize, w.column)
		w.advance(out, word)
		w.count(steps)
	})
	return module(functions)
}

// walk writes the loop over the steps.
type walk struct {
	*asm
	entry, left, at, more local
	size                  int // of a strand's entry
}

// each does body for every entry of a kind.
func (w *walk) each(many, first, size int, body func()) {
	w.index(table, first)
	w.set(w.entry)
	w.index(table, many)
	w.tee(w.left)
	w.when(func() {
		w.loop(func() {
			body()
			w.advance(w.entry, size)
			w.count(w.left)
		})
	})
}

// calls calls for every entry the function of its form.
func (w *walk) calls(many, first, size, forms int, function func(form int) int) {
	w.each(many, first, size, func() {
		cases := make([]func(), forms)
		for i := range cases {
			cases[i] = func() { w.get(w.entry); w.call(function(i)) }
		}
		w.choose(func() { w.index(w.entry, 0) }, cases)
	})
}

// column is one of sample of package fast.
func (w *walk) column() {
	w.storeFirst(w.at, 0, func() {
		for i := range 3 {
			w.index(w.entry, columnAt+4*i)
			w.set(w.more)
			w.first(w.more, 0)
			if i > 0 {
				w.add()
			}
		}
	})
	w.get(w.at)
	w.get(stride)
	w.plus()
	w.set(w.at)
}
