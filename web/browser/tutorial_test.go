package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestTutorial goes from the tutorial's first figure to its last, as a newcomer
// does: by the chapters, and then with a value of one's own.
func TestTutorial(t *testing.T) {
	p := open(t, "")
	p.expect("the first run", p.shown(), "stim.amp 0.1 nA, dend.nseg 1")
	p.shot("first-run-1280")

	p.click("#chapter-2")
	p.settled()
	p.expect("four amplitudes", p.shown(), "stim.amp 0.075 to 0.3 nA, dend.nseg 1")
	p.expect("the soma alone", p.legend(), "soma|-dend")
	if n := p.lines(); n != 4 {
		t.Errorf("%d lines, want four amplitudes", n)
	}

	p.click("#chapter-3")
	p.settled()
	p.expect("the dendrite too", p.legend(), "soma|dend")

	p.click("#chapter-4")
	p.settled()
	p.wait(`document.querySelectorAll(".legend button").length === 4`)
	p.expect("two resolutions", p.legend(), "soma low-res|dend low-res|soma hi-res|dend hi-res")
	p.expect("their colours", eval[string](p, `[...document.querySelectorAll(".legend .key")].map(e => e.style.background).join("|")`),
		"rgb(0, 0, 0)|rgb(216, 30, 30)|rgb(20, 64, 216)|rgb(11, 138, 47)")
	p.shot("nseg-1280")

	p.click("#chapter-5")
	p.settled()
	p.becomes("#errors .digits", "2.610166824513263")
	p.enter("sections-1-nseg", "11")
	p.settled()
	p.becomes("#errors .digits", "0.06574500441300016")
}

// legend is the legend's labels, a hidden one with a minus before it.
func (p *page) legend() string {
	p.t.Helper()
	p.settle()
	return eval[string](p, `[...document.querySelectorAll(".legend button")].map(e => (e.getAttribute("aria-pressed") === "true" ? "" : "-") + e.textContent).join("|")`)
}

// lines is how many traces are drawn.
func (p *page) lines() int {
	p.t.Helper()
	p.settle()
	return eval[int](p, `document.querySelectorAll("#trace-plot path.trace").length`)
}

// path is the first trace as it is drawn.
func (p *page) path() string {
	p.t.Helper()
	p.settle()
	return eval[string](p, `document.querySelector("#trace-plot path.trace").getAttribute("d")`)
}

func TestLinksAndHistory(t *testing.T) {
	p := open(t, "?amp=0.3&nseg=1,11&sweep=4")
	p.expect("what the link asks for", p.shown(), "stim.amp 0.075 to 0.3 nA, dend.nseg 1 and 11")
	p.enter("sections-1-L", "250")
	p.settled()
	if query := eval[string](p, "location.search"); !strings.Contains(query, "dend.L=250") {
		t.Errorf("the address holds %s", query)
	}
	p.do(chromedp.Reload())
	p.settled()
	p.wait(`document.querySelector("#sections-1-L") !== null`)
	p.expect("L after a reload", p.value("sections-1-L"), "250")
	eval[bool](p, `(history.back(), true)`)
	p.wait(`document.querySelector("#sections-1-L")?.value === "200"`)
	p.settled()
	eval[bool](p, `(history.forward(), true)`)
	p.wait(`document.querySelector("#sections-1-L")?.value === "250"`)
}

func TestHostileLink(t *testing.T) {
	p := open(t, `?amp=<img+src=x+onerror=alert(1)>&doc=%7B&nseg=0&nonsense=1`)
	if problems := p.text("#problems"); !strings.Contains(problems, "link") {
		t.Errorf("the link's problems: %s", problems)
	}
	if eval[int](p, `document.querySelectorAll("img, script[src='x']").length`) != 0 {
		t.Error("markup of the link is in the page")
	}
}

// TestLookInAddress: the address says how the page is looked at, a turn of the cell in one
// step however far it goes, and each step back takes one of it back.
func TestLookInAddress(t *testing.T) {
	t.Parallel()
	p := open(t, "?amp=0.3")
	asks := func(want string) {
		t.Helper()
		p.becomes("#address", want)
	}
	eval[bool](p, `(() => {
		const shown = document.createElement("output");
		shown.id = "address";
		shown.hidden = true;
		document.body.append(shown);
		setInterval(() => { shown.textContent = location.search; }, 10);
		return true;
	})()`)
	p.click("#theme")
	asks("?amp=0.3&theme=dark")
	p.click("#legend-1")
	asks("?amp=0.3&theme=dark&hide=dend(0.5).v")
	length := eval[int](p, "history.length")
	x, y := p.middle("#shape-plot")
	p.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft))
	for i := range 20 {
		p.do(chromedp.MouseEvent(chromedp.MouseMoved, x+float64(4*i), y, chromedp.ButtonLeft))
	}
	p.do(chromedp.MouseEvent(chromedp.MouseReleased, x+76, y, chromedp.ButtonLeft))
	p.wait(`/&turn=0,[-\d.]+,0&/.test(location.search)`)
	p.do(chromedp.Focus("#shape-plot"), chromedp.KeyEvent("X"))
	p.wait(`/&turn=[-\d.]+,[-\d.]+,[-\d.]+&/.test(location.search) && !/&turn=0,/.test(location.search)`)
	if now := eval[int](p, "history.length"); now != length+2 {
		t.Errorf("two turns make the history %d longer", now-length)
	}
	p.shot("look-1280")
	link := eval[string](p, "location.search")
	again := open(t, link)
	again.expect("the theme of the link", eval[string](again, `document.documentElement.dataset.theme`), "dark")
	again.expect("what is hidden", eval[string](again, `[...document.querySelectorAll(".legend button")].map(b => b.getAttribute("aria-pressed")).join()`), "true,false")
	again.expect("the address", eval[string](again, "location.search"), link)
	for _, want := range []string{"", "?amp=0.3&theme=dark&hide=dend(0.5).v", "?amp=0.3&theme=dark", "?amp=0.3"} {
		eval[bool](p, "(history.back(), true)")
		p.settle()
		if want != "" {
			asks(want)
		}
	}
	if eval[string](p, `document.documentElement.dataset.theme ?? ""`) == "dark" {
		t.Error("the theme is not taken back")
	}
}
