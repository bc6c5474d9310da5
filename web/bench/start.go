package main

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"time"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/core/testmodels"
	"github.com/cablelab/cablelab/web/bench/trial"
	"github.com/cablelab/cablelab/web/browser"
	"github.com/cablelab/cablelab/web/edge"
)

// coldStart times, from nothing to the first traces, the site in dist and NEURON.
func (s *stage) coldStart() error {
	site, err := edge.Handler(os.DirFS("dist"))
	if err != nil {
		return fmt.Errorf("dist: %w: go run ./web/site -quick", err)
	}
	server := httptest.NewServer(site)
	defer server.Close()
	var page, neuron []float64
	for range s.rounds {
		visit, err := firstVisit(server.URL)
		if err != nil {
			return err
		}
		run, err := firstRun(s.neuron.process.Path)
		if err != nil {
			return err
		}
		page, neuron = append(page, visit), append(neuron, run)
	}
	fmt.Printf("\nCold start: the page has its first traces %s after the navigation, in a new browser;\nNEURON has them %s after Python was started.\n", milliseconds(page), milliseconds(neuron))
	return nil
}

func milliseconds(x []float64) string {
	s := over(x)
	return fmt.Sprintf("%.0f ms (%.0f..%.0f)", s.median, s.low, s.high)
}

// noteTraces has a page note when it first shows traces.
const noteTraces = `(() => {
	const look = () => {
		const plot = document.querySelector("#trace-plot");
		if (plot?.dataset.shown && plot.getAttribute("aria-busy") === "false") window.tracesAt = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
})()`

// firstVisit opens the page in a browser that has never seen it, and gives the time
// from the navigation to its first traces [ms].
func firstVisit(address string) (float64, error) {
	ctx, stop, err := browser.Start()
	if err != nil {
		return 0, err
	}
	defer stop()
	note := func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: noteTraces})
		return chromedp.Void{}, err
	}
	if err := chromedp.Do(ctx, note, chromedp.Navigate(address)); err != nil {
		return 0, err
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		at, err := chromedp.Run(ctx, chromedp.Evaluate[float64]("window.tracesAt ?? 0"))
		if err != nil || at > 0 {
			return at, err
		}
	}
	return 0, errors.New("the page shows no traces")
}

// firstRun starts NEURON anew and gives the time to the tutorial's traces [ms].
func firstRun(python string) (float64, error) {
	start := time.Now()
	n, err := startPython(python)
	if err != nil {
		return 0, err
	}
	defer n.stop()
	if _, err := ask(n, trial.Order{Do: "build", Models: documents(testmodels.BallAndStick(1))}); err != nil {
		return 0, err
	}
	_, err = ask(n, trial.Order{Do: "run"})
	return time.Since(start).Seconds() * 1e3, err
}
