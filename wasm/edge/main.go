//go:build js

// Command edge is the program of the worker at the network's edge: it draws links
// and runs posted documents with the very handler of the local server. The files of
// the site are served there without it.
package main

import (
	"github.com/syumai/workers"

	"github.com/cablelab/cablelab/web/edge"
)

func main() { workers.Serve(edge.Computer()) }
