package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/edge"
)

// TestThousandElements: of a thousand elements those near the screen have a frame, and those
// that are seen run, wherever the reader goes; the page around them goes on drawing.
func TestThousandElements(t *testing.T) {
	t.Parallel()
	var body strings.Builder
	body.WriteString(`<script type="module" src="SITE/embed.js"></script>`)
	for i := range 1000 {
		fmt.Fprintf(&body, `<cable-lab id="e%d" amp="0.3" edit="0" style="aspect-ratio: auto; height: 300px; max-width: 600px"></cable-lab>`, i)
	}
	p := host(t, body.String())
	const frames = `[...document.querySelectorAll("cable-lab")].map((e, i) => e.shadowRoot.querySelector("iframe") ? i : -1).filter(i => i >= 0)`
	eval[bool](p, `(window.drawn = 0, (function tick() { drawn++; requestAnimationFrame(tick); })(), window.most = 0,
		setInterval(() => { most = Math.max(most, `+frames+`.length); }, 20), true)`)
	p.wait(`document.getElementById("e0").result !== undefined`)
	for _, to := range []int{500, 999, 0} {
		eval[bool](p, fmt.Sprintf(`(document.getElementById("e%d").scrollIntoView(), true)`, to))
		p.wait(fmt.Sprintf(`document.getElementById("e%d").result?.traces[0].y.length === 1001`, to))
	}
	before := eval[int](p, "drawn")
	eval[bool](p, `new Promise(done => {
		let y = 0;
		const down = setInterval(() => {
			scrollTo(0, y += 5000);
			if (y < 300000) return;
			clearInterval(down);
			done(true);
		}, 16);
	})`)
	if n := eval[int](p, "drawn") - before; n < 20 {
		t.Errorf("the page was drawn %d times while 60 screens went by", n)
	}
	// A screen shows three, and one above and one below have frames, too.
	if most := eval[int](p, "most"); most > 12 {
		t.Errorf("%d frames at a time", most)
	}
	if ran := eval[int](p, `[...document.querySelectorAll("cable-lab")].filter(e => e.result).length`); ran < 3 || ran > 60 {
		t.Errorf("%d have run, of which some ten were looked at", ran)
	}
}

// TestEmbedAsksForNothing: once a frame runs it asks its site for nothing, whatever it is
// ordered to do.
func TestEmbedAsksForNothing(t *testing.T) {
	t.Parallel()
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		t.Fatal(err)
	}
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	p := host(t, `<iframe sandbox="allow-scripts" width=800 height=340 src="`+server.URL+`/embed?amp=0.3&controls=amp&plots=trace,shape"></iframe>`)
	p.wait(`from(0, "result") !== undefined`)
	before := asked.Load()
	if before < 5 {
		t.Fatalf("the frame has asked for %d files", before)
	}
	eval[bool](p, `order(0, {type: "set", id: "set", values: {model: "epsps", sweep: 8}}) && order(0, {type: "run", id: "run"})`)
	p.wait(`from(0, "result", "run") !== undefined`)
	for _, format := range []string{"csv", "json", "svg", "document"} {
		eval[bool](p, fmt.Sprintf(`order(0, {type: "export", id: %q, format: %q})`, format, format))
		p.wait(fmt.Sprintf(`from(0, "export", %q) !== undefined`, format))
	}
	if more := asked.Load() - before; more != 0 {
		t.Errorf("it has asked %d times since", more)
	}
}

// TestEmbedLongRun: a host hears how far a long run is, asks meanwhile, and stops it.
func TestEmbedLongRun(t *testing.T) {
	t.Parallel()
	p := host(t, `<iframe sandbox="allow-scripts" width=800 height=340 src="SITE/embed?amp=0.3"></iframe>`)
	p.wait(`from(0, "result") !== undefined`)
	p.stopsLongRun()
}

// stopsLongRun orders a long run from the first frame, follows it, stops it and asks for a
// shorter one.
func (p *page) stopsLongRun() {
	p.t.Helper()
	eval[bool](p, `order(0, {type: "set", id: "long", values: {model: "long-axon", sweep: 4000}}) && order(0, {type: "run", id: "run"})`)
	p.wait(`heard.get(0).filter(m => m.type === "progress" && m.fraction > 0).length > 1`)
	if eval[bool](p, `heard.get(0).filter(m => m.type === "progress").some((m, i, all) => m.fraction > 1 || i > 0 && m.fraction < all[i - 1].fraction && m.fraction > 0)`) {
		p.t.Error("what is done goes back")
	}
	eval[bool](p, `order(0, {type: "get", id: "meanwhile"})`)
	p.wait(`from(0, "get", "meanwhile") !== undefined`)
	if eval[bool](p, `from(0, "result", "run") !== undefined`) {
		p.t.Error("the frame answers only when the run is over")
	}
	eval[bool](p, `order(0, {type: "cancel", id: "stop"})`)
	p.wait(`from(0, "cancel", "stop") !== undefined && from(0, "error", "run")?.message === "cancelled"`)
	eval[bool](p, `order(0, {type: "set", id: "short", values: {model: "ball-and-stick", sweep: 2}}) && order(0, {type: "run", id: "again"})`)
	p.wait(`from(0, "result", "again") !== undefined`)
}

// TestEmbedWheel: over a frame the wheel scrolls the page around it; with Ctrl it zooms the
// plot, and neither scrolls nor zooms the page.
func TestEmbedWheel(t *testing.T) {
	t.Parallel()
	p := host(t, `<iframe sandbox="allow-scripts" width=800 height=420 src="SITE/embed?amp=0.3"></iframe><div style="height: 3000px"></div>`)
	p.wait(`from(0, "result") !== undefined`)
	p.settle()
	wheel := func(with int64) {
		p.do(chromedp.MouseEvent("mouseWheel", 300, 200, func(m *input.DispatchMouseEventParams) { m.DeltaX, m.DeltaY, m.Modifiers = 1, 200, with }))
	}
	seen := func(id string) string {
		eval[bool](p, fmt.Sprintf(`order(0, {type: "export", id: %q, format: "svg"})`, id))
		p.wait(fmt.Sprintf(`from(0, "export", %q) !== undefined`, id))
		return eval[string](p, fmt.Sprintf(`from(0, "export", %q).text`, id))
	}
	all := seen("all")
	const ctrl = 2
	wheel(ctrl)
	for end := time.Now().Add(10 * time.Second); seen("zoomed") == all; {
		if time.Now().After(end) {
			t.Fatal("Ctrl and the wheel do not zoom the plot")
		}
	}
	if eval[bool](p, `scrollY > 0 || visualViewport.scale !== 1`) {
		t.Error("Ctrl and the wheel move the page")
	}
	wheel(0)
	p.wait(`scrollY > 100`)
}
