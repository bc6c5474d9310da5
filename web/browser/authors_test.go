package browser

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// drawn holds once every picture of the page that is not replaced by something live is there.
const drawn = `(() => { const all = [...document.images].filter(i => i.checkVisibility()); all.forEach(i => i.loading = "eager"); return all.every(i => i.complete && i.naturalWidth > 0) })()`

// TestAuthors: the page for authors shows its examples, names this site in what is to
// be copied, and fits a phone.
func TestAuthors(t *testing.T) {
	p := blank(t)
	for _, width := range []int64{1280, 390} {
		p.do(screen(width, 800, width < 500), chromedp.Navigate(site+"/authors.html"))
		p.wait(drawn)
		if eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
			t.Errorf("at %d pixels the page is wider than the screen", width)
		}
		p.shot(map[bool]string{true: "authors-phone", false: "authors"}[width < 500])
	}
	p.wait(`(() => { const e = document.querySelector("#html cable-lab"); e.scrollIntoView(); return e.result !== undefined })()`)
	p.shot("authors-live")
	p.expect("a whole link with an attribute over it", eval[string](p, `(() => { const e = document.createElement("cable-lab"); e.setAttribute("link", "?trunk.L=80&amp=1"); e.setAttribute("amp", "2"); return e.query })()`), "trunk.L=80&amp=2")
	snippets := eval[string](p, `[...document.querySelectorAll("pre")].map(e => e.textContent).join("\n")`)
	if strings.Contains(snippets, "YOUR.SITE") || !strings.Contains(snippets, site+"/embed.js") {
		t.Errorf("the snippets do not name this site: %s", snippets)
	}
	p.click(`#link .snippet button`)
	p.wait(`["Copied", "Ctrl+C"].includes(document.querySelector("#link .snippet button").textContent)`)
}

// TestAuthorsLink: the way there from the simulator.
func TestAuthorsLink(t *testing.T) {
	p := open(t, "")
	p.do(chromedp.Click(`footer a[href="authors.html"]`), chromedp.WaitVisible("#sphinx .snippet"))
}

// TestPlainHost: a page of another site shows its figures.
func TestPlainHost(t *testing.T) {
	text, err := os.ReadFile("../../examples/html/index.html")
	if err != nil {
		t.Fatal(err)
	}
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(strings.ReplaceAll(string(text), "http://127.0.0.1:8080", site)))
	}))
	defer host.Close()
	p := blank(t)
	p.do(screen(1280, 800, false), chromedp.Navigate(host.URL+"/"))
	p.wait(drawn)
	p.wait(`document.querySelector("cable-lab").result !== undefined`)
	p.shot("host")
}
