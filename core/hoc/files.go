package hoc

import (
	"path"
	"slices"
	"strings"
)

// library are the files of NEURON's that programs load; what they define that is
// here is always there.
var library = []string{
	"nrngui.hoc", "stdgui.hoc", "stdrun.hoc", "stdlib.hoc", "noload.hoc", "import3d.hoc", "netparmpi.hoc", "loadbal.hoc",
	"parcom.hoc", "nrncontrolmenu.hoc", "varmeth1.hoc", "atoltool.hoc", "movierun.hoc", "pointbsr.hoc", "wingroup.hoc", "grapher.hoc",
}

func init() {
	load := func(a arguments) Value {
		i := 0
		if _, ok := number(a.value(0)); ok {
			i = 1
		}
		name := path.Base(a.text(i))
		switch {
		case slices.Contains(library, name):
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
