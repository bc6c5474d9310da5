package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestDrag drags the amplitude's slider with the mouse: the traces follow, belong
// to the values, and one undo takes the whole drag back.
func TestDrag(t *testing.T) {
	p := open(t, "")
	before := p.path()
	x, y := p.middle("#points-0-amp-slider")
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft))
	seen := map[string]bool{}
	for i := range 60 {
		p.do(chromedp.MouseEvent(chromedp.MouseMoved, x+3*float64(i), y, chromedp.ButtonLeft))
		seen[p.shown()] = true
	}
	p.do(chromedp.MouseEvent(chromedp.MouseReleased, x+180, y, chromedp.ButtonLeft))
	p.settled()
	if len(seen) < 10 {
		t.Errorf("the traces followed through %d values only", len(seen))
	}
	p.expect("the traces' amplitude", p.shown(), "stim.amp "+p.value("points-0-amp")+" nA, dend.nseg 1")
	if p.path() == before {
		t.Error("the traces have not moved")
	}
	dragged := p.value("points-0-amp")
	p.click("#undo")
	p.settled()
	p.expect("the amplitude after one undo", p.value("points-0-amp"), "0.1")
	p.expect("undo is used up", eval[string](p, `String(document.querySelector("#undo").disabled)`), "true")
	if p.path() != before {
		t.Error("undo did not bring the traces back")
	}
	p.click("#redo")
	p.settled()
	p.expect("the amplitude after redo", p.value("points-0-amp"), dragged)
	p.click("#reset")
	p.settled()
	p.expect("the amplitude after reset", p.value("points-0-amp"), "0.1")
}

// TestNonsense types what cannot be used: the message is beside the field, the
// picture stays.
func TestNonsense(t *testing.T) {
	p := open(t, "")
	good := p.path()
	for text, want := range map[string]string{
		"abc": "must be a number", "": "must be a number", "1e999": "smaller number", "1e10": "must be from -1e9 to 1e9",
		"0,3": "point, not a comma", `<img src=x onerror=alert(1)>`: "must be a number",
	} {
		p.enter("points-0-amp", text)
		if got := p.text("#points-0-amp-message"); !strings.Contains(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		p.expect("aria-invalid", eval[string](p, `document.querySelector("#points-0-amp").getAttribute("aria-invalid")`), "true")
	}
	for id, text := range map[string]string{"sections-1-nseg": "0", "sections-0-diam": "-1", "run-dt": "0", "run-tstop": "nan"} {
		p.enter(id, text)
		if p.text("#"+id+"-message") == "" {
			t.Errorf("%s took %s", id, text)
		}
	}
	if p.path() != good {
		t.Error("the picture has changed")
	}
	p.enter("points-0-amp", "0.1")
	p.expect("the message after a good value", p.text("#points-0-amp-message"), "")
	p.enter("stim-at", "axon(2)")
	if eval[string](p, `document.querySelector("#stim-at").parentElement.querySelector(".problem").textContent`) == "" {
		t.Error("the stimulus went to a section that is not there")
	}
}

func TestRunawayVoltage(t *testing.T) {
	p := open(t, "")
	good := p.path()
	p.enter("points-0-amp", "1e8")
	p.wait(`!document.querySelector("#fault").hidden`)
	if fault := p.text("#fault"); !strings.Contains(fault, "mV at 5.0") {
		t.Errorf("a runaway is told as %q", fault)
	}
	if p.path() != good {
		t.Error("the last good picture is gone")
	}
}

// TestLongRun: the page goes on answering, shows how far it is, and stops at once.
func TestLongRun(t *testing.T) {
	p := open(t, "")
	p.enter("sections-1-nseg", "1001")
	p.enter("globals-usetable_hh", "0") // whose rates are computed anew at every v, which takes long
	p.settled()
	good := p.path()
	p.enter("run-tstop", "20000")
	p.held("1 run of 800 000 steps: ")
	p.click("#run")
	p.wait(`!document.querySelector("#progress").hidden`)
	silences := eval[[]float64](p, `new Promise(done => { const start = performance.now(); let last = start, most = 0, n = 0; const tick = () => { const t = performance.now(); most = Math.max(most, t - last); last = t; ++n < 200 ? setTimeout(tick, 5) : done([most, t - start]) }; tick() })`)
	most, watched := silences[0], silences[1]
	t.Logf("the page's longest silence in %.0f ms of the run: %.0f ms", watched, most)
	if most > watched/4 {
		t.Errorf("the page was silent for %.0f of %.0f ms", most, watched)
	}
	p.shot("long-run-1280")
	p.click("#cancel")
	p.wait(`document.querySelector("#progress").hidden`)
	if p.path() != good {
		t.Error("the last good picture is gone")
	}
	p.click("#reset")
	p.settled()
}

func TestKeepPaletteTheme(t *testing.T) {
	p := open(t, "")
	p.click("#keep")
	p.enter("points-0-amp", "0.2")
	p.settled()
	if n := p.lines(); n != 4 {
		t.Errorf("%d lines, want two and two kept", n)
	}
	p.shot("kept-1280")
	p.click("#clear-kept")
	if n := p.lines(); n != 2 {
		t.Errorf("%d lines after clearing", n)
	}
	colour := `document.querySelectorAll("#trace-plot path.trace")[1].getAttribute("stroke")`
	was := eval[string](p, colour)
	p.click("#palette")
	p.settle()
	if eval[string](p, colour) == was {
		t.Error("the palette has not changed the colours")
	}
	p.click("#theme")
	p.settle()
	p.expect("the theme", eval[string](p, `document.documentElement.dataset.theme`), "dark")
	p.click("#legend-0")
	p.expect("the legend", p.legend(), "-soma|dend")
	if n := p.lines(); n != 1 {
		t.Errorf("%d lines with one hidden", n)
	}
}

func TestCursorAndZoom(t *testing.T) {
	p := open(t, "")
	x, y := p.middle("#trace-plot")
	p.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y))
	p.settle()
	if values := p.text("#values"); !strings.Contains(values, "soma") || !strings.Contains(values, "mV") {
		t.Errorf("the cursor reads %q", values)
	}
	p.do(chromedp.Focus("#trace-plot"), chromedp.KeyEvent(kb.ArrowRight))
	p.settle()
	was := p.text("#values")
	p.do(chromedp.KeyEvent(kb.ArrowRight))
	p.settle()
	if p.text("#values") == was {
		t.Error("the arrow key did not move the cursor")
	}
	whole := p.path()
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x-100, y-60, chromedp.ButtonLeft), chromedp.MouseEvent(chromedp.MouseMoved, x, y, chromedp.ButtonLeft),
		chromedp.MouseEvent(chromedp.MouseMoved, x+40, y+60, chromedp.ButtonLeft), chromedp.MouseEvent(chromedp.MouseReleased, x+40, y+60, chromedp.ButtonLeft))
	if p.path() == whole {
		t.Error("the drawn box did not zoom")
	}
	p.click("#fit")
	if p.path() != whole {
		t.Error("show all does not show all")
	}
	scrolled := eval[float64](p, `(() => { const e = new WheelEvent("wheel", {deltaY: 100, bubbles: true, cancelable: true}); document.querySelector("#trace-plot").dispatchEvent(e); return e.defaultPrevented ? 1 : 0 })()`)
	if scrolled != 0 || p.path() != whole {
		t.Error("the plain wheel does not scroll the page")
	}
	eval[bool](p, `(() => { const b = document.querySelector("#trace-plot").getBoundingClientRect(); const e = new WheelEvent("wheel", {deltaY: -100, ctrlKey: true, clientX: b.x + b.width/2, clientY: b.y + b.height/2, bubbles: true, cancelable: true}); document.querySelector("#trace-plot").dispatchEvent(e); return e.defaultPrevented })()`)
	if p.path() == whole {
		t.Error("Ctrl and the wheel do not zoom")
	}
}

// TestVariableSteps: atol lets steps be as long as they may, and their number is told.
func TestVariableSteps(t *testing.T) {
	p := open(t, "")
	p.enter("run-atol", "0.1")
	p.settled()
	p.expect("the note", p.text("#run-atol-note"), "10 steps of variable length; samples are 0.025 ms apart all the same.")
	p.enter("run-secondorder", "2")
	p.expect("the problem", p.text("#run-secondorder-message"), "steps of variable length have a method of their own; set secondorder or atol to 0")
}
