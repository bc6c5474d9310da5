package script

import (
	"strconv"

	"github.com/cablelab/cablelab/core/study"
)

// mostRiding is how many samples ride along at most, of all traces: some 2 MB. Of
// more, every second, third or n-th of each trace does.
const mostRiding = 100_000

// expected writes what the engine computed.
func (e *experiment) expected(runs []study.Run) {
	every := every(runs)
	e.line()
	e.line("# What cablelab computed: by run how many samples there are, every EVERY-th of each")
	e.line("# trace, and the times of all spikes")
	e.line("EVERY = ", strconv.Itoa(every))
	e.line("EXPECTED = {")
	for k, i := range Compared(e.grid) {
		e.line("    ", strconv.Itoa(i), ": (")
		e.line("        ", strconv.Itoa(len(runs[k].T)), ",")
		e.riding(len(e.m.Record), func(r int) (string, []float64) { return e.m.Record[r].Text, thinned(runs[k].Traces[r], every) })
		e.riding(len(e.m.Spikes), func(d int) (string, []float64) { return e.m.Spikes[d].Text, runs[k].Spikes[d] })
		e.line("    ),")
	}
	e.line("}")
}

// riding writes numbers by name, as a text, which Python reads much faster than code.
func (e *experiment) riding(n int, of func(i int) (name string, values []float64)) {
	if n == 0 {
		e.line("        {},")
		return
	}
	e.line("        {")
	for i := range n {
		name, values := of(i)
		e.line("            ", quoted(name), `: """`)
		e.numbers("", "", values)
		e.line(`""",`)
	}
	e.line("        },")
}

// every is from which sample to which of a trace ride along.
func every(runs []study.Run) int {
	all := 0
	for i := range runs {
		for _, trace := range runs[i].Traces {
			all += len(trace)
		}
	}
	return max(1, (all+mostRiding-1)/mostRiding)
}

func thinned(trace []float64, every int) []float64 {
	if every == 1 {
		return trace
	}
	var some []float64
	for k := 0; k < len(trace); k += every {
		some = append(some, trace[k])
	}
	return some
}
