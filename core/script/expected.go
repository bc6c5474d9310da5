package script

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/study"
)

// table is the runs and what is known of them besides their traces.
func (e *experiment) table() {
	e.put("NAME = $\nSWEPT = {  # with units\n", quoted(e.m.Name))
	for k, a := range e.grid.Axes {
		e.put("    $: $,\n", quoted(e.axes[k]), quoted(e.units[a.Path]))
	}
	e.put("}\nUNITS = {\n")
	for i := range e.m.Record {
		e.put("    $: $,\n", quoted(e.m.Record[i].Text), quoted(export.RecordUnit(e.m, &e.m.Record[i])))
	}
	e.put("}\nATOL = $  # mV; above 0 no two programs agree but to about that\n", number(e.m.Run.Atol))
	if len(e.axes) == 0 {
		e.put("RUNS = [()]\n")
		return
	}
	e.put("\n# What differs from run to run\nRUNS = [\n    ($,)\n", strings.Join(e.axes, ", "))
	for k, a := range e.grid.Axes {
		e.put("    for $ in [\n", e.axes[k])
		e.numbers("        ", ",", a.Values)
		e.put("    ]\n")
	}
	e.put("]\n")
}

// mostRiding is how many samples ride along at most, of all traces: some 2 MB. Of
// more, every second, third or n-th of each trace does.
const mostRiding = 100_000

// expected writes what the engine computed.
func (e *experiment) expected(runs []study.Run) {
	every := every(runs)
	e.put(`
# What cablelab computed: by run how many samples there are, every EVERY-th of each
# trace, and the times of all spikes
EVERY = $
EXPECTED = {
`, strconv.Itoa(every))
	for k, i := range Compared(e.grid) {
		r := &runs[k]
		e.put("    $: (\n        $,\n        {\n", strconv.Itoa(i), strconv.Itoa(len(r.T)))
		for j := range e.m.Record {
			e.riding(e.m.Record[j].Text, thinned(r.Traces[j], every))
		}
		e.put("        },\n        {\n")
		for j := range e.m.Spikes {
			e.riding(e.m.Spikes[j].Text, r.Spikes[j])
		}
		e.put("        },\n    ),\n")
	}
	e.put("}\n\n")
}

// riding writes numbers by name, as a text, which Python reads much faster than code.
func (e *experiment) riding(name string, values []float64) {
	e.put("            $: \"\"\"\n", quoted(name))
	e.numbers("", "", values)
	e.put("\"\"\",\n")
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
