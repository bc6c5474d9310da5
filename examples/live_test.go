package examples

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/browser"
	"github.com/cablelab/cablelab/web/edge"
)

// TestSphinxRuns opens the pages that Sphinx has built as a reader does: from another
// origin than the simulator's. Figures and code blocks are live.
func TestSphinxRuns(t *testing.T) {
	needSphinx(t)
	handler, err := edge.Handler(os.DirFS("../dist"))
	if err != nil {
		t.Fatal(err)
	}
	simulator := httptest.NewServer(handler)
	defer simulator.Close()
	out, said, err := buildFor(t, simulator.URL, "sphinx", "html")
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	docs := httptest.NewServer(http.FileServer(http.Dir(out)))
	defer docs.Close()
	chrome, stop, err := browser.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer stop()

	const runAll = `(async () => {
		await customElements.whenDefined("cable-lab-cell");
		const cells = [...document.querySelectorAll("cable-lab-cell")];
		for (const cell of cells) await cell.run();
		return cells.map((cell) => cell.shadowRoot.querySelector(".out").innerText.trim()).join("|");
	})()`
	const area = "1256.6370614359173"
	for name, c := range map[string]struct{ js, want string }{
		"index": {`customElements.whenDefined("cable-lab").then(() => document.querySelector("cable-lab").run()).then(({ shown }) => shown)`,
			"stim.amp 0.3 nA, dend.nseg 1 and 11"},
		"cells":    {runAll, "soma|500.00296377255506"},
		"notebook": {runAll, "|" + area},
	} {
		t.Run(name, func(t *testing.T) {
			tab, closed := chromedp.NewContext(chrome)
			defer closed()
			ctx, cancel := context.WithTimeout(tab, 60*time.Second)
			defer cancel()
			if err := chromedp.Do(ctx, chromedp.Navigate(fmt.Sprintf("%s/%s.html", docs.URL, name))); err != nil {
				t.Fatal(err)
			}
			got, err := chromedp.Run(ctx, chromedp.Evaluate[string](c.js, chromedp.EvalAwaitPromise))
			if err != nil || got != c.want {
				t.Errorf("%v; the page shows %q, want %q", err, got, c.want)
			}
		})
	}
}
