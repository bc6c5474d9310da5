package browser

import (
	"context"
	"fmt"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// gated is a machine of four cores on which each engine's answers are held back:
// all but its first, until release() lets them through. It notes the engines, and
// how far the sweeps go of which they were asked for parts.
const gated = `
	Object.defineProperty(navigator, "hardwareConcurrency", {value: 4});
	self.engines = [];
	self.asked = [];
	self.allowed = 1;
	const flush = (engine) => {
		while (engine.hear && engine.held.length > 0) {
			const isDone = /^\d+,2,/.test(engine.held[0].head);
			if (isDone && engine.let >= allowed) return;
			engine.let += isDone;
			engine.hear({data: engine.held.shift()});
		}
	};
	self.release = () => { allowed = Infinity; engines.forEach(flush); return true; };
	self.crash = (engine) => { engine.terminate(); engine.held = []; engine.dispatchEvent(new ErrorEvent("error", {message: "killed"})); return true; };
	self.Worker = class extends Worker {
		constructor(...from) {
			super(...from);
			this.held = [];
			this.let = 0;
			super.onmessage = ({data}) => { this.held.push(data); flush(this); };
			engines.push(this);
		}
		set onmessage(hear) { this.hear = hear; }
		postMessage(message, ...more) {
			if (message.head) asked.push(Number(/points\[0\]\.amp,[^,]*,([^,]*),/.exec(message.head)?.[1]));
			super.postMessage(message, ...more);
		}
	};
`

// half is a page with half of a sweep of 64, the rest of which is held back.
func half(t *testing.T) *page {
	t.Helper()
	p := blank(t)
	p.do(screen(1280, 800, false), func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: gated})
		return chromedp.Void{}, err
	}, chromedp.Navigate(site+"/?nseg=101&sweep=64"))
	p.wait(`document.querySelector("#caption")?.textContent === "Shown: 32 of 64 runs"`)
	p.settle()
	return p
}

// TestSweepArrivesInParts: four engines were started, what they have computed is
// drawn, and the page says that it is not all.
func TestSweepArrivesInParts(t *testing.T) {
	p := half(t)
	if n := eval[int](p, `engines.length`); n != 4 {
		t.Errorf("%d engines were started", n)
	}
	if n := p.lines(); n != 64 {
		t.Errorf("%d lines of half a sweep", n)
	}
	p.expect("the plot's aria-busy", eval[string](p, `document.querySelector("#trace-plot").getAttribute("aria-busy")`), "true")
	p.expect("the legend", p.legend(), "soma|dend")
	if words := p.text("#cell-sentence"); words == "" {
		t.Error("the cell, of the run under the eye, has no colours yet")
	}
	p.shot("half-a-sweep-1280")
	eval[bool](p, `release()`)
	p.settled()
	p.becomes("#caption", "")
	if n := p.lines(); n != 128 {
		t.Errorf("%d lines of the whole sweep", n)
	}
}

// TestEngineIsReplaced: one that ends in the middle of a sweep loses nothing.
func TestEngineIsReplaced(t *testing.T) {
	p := half(t)
	eval[bool](p, `crash(engines[2])`)
	p.wait(`engines.length === 5`)
	eval[bool](p, `release()`)
	p.settled()
	if n := p.lines(); n != 128 {
		t.Errorf("%d lines of the whole sweep", n)
	}
	p.becomes("#fault", "")
	p.forgive("an engine has failed: killed")
}

// TestNewestValueOfALongSweep: while a sweep is computed the slider moves on;
// of what it passes over no more than the first value is begun, and the newest are
// shown.
func TestNewestValueOfALongSweep(t *testing.T) {
	p := half(t)
	p.wait(`document.querySelector("#sweep-to-slider") !== null`)
	eval[bool](p, `(() => {
		asked.length = 0;
		const slider = document.querySelector("#sweep-to-slider");
		for (const part of [.5, .6, .7]) {
			slider.value = +slider.min + part*(slider.max - slider.min);
			slider.dispatchEvent(new Event("input", {bubbles: true}));
		}
		slider.dispatchEvent(new Event("change", {bubbles: true}));
		return true;
	})()`)
	eval[bool](p, `release()`)
	p.settled()
	to := p.value("sweep-to")
	p.expect("the sweep", p.shown(), "stim.amp 0.075 to "+to+" nA, dend.nseg 101")
	if ends := eval[[]string](p, `[...new Set(asked.map(String))]`); len(ends) > 2 || ends[len(ends)-1] != to {
		t.Errorf("sweeps to %s were computed, wanted is %s", ends, to)
	}
	if n := p.lines(); n != 128 {
		t.Errorf("%d lines of the newest sweep", n)
	}
}

// forgive takes what a test has brought about itself off the console.
func (p *page) forgive(want string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.console) != 1 {
		p.t.Errorf("on the console: %s, want %s", fmt.Sprint(p.console), want)
	}
	p.console = nil
}
