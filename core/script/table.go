package script

import (
	"strings"

	"github.com/cablelab/cablelab/core/export"
)

// table is the runs and what is known of them besides their traces.
func (e *experiment) table() {
	e.line("NAME = ", quoted(e.m.Name))
	e.line("SWEPT = ", dictionary(len(e.axes), func(k int) (string, string) { return e.axes[k], quoted(e.unit(e.grid.Axes[k].Path)) }))
	e.line("UNITS = ", dictionary(len(e.m.Record), func(i int) (string, string) {
		return e.m.Record[i].Text, quoted(export.RecordUnit(e.m, &e.m.Record[i]))
	}))
	e.line("ATOL = ", number(e.m.Run.Atol), "  # mV; above 0 no two programs agree but to about that")
	if len(e.axes) == 0 {
		e.line("RUNS = [()]")
		return
	}
	e.line()
	e.line("# What differs from run to run")
	e.line("RUNS = [")
	e.line("    (", strings.Join(e.axes, ", "), ",)")
	for k, a := range e.grid.Axes {
		e.line("    for ", e.axes[k], " in [")
		e.numbers("        ", ",", a.Values)
		e.line("    ]")
	}
	e.line("]")
}

// dictionary is one of texts.
func dictionary(n int, pair func(i int) (key, value string)) string {
	all := make([]string, n)
	for i := range all {
		key, value := pair(i)
		all[i] = quoted(key) + ": " + value
	}
	if n < 3 {
		return "{" + strings.Join(all, ", ") + "}"
	}
	return "{\n    " + strings.Join(all, ",\n    ") + ",\n}"
}

// numbers writes numbers in lines, each with something behind it.
func (e *experiment) numbers(indent, behind string, values []float64) {
	for at, v := range values {
		text := number(v) + behind
		switch {
		case at == 0:
			e.out.WriteString(indent + text)
		case at%perLine == 0:
			e.out.WriteString("\n" + indent + text)
		default:
			e.out.WriteString(" " + text)
		}
	}
	e.line()
}

const perLine = 8 // numbers
