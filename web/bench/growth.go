package main

import (
	"fmt"
	"io"
	"os"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
)

// growthFile is the picture that README shows.
const growthFile = "web/bench/growth.svg"

// growth is how the time of a run grows with one quantity.
type growth struct {
	of     string
	sizes  []int
	job    func(size int) testmodels.Job
	points []*outcome // by size
}

func growths() []growth {
	return []growth{
		{of: "nseg of the dendrite", sizes: []int{1, 3, 11, 31, 101, 301, 1001, 3001, 10001}, job: testmodels.BallAndStick},
		{of: "runs at nseg 101", sizes: []int{1, 2, 4, 8, 16, 32, 64, 128, 256}, job: testmodels.Sweep},
		{of: "cells at nseg 11", sizes: []int{1, 3, 10, 30, 100, 300, 1000}, job: func(n int) testmodels.Job { return testmodels.Many(n, 11) }},
	}
}

// mostRounds are enough for a picture.
const mostRounds = 3

// time times a job of each size, by all that each place has.
func (g *growth) time(s *stage) error {
	all := []contender{{"native", s.here, trial.Reduced}, {"page", s.page, trial.Reduced}}
	for _, size := range g.sizes {
		job := g.job(size)
		job.Name = fmt.Sprintf("%d %s", size, g.of)
		o, err := contest(job, s.reference(), all, min(s.rounds, mostRounds))
		if err != nil {
			return err
		}
		g.points = append(g.points, o)
	}
	return nil
}

// report writes the times in words.
func (g *growth) report(w io.Writer) {
	fmt.Fprintf(w, "\nHow the time of a run grows with %s, the least of the rounds [ms]:\n", g.of)
	t := table(w)
	defer t.Flush()
	fmt.Fprintln(t, g.of+"\tNEURON\tnative\tpage\tlargest |dv| mV\t")
	for i, o := range g.points {
		fmt.Fprintf(t, "%d\t%.3g\t%.3g\t%.3g\t%.1e\t\n", g.sizes[i], o.neuron.least(), o.rows[0].least(), o.rows[1].least(), o.agreement().worst)
	}
}

// least is how long a run takes that nothing disturbs [ms]. From size to size no
// ratio would cancel what else the machine does.
func (r *row) least() float64 { return over(r.seconds).low * 1e3 }

// panel is the growth as lines.
func (g *growth) panel() plot.GrowthPanel {
	p := plot.GrowthPanel{XLabel: g.of, Y: make([][]float64, 3)}
	for i, o := range g.points {
		p.X = append(p.X, float64(g.sizes[i]))
		for line, r := range o.everyone() {
			p.Y[line] = append(p.Y[line], r.least())
		}
	}
	return p
}

// writeGrowth draws the growths for README.
func writeGrowth(all []growth) error {
	p := plot.Growth{
		Width: 900, Height: 320, Title: "How the time of a run grows", YLabel: "ms for 25 ms of the cell's",
		Names: []string{"NEURON", "cablelab, natively", "cablelab, in Chromium"},
	}
	for i := range all {
		p.Panels = append(p.Panels, all[i].panel())
	}
	return os.WriteFile(growthFile, plot.AppendSVG(nil, p.Scene(), plot.Theme{}), 0o644)
}
