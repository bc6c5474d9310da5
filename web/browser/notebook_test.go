package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestNotebookKeeps: what was changed is there after a reload, and the way back to the
// page's own cells, with a way back from that.
func TestNotebookKeeps(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "a = 1")
	p.source(1, "a + 1")
	eval[bool](p, `(c => (c.add("a + 2"), true))(document.querySelector("cable-lab-notebook"))`)
	p.do(chromedp.Reload())
	p.cellsIn()
	p.expect("after a reload", p.sources(), "a = 1|a + 1|a + 2")
	p.expect("the last of all", eval[string](p, `document.querySelector("cable-lab-notebook").runAll()`), "done")
	p.expect("the last cell", p.below(2), "3")
	p.bar("Original")
	if own := p.sources(); strings.Count(own, "|") != 1 || !strings.HasPrefix(own, "from neuron import h") {
		t.Errorf("the page's own cells are %q", own)
	}
	p.bar("Undo")
	p.expect("after undo", p.sources(), "a = 1|a + 1|a + 2")
	shadow[bool](p, 1, `([...c.querySelectorAll(".arrange button")].find(b => b.textContent === "↑").click(), true)`)
	p.expect("moved up", p.sources(), "a + 1|a = 1|a + 2")
	shadow[bool](p, 0, `([...c.querySelectorAll(".arrange button")].find(b => b.textContent === "✕").click(), true)`)
	p.expect("removed", p.sources(), "a = 1|a + 2")
	p.bar("Undo")
	p.expect("brought back", p.sources(), "a + 1|a = 1|a + 2")
}

// TestNotebookLinks: a link holds the cells; one that is cut, or no link, leaves what is
// there and says so.
func TestNotebookLinks(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "µ = 'größe' # <b>")
	p.source(1, "1+1")
	eval[bool](p, `(navigator.clipboard.writeText = async text => { window.copied = text; }, true)`)
	p.bar("Copy link")
	p.tells("The link is copied.")
	link := eval[string](p, "copied")
	_, code, _ := strings.Cut(link, "#code=")
	t.Logf("two short cells: %d letters", len(code))
	eval[bool](p, `(localStorage.clear(), true)`)
	p.source(0, "mine")

	for _, c := range [][2]string{
		{"#code=" + code[:len(code)-9], "The link cannot be opened: it was cut or changed on its way: copy it whole. The cells here are as they were."},
		{"#code=", "it holds no program"},
		{"#code=9" + code[1:], "it was made by a newer version of this page, or changed on its way"},
		{"#code=1%3Cimg%20src=x%3E", "it was cut or changed on its way"},
		{"#code=1q1YqAwA", "it was cut or changed on its way"},
	} {
		eval[bool](p, fmt.Sprintf(`(location.hash = %q, true)`, c[0]))
		p.tells(c[1])
		p.expect("the cells", p.sources(), "mine|1+1")
		p.expect("the address", eval[string](p, "location.hash"), "")
		p.bar("Clear")
		eval[bool](p, `(document.querySelector("cable-lab-notebook").shadowRoot.querySelector(".told").replaceChildren(), true)`)
	}
	eval[bool](p, fmt.Sprintf(`(location.hash = %q, true)`, "#code="+code))
	p.tells("These cells are those of the link.")
	p.expect("the cells of the link", p.sources(), "µ = 'größe' # <b>|1+1")
	p.do(chromedp.Reload())
	p.cellsIn()
	p.expect("after a reload", p.sources(), "µ = 'größe' # <b>|1+1")
}

// TestNotebookFiles: what is saved is what Jupyter and Python take, and is opened again;
// what is no notebook is told so.
func TestNotebookFiles(t *testing.T) {
	t.Parallel()
	p := notebook(t)
	p.source(0, "print('one')\nprint(2)")
	p.source(1, "h")
	eval[bool](p, `(document.querySelector("cable-lab-notebook").add("# A title\n\nSome *prose*.", {kind: "markdown"}), true)`)
	p.run(0)
	eval[bool](p, `(window.blobs = [], URL.createObjectURL = blob => (blobs.push(blob), "data:,"), HTMLAnchorElement.prototype.click = () => {}, true)`)
	p.bar("Save .ipynb")
	text := eval[string](p, `blobs.at(-1).text()`)
	var file struct {
		Cells []struct {
			Type    string `json:"cell_type"`
			Source  []string
			Outputs []struct{ Text []string }
		}
		Format int `json:"nbformat"`
	}
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	if file.Format != 4 || len(file.Cells) != 3 || strings.Join(file.Cells[0].Source, "") != "print('one')\nprint(2)" || file.Cells[0].Outputs[0].Text[0] != "one\n" || file.Cells[2].Type != "markdown" {
		t.Errorf("the notebook is\n%s", text)
	}
	p.bar("Save .py")
	program := eval[string](p, `blobs.at(-1).text()`)
	p.expect("the program", program, "# %%\nprint('one')\nprint(2)\n\n# %%\nh\n\n# %% [markdown]\n# # A title\n#\n# Some *prose*.\n")

	p.bar("Original")
	p.put("a.ipynb", text)
	p.expect("the cells of the notebook", p.sources(), "print('one')\nprint(2)|h")
	p.expect("its prose", p.text("cable-lab-prose h2")+p.text("cable-lab-prose em"), "A titleprose")
	p.bar("Original")
	p.put("b.py", program)
	p.expect("the cells of the program", p.sources(), "print('one')\nprint(2)|h")
	p.put("c.ipynb", text[:100])
	p.expect("what is said", p.told(), "c.ipynb cannot be opened: it is no notebook: its text is no JSON, perhaps since it is cut. The cells here are as they were.")
	p.put("d.ipynb", `{"nbformat": 3, "worksheets": []}`)
	p.expect("what is said", p.told(), "d.ipynb cannot be opened: it is a notebook of an old form: open and save it in Jupyter first. The cells here are as they were.")
	p.expect("the cells then", p.sources(), "print('one')\nprint(2)|h")
}

// TestNotebookOnAPhone: nothing is wider than a phone, what is touched is large enough,
// and typing does not zoom.
func TestNotebookOnAPhone(t *testing.T) {
	t.Parallel()
	p := notebook(t, screen(390, 844, true), prefers("prefers-color-scheme", "dark"))
	p.expect("how all end", eval[string](p, `document.querySelector("cable-lab-notebook").runAll()`), "done")
	p.settle()
	p.expect("the page's width", eval[string](p, `String(document.documentElement.scrollWidth)`), "390")
	p.expect("the code's letters", shadow[string](p, 0, `getComputedStyle(c.querySelector(".code")).fontSize`), "16px")
	small := eval[[]string](p, `[...document.querySelectorAll("cable-lab-cell, cable-lab-notebook")].flatMap(c => [...c.shadowRoot.querySelectorAll("button, label")])
		.filter(b => b.offsetParent && (b.offsetWidth < 44 || b.offsetHeight < 44)).map(b => b.textContent + b.title)`)
	if len(small) > 0 {
		t.Errorf("too small for a finger: %q", small)
	}
	width := shadow[float64](p, 1, `c.querySelector("figure svg").getBoundingClientRect().width`)
	if width < 300 || width > 380 {
		t.Errorf("the figure is %g wide", width)
	}
	p.shot("notebook-390")
}
