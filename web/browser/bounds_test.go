package browser

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// held waits until the page says what the present values would take.
func (p *page) held(want string) {
	p.t.Helper()
	p.wait(`(document.querySelector("#held")?.textContent ?? "") !== ""`)
	if got := strings.ReplaceAll(p.text("#held"), "\u202f", " "); !strings.HasPrefix(got, want) {
		p.t.Errorf("held: %q, want %q…", got, want)
	}
	if eval[bool](p, `document.querySelector("#run").hidden`) {
		p.t.Error("there is no button to run it all the same")
	}
}

// TestEndlessRun: the longest run in the most segments waits until it is asked for,
// then tells how far it is, leaves the page at ease and ends at once when told to.
func TestEndlessRun(t *testing.T) {
	p := open(t, "?nseg=32767")
	first := p.shown()
	p.enter("run-tstop", "1e6")
	p.held("1 run of 40 000 000 steps: about ")
	p.expect("shown", p.shown(), first)
	p.shot("held-1280")
	p.click("#run")
	p.wait(`document.querySelector("#progress").hidden === false && document.querySelector("#held").textContent === ""`)
	p.wait(`document.querySelector("#left").textContent.includes("left")`)
	p.shot("endless-1280")
	p.answers(time.Second)
	p.click("#cancel")
	p.becomes("#fault", "cancelled")
	p.enter("run-tstop", "5")
	p.settled()
	p.becomes("#held", "")
	p.becomes("#fault", "")
}

// answers fails if the page's thread was busy at a stretch for a quarter of the time.
func (p *page) answers(meanwhile time.Duration) {
	p.t.Helper()
	eval[bool](p, `(self.longest = 0, self.observer = new PerformanceObserver(list => { for (const e of list.getEntries()) longest = Math.max(longest, e.duration) }),
		observer.observe({entryTypes: ["longtask"]}), true)`)
	time.Sleep(meanwhile)
	worst := eval[float64](p, `(observer.disconnect(), longest)`)
	p.t.Logf("the page was busy for %v ms of %v at most", worst, meanwhile)
	if worst > float64(meanwhile.Milliseconds())/4 {
		p.t.Errorf("the page was busy for %v ms of %v at a stretch", worst, meanwhile)
	}
}

// TestMillionRuns: the page says what they would take; once they are asked for, the
// map of their peaks fills up, and they can be cancelled.
func TestMillionRuns(t *testing.T) {
	p := blank(t)
	p.do(screen(1280, 800, false), chromedp.Navigate(site+"/?sweep=1000&second=1000"))
	p.held("1 000 000 runs of 1 000 steps: about ")
	p.shot("million-held-1280")
	p.click("#run")
	p.wait(`document.querySelectorAll("#map path.cells").length > 3`)
	p.settle()
	p.shot("million-1280")
	p.answers(2 * time.Second)
	p.click("#cancel")
	p.becomes("#fault", "cancelled")
	p.do(screen(390, 844, true))
	p.settle()
	p.shot("million-390")
}

// TestGrid: two parameters are swept at once; each pair's traces are drawn, and the
// peaks against both.
func TestGrid(t *testing.T) {
	p := open(t, "?sweep=8")
	p.click("#second")
	p.settled()
	if n := p.lines(); n != 8*4*2 {
		t.Errorf("%d lines of a grid of 8 by 4", n)
	}
	p.expect("shown", p.shown(), "stim.amp 0.075 to 0.3 nA by stim.dur 0.5 to 2 ms, dend.nseg 1")
	p.wait(`document.querySelectorAll("#map path.cells").length > 3`)
	p.shot("grid-1280")
	p.enter("second-n", "100")
	p.settled()
	p.expect("the map", eval[string](p, `document.querySelector("#map").getAttribute("aria-label").split(" is ")[0]`), "peak of soma(0.5).v")
	if n := p.lines(); n != 2 {
		t.Errorf("%d lines beside the map of 800 runs", n)
	}
	p.expect("which they are of", p.text("#drawn-run"), "Of the runs, the traces show that of stim.amp 0.3 nA, stim.dur 2 ms.")
	p.shot("map-1280")
	p.click("#second")
	p.settled()
	if n := eval[int](p, `document.querySelectorAll("#map path.cells").length`); n != 0 {
		t.Error("the map stays without a grid")
	}
}
