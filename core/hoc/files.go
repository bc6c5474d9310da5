package hoc

import (
	"path"
	"strings"
)

// library are the files of NEURON's that programs load. What they define that is here
// is always there; objects that they make take numbers.
var library = map[string]map[string]int{
	"stdrun.hoc": {"List": 6, "CVode": 1},
	"nrngui.hoc": {"List": 8, "CVode": 1, "Vector": 3}, "stdgui.hoc": {"List": 8, "CVode": 1, "Vector": 3},
	"stdlib.hoc": nil, "noload.hoc": nil, "import3d.hoc": nil, "netparmpi.hoc": nil, "loadbal.hoc": nil, "parcom.hoc": nil,
	"nrncontrolmenu.hoc": nil, "varmeth1.hoc": nil, "atoltool.hoc": nil, "movierun.hoc": nil, "pointbsr.hoc": nil, "wingroup.hoc": nil,
	"grapher.hoc": nil,
}

func init() {
	load := func(a arguments) Value {
		i := 0
		if _, ok := number(a.value(0)); ok {
			i = 1
		}
		name := path.Base(a.text(i))
		made, known := library[name]
		switch {
		case known:
			for kind, n := range made {
				a.s.numbering(kind).stock(n)
			}
			return 1.0
		case strings.HasSuffix(name, ".ses"), strings.HasSuffix(name, ".hoc"):
			throw(hocError("load_file: %s cannot be run here, since HOC is not understood; write what it defines in Python", name))
		}
		throw(hocError("load_file: couldn't find %s; NEURON's own files, such as stdrun.hoc, need not be loaded", name))
		return nil
	}
	topMethod("load_file", "load_file(name): NEURON's own files are there already, such as stdrun.hoc; gives 1.0", load)
	topMethod("xopen", "xopen(name): as load_file", load)
}
