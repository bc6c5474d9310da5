package main

import (
	"context"
	"strings"

	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/poster"
	"github.com/cablelab/cablelab/web/state"
)

// tutorial draws the picture that a page shows before the program has loaded: the
// tutorial's first run, as the page will draw it.
func tutorial() (string, error) {
	scene, err := poster.Poster{What: poster.Plot, State: state.Start(), Width: 900, Height: 360}.Draw(context.Background())
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(string(plot.AppendSVG(nil, scene, plot.Theme{}))), nil
}
