package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestSweep(t *testing.T) {
	p := open(t, "")
	p.click("#sweep")
	p.settled()
	p.wait(`document.querySelector("#sweep-n") !== null`)
	p.enter("sweep-n", "7")
	p.settled()
	if n := p.lines(); n != 14 {
		t.Errorf("%d lines of a sweep of seven", n)
	}
	p.enter("sweep-to", "0.4")
	p.settled()
	p.expect("the sweep", p.shown(), "stim.amp 0.075 to 0.4 nA, dend.nseg 1")
	p.enter("sweep-n", "1")
	if p.text("#sweep-n-message") == "" {
		t.Error("a sweep of one value was taken")
	}
	p.click("#sweep")
	p.settled()
	if n := p.lines(); n != 2 {
		t.Errorf("%d lines without the sweep", n)
	}
}

// TestStudies asks every question about resolution and looks for NEURON's answers.
func TestStudies(t *testing.T) {
	p := open(t, "?nseg=1,101&sweep=4")
	p.click("#study-threshold")
	p.wait(`document.querySelectorAll("#rows-threshold tr").length === 4`)
	for _, want := range []string{"0.167429", "0.208461", "0.214844", "0.215368"} {
		if got := p.text("#rows-threshold"); !strings.Contains(got, want+" nA") {
			t.Errorf("the thresholds are %s, NEURON's have %s", got, want)
		}
	}
	p.click("#study-smallest")
	p.wait(`/nseg 9 has an error of 0\.0974/.test(document.querySelector("#rows-smallest").textContent)`)
	p.click("#study-curve")
	p.wait(`document.querySelectorAll("#error-curve circle").length > 5`)
	p.shot("resolutions-1280")
	x, y := p.point(`document.querySelectorAll("#error-curve circle")[2]`)
	p.do(chromedp.MouseClickXY(x, y))
	p.settled()
	p.expect("the run of the clicked point", p.value("sections-1-nseg"), "5")
	eval[bool](p, `(document.querySelector("#study-budget").click(), true)`) // the other studies' answers move it under a mouse
	p.wait(`document.querySelectorAll("#budget rect").length === 5`)
	if words := eval[string](p, `document.querySelector("#budget").getAttribute("aria-label")`); !strings.Contains(words, "integrator") {
		t.Errorf("the budget says %s", words)
	}
}

func TestCompare(t *testing.T) {
	p := open(t, "")
	p.click("#compare")
	p.settled()
	p.wait(`document.querySelectorAll(".legend button").length === 4`)
	p.click("#add-resolution")
	p.settled()
	p.wait(`document.querySelectorAll(".legend button").length === 6`)
	p.expect("the resolutions", p.value("compare-0")+" "+p.value("compare-1"), "101 11")
	p.enter("compare-1", "2")
	p.settled()
	if note := p.text("#compare-1-note"); !strings.Contains(note, "even") && !strings.Contains(note, "middle") {
		t.Errorf("an even nseg is not remarked on: %q", note)
	}
	p.click("#side-by-side")
	p.wait(`document.querySelectorAll("#trace-plot-3 path.trace").length === 2`)
	p.shot("side-by-side-1280")
	p.click("#remove-resolution")
	p.settled()
	p.click("#side-by-side")
	p.click("#compare")
	p.settled()
	p.expect("the legend at last", p.legend(), "soma|dend")
}

func TestShape(t *testing.T) {
	p := open(t, "")
	drawing := func() string {
		p.settle()
		return eval[string](p, `document.querySelector("#shape-plot svg").innerHTML`)
	}
	was := drawing()
	changed := func(what string) {
		t.Helper()
		if now := drawing(); now == was {
			t.Errorf("%s has changed nothing", what)
		} else {
			was = now
		}
	}
	x, y := p.middle("#shape-plot")
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y+60, chromedp.ButtonLeft), chromedp.MouseEvent(chromedp.MouseMoved, x+40, y+80, chromedp.ButtonLeft),
		chromedp.MouseEvent(chromedp.MouseReleased, x+40, y+80, chromedp.ButtonLeft))
	changed("dragging")
	p.expect("text selected by dragging", eval[string](p, `String(getSelection())`), "")
	p.expect("the stimulus after a turn", p.value("stim-at"), "dend(1)")
	p.do(chromedp.Focus("#shape-plot"))
	for _, key := range []string{"x", "Y", "z", "A"} {
		p.do(chromedp.KeyEvent(key))
		changed("the key " + key)
	}
	p.click("#show-diam")
	changed("Show Diam")
	p.shot("shape-1280")
	p.click("#front")
	changed("the front view")
	p.do(chromedp.Focus("#trace-plot"), chromedp.KeyEvent(kb.End))
	p.settle()
	was = drawing()
	p.do(chromedp.KeyEvent(kb.Home))
	p.settle()
	for range 60 {
		p.do(chromedp.KeyEvent(kb.ArrowRight))
	}
	changed("the cursor")

	x, y = p.point(`[...document.querySelectorAll("#shape-plot circle")].pop()`)
	p.do(chromedp.MouseClickXY(x-40, y))
	p.wait(`document.querySelector("#stim-at").value.startsWith("dend(0.")`)
	p.settled()
	p.click("#click-record")
	x, y = p.point(`[...document.querySelectorAll("#shape-plot circle")].pop()`)
	p.do(chromedp.MouseClickXY(x+25, y))
	p.settled()
	if n := p.lines(); n != 3 {
		t.Errorf("%d lines after recording one place more", n)
	}
	p.click("#play")
	p.wait(`document.querySelector("#play").textContent === "Pause"`)
	before := p.text("#values")
	p.wait(`document.querySelector("#values").textContent !== ` + "`" + before + "`")
	p.click("#play")
}

func TestInspect(t *testing.T) {
	p := open(t, "")
	p.expect("topology()", p.text("#topology"), "\n|-|       soma(0-1)\n   `|       dend(0-1)\n\n")
	if text := p.text("#psection"); !strings.HasPrefix(text, "soma { nseg=1  L=12.6157  Ra=100\n\t/*location 0 attached to cell 0*/\n") {
		t.Errorf("psection() prints %s", text)
	}
	p.expect("units()", p.text("#units-answer"), "'S/cm2'")
	p.do(chromedp.SetUploadFiles("#open", []string{abs(t, "../../core/testdata/cases/odd-joints-active.model.json")}))
	p.wait(`/axon/.test(document.querySelector("#topology").textContent)`)
	p.settled()
	p.shot("another-cell-1280")
	p.do(chromedp.SetUploadFiles("#open", []string{abs(t, "experiment_test.go")}))
	p.wait(`!document.querySelector("#problems").hidden`)
	p.expect("the cell after a bad file", eval[string](p, `String(/axon/.test(document.querySelector("#topology").textContent))`), "true")
}
