package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/chromedp/chromedp"
)

// tab is a tab with the page in it, at rest.
type tab struct{ ctx context.Context }

// open opens the page at an address.
func open(chrome context.Context, address string) (t tab, closed func(), err error) {
	ctx, closed := chromedp.NewContext(chrome)
	t = tab{ctx}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address)); err != nil {
		closed()
		return t, nil, err
	}
	return t, closed, t.rest()
}

// rest waits until the shown traces are those of the shown values, and have been
// for a while: the picture is computed once more for its last bits.
func (t tab) rest() error {
	const settled = `(() => { const p = document.querySelector("#trace-plot"); return !!p?.dataset.shown && p.getAttribute("aria-busy") === "false" && document.querySelector(".inspect") !== null })()`
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		there, err := eval[bool](t, settled)
		if err != nil {
			return err
		}
		if there {
			time.Sleep(time.Second)
			return nil
		}
	}
	return errors.New("the page does not come to rest")
}

// eval is what a JavaScript expression gives.
func eval[T any](t tab, js string) (T, error) {
	v, err := chromedp.Run(t.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		return v, fmt.Errorf("%.60s: %w", js, err)
	}
	return v, nil
}
