package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/script"
	"github.com/cablelab/cablelab/core/study"
)

// script is "cablelab script".
func (c *command) script(ctx context.Context, arguments []string) int {
	flags := newFlags("cablelab script")
	sweep := flags.String("sweep", "", "")
	simulator := flags.String("for", "neuron", "")
	names, err := parse(flags, arguments)
	if err != nil {
		return c.explain(err)
	}
	if len(names) != 1 {
		return c.mislead("script takes one model document, got %d", len(names))
	}
	program, known := map[string]script.Program{"neuron": script.NEURON, "arbor": script.Arbor}[*simulator]
	if !known {
		return c.mislead("-for must be neuron or arbor, got %q", *simulator)
	}
	axes, err := parseSweep(*sweep)
	if err != nil {
		return c.mislead("%v", err)
	}
	input, err := c.read(names[0])
	if err != nil {
		return c.fail(err)
	}
	if err := writeProgram(ctx, program, input, axes, c.stdout); err != nil {
		fmt.Fprintln(c.stderr, err) // its lines name their places in the document
		return failed
	}
	return done
}

// writeProgram runs what is to be compared and writes the program.
func writeProgram(ctx context.Context, program script.Program, input []byte, axes []study.Axis, stdout io.Writer) error {
	m, err := model.Decode(input)
	if err != nil {
		return err
	}
	g := &study.Grid{Model: m, Axes: axes}
	models, err := program.Models(g)
	if err != nil {
		return err
	}
	runs, err := study.Here(ctx, models, func(float64) {})
	if err != nil {
		return err
	}
	return program.Write(stdout, g, runs)
}

// mostSwept is of how many values a sweep may be.
const mostSwept = 1e6

// parseSweep reads "points[0].amp:0.1:0.3:5"; "" is no sweep.
func parseSweep(text string) ([]study.Axis, error) {
	if text == "" {
		return nil, nil
	}
	wrong := fmt.Errorf("-sweep must be a path, from, to and a number of values up to %g, such as points[0].amp:0.1:0.3:5, got %q", float64(mostSwept), text)
	parts := strings.Split(text, ":")
	if len(parts) != 4 {
		return nil, wrong
	}
	from, err1 := strconv.ParseFloat(parts[1], 64)
	to, err2 := strconv.ParseFloat(parts[2], 64)
	n, err3 := strconv.Atoi(parts[3])
	if err1 != nil || err2 != nil || err3 != nil || n < 1 || n > mostSwept {
		return nil, wrong
	}
	return []study.Axis{{Path: parts[0], Values: study.Linspace(from, to, n)}}, nil
}
