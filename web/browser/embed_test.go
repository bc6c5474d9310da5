package browser

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// talk keeps what the frames of a host post, by frame, and gives orders.
const talk = `<script>
const heard = new Map();
addEventListener("message", ({source, data}) => {
	const frame = [...document.querySelectorAll("iframe")].findIndex(f => f.contentWindow === source);
	heard.set(frame, [...heard.get(frame) ?? [], data]);
});
const from = (frame, type, id) => heard.get(frame)?.filter(m => m.type === type && m.id === id).at(-1);
const order = (frame, message) => (document.querySelectorAll("iframe")[frame].contentWindow.postMessage(message, "*"), true);
</script>`

// host opens a page of another origin, in which SITE stands for the site.
func host(t *testing.T, body string) *page {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, "<!doctype html><link rel=icon href='data:,'>"+talk+strings.ReplaceAll(body, "SITE", site))
	}))
	t.Cleanup(server.Close)
	p := blank(t)
	p.do(screen(1000, 800, false), chromedp.Navigate(server.URL))
	return p
}

// peak is the highest value of a frame's first trace.
func peak(p *page, frame int, id string) float64 {
	p.t.Helper()
	return eval[float64](p, fmt.Sprintf(`Math.max(...from(%d, "result", %s).traces[0].y)`, frame, id))
}

// TestEmbedInASandbox: two embeds in frames without an origin run, answer each order
// with its id, refuse what is wrong, and ask for nothing once they run.
func TestEmbedInASandbox(t *testing.T) {
	t.Parallel()
	p := host(t, `<iframe sandbox="allow-scripts" width=800 height=340 src="SITE/embed?amp=0.3&controls=amp,nseg&plots=trace,shape"></iframe>
<iframe sandbox="allow-scripts" width=800 height=340 src="SITE/embed?amp=0.05&run=click"></iframe>`)
	p.wait(`from(0, "result") !== undefined`)
	p.expect("the link", eval[string](p, `from(0, "ready").query`), "amp=0.3")
	if v := peak(p, 0, "undefined"); v < 20 {
		t.Errorf("the soma reaches %g mV with 0.3 nA", v)
	}
	if eval[bool](p, `heard.has(1)`) {
		t.Error("what waits for a click has started")
	}
	eval[bool](p, `order(1, {type: "run", id: "first"})`)
	p.wait(`from(1, "result", "first") !== undefined`)
	if v := peak(p, 1, `"first"`); v > 0 {
		t.Errorf("the soma reaches %g mV with 0.05 nA", v)
	}
	p.shot("embed-1000")

	eval[bool](p, `order(0, {type: "set", id: 7, values: {amp: 0.05}}) && order(0, {type: "run", id: 8}) && order(0, {type: "get", id: 9})`)
	p.wait(`from(0, "result", "8") !== undefined && from(0, "change") !== undefined`)
	p.expect("the link after set", eval[string](p, `from(0, "set", "7").query`), "amp=0.05")
	p.expect("the document", eval[string](p, `String(JSON.parse(from(0, "get", "9").document).points[0].amp)`), "0.05")
	if eval[bool](p, `from(0, "result", "8").traces[0].y.some((v, i) => v !== from(1, "result", "first").traces[0].y[i])`) {
		t.Error("two embeds of the same values have other traces")
	}
	for _, c := range [][3]string{
		{"a", `{type: "set", id: "a", values: {amp: "<img src=x onerror=alert(1)>"}}`, "amp: must be a number"},
		{"b", `{type: "steal", id: "b"}`, "type: must be one of set, get, run, cancel, export"},
		{"c", `{type: "set", id: "c", values: {doc: "{\"sections\": 1}"}}`, "sections"},
		{"d", `{type: "export", id: "d", format: "exe"}`, "format: must be one of csv, json, svg, document"},
	} {
		eval[bool](p, "order(0, "+c[1]+")")
		p.wait(fmt.Sprintf(`from(0, "error", %q) !== undefined`, c[0]))
		if told := eval[string](p, fmt.Sprintf(`from(0, "error", %q).message`, c[0])); !strings.Contains(told, c[2]) {
			t.Errorf("%s is refused by %q, want %q", c[1], told, c[2])
		}
	}
	eval[bool](p, `order(0, {type: "export", id: "e", format: "csv"}) && order(0, {type: "export", id: "f", format: "svg"}) && order(0, null) && order(0, "run")`)
	p.wait(`from(0, "export", "e") !== undefined && from(0, "export", "f") !== undefined`)
	if text := eval[string](p, `from(0, "export", "e").text`); !strings.Contains(text, "t (ms),soma(0.5).v (mV)") && !strings.Contains(text, "soma(0.5).v") {
		t.Errorf("the table begins with %.80q", text)
	}
	if text := eval[string](p, `from(0, "export", "f").text`); !strings.HasPrefix(text, "<svg") {
		t.Errorf("the picture begins with %.80q", text)
	}
}

// TestElement: elements take what their attributes say, do as their methods are told,
// have no frame while they are far away, and come back with what was changed.
func TestElement(t *testing.T) {
	t.Parallel()
	p := host(t, `<script type="module" src="SITE/embed.js"></script>
<cable-lab id="near" model="ball-and-stick" amp="0.3" controls="amp,nseg" style="max-width: 700px"><img alt="a picture" src="SITE/plot.svg?amp=0.3"></cable-lab>
<div style="height: 6000px"></div><cable-lab id="far" amp="0.05"></cable-lab>
<cable-lab id="still" amp="0.3" run="no"></cable-lab>`)
	frames := `["near", "far", "still"].map(id => document.getElementById(id).shadowRoot.querySelectorAll("iframe").length).join("")`
	p.wait(`document.getElementById("near").result !== undefined`)
	p.expect("frames", eval[string](p, frames), "100")
	p.expect("what is shown", eval[string](p, `near.result.shown`), "stim.amp 0.3 nA, dend.nseg 11")
	p.shot("element-1000")
	p.expect("the link after set", eval[string](p, `near.set({nseg: "1,11"}).then(answer => answer.query)`), "model=ball-and-stick&nseg=1,11")
	p.expect("a refusal", eval[string](p, `near.set({amp: "<b>"}).catch(error => error.message)`), "amp: must be a number such as 0.3 or 1e-3, got \"<b>\"")
	p.expect("traces of a run", eval[string](p, `near.run().then(result => result.traces.map(t => t.label).join())`), "soma low-res,dend low-res,soma hi-res,dend hi-res")
	p.expect("what an attribute does", eval[string](p, `new Promise(done => { near.addEventListener("result", ({detail}) => done(detail.shown), {once: true}); near.amp = 0.05; })`), "stim.amp 0.05 nA, dend.nseg 1 and 11")
	eval[bool](p, `(scrollTo(0, 6000), true)`)
	p.wait(`document.getElementById("far").result !== undefined`)
	p.expect("frames after scrolling", eval[string](p, frames), "010")
	eval[bool](p, `(near.result = undefined, scrollTo(0, 0), true)`)
	p.wait(`near.result !== undefined`)
	p.expect("what comes back", eval[string](p, `near.result.shown`), "stim.amp 0.05 nA, dend.nseg 1 and 11")
	eval[bool](p, `import("`+site+`/embed.js").then(({simulate}) => near.get().then(({document}) => simulate(document)).then(traces => { window.simulated = traces; return true; }))`)
	p.expect("simulate", eval[string](p, `simulated.map(t => t.record + " " + t.unit + " " + t.y.length).join()`), "soma(0.5).v mV 1001,dend(0.5).v mV 1001")
	p.expect("simulate refuses", eval[string](p, `import("`+site+`/embed.js").then(({simulate}) => simulate({})).catch(error => String(error.message.length > 10))`), "true")
	p.expect("frames that stay", eval[string](p, `String(document.querySelectorAll("iframe").length)`), "0")
}

// TestEmbedAlone: what the address asks for in vain is told as text, the first
// element takes the focus, and no history grows.
func TestEmbedAlone(t *testing.T) {
	t.Parallel()
	p := blank(t)
	p.do(screen(390, 600, true), chromedp.Navigate(site+"/embed?controls=amp,nseg,<img%20src=x%20onerror=alert(1)>&theme=dark&plots=trace,shape"))
	p.settled()
	p.wait(`document.querySelector("#poster") === null`)
	p.expect("what is wrong", strings.TrimSpace(p.text("#problems")), `controls: "<img src=x onerror=alert…" names nothing in this cell`)
	p.expect("the sliders", eval[string](p, `[...document.querySelectorAll(".sliders input[type=range]")].map(e => e.id).join()`), "points-0-amp-slider,sections-1-nseg-slider")
	p.expect("what takes the focus first", eval[string](p, `document.querySelector("[tabindex], button, input").id`), "trace-plot")
	if eval[bool](p, `document.querySelector("img") !== null || document.documentElement.scrollWidth > 390`) {
		t.Error("there is an image, or the embed is wider than a phone")
	}
	length := eval[int](p, "history.length")
	p.enter("points-0-amp", "0.2")
	p.settled()
	p.expect("the values", p.shown(), "stim.amp 0.2 nA, dend.nseg 1")
	if now := eval[int](p, "history.length"); now != length {
		t.Errorf("the history grows from %d to %d", length, now)
	}
	p.shot("embed-390")

	p = blank(t)
	p.do(screen(800, 400, false), chromedp.Navigate(site+"/embed?run=click&amp=0.3&edit=0"))
	p.wait(`document.querySelector("#picture").complete && !document.querySelector("#picture").hidden`)
	p.shot("embed-poster-800")
	p.do(chromedp.Focus("#start"))
	p.click("#start")
	p.settled()
	p.wait(`document.querySelector("#poster") === null && document.activeElement.id === "trace-plot"`)
	p.expect("sliders with edit=0", eval[string](p, `String(document.querySelectorAll("input").length)`), "0")
	p.shot("embed-live-800")
}

// TestEmbedDialog: what the page offers to copy is shown as it will look.
func TestEmbedDialog(t *testing.T) {
	t.Parallel()
	p := open(t, "?amp=0.3&nseg=1,11")
	p.click("#open-embed")
	p.wait(`document.querySelector("#embed-preview") !== null`)
	p.expect("what to copy", p.text("#snippet"), `<script type="module" src="`+site+`/embed.js"></script>`+"\n"+
		`<cable-lab link="amp=0.3&amp;nseg=1,11&amp;controls=amp,nseg&amp;plots=trace,shape"><a href="`+site+`/?amp=0.3&amp;nseg=1,11"><img src="`+site+`/plot.svg?amp=0.3&amp;nseg=1,11" alt="ball-and-stick: stim.amp 0.3 nA, dend.nseg 1 and 11"></a></cable-lab>`)
	eval[bool](p, `new Promise(done => addEventListener("message", ({source, data}) => source === document.querySelector("#embed-preview").contentWindow && data.type === "result" && done(true)))`)
	p.shot("embed-dialog-1280")
	eval[bool](p, `(e => { e.value = "Markdown"; e.dispatchEvent(new Event("change", {bubbles: true})); return true })(document.querySelector("#embed-host"))`)
	p.becomes("#snippet", "[![ball-and-stick: stim.amp 0.3 nA, dend.nseg 1 and 11]("+site+"/plot.svg?amp=0.3&nseg=1,11)]("+site+"/?amp=0.3&nseg=1,11)")
	p.click("#close-embed")
	p.wait(`document.querySelector("#embed-preview") === null`)
}

// static is the address of the site's files on a host that knows no more than files.
func static(t *testing.T) string {
	t.Helper()
	files := http.FileServer(http.Dir("../../dist"))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/embed" {
			r.URL.Path = "/embed.html"
		}
		w.Header().Set("Access-Control-Allow-Origin", "*")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// TestEmbedOnAStaticHost: where nobody draws pictures, a frame that has not started shows
// the tutorial's, or lets the host's be seen and tells what it is of; and it starts.
func TestEmbedOnAStaticHost(t *testing.T) {
	t.Parallel()
	site := static(t)
	p := blank(t)
	t.Cleanup(p.forgetRefusals)
	p.do(screen(800, 400, false), chromedp.Navigate(site+"/embed?run=click&controls=amp"))
	p.wait(`!document.querySelector("#picture").hidden && /poster\.\w+\.svg$/.test(document.querySelector("#picture").src)`)
	p.shot("static-tutorial-800")
	p.do(chromedp.Navigate(site + "/embed?amp=0.3&nseg=1,11&run=click&controls=<b>"))
	p.becomes("#told", "amp = 0.3, nseg = 1,11")
	p.click("#start")
	p.settled()
	p.wait(`document.querySelector("#poster") === null`)

	h := host(t, `<script type="module" src="`+site+`/embed.js"></script>
<cable-lab amp="0.3" run="click" style="max-width: 700px"><img alt="a picture" style="width: 100%; height: 100%" src="SITE/plot.svg?amp=0.3&width=700&height=420"></cable-lab>`)
	h.wait(`document.querySelector("cable-lab").shadowRoot.querySelector("iframe") !== null && document.querySelector("img").complete`)
	h.settle()
	h.shot("static-element-1000")
}
