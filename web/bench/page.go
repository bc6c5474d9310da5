package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/browser"
	"github.com/cablelab/cablelab/web/compiler"
)

//go:embed page.html
var pageText []byte

// page is a tab of Chromium with wasm/bench in it.
type page struct {
	tab    context.Context
	server *httptest.Server
	stop   func()
}

// startPage serves the program and opens it.
func startPage(root string) (*page, error) {
	ctx, stop, err := browser.Start()
	if err != nil {
		return nil, err
	}
	files, err := pageFiles(root)
	if err != nil {
		stop()
		return nil, err
	}
	p := &page{server: httptest.NewServer(files)}
	tab, closeTab := chromedp.NewContext(ctx)
	p.tab, p.stop = tab, func() { closeTab(); stop(); p.server.Close() }
	if err := p.open(); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

// pageFiles are what the page loads.
type files map[string][]byte

func pageFiles(root string) (files, error) {
	program, err := compiler.Compile(root, "./wasm/bench")
	if err != nil {
		return nil, err
	}
	loader, err := compiler.Loader(root)
	if err != nil {
		return nil, err
	}
	kernel, err := os.ReadFile(filepath.Join(root, "web", "static", "kernel.js"))
	if err != nil {
		return nil, err
	}
	return files{"/page.html": pageText, "/bench.wasm": program, "/wasm_exec.js": loader, "/kernel.js": kernel}, nil
}

// ServeHTTP isolates the page from all others: only then is its clock a fine one.
func (f files) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, there := f[r.URL.Path]
	if !there {
		http.NotFound(w, r)
		return
	}
	types := map[string]string{".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm"}
	w.Header().Set("Content-Type", types[filepath.Ext(r.URL.Path)])
	w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
	w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
	w.Write(body)
}

// open waits until the program answers.
func (p *page) open() error {
	if err := chromedp.Do(p.tab, chromedp.Navigate(p.server.URL+"/page.html")); err != nil {
		return err
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		there, err := chromedp.Run(p.tab, chromedp.Evaluate[bool](`typeof answer === "function"`))
		if err != nil {
			return err
		}
		if there {
			return p.isolated()
		}
	}
	return errors.New("the page's program does not start")
}

func (p *page) isolated() error {
	fine, err := chromedp.Run(p.tab, chromedp.Evaluate[bool]("crossOriginIsolated"))
	if err == nil && !fine {
		err = errors.New("the page is not cross-origin isolated, so that its clock is coarse")
	}
	return err
}

// browser is what the browser says that it is.
func (p *page) browser() (string, error) {
	return chromedp.Run(p.tab, chromedp.Evaluate[string]("navigator.userAgent"))
}

func (p *page) answer(order []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(p.tab, 2*time.Minute)
	defer cancel()
	quoted, err := json.Marshal(string(order))
	if err != nil {
		return nil, err
	}
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string]("answer("+string(quoted)+")"))
	if err != nil {
		return nil, fmt.Errorf("the page: %w", err)
	}
	return []byte(text), nil
}
