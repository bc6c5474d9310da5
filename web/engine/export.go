package engine

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/study"
)

// Format is what a file of traces is written as.
type Format string

// The formats.
const (
	CSV    Format = "csv"
	JSON   Format = "json"
	Python Format = "py"    // a program for NEURON, with the traces to compare with
	Arbor  Format = "arbor" // the same for Arbor
)

// written reports whether a file of the format is a program, which a worker of its own
// writes: few ask for one, and what writes it would be a part of what each page loads.
func (f Format) written() bool { return f == Python || f == Arbor }

// Program is how programs of a format are written.
type Program struct {
	Models func(*study.Grid) ([]*model.Model, error) // those to run
	Write  func(io.Writer, *study.Grid, []study.Run) error
}

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

// newSheet begins a file of a job's format, and tells how many runs it is made of and
// which model each of them has.
func (s *Server) newSheet(format Format, w io.Writer, g *study.Grid) (out sheet, n int, at func(int) (*model.Model, error), err error) {
	switch format {
	case CSV:
		return export.NewTable(w, g), g.Size(), g.At, nil
	case JSON:
		return export.NewList(w, g), g.Size(), g.At, nil
	}
	p, ok := s.Programs[format]
	if !ok {
		return nil, 0, nil, fmt.Errorf("the engine writes no %q", format)
	}
	models, err := p.Models(g)
	return &program{w, p, g, nil}, len(models), func(i int) (*model.Model, error) { return models[i], nil }, err
}

// program is a program for a simulator, which needs all runs at once.
type program struct {
	w io.Writer
	Program
	grid *study.Grid
	runs []study.Run
}

func (p *program) Add(_ int, r *study.Run) { p.runs = append(p.runs, *r) }

func (p *program) End() error { return p.Write(p.w, p.grid, p.runs) }

// buffer is a file in memory.
type buffer []byte

func (b *buffer) Write(text []byte) (int, error) {
	*b = append(*b, text...)
	return len(text), nil
}

// write makes the file of a job: every sample of every trace, with NEURON's bits.
func (s *Server) write(ctx context.Context, job Job, tell func(float64)) ([]byte, error) {
	if err := job.check(); err != nil {
		return nil, err
	}
	var file buffer
	out, n, at, err := s.newSheet(job.Format, &file, job.Grid())
	if err != nil {
		return nil, err
	}
	if samples := float64(n) * (1 + job.steps()) * float64(1+len(job.Model.Record)); samples > maxWritten {
		return nil, fmt.Errorf("%.3g samples are too many for a file that is made in a browser, which may be of %.3g; sweep fewer values, shorten tstop or raise dt, or take the model document and the command line: cablelab run -format csv model.json", samples, float64(maxWritten))
	}
	if err := fill(ctx, out, n, at, tell); err != nil {
		return nil, err
	}
	err = out.End()
	return file, err
}

// abreast is how many runs are computed at a time: as many as are lanes at most.
const abreast = 8

// fill runs n models and puts their runs into a file.
func fill(ctx context.Context, out sheet, n int, at func(int) (*model.Model, error), tell func(float64)) error {
	for from := 0; from < n; from += abreast {
		models := make([]*model.Model, min(abreast, n-from))
		for k := range models {
			var err error
			if models[k], err = at(from + k); err != nil {
				return err
			}
		}
		all, err := study.Here(ctx, models, func(f float64) {
			tell((float64(from) + f*float64(len(models))) / float64(n))
		})
		if err != nil {
			return err
		}
		for k := range all {
			out.Add(from+k, &all[k])
		}
	}
	return nil
}
