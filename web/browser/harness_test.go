package browser

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/cablelab/cablelab/web/edge"
)

// shots is where screenshots are left to be looked at.
const shots = "../../artefacts"

// site is the address of the served page; chrome is the browser that all tests share.
var (
	site   string
	chrome context.Context
)

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		return 0, fmt.Errorf("the site is not there to be tested, run make build first: %w", err)
	}
	if err := os.MkdirAll(shots, 0o755); err != nil {
		return 0, err
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	site = server.URL
	ctx, stop, err := Start()
	if err != nil {
		return 0, err
	}
	defer stop()
	chrome = ctx
	return m.Run(), nil
}

// page is a tab with the page in it.
type page struct {
	t   *testing.T
	ctx context.Context

	mu      sync.Mutex
	console []string
}

// blank is a tab that watches its console, and its engines.
func blank(t *testing.T) *page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(chrome)
	p := &page{t: t, ctx: ctx}
	messages := chromedp.Console(ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			p.mu.Lock()
			p.console = append(p.console, fmt.Sprint(m))
			p.mu.Unlock()
		}
	}()
	t.Cleanup(func() {
		p.quiet()
		cancel()
	})
	p.do(tellOfEngines)
	return p
}

// quiet fails on anything that the page wrote to its console.
func (p *page) quiet() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range p.console {
		p.t.Errorf("on the console: %s", m)
	}
	p.console = nil
}

// open opens the page with a query and waits for its first traces.
func open(t *testing.T, query string, before ...chromedp.Action[chromedp.Void]) *page {
	t.Helper()
	p := blank(t)
	p.do(screen(1280, 800, false))
	p.do(append(before, chromedp.Navigate(site+"/"+query))...)
	p.settled()
	p.wait(`document.querySelector(".inspect") !== null`)
	return p
}

func (p *page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 40*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// eval is what a JavaScript expression gives.
func eval[T any](p *page, js string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", js, err)
	}
	return v
}

// wait waits until a JavaScript expression holds.
func (p *page) wait(js string) {
	p.t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(15 * time.Millisecond) {
		if eval[bool](p, js) {
			return
		}
	}
	p.shot("timeout")
	p.t.Fatalf("never came true: %s; shown: %s", js, p.shown())
}

// settled waits until the shown traces are those of the shown values; an action
// just done has had its frames to show by then.
func (p *page) settled() {
	p.t.Helper()
	p.settle()
	p.wait(`(() => { const t = document.querySelector("#trace-plot"); return !!t && !!t.dataset.shown && t.getAttribute("aria-busy") === "false" })()`)
}

// shown are the values that the traces belong to.
func (p *page) shown() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector("#trace-plot")?.dataset.shown ?? ""`)
}

func (p *page) text(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf(`document.querySelector(%q)?.textContent ?? "nothing is at %s"`, selector, strings.ReplaceAll(selector, `"`, "")))
}

func (p *page) value(id string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf(`document.getElementById(%q)?.value ?? "no element"`, id))
}

func (p *page) click(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(selector))
	p.settle()
}

// settle gives the page two frames to draw.
func (p *page) settle() {
	p.t.Helper()
	eval[bool](p, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))`)
}

// enter types into a field and presses Enter.
func (p *page) enter(id, text string) {
	p.t.Helper()
	p.do(chromedp.Focus("#" + id))
	eval[bool](p, fmt.Sprintf(`(document.getElementById(%q).select(), true)`, id))
	if text == "" {
		text = kb.Delete
	}
	p.do(chromedp.SendKeys("#"+id, text), chromedp.KeyEvent(kb.Enter))
	p.settle()
}

// shot leaves a screenshot.
func (p *page) shot(name string) {
	p.t.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(shots, name+".png"), png, 0o644)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

// becomes waits until an element's text is what it ought to be.
func (p *page) becomes(selector, want string) {
	p.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end) && p.text(selector) != want; time.Sleep(15 * time.Millisecond) {
	}
	p.expect(selector, p.text(selector), want)
}

func (p *page) expect(what, got, want string) {
	p.t.Helper()
	if got != want {
		p.t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// middle is the middle of an element, in the window [px].
func (p *page) middle(selector string) (x, y float64) {
	p.t.Helper()
	return p.point(fmt.Sprintf("document.querySelector(%q)", selector))
}

// point is where a JavaScript expression says that something is, once it has come
// to rest there.
func (p *page) point(js string) (x, y float64) {
	p.t.Helper()
	for was := []float64{0, 0}; ; {
		p.settle()
		now := eval[[]float64](p, `(() => { const e = `+js+`; e.scrollIntoView({block: "center"}); const b = e.getBoundingClientRect(); return [b.x + b.width/2, b.y + b.height/2] })()`)
		if now[0] == was[0] && now[1] == was[1] {
			return now[0], now[1]
		}
		was = now
	}
}

// prefers sets what the reader's system prefers.
func prefers(feature, value string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
		})
		return chromedp.Void{}, err
	}
}

// screen is a desk's or a phone's.
func screen(width, height int64, phone bool) chromedp.Action[chromedp.Void] {
	if phone {
		return chromedp.EmulateViewport(width, height, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	return chromedp.EmulateViewport(width, height)
}
