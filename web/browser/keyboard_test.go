package browser

import (
	"context"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestTabReachesEverything walks with Tab through the whole page: it comes by each
// thing that can be operated, once, and sees where it is.
func TestTabReachesEverything(t *testing.T) {
	t.Parallel()
	p := open(t, "?nseg=1,101&sweep=4")
	p.reached()
	p.click("#build")
	p.reached()
}

// reached walks with Tab through the page as it is, every group open.
func (p *page) reached() {
	t := p.t
	t.Helper()
	eval[bool](p, `(document.querySelectorAll("details").forEach(d => d.open = true), true)`)
	p.settled()
	const all = `[...document.querySelectorAll("button, input, select, summary, [tabindex]")].filter(e => !e.disabled && e.offsetParent !== null)`
	want := eval[int](p, all+`.length`)
	eval[bool](p, `(window.reached_ = new Set(), document.activeElement.blur(), true)`)
	unseen := map[string]bool{}
	for range want + 10 {
		p.do(chromedp.KeyEvent(kb.Tab))
		what := eval[string](p, `(e => { if (e === document.body) return ""; reached_.add(e); const s = getComputedStyle(e.closest(".file") ?? e); return s.outlineStyle === "none" ? e.id || e.outerHTML.slice(0, 80) : "" })(document.activeElement)`)
		if what != "" {
			unseen[what] = true
		}
	}
	if missed := eval[[]string](p, all+`.filter(e => !reached_.has(e)).map(e => e.id || e.outerHTML.slice(0, 80))`); len(missed) > 0 {
		t.Errorf("Tab misses %d of %d: %q", len(missed), want, missed)
	}
	for what := range unseen {
		t.Errorf("the focus cannot be seen on %s", what)
	}
}

// TestSlidersNameTheirUnits: as a screen reader hears it, every slider of a value
// with a dimension says its unit, and so does its value.
func TestSlidersNameTheirUnits(t *testing.T) {
	t.Parallel()
	p := open(t, "?nseg=1,101&sweep=4")
	eval[bool](p, `(document.querySelectorAll("details").forEach(d => d.open = true), true)`)
	p.settled()
	tree, err := chromedp.Run(p.ctx, func(ctx context.Context, _ *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	if err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`nseg|number of swept values|secondorder|usetable_hh`)
	sliders := 0
	for _, node := range tree.Nodes {
		if node.Ignored || node.Role == nil || node.Name == nil {
			continue
		}
		var role, name string
		json.Unmarshal(node.Role.Value, &role)
		json.Unmarshal(node.Name.Value, &name)
		if role != "slider" {
			continue
		}
		sliders++
		if !plain.MatchString(name) && !strings.Contains(name, " in ") {
			t.Errorf("the slider %q does not say its unit", name)
		}
	}
	if sliders < 25 {
		t.Errorf("only %d sliders", sliders)
	}
}

// TestUndoByKeys takes changes back by Ctrl+Z and does them again by Ctrl+Shift+Z,
// but leaves a text field its own undo.
func TestUndoByKeys(t *testing.T) {
	t.Parallel()
	p := open(t, "")
	p.do(chromedp.Focus("#points-0-amp-slider"))
	for range 3 {
		p.do(chromedp.KeyEvent(kb.ArrowRight))
	}
	p.settle()
	p.settled()
	moved := p.value("points-0-amp")
	p.expect("the amplitude by the keys", moved, "0.115")
	p.do(chromedp.KeyEvent("z", chromedp.KeyModifiers(kb.ModifierCtrl)))
	p.settle()
	p.settled()
	p.expect("after Ctrl+Z", p.value("points-0-amp"), "0.11")
	p.do(chromedp.KeyEvent("Z", chromedp.KeyModifiers(kb.ModifierCtrl, kb.ModifierShift)))
	p.settle()
	p.settled()
	p.expect("after Ctrl+Shift+Z", p.value("points-0-amp"), moved)
	p.do(chromedp.Focus("#sections-1-L"), chromedp.KeyEvent("z", chromedp.KeyModifiers(kb.ModifierCtrl)))
	p.settle()
	p.settled()
	p.expect("after Ctrl+Z in a text field", p.value("points-0-amp"), moved)
}

// TestReducedMotion: whoever wants less motion sees the cell play in steps.
func TestReducedMotion(t *testing.T) {
	moves := func(preference string) int {
		p := open(t, "", prefers("prefers-reduced-motion", preference))
		p.click("#play")
		p.settle()
		return eval[int](p, `new Promise(done => {
			const seen = new Set(), end = performance.now() + 1200;
			const look = () => { seen.add(document.querySelector("#values").textContent); performance.now() < end ? requestAnimationFrame(look) : done(seen.size) };
			look();
		})`)
	}
	smooth, steps := moves("no-preference"), moves("reduce")
	if steps < 2 || steps > 5 || smooth < 2*steps {
		t.Errorf("in the same time the cell moved %d times, and %d with reduced motion", smooth, steps)
	}
}
