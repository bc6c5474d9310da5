package browser

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/edge"
)

// withoutWorkers is the address of a site whose host lets no page of its start a worker.
func withoutWorkers(t *testing.T) string {
	t.Helper()
	handler, err := edge.Handler(os.DirFS("../../dist"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, r)
		maps.Copy(w.Header(), answer.Header())
		w.Header().Add("Content-Security-Policy", "worker-src 'none'") // besides the site's own
		w.WriteHeader(answer.Code)
		w.Write(answer.Body.Bytes())
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// forgetRefusals passes over what the browser writes about workers that it has not started.
func (p *page) forgetRefusals() {
	p.mu.Lock()
	defer p.mu.Unlock()
	var other []string
	for _, m := range p.console {
		if !strings.Contains(m, "Content Security Policy") && !strings.Contains(m, "an engine has failed: undefined") && !strings.Contains(m, "404") {
			other = append(other, m)
		}
	}
	p.console = other
}

// TestEmbedWithoutWorkers: where no worker may start, a frame computes by itself, says so,
// and answers while a long run is under way, which can be stopped.
func TestEmbedWithoutWorkers(t *testing.T) {
	t.Parallel()
	site := withoutWorkers(t)
	p := host(t, fmt.Sprintf(`<iframe sandbox="allow-scripts" width=800 height=340 src="%s/embed?amp=0.3&controls=amp"></iframe>`, site))
	t.Cleanup(p.forgetRefusals) // before the console is looked at
	p.wait(`from(0, "result") !== undefined`)
	if v := peak(p, 0, "undefined"); v < 20 {
		t.Errorf("the soma reaches %g mV with 0.3 nA", v)
	}
	p.stopsLongRun()

	alone := blank(t)
	t.Cleanup(alone.forgetRefusals)
	alone.do(screen(390, 600, true), chromedp.Navigate(site+"/embed?amp=0.3&controls=amp"))
	alone.settled()
	alone.becomes("#caption", "No worker starts here: the page computes by itself, in small steps.")
	alone.shot("alone-390")
}

// TestFileInASandbox: the page as one file works in a frame without an origin, also where
// no worker starts.
func TestFileInASandbox(t *testing.T) {
	t.Parallel()
	p := open(t, "?amp=0.25")
	folder := p.downloads()
	p.click("#export-page")
	p.saved(folder, "cablelab.html")
	for what, policy := range map[string]string{"with workers": "sandbox allow-scripts", "without workers": "sandbox allow-scripts; worker-src 'none'"} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Security-Policy", policy)
			http.ServeFile(w, r, filepath.Join(folder, "cablelab.html"))
		}))
		t.Cleanup(server.Close)
		f := blank(t)
		t.Cleanup(f.forgetRefusals) // before the console is looked at
		f.do(screen(1280, 800, false), chromedp.Navigate(server.URL))
		f.settled()
		f.expect(what, f.shown(), p.shown())
		f.enter("points-0-amp", "0.1")
		f.settled()
		if f.shown() == p.shown() {
			t.Errorf("%s: it does not follow its fields", what)
		}
		if says := strings.Contains(f.text("#caption"), "No worker starts here"); says != (what == "without workers") {
			t.Errorf("%s: it says %q", what, f.text("#caption"))
		}
		f.shot("file-" + strings.ReplaceAll(what, " ", "-"))
	}
}
