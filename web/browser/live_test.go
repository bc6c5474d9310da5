package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// watchFrames notes, in each frame, what the page says that its traces belong to,
// whether it is behind, what the amplitude's field shows, and the error.
const watchFrames = `(() => {
	window.frames_ = [];
	const look = () => {
		const plot = document.querySelector("#trace-plot");
		frames_.push({shown: plot.dataset.shown, busy: plot.getAttribute("aria-busy") === "true",
			amp: document.querySelector("#points-0-amp").value, errors: [...document.querySelectorAll("#errors .digits")].map(e => e.textContent).join()});
		window.watching_ = requestAnimationFrame(look);
	};
	look();
	return true;
})()`

type frame struct {
	Shown, Amp string
	Busy       bool
}

// TestEachFrameTellsWhatItShows drags the amplitude while resolutions are
// compared: in every frame the traces belong to the field's value, or the page
// says that it is behind; the error follows before the button is let go, and ends
// as that of the values.
func TestEachFrameTellsWhatItShows(t *testing.T) {
	p := open(t, "?nseg=1,11")
	p.wait(`document.querySelector("#errors .digits") !== null`)
	eval[bool](p, watchFrames)
	x, y := p.middle("#points-0-amp-slider")
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft))
	for i := range 80 {
		p.do(chromedp.MouseEvent(chromedp.MouseMoved, x+1.5*float64(i), y, chromedp.ButtonLeft))
	}
	p.wait(`document.querySelector("#errors .digits").textContent !== frames_[0].errors`)
	p.do(chromedp.MouseEvent(chromedp.MouseReleased, x+120, y, chromedp.ButtonLeft))
	p.settled()
	frames := eval[[]frame](p, `(cancelAnimationFrame(watching_), frames_)`)
	for i, f := range frames {
		own := f.Shown == "stim.amp "+f.Amp+" nA, dend.nseg 1 and 11"
		if !own && !f.Busy {
			t.Errorf("frame %d of %d shows %q beside %s nA and does not say so", i, len(frames), f.Shown, f.Amp)
		}
		if t.Failed() {
			return
		}
	}
	p.becomes("#caption", "")
	fresh := open(t, "?nseg=1,11&amp="+p.value("points-0-amp"))
	fresh.wait(`document.querySelector("#errors .digits") !== null`)
	p.becomes("#errors .digits", fresh.text("#errors .digits"))
}

// TestPathsAreNoLongerThanThePlotIsWide: a long run's traces are drawn with at most
// four points to a column of pixels, a short one's with fewer than its samples.
func TestPathsAreNoLongerThanThePlotIsWide(t *testing.T) {
	for query, samples := range map[string]int{"?amp=0.3": 1001, "?tstop=2500": 100001} {
		p := open(t, query)
		width := eval[float64](p, `document.querySelector("#trace-plot svg").getBoundingClientRect().width`)
		points := eval[int](p, `Math.max(...[...document.querySelectorAll("#trace-plot path.trace")].map(e => e.getAttribute("d").split(/[ML]/).length - 1))`)
		if most := min(4*int(width), samples/2); points < 10 || points > most {
			t.Errorf("%s: %d points of %d samples in %.0f pixels, at most %d", query, points, samples, width, most)
		}
	}
}
