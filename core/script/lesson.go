package script

import (
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/study"
)

// Lesson is a grid as a lesson has it: cells of Python, one after the other in one
// namespace, that build, stimulate, record and draw. What differs from run to run
// is set in a loop around the run.
func Lesson(g *study.Grid) []string {
	l := &lesson{experiment: newExperiment(&study.Grid{Model: g.Model}), swept: g.Axes}
	l.put("from neuron import h\nfrom matplotlib import pyplot\n\nh.load_file(\"stdrun.hoc\")\n")
	l.cut()
	l.cells()
	l.cut()
	l.stimuli()
	l.cut()
	l.records()
	l.clock()
	l.cut()
	l.draw()
	l.cut()
	return l.done
}

// A lesson is an experiment in cells.
type lesson struct {
	*experiment
	done      []string
	swept     []study.Axis
	vectors   []string // names by record
	panels    []panel
	spikes    []string // names by detector
	detectors []string // the same of the netcons
}

// A panel is the plot of the records that share a unit.
type panel struct {
	unit    string
	records []int
}

// cut ends a cell, if there is something in it.
func (l *lesson) cut() {
	if cell := strings.TrimSpace(string(l.text)); cell != "" {
		l.done = append(l.done, cell)
	}
	l.text = l.text[:0]
}

// records are the vectors.
func (l *lesson) records() {
	at := ""
	if l.variable() {
		at = ", when"
		l.put("when = h.Vector().indgen(0, $, $)  # ms\n", l.value("run.tstop"), l.value("run.dt"))
	}
	l.put("t = h.Vector().record(h._ref_t$)\n", at)
	for i := range l.m.Record {
		r := &l.m.Record[i]
		vector := l.free.identifier(strings.Join([]string{r.Place.Section + r.Point, r.Mech, r.Var}, " "))
		l.vectors = append(l.vectors, vector)
		l.put("$ = h.Vector().record($_ref_$$)\n", vector, l.owner(r), r.Var, at)
		l.show(i, export.RecordUnit(l.m, r))
	}
	for i := range l.m.Spikes {
		d := &l.m.Spikes[i]
		detector, times := l.free.identifier(d.At.Section+" detector"), l.free.identifier(d.At.Section+" spikes")
		l.spikes, l.detectors = append(l.spikes, times), append(l.detectors, detector)
		l.put("$ = h.Vector()\n$ = h.NetCon($._ref_v, None, sec=$)\n", times, detector, l.place(d.At), l.names[d.At.Section])
		l.set(detector+".", item("spikes", i), "threshold")
		l.put("$.record($)\n", detector, times)
	}
}

// show puts a record into the panel of its unit.
func (l *lesson) show(record int, unit string) {
	for k := range l.panels {
		if p := &l.panels[k]; p.unit == unit {
			p.records = append(p.records, record)
			return
		}
	}
	l.panels = append(l.panels, panel{unit, []int{record}})
}

// draw is the figure, with the runs in it.
func (l *lesson) draw() {
	const width, height = 8, 4 // [inch]
	several := len(l.panels) > 1
	if several {
		l.put("figure, axes = pyplot.subplots($, sharex=True, figsize=($, $))\n",
			strconv.Itoa(len(l.panels)), strconv.Itoa(width), strconv.Itoa(height*len(l.panels)))
	} else {
		l.put("pyplot.figure(figsize=($, $))\n", strconv.Itoa(width), strconv.Itoa(height))
	}
	l.runs()
	for k, p := range l.panels {
		label := "pyplot.ylabel"
		if several {
			label = l.axes(k) + ".set_ylabel"
		}
		l.put("$($)\n$.legend()\n", label, quoted(p.unit), l.axes(k))
	}
	l.put("pyplot.xlabel(\"time (ms)\")\npyplot.show()\n")
}

// axes is what a panel is drawn with.
func (l *lesson) axes(panel int) string {
	if len(l.panels) == 1 {
		return "pyplot"
	}
	return "axes[" + strconv.Itoa(panel) + "]"
}

// runs is the loop over what is swept, or the one run.
func (l *lesson) runs() {
	values, names := "", []string{}
	for _, a := range l.swept {
		name := l.free.identifier(lastName(a.Path))
		l.put("for $ in [$]:\n", name, listed(a.Values))
		l.indent += "    "
		l.assign(a.Path, name)
		values += strings.TrimRight(", "+lastName(a.Path)+" {:g} "+l.units[a.Path], " ")
		names = append(names, name)
	}
	filled := ".format(" + strings.Join(names, ", ") + ")"
	told := func(text string) string {
		if values == "" {
			return quoted(text)
		}
		return quoted(strings.NewReplacer("{", "{{", "}", "}}").Replace(text)+values) + filled
	}
	l.put("h.finitialize(h.v_init)\nh.continuerun(h.tstop)\n")
	for k, p := range l.panels {
		for _, i := range p.records {
			l.put("$.plot(t, $, label=$)\n", l.axes(k), l.vectors[i], told(l.m.Record[i].Text))
		}
	}
	for i, times := range l.spikes {
		l.put("print($, list($))\n", told("spikes at "+l.m.Spikes[i].Text), times)
	}
	l.indent = ""
}

// listed is numbers as a list has them.
func listed(values []float64) string {
	var texts []string
	for _, v := range values {
		texts = append(texts, number(v))
	}
	return strings.Join(texts, ", ")
}
