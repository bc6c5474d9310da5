package browser

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/cablelab/cablelab/web/edge"
)

func abs(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return full
}

// TestPhone: at 390 pixels nothing overflows, and a finger moves the slider.
func TestPhone(t *testing.T) {
	p := open(t, "?nseg=1,101&sweep=4", screen(390, 844, true))
	p.settle()
	if width := eval[int](p, "document.documentElement.scrollWidth"); width > 390 {
		t.Errorf("the page is %d pixels wide on a phone of 390", width)
	}
	p.shot("phone-390")
	was := p.shown()
	x, y := p.middle("#sweep-to-slider")
	p.do(chromedp.TapXY(x+60, y))
	p.settled()
	if p.shown() == was {
		t.Error("the finger did not move the slider")
	}
	small := eval[string](p, `[...document.querySelectorAll("button, select, .file")].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43).map(e => e.id + " " + e.textContent).join(", ")`)
	if small != "" {
		t.Errorf("too small for a finger: %s", small)
	}
}

func TestDarkAndReducedMotion(t *testing.T) {
	p := open(t, "?nseg=1,101&sweep=4", screen(1280, 900, false), prefers("prefers-color-scheme", "dark"))
	p.expect("the paper", eval[string](p, `getComputedStyle(document.body).backgroundColor`), "rgb(20, 23, 28)")
	p.shot("dark-1280")
	p.do(screen(390, 844, true))
	p.settle()
	p.shot("dark-390")
}

// TestNames: everything that can be operated has a name, each slider one with its
// unit; the keyboard alone reaches and moves it.
func TestNames(t *testing.T) {
	p := open(t, "?nseg=1,101&sweep=4")
	eval[bool](p, `(document.querySelectorAll("details").forEach(d => d.open = true), true)`)
	tree, err := chromedp.Run(p.ctx, func(ctx context.Context, _ *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	if err != nil {
		t.Fatal(err)
	}
	operable := map[string]bool{"button": true, "slider": true, "textbox": true, "checkbox": true, "combobox": true, "link": true}
	n := 0
	for _, node := range tree.Nodes {
		if node.Ignored || node.Role == nil {
			continue
		}
		var role, name string
		json.Unmarshal(node.Role.Value, &role)
		if node.Name != nil {
			json.Unmarshal(node.Name.Value, &name)
		}
		if operable[role] {
			n++
			if strings.TrimSpace(name) == "" {
				t.Errorf("a %s has no name", role)
			}
		}
	}
	if n < 60 {
		t.Errorf("only %d things can be operated", n)
	}
	if name := eval[string](p, `document.querySelector("#sections-1-L-slider").getAttribute("aria-label") + "; " + document.querySelector("#sections-1-L-slider").getAttribute("aria-valuetext")`); name != "dend.L in um; 200 um" {
		t.Errorf("a slider is called %q", name)
	}
	p.do(chromedp.Focus("#sections-1-L-slider"), chromedp.KeyEvent(kb.ArrowRight))
	p.settled()
	if p.value("sections-1-L") == "200" {
		t.Error("the arrow key did not move the slider")
	}
	if sentence := p.text("#sentence"); !strings.Contains(sentence, "soma low-res peaks at ") {
		t.Errorf("the plot says %q", sentence)
	}
	p.wait(`document.querySelectorAll("#table td").length > 20`)
}

// TestWithoutScripts: the tutorial's picture is there all the same.
func TestWithoutScripts(t *testing.T) {
	p := blank(t)
	p.do(func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return chromedp.Void{}, err
	}, chromedp.Navigate(site))
	if n := eval[int](p, `document.querySelectorAll("#poster path.trace").length`); n != 2 {
		t.Errorf("%d traces without scripts", n)
	}
	p.shot("without-scripts-1280")
}

// TestProgramMissing: when the program cannot be had, the page says so in words.
func TestProgramMissing(t *testing.T) {
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			http.Error(w, "gone", http.StatusServiceUnavailable)
			return
		}
		handler.ServeHTTP(w, r)
	}))
	defer server.Close()
	p := blank(t)
	p.do(chromedp.Navigate(server.URL))
	p.wait(`document.querySelector("#status").className === "fault"`)
	if words := p.text("#status"); !strings.Contains(words, "503") || !strings.Contains(words, "Reload") {
		t.Errorf("the page says %q", words)
	}
	p.mu.Lock()
	p.console = nil // the browser itself reports the failed request
	p.mu.Unlock()
}

// TestFirstTraces says how soon the first traces are there; it asserts no time.
func TestFirstTraces(t *testing.T) {
	p := open(t, "")
	t.Logf("first traces %.0f ms after navigation", eval[float64](p, `performance.getEntriesByName("first traces")[0]?.startTime ?? NaN`))
}
