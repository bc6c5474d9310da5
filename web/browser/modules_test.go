package browser

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"
)

// modules is a tab with the scripts of the cells, each to be imported by its name.
func modules(t *testing.T) *page {
	t.Helper()
	files := http.FileServer(http.Dir("../static/cells"))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			w.Write([]byte("<!doctype html><link rel=icon href='data:,'>"))
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	p := blank(t)
	p.do(chromedp.Navigate(server.URL))
	return p
}

// of gives what a function of a module makes of arguments, as JSON, or the message of
// its error.
func (p *page) of(module, call string) string {
	p.t.Helper()
	return eval[string](p, `import("./`+module+`.js").then(async m => JSON.stringify(await m.`+call+`) ?? "undefined").catch(error => error.message)`)
}

func quoted(text string) string {
	q, _ := json.Marshal(text)
	return string(q)
}

// TestPicturesAreChecked: of a picture's text the page takes what is on its list, and
// refuses all else.
func TestPicturesAreChecked(t *testing.T) {
	t.Parallel()
	p := modules(t)
	draw := func(svg string) string {
		return eval[string](p, `import("./picture.js").then(m => m.pictureOf(`+quoted(svg)+`).outerHTML.replace(/picture\d+/g, "own")).catch(error => "refused: " + error.message)`)
	}
	const open, made = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">`, `<svg viewBox="0 0 10 10">`
	for _, c := range [][2]string{
		{`<path d="M0 0L1 1" stroke="light-dark(#000000,#ffffff)"/>`, made + `<path d="M0 0L1 1" stroke="light-dark(#000000,#ffffff)"></path></svg>`},
		{`<text x="1">a &lt;b&gt; c</text>`, made + `<text x="1">a &lt;b&gt; c</text></svg>`},
		{`<!-- x --><title>t</title>`, made + `<title>t</title></svg>`},
		{`<script>alert(1)</script>`, "refused: a picture may not hold <script>"},
		{`<style>*{}</style>`, "refused: a picture may not hold <style>"},
		{`<foreignObject/>`, "refused: a picture may not hold <foreignObject>"},
		{`<a href="javascript:alert(1)"/>`, "refused: a picture may not hold <a>"},
		{`<animate attributeName="href"/>`, "refused: a picture may not hold <animate>"},
		{`<use href="#a"/>`, "refused: a picture may not hold <use>"},
		{`<image href="https://example.com/a.png"/>`, `refused: a picture's <image> may not have href="https://example.com/a.png"`},
		{`<path onclick="alert(1)"/>`, `refused: a picture's <path> may not have onclick="alert(1)"`},
		{`<path style="fill: red"/>`, `refused: a picture's <path> may not have style="fill: red"`},
		{`<path fill="url(https://example.com/)"/>`, `refused: a picture's <path> may not have fill="url(https://example.com/)"`},
		{`<b xmlns="http://www.w3.org/1999/xhtml">x</b>`, "refused: a picture may not hold <b>"},
	} {
		p.expect(c[0], draw(open+c[0]+"</svg>"), c[1])
	}
	p.expect("names of its own", draw(open+`<clipPath id="a"/><path clip-path="url(#a)"/></svg>`),
		made+`<clipPath id="own-a"></clipPath><path clip-path="url(#own-a)"></path></svg>`)
	p.expect("no picture", draw("<b>x</b>"), "refused: this is no picture")
}

// TestMemoryIsLimited: a program's memory grows, but not without end.
func TestMemoryIsLimited(t *testing.T) {
	t.Parallel()
	p := modules(t)
	grown := func(pages string) string {
		return eval[string](p, `import("./memory.js").then(() => String(new WebAssembly.Memory({initial: 1}).grow(`+pages+`))).catch(error => error.message)`)
	}
	p.expect("growing a little", grown("100"), "1")
	p.expect("growing too much", grown("8192"), "a program may take 512 MB")
}

// TestFormsOfNotebooks: programs with marks, listings with prompts, what is kept.
func TestFormsOfNotebooks(t *testing.T) {
	t.Parallel()
	p := modules(t)
	for _, c := range [][3]string{
		{"percent", `ofProgram("import os\n\nx = 1\n")`, `[{"kind":"code","source":"import os\n\nx = 1"}]`},
		{"percent", `ofProgram("\ufeff# %%\r\na\r\n\r\n#%% [markdown]\r\n# # T\r\n#\r\n# t\r\n# %% title\r\n\r\nb  \r\n")`,
			`[{"kind":"code","source":"a"},{"kind":"markdown","source":"# T\n\nt"},{"kind":"code","source":"b"}]`},
		{"percent", `ofProgram("x\n# %%\n")`, `[{"kind":"code","source":"x"},{"kind":"code","source":""}]`},
		{"ipynb", `ofNotebook('{"nbformat":4,"cells":[{"cell_type":"code","source":["a\\n","b"]},{"cell_type":"raw","source":"c"}]}')`,
			`[{"kind":"code","source":"a\nb"},{"kind":"markdown","source":"c"}]`},
		{"ipynb", `ofNotebook('{"nbformat":4,"cells":[{"cell_type":"code","source":[{}]}, {"cell_type":"code","source":3}]}')`, "its cell 2 has no text"},
		{"ipynb", `ofNotebook('[1]')`, "it is no notebook: it has no cells"},
		{"prompts", `program("x = 1\ny\n\n")`, `"x = 1\ny"`},
		{"prompts", `program(">>> x\n3\n>>> def f():\n...     pass\n...\n>>>\n")`, `"x\ndef f():\n    pass\n\n"`},
		{"prompts", `program("In [1]: for i in x:\n   ...:     i\n   ...: \nOut[1]: 3\nIn [2]: y")`, `"for i in x:\n    i\n\ny"`},
		{"contents", `unpack([m.mark("b"), [m.mark("a"), "a2"], [0, "new"], ["gone", "x"], "gone too"], [{kind: "code", original: "a"}, {kind: "code", original: "b"}])`,
			`[{"kind":"code","original":"b","source":"b"},{"kind":"code","original":"a","source":"a2"},{"kind":"code","source":"new"},{"kind":"code","source":"x"}]`},
		{"contents", `pack([{source: "a", original: "a"}, {source: "b", original: "a"}, {source: "c"}]).map(e => Array.isArray(e) ? e[1] : "same")`, `["same","b","c"]`},
		{"contents", `unpack(m.pack([{source: "a", original: "a"}, {source: "b", original: "a"}]), [{at: 0, original: "a"}, {at: 1, original: "a"}])`,
			`[{"at":0,"original":"a","source":"a"},{"at":1,"original":"a","source":"b"}]`},
		{"contents", `wrongIn([[0, "a"], [2, "b"]])`, `"its cell 2 is no text"`},
		{"contents", `wrongIn({})`, `"it holds no list of cells"`},
		{"contents", `wrongIn(Array(2001).fill([0, ""]))`, `"it has 2001 cells, and at most 2000 are taken"`},
		{"link", `fragment([[0, "x".repeat(4e6)]]).then(m.contentsOf).then(c => c[0][1].length)`, "4000000"},
		{"link", `fragment([[0, "x".repeat(9e6)]]).then(m.contentsOf)`, "it unfolds to more than a notebook may hold"},
		{"highlight", `highlight("def f(x):  # 1\n    return 'a#' + 2.5e-3")`,
			`[[["def","tok-keyword"],[" "],["f","tok-definition"],["("],["x"],["):  "],["# 1","tok-comment"]],[["    "],["return","tok-keyword"],[" "],["'a#'","tok-string"],[" + "],["2.5e-3","tok-number"]]]`},
		{"highlight", `highlight("'''a\nb''' 'open\nx")`, `[[["'''a","tok-string"]],[["b'''","tok-string"],[" "],["'open","tok-string"]],[["x"]]]`},
	} {
		got := p.of(c[0], c[1])
		if c[0] == "highlight" {
			got = eval[string](p, `(`+quoted(got)+`).replaceAll(",null]", "]")`)
		}
		p.expect(c[1], got, c[2])
	}
}
