package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/sim"
	"github.com/cablelab/cablelab/web/state"
)

// hand builds as a user does, and counts what it does: a click is one action, a
// field filled in is another.
type hand struct {
	*page
	actions int
}

func (h *hand) press(id string) {
	h.t.Helper()
	h.page.click("#" + id)
	h.settled()
	h.actions++
}

func (h *hand) fill(id, text string) {
	h.t.Helper()
	h.page.enter(id, text)
	h.settled()
	h.actions++
}

// put presses the button for something to be put at the chosen place.
func (h *hand) put(what string) {
	h.t.Helper()
	id := eval[string](h.page, fmt.Sprintf(`[...document.querySelectorAll("[id^=put-]")].find(b => b.textContent === %q)?.id ?? "nothing"`, what))
	h.press(id)
}

func (h *hand) choose(id, text string) {
	h.t.Helper()
	eval[bool](h.page, fmt.Sprintf(`(e => { e.value = %q; e.dispatchEvent(new Event("change", {bubbles: true})); return e.value === %q })(document.getElementById(%q))`, text, text, id))
	h.settle()
	h.actions++
}

// document is the model document that the page's address holds.
func (p *page) document() *model.Model {
	p.t.Helper()
	p.settled()
	s := state.FromLink(eval[string](p, "location.search"))
	if len(s.Problems) > 0 {
		p.t.Fatal(s.Problems)
	}
	return s.Doc
}

// TestRingByHand builds the ring of five from one section, by clicks and typed
// fields: it fires as NEURON's does, to the last bit. Then all is taken back.
func TestRingByHand(t *testing.T) {
	t.Parallel()
	h := &hand{page: open(t, "")}
	h.press("build")
	h.press("build-new")

	h.fill("build-name", "soma0")
	h.press("insert-hh")
	h.fill("sections-0-L", "12.6157")
	h.fill("sections-0-diam", "12.6157")
	h.fill("sections-0-Ra", "100")
	h.put("Detect spikes")

	h.press("add-child")
	h.fill("build-name", "dend0")
	h.press("insert-pas")
	h.fill("sections-1-L", "200")
	h.fill("sections-1-diam", "1")
	h.fill("sections-1-nseg", "5")
	h.fill("sections-1-Ra", "100")
	h.fill("sections-1-mechanisms-pas-e", "-65")
	h.put("ExpSyn")
	h.fill("points-0-name", "syn0")
	h.fill("points-0-tau", "2")

	h.fill("build-copies", "4")
	h.press("copy-cell")
	h.choose("connect-pattern", "in a ring of like cells")
	h.fill("build-connect-delay", "5")
	h.fill("build-connect-weight", "0.04")
	h.press("connect")

	h.press("add-netstim")
	h.fill("netstims-0-name", "start")
	h.fill("netstims-0-number", "1")
	h.fill("netstims-0-start", "9")
	h.choose("connect-pattern", "once")
	h.fill("build-connect-source", "start")
	h.fill("build-connect-delay", "1")
	h.press("connect")
	h.fill("run-tstop", "100")
	h.settled()
	h.middle("#outline")
	h.shot("ring-by-hand-1280")
	t.Logf("the ring takes %d actions", h.actions)
	if h.actions > 60 {
		t.Errorf("the ring takes %d actions, which nobody does in two minutes", h.actions)
	}

	m := h.document()
	text, err := os.ReadFile("../../core/testdata/cases/ring-of-five.neuron.json")
	if err != nil {
		t.Fatal(err)
	}
	var neuron struct{ Spikes map[string][]float64 }
	if err := json.Unmarshal(text, &neuron); err != nil {
		t.Fatal(err)
	}
	s, err := sim.Build(m)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Run(context.Background(), sim.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Spikes) != 5 || len(m.Record) != 5 {
		t.Fatalf("%d detectors, %d records", len(m.Spikes), len(m.Record))
	}
	for i, d := range m.Spikes {
		if want := neuron.Spikes[d.Text]; len(want) < 2 || !slices.Equal(r.Lanes[0].Spikes[i], want) {
			t.Errorf("%s fires at %v, NEURON's at %v", d.Text, r.Lanes[0].Spikes[i], want)
		}
	}
	steps := 0
	for ; !eval[bool](h.page, `document.querySelector("#undo").disabled`) && steps < 100; steps++ {
		h.page.click("#undo")
	}
	h.settled()
	h.expect("the address after all is taken back", eval[string](h.page, "location.search"), "")
	h.expect("the values after all is taken back", h.shown(), "stim.amp 0.1 nA, dend.nseg 1")
	if steps < 25 {
		t.Errorf("all is taken back in %d steps", steps)
	}
}

// TestRefusedEdits: what cannot be done is told beside its field, what was typed
// stays, and the cell stays as it was.
func TestRefusedEdits(t *testing.T) {
	t.Parallel()
	p := open(t, "?amp=0.2")
	p.click("#build")
	for _, c := range [][3]string{
		{"build-name", "dend", `"dend" is already the name of sections[1]`},
		{"build-name", "1st", `must begin with a letter or _, got "1st"`},
		{"build-parent", "dend(1)", "soma -> dend -> soma is a loop; one of them must have no parent"},
		{"build-parent", "axon(0)", `unknown section "axon"; available: soma, dend`},
		{"build-at", "soma(2)", `must have a number from 0 to 1 in its parentheses, got "soma(2)"`},
	} {
		p.enter(c[0], c[1])
		p.becomes("#"+c[0]+"-message", c[2])
		p.expect("the field", p.value(c[0]), c[1])
	}
	p.enter("build-copies", "0")
	p.click("#copy-cell")
	p.becomes("#build-copies-message", "must be an integer from 1 to 10000, got 0")
	p.settled()
	p.expect("the address", eval[string](p, "location.search"), "?amp=0.2")
	if text := p.text("#problems"); text != "" {
		t.Errorf("the header says %q too", text)
	}
}

// TestBuildFromPicture: a click on the cell offers what can be put there, for the
// mouse, for a finger and for the keyboard.
func TestBuildFromPicture(t *testing.T) {
	t.Parallel()
	p := open(t, "")
	p.click("#build")
	item := func(face string) string {
		return eval[string](p, fmt.Sprintf(`"#" + ([...document.querySelectorAll("#place-menu button")].find(b => b.textContent === %q)?.id ?? "nothing")`, face))
	}
	x, y := p.middle("#shape-plot path.chosen")
	p.do(chromedp.MouseClickXY(x, y))
	p.wait(`document.activeElement.id === "place-menu-0"`)
	at := p.text("#place-menu strong")
	if !strings.HasPrefix(at, "soma(") {
		t.Fatalf("the click is at %s", at)
	}
	p.shot("place-menu-1280")
	p.click(item("ExpSyn"))
	p.settle()

	p.wait(`document.querySelector("#place-menu") === null && document.activeElement.id === "shape-plot"`)
	if m := p.document(); len(m.Points) != 2 || m.Points[1].Kind != "ExpSyn" || m.Points[1].At.String() != at {
		t.Errorf("the points are %+v", m.Points)
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.wait(`document.activeElement.id === "place-menu-0"`)
	p.click(item("Remove ExpSyn[1]"))
	p.settled()
	p.do(chromedp.KeyEvent(kb.Enter))
	p.wait(`document.activeElement.id === "place-menu-0"`)
	p.do(chromedp.KeyEvent(kb.ArrowDown))
	p.expect("the focus after an arrow key", eval[string](p, "document.activeElement.id"), "place-menu-1")
	p.do(chromedp.KeyEvent(kb.Escape))
	p.wait(`document.querySelector("#place-menu") === null && document.activeElement.id === "shape-plot"`)

	p.do(screen(390, 844, true))
	p.settle()
	x, y = p.middle("#shape-plot path.chosen")
	p.do(chromedp.TapXY(x, y))
	p.wait(`document.querySelector("#place-menu") !== null`)
	p.settle()
	p.shot("place-menu-390")
	p.do(chromedp.Focus(item("New section")), chromedp.KeyEvent(kb.Enter))
	p.wait(`document.querySelectorAll("#outline li").length === 3`)
	p.wait(`document.querySelector("#build-name").value === "dend1"`)
	if width := eval[int](p, "document.documentElement.scrollWidth"); width > 390 {
		t.Errorf("the page is %d pixels wide on a phone of 390", width)
	}
	p.middle("#build")
	p.shot("build-390")
	small := eval[string](p, `[...document.querySelectorAll("button, select, #outline li")].filter(e => e.offsetParent && e.getBoundingClientRect().height < 40).map(e => e.id + " " + e.textContent).join(", ")`)
	if small != "" {
		t.Errorf("too small for a finger: %s", small)
	}
}

// TestOutlineByKeys walks through the sections with the arrow keys; what is left
// of the document shows after a removal, and undo brings all back.
func TestOutlineByKeys(t *testing.T) {
	t.Parallel()
	p := open(t, "", prefers("prefers-color-scheme", "dark"))
	p.click("#build")
	p.do(chromedp.Focus("#outline"))
	for _, c := range [][2]string{{kb.ArrowDown, "dend"}, {kb.ArrowUp, "soma"}, {kb.ArrowRight, "dend"}, {kb.ArrowLeft, "soma"}, {kb.End, "dend"}} {
		p.do(chromedp.KeyEvent(c[0]))
		p.becomes(`#outline li[aria-selected="true"] span`, c[1])
	}
	p.expect("the active line", eval[string](p, `document.querySelector("#outline").getAttribute("aria-activedescendant")`), "branch-1")
	p.shot("build-dark-1280")
	p.expect("what goes", p.text("#remove-note"), "Remove takes with it: 1 point process and 1 recording.")
	p.click("#remove-section")
	p.becomes(`#outline li[aria-selected="true"] span`, "soma")
	m := p.document()
	if len(m.Sections) != 1 || len(m.Points) != 0 {
		t.Errorf("%d sections, %d points are left", len(m.Sections), len(m.Points))
	}
	p.click("#undo")
	p.settled()
	p.expect("the values after undo", p.shown(), "stim.amp 0.1 nA, dend.nseg 1")
	p.expect("sections after undo", strconv.Itoa(eval[int](p, `document.querySelectorAll("#outline li").length`)), "2")
	if free := eval[[]string](p, `[...document.querySelectorAll(".build button, .build input, .build select, .build [role=tree]")].filter(e => !(e.getAttribute("aria-label") || e.textContent.trim() || e.closest("label"))).map(e => e.id)`); len(free) > 0 {
		t.Errorf("without a name: %q", free)
	}
}
