package browser

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// fingers puts fingers down, moves or lifts them.
func fingers(kind input.DispatchTouchEventType, at ...[2]float64) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		params := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
		for i, xy := range at {
			id := float64(i)
			params.TouchPoints = append(params.TouchPoints, &input.TouchPoint{X: xy[0], Y: xy[1], ID: &id})
		}
		_, err := chromedp.Call(ctx, input.DispatchTouchEvent, params)
		return chromedp.Void{}, err
	}
}

// TestThumbDrags: on a phone the slider under the plot is in reach while the plot
// is in sight, a finger drags it, and one undo takes the drag back.
func TestThumbDrags(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen(390, 844, true))
	box := eval[[]float64](p, `(() => { const b = document.querySelector("#points-0-amp-slider").getBoundingClientRect(), f = document.querySelector("#trace-plot").getBoundingClientRect(); return [b.x, b.y, b.width, b.height, f.top, f.bottom] })()`)
	x, y := box[0]+box[2]*0.375, box[1]+box[3]/2 // where 0.1 nA is
	if y > 844 || box[4] < 0 || box[5] > box[1]+1 {
		t.Fatalf("the slider is at %.0f px, the plot from %.0f to %.0f, on a screen of 844", y, box[4], box[5])
	}
	p.do(fingers(input.DispatchTouchEventTypeTouchStart, [2]float64{x, y}))
	for i := range 25 {
		p.do(fingers(input.DispatchTouchEventTypeTouchMove, [2]float64{x + 4*float64(i), y}))
	}
	p.do(fingers(input.DispatchTouchEventTypeTouchEnd))
	p.settled()
	if p.value("points-0-amp") == "0.1" {
		t.Error("the finger did not drag the slider")
	}
	p.expect("the traces' amplitude", p.shown(), "stim.amp "+p.value("points-0-amp")+" nA, dend.nseg 1")
	p.click("#undo")
	p.settled()
	p.expect("the amplitude after one undo", p.value("points-0-amp"), "0.1")
}

// TestFingersOnPlot: one finger reads values, two zoom.
func TestFingersOnPlot(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen(390, 844, true))
	x, y := p.middle("#trace-plot")
	p.do(fingers(input.DispatchTouchEventTypeTouchStart, [2]float64{x, y}), fingers(input.DispatchTouchEventTypeTouchMove, [2]float64{x + 30, y}), fingers(input.DispatchTouchEventTypeTouchEnd))
	p.settle()
	if values := p.text("#values"); values[:3] != "t =" {
		t.Errorf("the finger reads %q", values)
	}
	whole := p.path()
	p.do(fingers(input.DispatchTouchEventTypeTouchStart, [2]float64{x - 20, y}), fingers(input.DispatchTouchEventTypeTouchStart, [2]float64{x - 20, y}, [2]float64{x + 20, y}))
	for i := range 10 {
		d := 20 + 6*float64(i)
		p.do(fingers(input.DispatchTouchEventTypeTouchMove, [2]float64{x - d, y}, [2]float64{x + d, y}))
	}
	p.do(fingers(input.DispatchTouchEventTypeTouchEnd))
	if p.path() == whole {
		t.Error("two fingers do not zoom")
	}
	p.click("#fit")
	if p.path() != whole {
		t.Error("show all does not show all")
	}
}

// TestNothingOverflows: no view of the page is wider than a phone.
func TestNothingOverflows(t *testing.T) {
	t.Parallel()
	p := open(t, "?nseg=1,11,101&sweep=4", screen(390, 844, true))
	eval[bool](p, `(document.querySelectorAll("details").forEach(d => d.open = true), true)`)
	p.click("#side-by-side")
	p.enter("sweep-to", "must be something that is no number and too long for one line of a phone")
	p.settled()
	if wide := eval[[]string](p, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest(".chapters, .actions, .scroll, pre, svg, .bar nav")).map(e => (e.id || e.className || e.tagName) + " to " + e.getBoundingClientRect().right)`); len(wide) > 0 {
		t.Errorf("wider than the screen: %q", wide)
	}
	if width := eval[int](p, "document.documentElement.scrollWidth"); width > 390 {
		t.Errorf("the page is %d pixels wide on a phone of 390", width)
	}
}
