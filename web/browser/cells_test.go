package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/cablelab/cablelab/web/edge"
)

// cellsIn waits for the cells of the page that is open.
func (p *page) cellsIn() *page {
	p.t.Helper()
	p.wait(`customElements.get("cable-lab-cell") !== undefined`)
	return p
}

// notebook opens the notebook, in a browser that keeps nothing of another.
func notebook(t *testing.T, before ...chromedp.Action[chromedp.Void]) *page {
	t.Helper()
	address, _ := watched(t)
	p := blank(t)
	p.do(screen(1280, 800, false))
	p.do(append(before, chromedp.Navigate(address+"/notebook"))...)
	return p.cellsIn()
}

// nth is the expression of a cell's element, and shadow what an expression gives for
// its shadow root, c.
func nth(n int) string { return fmt.Sprintf(`document.querySelectorAll("cable-lab-cell")[%d]`, n) }

func shadow[T any](p *page, n int, js string) T {
	p.t.Helper()
	return eval[T](p, `(c => `+js+`)(`+nth(n)+`.shadowRoot)`)
}

// run runs a cell, and gives how it ended and what is shown below it.
func (p *page) run(n int) (how, shown string) {
	p.t.Helper()
	how = eval[string](p, nth(n)+".run()")
	return how, p.below(n)
}

func (p *page) below(n int) string {
	p.t.Helper()
	return shadow[string](p, n, `c.querySelector(".out").innerText.trim()`)
}

// gives runs a cell and compares.
func (p *page) gives(n int, how, shown string) {
	p.t.Helper()
	gotHow, got := p.run(n)
	p.expect(fmt.Sprintf("how cell %d ends", n), gotHow, how)
	p.expect(fmt.Sprintf("cell %d shows", n), got, shown)
}

func (p *page) source(n int, text string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(%s.source = %q, true)`, nth(n), text))
}

func (p *page) sources() string {
	p.t.Helper()
	return eval[string](p, `[...document.querySelectorAll("cable-lab-cell")].map(c => c.source).join("|")`)
}

// bar presses a button of the notebook's bar.
func (p *page) bar(face string) {
	p.t.Helper()
	if !eval[bool](p, fmt.Sprintf(`(b => b ? (b.click(), true) : false)([...document.querySelector("cable-lab-notebook").shadowRoot.querySelectorAll("button")].find(b => b.textContent === %q && !b.disabled))`, face)) {
		p.t.Fatalf("there is no button %q", face)
	}
	p.settle()
}

func (p *page) told() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector("cable-lab-notebook").shadowRoot.querySelector(".told").firstChild?.textContent ?? ""`)
}

func (p *page) tells(want string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`document.querySelector("cable-lab-notebook").shadowRoot.querySelector(".told").textContent.includes(%q)`, want))
}

// watched serves the site under another address, and tells what was asked for there.
// A path that contains one of refused is not answered the first time.
func watched(t *testing.T, refused ...string) (address string, requested func() string) {
	t.Helper()
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var paths []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		paths = append(paths, r.URL.Path)
		i := slices.IndexFunc(refused, func(part string) bool { return strings.Contains(r.URL.Path, part) })
		if i >= 0 {
			refused = slices.Delete(refused, i, i+1)
		}
		mu.Unlock()
		if i >= 0 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL, func() string {
		mu.Lock()
		defer mu.Unlock()
		return strings.Join(paths, " ")
	}
}

const threeCells = `<script type="module" src="SITE/cells.js"></script>
<style>pre, button { display: none !important; color: red; }</style>
<cable-lab-cell><pre><code>x = 20
print(1 + 1)</code></pre></cable-lab-cell>
<cable-lab-cell><pre><code>x + 1</code></pre></cable-lab-cell>
<cable-lab-cell namespace="another"><pre><code>y = 1

def f():
    return x
f()</code></pre></cable-lab-cell>`

// TestCellsInAHost: cells of a page of another origin are loaded when they are used and
// no sooner, share their names if they share a namespace, and say in which line
// something is wrong. The page's own style does not reach them.
func TestCellsInAHost(t *testing.T) {
	t.Parallel()
	address, requested := watched(t)
	p := host(t, strings.ReplaceAll(threeCells, "SITE", address)).cellsIn()
	p.settle()
	for _, name := range []string{"interpreter", "micropython", "wasm", "editor"} {
		if strings.Contains(requested(), name) {
			t.Errorf("%s is loaded before a cell is used: %s", name, requested())
		}
	}
	p.gives(0, "done", "2")
	p.gives(1, "done", "21")
	if strings.Contains(requested(), "editor") {
		t.Error("the editor is loaded before something is edited")
	}
	p.gives(2, "fault", "NameError: name 'x' is not defined (line 4)\n\nHow it came to this line")
	p.expect("the marked line", shadow[string](p, 2, `c.querySelector(".line.wrong").textContent`), "    return x\n")
	p.expect("what is read out", shadow[string](p, 2, `c.querySelector("[role=status]").textContent.slice(0, 40)`), "Cell 1 went wrong. NameError: name 'x' i")
	p.expect("the number", shadow[string](p, 1, `c.querySelector(".count").textContent`), "[2]")
	eval[bool](p, nth(2)+`.edit().then(() => true)`)
	p.wait(nth(2) + `.shadowRoot.querySelector(".cm-wrong")?.textContent === "    return x"`)
	p.shot("cells-in-a-host-1000")
}

// TestCellStopped: the page answers while a loop goes on for ever; a stop ends it, and
// the names come back with the next run, until the reader begins anew.
func TestCellStopped(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "import time\nprint(time.time_ns())\nx = [1]")
	p.source(1, "print('begun')\nx.append(2)\nwhile True: pass")
	_, first := p.run(0)
	eval[bool](p, `(window.ended = `+nth(1)+`.run(), true)`)
	p.wait(nth(1) + `.shadowRoot.querySelector(".out").textContent === "begun\n" && ` + nth(1) + `.shadowRoot.querySelector(".busy").textContent.startsWith("Running, ")`)
	eval[bool](p, `(window.dropped = `+nth(0)+`.run(), true)`)
	p.shot("cell-running-1280")
	p.bar("Stop")
	p.expect("how it ends", eval[string](p, "ended"), "stopped")
	p.expect("how what waits ends", eval[string](p, "dropped"), "dropped")
	p.expect("what it says", p.below(1), "begun\n\n\nStopped. The names of all cells are gone; they come back by themselves when you next run a cell.")
	p.expect("the other's output", p.below(0), first)

	p.source(1, "x")
	p.gives(1, "done", "[1]")
	p.expect("the other's output", p.below(0), first)
	p.bar("Restart")
	p.gives(1, "fault", "NameError: name 'x' is not defined (line 1)")
	p.source(1, "while True: pass")
	eval[bool](p, `(window.ended = `+nth(1)+`.run(), true)`)
	p.wait(nth(1) + `.shadowRoot.querySelector(".run").getAttribute("aria-label") === "Stop cell 2"`)
	shadow[bool](p, 1, `(c.querySelector(".run").click(), true)`)
	p.expect("how it ends", eval[string](p, "ended"), "stopped")
}

// TestCellsOnABadNetwork: what cannot be loaded is told, and is loaded the next time.
func TestCellsOnABadNetwork(t *testing.T) {
	t.Parallel()
	address, _ := watched(t, "interpreter", "micropython", "editor")
	p := host(t, strings.ReplaceAll(threeCells, "SITE", address)).cellsIn()
	for range 2 {
		how, shown := p.run(0)
		if how != "broken" || !strings.HasPrefix(shown, "Python cannot start: ") || !strings.HasSuffix(shown, ". Look after the network, and run the cell again.") {
			t.Errorf("without a network: %s, %s", how, shown)
		}
	}
	eval[bool](p, nth(0)+`.edit().then(() => true)`)
	if shown := p.below(0); !strings.Contains(shown, "The editor cannot be loaded: ") {
		t.Errorf("without a network: %s", shown)
	}
	p.gives(0, "done", "2")
	p.mu.Lock()
	p.console = nil // what the browser itself says of the refused addresses
	p.mu.Unlock()
}

// TestRunTellsHowFarItIs: a long run of the engine shows the time it has come to, and is
// stopped like any other.
func TestRunTellsHowFarItIs(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(1, "h.finitialize(-65)\nh.continuerun(1e7)")
	p.run(0)
	eval[bool](p, `(window.ended = `+nth(1)+`.run(), true)`)
	p.wait(`/^Running, [\d.]+ st is [\d.]+ of 1e\+07 ms$/.test(` + nth(1) + `.shadowRoot.querySelector(".busy").textContent)`)
	p.bar("Stop")
	p.expect("how it ends", eval[string](p, "ended"), "stopped")
}

// TestInOrder: where cells are a page's own, a cell runs after those above it that have
// not run as they are; what a reader changes or adds is found again, also when the page
// has other cells then; what cells build is told to the page.
func TestInOrder(t *testing.T) {
	t.Parallel()
	body := func(first string) string {
		return `<script type="module" src="SITE/cells.js"></script>
<cable-lab-notebook name="lesson" in-order><p data-markdown="Some *prose*.">Some <em>prose</em>.</p>
<cable-lab-cell><pre><code>` + first + `
</code></pre></cable-lab-cell><details><summary>more</summary>
<cable-lab-cell><pre><code>runs = runs + 1 if "runs" in dir() else 1
a = 2</code></pre></cable-lab-cell></details>
<cable-lab-cell><pre><code>print(runs, a, soma)</code></pre></cable-lab-cell></cable-lab-notebook>
<script>addEventListener("document", ({detail}) => { window.model = detail.document; });</script>`
	}
	p := host(t, body("from neuron import h\nsoma = h.Section(name='soma')")).cellsIn()
	p.gives(2, "done", "1 2 soma")
	p.gives(2, "done", "1 2 soma")
	p.source(1, "runs += 1\na = 3")
	p.gives(2, "done", "2 3 soma")
	if doc := eval[string](p, "model"); !strings.Contains(doc, `"soma"`) {
		t.Errorf("the document is %.80q", doc)
	}
	p.expect("an answer of the engine", eval[string](p, `document.querySelector("cable-lab-notebook").ask("cell.split", "x; y").then(a => a.statements.length + "")`), "2")
	p.expect("a refusal", eval[string](p, `document.querySelector("cable-lab-notebook").ask("no.such").catch(e => e.message)`), `the engine does not know "no.such"`)
	p.expect("a cell that is added", eval[string](p, `(async n => { const cell = n.add("a + 1"); return await cell.run() + cell.parts[0].text; })(document.querySelector("cable-lab-notebook"))`), "done4\n")
	eval[bool](p, `(n => (n.add("b = 5", {after: n.cells[1]}), true))(document.querySelector("cable-lab-notebook"))`)
	p.expect("prose in a file", eval[string](p, `document.querySelector("cable-lab-notebook").items.filter(i => i.kind === "markdown").map(i => i.source).join()`), "Some *prose*.")
	p.do(chromedp.Reload())
	p.cellsIn()
	p.expect("after a reload", p.sources(), "from neuron import h\nsoma = h.Section(name='soma')|runs += 1\na = 3|b = 5|print(runs, a, soma)|a + 1")
	p.bar("Original")
	p.expect("the page's own", eval[string](p, `String(document.querySelectorAll("cable-lab-cell").length) + `+nth(1)+`.source.slice(0, 10)`), "3runs = run")
}

// TestHowCellsAreShown: attributes say when a cell runs, how high it is and in which
// colours; else it has those of the page.
func TestHowCellsAreShown(t *testing.T) {
	t.Parallel()
	p := host(t, `<script type="module" src="SITE/cells.js"></script>
<cable-lab-cell auto readonly height="60"><pre><code>print("by itself")
a
b
c
d</code></pre></cable-lab-cell>
<div style="color-scheme: dark"><cable-lab-cell><pre><code>1</code></pre></cable-lab-cell></div>
<cable-lab-cell theme="dark"><pre><code>1</code></pre></cable-lab-cell>
<div style="height: 3000px"></div><cable-lab-cell auto><pre><code>print("seen")</code></pre></cable-lab-cell>`).cellsIn()
	p.wait(nth(0) + `.shadowRoot.querySelector(".out").textContent.startsWith("by itself")`)
	colour := func(n int) string {
		return shadow[string](p, n, `getComputedStyle(c.querySelector(".cell")).backgroundColor`)
	}
	p.expect("the page's colours", colour(0), "rgb(255, 255, 255)")
	p.expect("colours around", colour(1), "rgb(20, 23, 28)")
	p.expect("own colours", colour(2), "rgb(20, 23, 28)")
	p.expect("the height", shadow[string](p, 0, `String(c.querySelector(".code").offsetHeight)`), "60")
	eval[bool](p, nth(0)+`.edit().then(() => true)`)
	if shadow[bool](p, 0, `c.querySelector(".cm-editor") !== null`) {
		t.Error("what is to be read only is edited")
	}
	p.expect("out of sight", p.below(3), "")
	eval[bool](p, `(scrollTo(0, 5000), true)`)
	p.wait(nth(3) + `.shadowRoot.querySelector(".out").textContent === "seen\n"`)
}

// TestCellsThatGoWrong: whatever a program does, the page says what and goes on.
func TestCellsThatGoWrong(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	for _, c := range []struct{ source, how, shows string }{
		{"print(1)\nx = = 2", "fault", "SyntaxError: invalid syntax (line 2)"},
		{"if x:\n  y\n z", "fault", "IndentationError: unindent doesn't match any outer indent level (line 2)"},
		{"%matplotlib inline\nprint(1)", "done", "Passed over, since it is for IPython alone: %matplotlib inline\n\n1"},
		{"raise SystemExit", "fault", "The program has ended itself here."},
		{"{}['a']", "fault", "KeyError: 'a' (line 1)"},
		{"input('? ')", "fault", "RuntimeError: input() cannot ask here: write the value into the cell (line 1)"},
		{"def r(): r()\nr()", "fault", "RecursionError: maximum recursion depth exceeded (line 1)"},
		{"x = [0] * 10**9", "fault", "MemoryError: memory allocation failed, allocating 4000000000 bytes (line 1)"},
		{"import scipy", "fault", "ModuleNotFoundError: No module named 'scipy' (line 1)"},
		{"import host\nhost.call('{')", "done", ""},
		{"import host, _cablelab\ntry:\n  _cablelab.answer(host.show(5))\nexcept RuntimeError as e:\n  print(e)", "done", "the engine failed: "},
		{"import host\nhost.show('{\"op\":\"cell.modules\",\"args\":[]}')", "done", "The figure is not shown: this is no picture."},
		{"print('a\\tb', end='')\nprint('\\u00b5m')", "done", "a\tbµm"},
		{"3; 4", "done", "4"},
		{"3; 4;", "done", ""},
	} {
		p.source(0, c.source)
		how, shown := p.run(0)
		if how != c.how || !strings.HasPrefix(shown, c.shows) || c.shows == "" && shown != "" && c.source[:6] != "import" {
			t.Errorf("%s: %s\n%s\nwant %s\n%s", c.source, how, shown, c.how, c.shows)
		}
	}
	p.source(0, "for i in range(5000): print('x' * 100, i)")
	how, shown := p.run(0)
	if how != "done" || !strings.HasSuffix(shown, "x 4999") || len(shown) > 220_000 || !strings.HasPrefix(shown, "… ") {
		t.Errorf("%d letters are shown of a long output: %.60q", len(shown), shown)
	}
}

// TestFloods: of a program that prints or draws without end the page shows what it can
// bear, and answers.
func TestFloods(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "while True: print('x')")
	eval[bool](p, `(window.ended = `+nth(0)+`.run(), true)`)
	p.wait(nth(0) + `.shadowRoot.querySelector(".out").textContent.startsWith("… ")`)
	if lines := shadow[int](p, 0, `c.querySelector(".out").textContent.split("\n").length`); lines > 4100 {
		t.Errorf("%d lines are shown", lines)
	}
	p.bar("Stop")
	p.expect("how it ends", eval[string](p, "ended"), "stopped")
	p.source(0, "from matplotlib import pyplot\nfor i in range(60):\n  pyplot.plot([i])\n  pyplot.show()")
	if _, shown := p.run(0); !strings.HasSuffix(shown, "More than 50 figures of one cell are not shown.") {
		t.Errorf("60 figures: %s", shown)
	}
}

// TestCellIsEdited: a click opens the editor where it hits, keys run, go on and leave, names
// are completed and explained.
func TestCellIsEdited(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.run(0)
	x, y := p.point(nth(0) + `.shadowRoot.querySelectorAll(".line")[2]`)
	p.do(chromedp.MouseClickXY(x, y))
	p.wait(nth(0) + `.shadowRoot.activeElement?.classList.contains("cm-content") === true`)
	p.do(chromedp.KeyEvent(kb.End), press(0), insert("print(soma.L); soma.nse"))
	p.wait(nth(0) + `.shadowRoot.querySelector(".cm-tooltip-autocomplete")?.textContent.includes("nseg") === true`)
	p.shot("cell-completion-1280")
	eval[bool](p, `new Promise(done => setTimeout(() => done(true), 150))`) // until then Enter is for what is being typed
	p.do(press(0))
	p.wait(nth(0) + `.source.split("\n")[3] === "print(soma.L); soma.nseg"`)
	if shadow[bool](p, 0, `!c.querySelector(".cell").classList.contains("stale")`) {
		t.Error("the output of another code is not told apart")
	}
	p.do(press(ctrl))
	p.wait(nth(0) + `.fresh && !` + nth(0) + `.running`)
	p.expect("what it shows", p.below(0), "100.0")
	p.do(press(shift))
	p.wait(`document.activeElement === ` + nth(1) + ` && ` + nth(1) + `.shadowRoot.activeElement.classList.contains("code")`)
	p.do(press(0))
	p.wait(nth(1) + `.shadowRoot.activeElement.classList.contains("cm-content")`)
	p.do(chromedp.KeyEvent(kb.Escape))
	p.wait(nth(1) + `.shadowRoot.activeElement.classList.contains("code")`)
	p.do(chromedp.KeyEvent(kb.Tab))
	p.wait(`document.activeElement !== ` + nth(1) + ` || !` + nth(1) + `.shadowRoot.activeElement.closest(".code")`)
}

// insert types a text as an input method does, at once.
func insert(text string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, input.InsertText, input.InsertTextParams{Text: text})
		return chromedp.Void{}, err
	}
}

// press presses Enter without the letter that comes after it, which an editor that has
// taken the key would take for another.
func press(modifiers int64) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{
			Type: "rawKeyDown", Key: "Enter", Code: "Enter", WindowsVirtualKeyCode: 13, Modifiers: modifiers})
		return chromedp.Void{}, err
	}
}

const ctrl, shift = 2, 8 // of the protocol

// TestBlocksBecomeCells: a page's own code blocks become cells, without their prompts.
func TestBlocksBecomeCells(t *testing.T) {
	t.Parallel()
	p := host(t, `<script type="module" src="SITE/cells.js" data-select="div.highlight-python pre, div.input_area pre"></script>
<div class="highlight-python notranslate"><div class="highlight"><pre><span></span><span class="gp">&gt;&gt;&gt; </span><span class="n">x</span> = 3
<span class="gp">&gt;&gt;&gt; </span>for i in range(2):
<span class="gp">... </span>    print(i)
<span class="gp">...</span>
0
1
</pre></div></div>
<div class="highlight-python"><pre>In [2]: x + 1
Out[2]: 4
</pre></div>
<div class="nbinput nblast docutils container"><div class="prompt highlight-none notranslate"><div class="highlight"><pre><span></span>[3]:</pre></div></div>
<div class="input_area highlight-ipython3 notranslate"><div class="highlight"><pre><span></span><span class="n">x</span> + 2
</pre></div></div></div>
<div class="highlight-bash"><pre>ls</pre></div>`)
	p.cellsIn()
	p.expect("the cells", p.sources(), "x = 3\nfor i in range(2):\n    print(i)\n|x + 1|x + 2")
	p.gives(0, "done", "0\n1")
	p.gives(1, "done", "4")
}

// TestFigureIsRead: a figure's values are read with the keys, and it is saved.
func TestFigureIsRead(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "import matplotlib.pyplot as plt\nplt.plot([0, 1, 2], [5, 7, 4], label='v')\nplt.xlabel('t (ms)')\nplt.legend()")
	how, _ := p.run(0)
	p.expect("how it ends", how, "done")
	shadow[bool](p, 0, `(c.querySelector(".picture").focus(), true)`)
	p.do(chromedp.KeyEvent(kb.Home), chromedp.KeyEvent(kb.ArrowRight))
	p.expect("what is read", shadow[string](p, 0, `c.querySelector("figcaption output").textContent`), "t (ms) 1: v 7")
	p.shot("figure-read-1280")
	eval[bool](p, `(window.blobs = [], URL.createObjectURL = (make => blob => (blobs.push(blob), make(blob)))(URL.createObjectURL), HTMLAnchorElement.prototype.click = () => {}, true)`)
	shadow[bool](p, 0, `([...c.querySelectorAll("figcaption button")].find(b => b.textContent === "Save SVG").click(), true)`)
	p.wait(`blobs.length === 1`)
	if text := eval[string](p, `blobs[0].text()`); !strings.HasPrefix(text, "<svg") || strings.Contains(text, "light-dark") || strings.Contains(text, "cursor") {
		t.Errorf("the saved picture is %.300q", text)
	}
	shadow[bool](p, 0, `([...c.querySelectorAll("figcaption button")].find(b => b.textContent === "Save PNG").click(), true)`)
	p.wait(`blobs.at(-1).type === "image/png"`)
}
