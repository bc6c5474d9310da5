package browser

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/cablelab/cablelab/core/library"
	"github.com/cablelab/cablelab/core/swc"
)

// choose opens a file of that name and content by the file input.
func (p *page) choose(name, content string) {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), name)
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		p.t.Fatal(err)
	}
	p.do(chromedp.SetUploadFiles("#open", []string{file}))
	p.settle()
}

// TestLibrary opens models of the library by the keyboard alone: each with what
// shows it best, held by a short link, taken back by one undo.
func TestLibrary(t *testing.T) {
	p := open(t, "?amp=0.3", screen(1280, 900, false))
	before := p.shown()
	p.do(chromedp.Focus("#open-library"), chromedp.KeyEvent(kb.Enter))
	p.wait(`document.querySelectorAll("#library .entry svg").length === 8`)
	p.settle()
	p.shot("library-1280")
	p.do(chromedp.KeyEvent(kb.Escape))
	p.wait(`!document.querySelector("#library").open`)
	p.expect("the focus", eval[string](p, "document.activeElement.id"), "open-library")
	p.do(chromedp.KeyEvent(kb.Enter))
	for range 20 {
		if eval[string](p, "document.activeElement.id") == "open-ring-of-five" {
			break
		}
		p.do(chromedp.KeyEvent(kb.Tab))
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.settled()
	p.expect("the address", eval[string](p, "location.search"), "?model=ring-of-five&plots=raster")
	p.wait(`!document.querySelector("#library").open && document.querySelectorAll("#plot-raster path.spikes").length >= 5`)
	p.shot("ring-1280")
	again := open(t, "?model=ring-of-five&plots=raster")
	again.wait(`document.querySelectorAll("#plot-raster path.spikes").length >= 5`)
	p.click("#undo")
	p.settled()
	p.expect("after undo", p.shown(), before)
	for name, want := range map[string]string{
		"voltage-clamp": `document.querySelectorAll("#plot-currents path.trace").length === 3`,
		"long-axon":     `document.querySelectorAll("#plot-space path.space").length === 1`,
		"point-neuron":  `document.querySelectorAll("#plot-phase path.phase").length === 4`,
	} {
		p.click("#open-library")
		p.click("#open-" + name)
		p.settled()
		p.wait(want)
		p.shot("library-" + name)
	}
	p.do(screen(390, 844, true), prefers("prefers-color-scheme", "dark"))
	p.click("#open-library")
	p.settle()
	p.shot("library-390-dark")
	if width := eval[int](p, `Math.max(document.documentElement.scrollWidth, document.querySelector("#library").getBoundingClientRect().right)`); width > 390 {
		t.Errorf("the library is %d pixels wide on a phone of 390", width)
	}
}

// TestBadFiles: what cannot be opened is told with its place, and the document stays.
func TestBadFiles(t *testing.T) {
	p := open(t, "?amp=0.3")
	before, good := p.shown(), p.path()
	for _, c := range []struct{ name, content, want string }{
		{"loop.swc", "1 1 0 0 0 5 -1\n2 3 9 0 0 1 3\n3 3 40 0 0 1 2\n", "loop.swc: line 2, column 1: point 2 -> 3 -> 2 is a loop of parents"},
		{"letter.swc", "Dear reader", `letter.swc: line 1, column 1: id must be a number, got "Dear"`},
		{"half.json", `{"sections": [{"name": "soma"`, "half.json: line 1, column 30: the text ends too early"},
		{"orphan.json", `{"sections": [{"name": "dend", "parent": "soma(1)"}], "record": ["dend(0.5).v"], "run": {"tstop": 5}}`, `orphan.json: sections[0].parent: unknown section "soma"`},
		{"photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "photo.png: is neither a model document (JSON) nor a traced cell (SWC)"},
	} {
		p.choose(c.name, c.content)
		p.wait(fmt.Sprintf(`document.querySelector("#problems").textContent.startsWith(%q)`, c.want))
	}
	p.shot("bad-file-1280")
	eval[bool](p, `(() => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(17 * 2**20)], "vast.swc"));
		document.dispatchEvent(new DragEvent("drop", {dataTransfer: data, cancelable: true})); return true })()`)
	p.wait(`document.querySelector("#problems").textContent.startsWith("vast.swc: is larger than 16 MB")`)
	if p.shown() != before || p.path() != good {
		t.Errorf("the picture is of %q", p.shown())
	}
}

// TestTracedCell drops an SWC file: the page tells what was unusual in it and makes
// it run in one step, which one undo takes back; it is saved under its name.
func TestTracedCell(t *testing.T) {
	p := open(t, "")
	const cell = "1 1 0 0 0 10 -1\n2 3 0 12 0 1 1\n3 3 0 150 40 0.8 2\n4 3 -60 260 0 0.5 3\n5 3 90 240 0 0.5 3\n6 2 0 -12 0 0.7 1\n7 2 0 -200 0 0.5 6\n8 3 200 0 0 1 77\n9 3 260 10 0 1 8\n"
	eval[bool](p, `(() => { const data = new DataTransfer(); data.items.add(new File([`+"`"+cell+"`"+`], "cell.swc"));
		const over = new DragEvent("dragover", {dataTransfer: data, cancelable: true}); document.dispatchEvent(over);
		window.over_ = over.defaultPrevented && document.body.classList.contains("dropping");
		document.dispatchEvent(new DragEvent("drop", {dataTransfer: data, cancelable: true})); return true })()`)
	if !eval[bool](p, `over_ && !document.body.classList.contains("dropping")`) {
		t.Error("the page does not show that a file can be dropped")
	}
	p.wait(`document.querySelector("#furnish").offsetParent !== null`)
	p.expect("the remark", p.text("#remarks"), "cell.swc: line 8, column 1: point 8 has no parent in this file; it was attached to the first point, 1, as NEURON does")
	p.settled()
	p.shot("traced-1280")
	p.do(chromedp.Focus("#furnish"), chromedp.KeyEvent(kb.Enter))
	p.settled()
	p.wait(`document.querySelector("#furnish").offsetParent === null && document.querySelector("#points-0-amp") !== null`)
	p.wait(`document.querySelector("#sentence").textContent.includes("peaks at ")`)
	p.shot("furnished-1280")
	saved := eval[string](p, `(() => { let name = ""; const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () { name = this.download };
		document.querySelector("#save").click(); HTMLAnchorElement.prototype.click = click; return name })()`)
	p.expect("the saved file", saved, "cell.json")
	p.click("#undo")
	p.settled()
	p.wait(`document.querySelector("#furnish").offsetParent !== null`)
	p.do(screen(390, 844, true), prefers("prefers-color-scheme", "dark"))
	p.settle()
	p.shot("traced-390-dark")
	if width := eval[int](p, "document.documentElement.scrollWidth"); width > 390 {
		t.Errorf("the page is %d pixels wide on a phone of 390", width)
	}
	p.click("#undo")
	p.settled()
	p.wait(`document.querySelector("#notice").hidden`)
	p.expect("after undo", p.shown(), "stim.amp 0.1 nA, dend.nseg 1")
}

// bush is the SWC file of a soma with so many crooked branches, of each of which
// two go on, and so on; a branch has eight points.
func bush(branches int) string {
	var b strings.Builder
	b.WriteString("1 1 0 0 0 9 -1\n")
	type end struct {
		id      int
		x, y, a float64
	}
	ends := []end{{1, 0, 0, 0}, {1, 0, 0, 2}, {1, 0, 0, 4}}
	id := 1
	for n := range branches {
		e := ends[0]
		ends = ends[1:]
		for i := range 8 {
			e.a += .3 * math.Sin(float64(7*i+3*n))
			e.x, e.y = e.x+14*math.Cos(e.a), e.y+14*math.Sin(e.a)
			id++
			fmt.Fprintf(&b, "%d 3 %.2f %.2f %.2f %.2f %d\n", id, e.x, e.y, 20*math.Sin(float64(n)+e.a), .4, e.id)
			e.id = id
		}
		ends = append(ends, end{e.id, e.x, e.y, e.a - .5}, end{e.id, e.x, e.y, e.a + .6})
	}
	return b.String()
}

// segments is how many segments a traced cell has once it is made to run.
func segments(t *testing.T, text string) (n int) {
	shape, _, err := swc.Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	m, err := library.Furnish(shape)
	if err != nil {
		t.Fatal(err)
	}
	for i := range m.Sections {
		n += m.Sections[i].Nseg
	}
	return n
}

// TestLargeTracedCell opens the file of a cell of some 5,000 segments, makes it run,
// sees how far the run is, cancels it, and runs it; the page stays small.
func TestLargeTracedCell(t *testing.T) {
	const branches = 1480
	if n := segments(t, bush(branches)); n < 4900 || n > 5500 {
		t.Fatalf("the cell has %d segments", n)
	}
	p := open(t, "")
	before := eval[int](p, `document.querySelectorAll("*").length`)
	busy := func(what string, do func()) {
		eval[bool](p, `(self.longest = 0, self.observer = new PerformanceObserver(list => { for (const e of list.getEntries()) longest = Math.max(longest, e.duration) }),
			observer.observe({entryTypes: ["longtask"]}), true)`)
		do()
		t.Logf("%s: the page was busy for %.0f ms at a stretch", what, eval[float64](p, `(observer.disconnect(), longest)`))
	}
	busy("opening", func() {
		p.choose("bush.swc", bush(branches))
		p.wait(`document.querySelector("#furnish").offsetParent !== null`)
		p.settled()
	})
	busy("making it run", func() {
		p.click("#furnish")
		p.settled()
	})
	p.shot("bush-1280")
	if now := eval[int](p, `document.querySelectorAll("*").length`); now > before+1000 {
		t.Errorf("the page has %d elements, %d before", now, before)
	}
	p.expect("the address", eval[string](p, "location.search"), "?file=bush")
	p.enter("run-tstop", "1e6")
	p.held("1 run of 40 000 000 steps: about ")
	p.click("#run")
	p.wait(`document.querySelector("#progress").offsetParent !== null && document.querySelector("#progress").value > 0`)
	busy("running", func() { p.settle() })
	p.shot("bush-progress-1280")
	p.click("#cancel")
	p.becomes("#fault", "cancelled")
	p.enter("run-tstop", "30")
	p.settled()
	p.wait(`document.querySelectorAll("#trace-plot path.trace").length === 1`)
}
