// Command live measures how the page follows a finger: it opens the real page from
// its real server in headless Chromium, drags a slider with real input events, and
// tells how long it takes from the slider's input event until the traces and the
// error of that very value are painted.
//
//	go run ./web/site && go run ./web/bench/live
//
// watch.js, in the page, takes the times; painted means that the page's thread has
// handed the frame to the compositor. What a slider passes over without painting it
// counts until a later value is painted.
package main

import (
	"flag"
	"fmt"
	"net/http/httptest"
	"os"

	"github.com/cablelab/cablelab/web/browser"
	"github.com/cablelab/cablelab/web/edge"
)

// The tutorial's sweep: four amplitudes, nseg 1 compared with 101.
const tutorial = "/?nseg=1,101&sweep=4"

// drags are what is measured.
var drags = []drag{
	{name: "amplitude", query: tutorial, slider: "#sweep-to-slider"},
	{name: "amplitude, CPU throttled 4 times", query: tutorial, slider: "#sweep-to-slider", throttle: 4},
	{name: "nseg", query: tutorial, slider: "#sections-1-nseg-slider"},
	{name: "nseg, CPU throttled 4 times", query: tutorial, slider: "#sections-1-nseg-slider", throttle: 4},
}

func main() {
	moves := flag.Int("moves", 1000, "how many moves of each slider are timed")
	many := flag.Int("memory", 10000, "after how many moves memory is compared, 0 for not at all")
	flag.Parse()
	if err := run(*moves, *many); err != nil {
		fmt.Fprintln(os.Stderr, "live:", err)
		os.Exit(1)
	}
}

func run(moves, many int) error {
	handler, err := edge.Handler(os.DirFS("dist"))
	if err != nil {
		return fmt.Errorf("%w (make build)", err)
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	chrome, stop, err := browser.Start()
	if err != nil {
		return err
	}
	defer stop()
	for _, d := range drags {
		if moves == 0 {
			break
		}
		t, err := d.measure(chrome, server.URL, moves)
		if err != nil {
			return fmt.Errorf("%s: %w", d.name, err)
		}
		t.print(os.Stdout, d.name)
	}
	if many == 0 {
		return nil
	}
	return memory(os.Stdout, chrome, server.URL, many)
}
