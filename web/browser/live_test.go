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
	Shown, Amp, Errors string
	Busy               bool
}

// TestEachFrameTellsWhatItShows drags the amplitude while resolutions are
// compared: in every frame the traces belong to the field's value, or the page
// says that it is behind; the error follows live, and ends as that of the values.
func TestEachFrameTellsWhatItShows(t *testing.T) {
	p := open(t, "?nseg=1,11")
	p.wait(`document.querySelector("#errors .digits") !== null`)
	eval[bool](p, watchFrames)
	x, y := p.middle("#points-0-amp-slider")
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft))
	for i := range 80 {
		p.do(chromedp.MouseEvent(chromedp.MouseMoved, x+1.5*float64(i), y, chromedp.ButtonLeft))
	}
	p.do(chromedp.MouseEvent(chromedp.MouseReleased, x+120, y, chromedp.ButtonLeft))
	p.settled()
	frames := eval[[]frame](p, `(cancelAnimationFrame(watching_), frames_)`)
	errors := map[string]bool{}
	for i, f := range frames {
		errors[f.Errors] = true
		own := f.Shown == "stim.amp "+f.Amp+" nA, dend.nseg 1 and 11"
		if !own && !f.Busy {
			t.Errorf("frame %d of %d shows %q beside %s nA and does not say so", i, len(frames), f.Shown, f.Amp)
		}
		if t.Failed() {
			return
		}
	}
	if len(errors) < 10 {
		t.Errorf("the error took %d values while the slider moved, in %d frames", len(errors), len(frames))
	}
	p.settle()
	p.expect("the caption at last", p.text("#caption"), "")
	p.expect("the error at last", p.text("#errors .digits"), open(t, "?nseg=1,11&amp="+p.value("points-0-amp")).text("#errors .digits"))
}
