package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/core/model"
)

// downloads lets the page save files into a folder.
func (p *page) downloads() (folder string) {
	p.t.Helper()
	folder = p.t.TempDir()
	p.do(func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder})
		return chromedp.Void{}, err
	})
	return folder
}

// saved is the file of that name, once it is whole.
func (p *page) saved(folder, name string) []byte {
	p.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(15 * time.Millisecond) {
		if content, err := os.ReadFile(filepath.Join(folder, name)); err == nil && len(content) > 0 {
			return content
		}
	}
	p.t.Fatalf("%s was not saved; the page says %q, %q", name, p.text("#export-status"), p.text("#export-told"))
	return nil
}

// TestExports saves everything that can be saved of a sweep.
func TestExports(t *testing.T) {
	p := open(t, "?sweep=3")
	folder := p.downloads()
	for _, c := range []struct{ button, name, has string }{
		{"csv", "traces.csv", "stim.amp (nA),t (ms),soma(0.5).v (mV),dend(0.5).v (mV)\r\n0.075,0.0,-65.0,-65.0\r\n"},
		{"json", "traces.json", `"stim.amp": 0.075, "t": [0.0, 0.025, `},
		{"py", "run_in_neuron.py", "def simulate(amp):"},
		{"arbor", "run_in_arbor.py", "def build(amp):"},
		{"svg", "traces.svg", "<svg "},
		{"document", "model.json", `"name": "ball-and-stick"`},
	} {
		p.click("#export-" + c.button)
		if got := string(p.saved(folder, c.name)); !strings.Contains(got, c.has) {
			t.Errorf("%s: %.300q", c.name, got)
		}
	}
	p.click("#export-png")
	p.do(chromedp.ScrollIntoView(".export"))
	p.shot("export-1280")
	picture, err := png.DecodeConfig(bytes.NewReader(p.saved(folder, "traces.png")))
	if width := eval[float64](p, `document.querySelector("#trace-plot").getBoundingClientRect().width`); err != nil || picture.Width != 3*int(width) {
		t.Errorf("%+v of a plot of %g px, %v", picture, width, err)
	}
	var got struct {
		Runs []struct{ Traces map[string][]float64 }
	}
	if err := json.Unmarshal(p.saved(folder, "traces.json"), &got); err != nil || len(got.Runs) != 3 || len(got.Runs[2].Traces["soma(0.5).v"]) != 1001 {
		t.Errorf("%d runs, %v", len(got.Runs), err)
	}
	if m, err := model.Decode(p.saved(folder, "model.json")); err != nil || m.Name != "ball-and-stick" {
		t.Error(err)
	}
}

// TestExportThatCannotBe: what is too large is told, and the page goes on.
func TestExportThatCannotBe(t *testing.T) {
	p := open(t, "")
	p.downloads()
	p.do(chromedp.Navigate(site + "/?sweep=amp:0.1:0.3:3000"))
	p.settled()
	p.wait(`document.querySelector("#export-csv") !== null`)
	p.click("#export-csv")
	p.wait(`document.querySelector("#export-status").textContent.startsWith("9.01e+06 samples are too many")`)
}

// TestOffline saves the page as one file and opens that from the disk: it starts in
// the same state, follows a slider, and asks nobody for anything.
func TestOffline(t *testing.T) {
	p := open(t, "?amp=0.25&nseg=3")
	want := p.shown()
	folder := p.downloads()
	p.click("#export-page")
	content := p.saved(folder, "cablelab.html")
	t.Logf("%d bytes", len(content))
	if size := len(content); size > 3e6 {
		t.Errorf("%d bytes", size)
	}

	file := blank(t)
	file.do(screen(1280, 800, false), chromedp.Navigate("file://"+filepath.Join(folder, "cablelab.html")))
	file.settled()
	file.expect("shown", file.shown(), want)
	file.expect("amp", file.value("points-0-amp"), "0.25")
	file.enter("points-0-amp", "0.1")
	file.settled()
	if got := file.shown(); got == want {
		t.Errorf("shows %s still", got)
	}
	if asked := eval[string](file, `performance.getEntriesByType("resource").map(e => e.name).filter(n => !n.startsWith("blob:")).join()`); asked != "" {
		t.Errorf("it asked for %s", asked)
	}
	file.click("#export-arbor")
	file.becomes("#export-status", "a page that is a file has nothing that writes programs; open its link, and ask there")
	again := file.downloads()
	file.click("#export-page")
	if got := file.saved(again, "cablelab.html"); !bytes.Contains(got, []byte(`data-query="nseg=3"`)) {
		t.Errorf("saved from the file it is not that of the values: %d bytes", len(got))
	}
	file.shot("offline")
}
