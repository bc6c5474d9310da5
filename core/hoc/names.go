package hoc

import (
	"strconv"
	"strings"
)

// names gives sections and point processes the names that they have in a document:
// NEURON's as far as a document can hold them, each once.
type names struct {
	of    map[*section]string
	taken map[string]bool
	cells map[string]string // label of a cell by the text that the program gives for it
	alike map[string]int    // how many cells have a label
}

func newNames(sections []*section) *names {
	n := &names{map[*section]string{}, map[string]bool{}, map[string]string{}, map[string]int{}}
	for _, sec := range sections {
		name := sec.name
		switch {
		case name == "":
			name = sec.internalName()
		case sec.cell != "":
			name = n.cell(sec.cell) + "." + name
		}
		n.of[sec] = n.unique(name)
	}
	return n
}

// cell is a label for a cell. Python's <__main__.Cell object at 0x7f31> is the class
// with a number.
func (n *names) cell(text string) string {
	inner, object := strings.CutPrefix(text, "<")
	class, _, found := strings.Cut(inner, " object")
	if !object || !found {
		return text
	}
	if n.cells[text] == "" {
		class = class[strings.LastIndexByte(class, '.')+1:]
		n.cells[text] = class + "[" + strconv.Itoa(n.alike[class]) + "]"
		n.alike[class]++
	}
	return n.cells[text]
}

// unique is a name that a document can hold and that is not taken yet.
func (n *names) unique(name string) string {
	const most = 90 // leaves room for a number
	name = strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '_', c == '.', c == '[', c == ']':
			return c
		}
		return '_'
	}, name)
	if c := name[:1]; c[0]|0x20 < 'a' || c[0]|0x20 > 'z' {
		name = "_" + strings.TrimPrefix(name, "_")
	}
	name = name[:min(len(name), most)]
	first := name
	for k := 2; n.taken[name]; k++ {
		name = first + "_" + strconv.Itoa(k)
	}
	n.taken[name] = true
	return name
}
