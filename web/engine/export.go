package engine

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/script"
	"github.com/cablelab/cablelab/core/study"
)

// Format is what a file of traces is written as.
type Format string

// The formats.
const (
	CSV    Format = "csv"
	JSON   Format = "json"
	Python Format = "py" // a program for NEURON, with the traces to compare with
)

// maxWritten is how many samples a file may be made of: it takes some 20 bytes for
// each, and as much again on its way.
const maxWritten = 4e6

// Grid is all runs of the job.
func (j *Job) Grid() *study.Grid {
	g := &study.Grid{Model: j.Model}
	if all := j.resolutions(); len(all) > 1 {
		values := make([]float64, len(all))
		for i, n := range all {
			values[i] = float64(n)
		}
		g.Axes = append(g.Axes, study.Axis{Path: "sections[" + strconv.Itoa(j.Model.SectionIndex(j.Section)) + "].nseg", Values: values})
	}
	for _, s := range [...]Sweep{j.Sweep, j.Second} {
		if s.N > 0 {
			g.Axes = append(g.Axes, study.Axis{Path: s.Path, Values: s.Values()})
		}
	}
	return g
}

// sheet is a file that is written run by run.
type sheet interface {
	Add(i int, r *study.Run)
	End() error
}

// newSheet begins a file of a job's format.
func newSheet(format Format, w io.Writer, g *study.Grid) (sheet, error) {
	switch format {
	case CSV:
		return export.NewTable(w, g), nil
	case JSON:
		return export.NewList(w, g), nil
	case Python:
		return &program{w, g, nil}, nil
	}
	return nil, fmt.Errorf("the engine writes no %q", format)
}

// program is a program for NEURON, which needs all runs at once.
type program struct {
	w    io.Writer
	grid *study.Grid
	runs []study.Run
}

func (p *program) Add(_ int, r *study.Run) { p.runs = append(p.runs, *r) }

func (p *program) End() error { return script.Write(p.w, p.grid, p.runs) }

// buffer is a file in memory.
type buffer []byte

func (b *buffer) Write(text []byte) (int, error) {
	*b = append(*b, text...)
	return len(text), nil
}

// write makes the file of a job: every sample of every trace, with NEURON's bits.
func write(ctx context.Context, job Job, tell func(float64)) ([]byte, error) {
	if err := job.check(); err != nil {
		return nil, err
	}
	g := job.Grid()
	var runs []int
	if job.Format == Python {
		runs = script.Compared(g)
	} else {
		for i := range g.Size() {
			runs = append(runs, i)
		}
	}
	if samples := float64(len(runs)) * (1 + job.steps()) * float64(1+len(job.Model.Record)); samples > maxWritten {
		return nil, fmt.Errorf("%.3g samples are too many for a file that is made in a browser, which may be of %.3g; sweep fewer values, shorten tstop or raise dt, or take the model document and the command line: cablelab run -format csv model.json", samples, float64(maxWritten))
	}
	var file buffer
	out, err := newSheet(job.Format, &file, g)
	if err != nil {
		return nil, err
	}
	if err := fill(ctx, out, g, runs, tell); err != nil {
		return nil, err
	}
	err = out.End()
	return file, err
}

// abreast is how many runs are computed at a time: as many as are lanes at most.
const abreast = 8

// fill runs some of a grid's runs and puts them into a file.
func fill(ctx context.Context, out sheet, g *study.Grid, runs []int, tell func(float64)) error {
	for at := 0; at < len(runs); at += abreast {
		part := runs[at:min(at+abreast, len(runs))]
		models := make([]*model.Model, len(part))
		for k, i := range part {
			var err error
			if models[k], err = g.At(i); err != nil {
				return err
			}
		}
		all, err := study.Here(ctx, models, func(f float64) {
			tell((float64(at) + f*float64(len(part))) / float64(len(runs)))
		})
		if err != nil {
			return err
		}
		for k, i := range part {
			out.Add(i, &all[k])
		}
	}
	return nil
}
