package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// allPlots is a link with every plot below the traces.
const allPlots = "?amp=0.3&nseg=11&plots=space,phase,currents,raster,features"

// TestPlots: the switches show the plots, what one lacks is recorded with a click
// and taken back by undo, the address has them, and stepping back puts them away.
func TestPlots(t *testing.T) {
	p := open(t, "?amp=0.3&nseg=11", screen(1280, 1400, false))
	for _, kind := range []string{"space", "phase", "currents", "raster", "features"} {
		p.click("#show-" + kind)
	}
	p.settled()
	p.wait(`document.querySelectorAll("#plot-space path.space, #plot-space path.envelope").length === 2`)
	p.wait(`document.querySelectorAll("#plot-raster path.spikes").length > 0`)
	if n := eval[int](p, `document.querySelectorAll("#features tr").length`); n != 3 {
		t.Errorf("%d rows of features for two traces and a head", n)
	}
	p.expect("the address", eval[string](p, "location.search"), allPlots)
	p.click("#record-phase-0")
	p.settled()
	p.wait(`document.querySelectorAll("#plot-phase path.phase").length === 1`)
	for range 3 { // each moves the button
		p.click("#record-currents-0")
		p.settled()
	}
	p.wait(`document.querySelectorAll("#plot-currents path.trace").length === 5`)
	p.wait(`[...document.querySelectorAll(".panels > div:not([hidden]) path.trace")].length === 8`)
	p.shot("plots-1280")
	for range 4 {
		p.click("#undo")
	}
	p.settled()
	p.wait(`document.querySelectorAll("#plot-phase path").length === 0 && document.querySelectorAll(".panels > div:not([hidden])").length === 0`)
	p.click("#show-raster")
	eval[bool](p, "(history.back(), true)")
	p.wait(`!document.querySelector("#card-raster").hidden`)
}

// TestPlotsFollowTheCursor: the space plot plays, a click on the raster moves the
// cursor, and the phase plane marks the time.
func TestPlotsFollowTheCursor(t *testing.T) {
	p := open(t, allPlots)
	p.click("#record-phase-0")
	p.settled()
	p.wait(`document.querySelectorAll("#plot-phase path.phase").length === 1`)
	before := eval[string](p, `document.querySelector("#plot-space path.space").getAttribute("d")`)
	p.click("#play-space")
	p.wait(`document.querySelector("#plot-phase circle.dot") !== null`)
	p.wait(`document.querySelector("#plot-space path.space").getAttribute("d") !== ` + "`" + before + "`")
	p.click("#play-space")
	x, y := p.middle("#plot-raster")
	p.do(chromedp.MouseClickXY(x, y))
	p.settle()
	p.wait(`document.querySelector("#plot-raster .cursor") !== null`)
	if words := eval[string](p, `document.querySelector("#plot-space").getAttribute("aria-label")`); !strings.Contains(words, "from soma(0.5)") || !strings.Contains(words, " µm") {
		t.Errorf("the space plot says %q", words)
	}
}

// TestPanelsZoomTogether: a zoom in one panel moves all of them in time, and only
// its own in value.
func TestPanelsZoomTogether(t *testing.T) {
	p := open(t, "?plots=phase")
	p.click("#record-phase-0")
	p.settled()
	p.wait(`document.querySelectorAll(".panels > div:not([hidden]) path.trace").length === 3`)
	ticks := func(id string) string {
		return eval[string](p, `[...document.querySelectorAll("#`+id+` text")].map(e => e.textContent).join(" ")`)
	}
	voltage, gates := ticks("trace-plot"), ticks("trace-panel-2")
	if !strings.Contains(gates, "time (ms)") || strings.Contains(voltage, "time (ms)") {
		t.Errorf("the axes are %q and %q", voltage, gates)
	}
	p.do(chromedp.Focus("#trace-panel-2"), chromedp.KeyEvent("+"), chromedp.KeyEvent("+"))
	p.settle()
	if ticks("trace-plot") != voltage {
		t.Errorf("the range of mV went from %q to %q", voltage, ticks("trace-plot"))
	}
	if ticks("trace-panel-2") == gates {
		t.Error("the gates were not zoomed")
	}
}

// TestFeaturesAreCopied: the button puts the table on the clipboard, with tabs.
func TestFeaturesAreCopied(t *testing.T) {
	p := open(t, "?amp=0.3&plots=features")
	eval[bool](p, `(navigator.clipboard.writeText = async text => { window.copied = text }, true)`)
	p.click("#copy-features")
	p.becomes("#copy-features", "Copied")
	lines := strings.Split(eval[string](p, "window.copied"), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "trace\tunit\trest\tpeak\t") || !strings.HasPrefix(lines[1], "soma\tmV\t-6") {
		t.Errorf("copied %q", lines)
	}
}

// TestPlotsEverywhere: nothing is wider than the phone, in the light and in the dark.
func TestPlotsEverywhere(t *testing.T) {
	p := open(t, allPlots, screen(1280, 1400, false), prefers("prefers-color-scheme", "dark"))
	p.click("#record-phase-0")
	p.settled()
	p.click("#play-space")
	p.wait(`document.querySelector("#plot-phase circle.dot") !== null`)
	p.click("#play-space")
	p.middle("#plot-space")
	p.shot("plots-1280-dark")
	p.do(screen(390, 844, true))
	for _, dark := range []string{"light", "dark"} {
		p.do(prefers("prefers-color-scheme", dark))
		p.settle()
		if width := eval[int](p, "document.documentElement.scrollWidth"); width > 390 {
			t.Errorf("the page is %d pixels wide on a phone of 390", width)
		}
		eval[bool](p, `(document.querySelector("#show-space").scrollIntoView({block: "center"}), true)`)
		p.settle()
		p.shot("plots-390-" + dark)
		eval[bool](p, `(document.querySelector("#card-raster").scrollIntoView({block: "end"}), true)`)
		p.settle()
		p.shot("plots-390-" + dark + "-end")
	}
}
