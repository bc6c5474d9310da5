package main

import (
	"context"
	"strings"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/core/sim"
)

// poster draws the picture that a page shows before the program has loaded: the
// tutorial's first run, as the page will draw it.
func poster() (string, error) {
	m := model.Tutorial()
	s, err := sim.Build(m)
	if err != nil {
		return "", err
	}
	r, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		return "", err
	}
	p := plot.Traces{Width: 900, Height: 360, Title: "The tutorial's first run"}
	for i, label := range []string{"soma", "dend"} {
		p.Traces = append(p.Traces, plot.Trace{Label: label, Unit: "mV", T: r.T, Y: r.Lanes[0].Traces[i], Colour: i})
	}
	scene := p.Scene()
	return strings.TrimSpace(string(plot.AppendSVG(nil, scene, plot.Theme{}))), nil
}
