package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/edge"
)

// refusing goes before kernel.js, of the page and of its engines: the browser refuses modules as the
// function refuses says, and what they write to their consoles,
// and that a module was taken, is heard on a channel.
const refusing = `
	const refuses = (bytes) => %s;
	const told = new BroadcastChannel("kernels");
	console.warn = (text) => told.postMessage(text);
	const Real = WebAssembly.Module;
	WebAssembly.Module = function (bytes) {
		if (refuses(bytes)) throw new WebAssembly.CompileError("no such opcode");
		told.postMessage("taken");
		return new Real(bytes);
	};
`

// refused is the tutorial's sweep in a browser that refuses some of the kernels, and
// what its engines told.
func refused(t *testing.T, refuses string) (p *page, told []string) {
	t.Helper()
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/kernel.") {
			handler.ServeHTTP(w, r)
			return
		}
		text, err := os.ReadFile(filepath.Join("../../dist", filepath.Base(r.URL.Path)))
		if err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprintf(w, refusing+"%s", refuses, text)
	}))
	t.Cleanup(server.Close)
	p = blank(t)
	p.do(screen(1280, 800, false), func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{
			Source: `self.news = []; new BroadcastChannel("kernels").onmessage = ({data}) => news.push(data);`})
		return chromedp.Void{}, err
	}, chromedp.Navigate(server.URL+"/?nseg=1,101&sweep=4"))
	p.settled()
	p.wait(`news.length > 0`)
	return p, eval[[]string](p, `news`)
}

// TestKernelsRefused: in a browser that takes none of them the picture comes all the
// same, with the same error to nine figures, and the console says why it comes more slowly.
func TestKernelsRefused(t *testing.T) {
	p, told := refused(t, `true`)
	for _, text := range told {
		if text != "cablelab computes more slowly, since this browser refused its kernel: no such opcode" {
			t.Errorf("told %q", text)
		}
	}
	if n := p.lines(); n != 16 {
		t.Errorf("%d lines", n)
	}
	p.becomes(".big", "2.610 mV")
}

// TestRelaxedKernelsRefused: a browser that takes only those without relaxed
// multiply-adds (fd 87 02) computes by them and has nothing to tell.
func TestRelaxedKernelsRefused(t *testing.T) {
	p, told := refused(t, `bytes.some((b, i) => b === 0xfd && bytes[i+1] === 0x87 && bytes[i+2] === 0x02)`)
	if slices.ContainsFunc(told, func(text string) bool { return text != "taken" }) {
		t.Errorf("told %q", told)
	}
	if n := p.lines(); n != 16 {
		t.Errorf("%d lines", n)
	}
	p.becomes(".big", "2.610 mV")
}
