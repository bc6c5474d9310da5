package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// table aligns columns, which are cut by "\t".
func table(w io.Writer) *tabwriter.Writer {
	return tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
}

// report writes what one job gave, all in multiples of NEURON's speed.
func (o *outcome) report(w io.Writer) {
	fmt.Fprintf(w, "\n%s: %d compartments in all; NEURON %.3g ms, %s ns a compartment and step\n", o.job.Name, o.job.Compartments(), o.neuron.median(), short(o.perCompartment()))
	t := table(w)
	defer t.Flush()
	fmt.Fprintln(t, "place\ttechnique\ttimes NEURON\tleast..most\ttarget\t\tms\tlargest |dv| mV\tspikes\t")
	for i := range o.rows {
		r := &o.rows[i]
		s := o.times(r)
		target, met := o.verdict(r, s)
		fmt.Fprintf(t, "%s\t%s\t%s\t%s..%s\t%s\t%s\t%.3g\t%.1e\t%s\t\n", r.where, r.technique, short(s.median), short(s.low), short(s.high),
			target, met, r.median(), r.agreement.worst, r.agreement.words())
	}
}

func (a agreement) words() string {
	if a.spikes {
		return "equal"
	}
	return "DIFFER"
}

// verdict is a row's target and whether it is met, in words.
func (o *outcome) verdict(r *row, s spread) (target, met string) {
	goal := o.target(r)
	switch {
	case goal == 0:
		return "", ""
	case s.median >= goal:
		return short(goal), "met"
	}
	return short(goal), "missed"
}

// summary writes what README shows, as Markdown: the medians of all jobs, and how
// far from NEURON's any v was.
func summary(w io.Writer, all []*outcome) {
	fmt.Fprintln(w, "\nMedians, in multiples of NEURON's speed:")
	line := func(head string, cell func(*outcome) string) {
		fmt.Fprint(w, "\n| ", head, " |")
		for _, o := range all {
			fmt.Fprint(w, " ", cell(o), " |")
		}
	}
	line("place | technique", func(o *outcome) string { return o.job.Name })
	line("--- | ---", func(*outcome) string { return "---:" })
	line("NEURON | ns a compartment and step", func(o *outcome) string { return short(o.perCompartment()) })
	for i, r := range all[0].rows {
		line(r.where+" | "+r.technique, func(o *outcome) string { return short(o.times(&o.rows[i]).median) })
	}
	line("all | largest \\|dv\\| mV", func(o *outcome) string { return fmt.Sprintf("%.0e", o.agreement().worst) })
	fmt.Fprintln(w)
}

// perCompartment is how long NEURON takes for a step of one compartment [ns].
func (o *outcome) perCompartment() float64 {
	return o.neuron.median() * 1e6 / float64(o.job.Compartments()*testmodels.Steps)
}

// times is how many times faster than NEURON a row is.
func (o *outcome) times(r *row) spread { return over(ratios(o.neuron.seconds, r.seconds)) }

// agreement is that of all rows.
func (o *outcome) agreement() agreement {
	all := agreement{spikes: true}
	for i := range o.rows {
		all = all.and(o.rows[i].agreement)
	}
	return all
}

// builds writes how long it takes from a model document to what can be run.
func builds(w io.Writer, all []*outcome) {
	fmt.Fprintln(w, "\nBefore the first step, not part of the above [ms]:")
	t := table(w)
	defer t.Flush()
	fmt.Fprintln(t, "job\tNEURON\tnative\tpage\tof which the browser compiles\t")
	for _, o := range all {
		native, page := o.by("native", trial.Reduced), o.by("page", trial.Reduced)
		fmt.Fprintf(t, "%s\t%.3g\t%.3g\t%.3g\t%.3g\t\n", o.job.Name, o.neuron.build*1e3, native.build*1e3, page.build*1e3, page.compile*1e3)
	}
}

// by is a place's row by a technique.
func (o *outcome) by(where, technique string) *row {
	i := slices.IndexFunc(o.rows, func(r row) bool { return r.where == where && r.technique == technique })
	if i < 0 {
		return &row{}
	}
	return &o.rows[i]
}

// disagreeing are the rows whose numbers are not NEURON's.
func disagreeing(all []*outcome) (names []string) {
	for _, o := range all {
		for i := range o.rows {
			if r := &o.rows[i]; !r.agreement.holds() {
				names = append(names, fmt.Sprintf("%s by %s, %s", o.job.Name, r.where, r.technique))
			}
		}
	}
	return names
}
