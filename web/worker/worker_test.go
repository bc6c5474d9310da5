package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cablelab/cablelab/web/edge"
)

// patience is how long the runtime may take to start.
const patience = 30 * time.Second

// TestEdge starts the built folder in the runtime of Cloudflare's workers and asks it
// and the local server the same: all answers are the same, to the last byte.
func TestEdge(t *testing.T) {
	site := os.DirFS("../../dist")
	handler, err := edge.Handler(site)
	if err != nil {
		t.Fatalf("the site is not there to be tested, run make build first: %v", err)
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	out := t.TempDir()
	var report strings.Builder
	if err := build("../..", site, out, &report); err != nil {
		t.Fatal(err)
	}
	t.Log(report.String())
	there := start(t, out)

	cases, _ := filepath.Glob("../../core/testdata/cases/*.model.json")
	const small = `{"sections":[{"name":"a"}],"record":["a(0.5).v"],"run":{"tstop":5}}`
	asked := []request{
		{"GET", "/", ""},
		{"GET", "/?amp=0.3&nseg=1,11", ""}, // which names the link's picture
		{"HEAD", "/", ""},
		{"GET", "/plot.svg", ""},
		{"GET", "/plot.svg?amp=0.3&nseg=1,11&sweep=4", ""},
		{"GET", "/plot.svg?amp=0.3&nseg=1,11&sweep=4", ""}, // from the cache
		{"HEAD", "/plot.svg?amp=0.3", ""},
		{"HEAD", "/nothing", ""},
		{"if-none-match", "/plot.svg?amp=0.4", ""},
		{"GET", "/plot.svg?model=epsps&atol=0.01&theme=dark&width=500", ""},
		{"GET", "/shape.svg?model=ring-of-five", ""},
		{"GET", "/plot.png?amp=0.3&nseg=1,11&sweep=4", ""},
		{"GET", "/plot.png?amp=0.3&nseg=1,11&sweep=4", ""},
		{"GET", "/shape.png?model=y-branch&theme=dark", ""},
		{"GET", "/plot.svg?nseg=32767&tstop=10000", ""},
		{"GET", "/plot.svg?amp=<script>", ""},
		{"POST", "/simulate", small},
		{"POST", "/simulate?format=csv", small},
		{"POST", "/simulate", `{"sections":[{"name":"a","nseg":0}]}`},
		{"POST", "/simulate", strings.Repeat(" ", 1<<20) + small},
		{"POST", "/plot.svg", ""},
		{"GET", "/simulate", ""},
		{"GET", "/nothing", ""},
	}
	names, _, err := edge.Assets(site)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if name != "index.html" {
			asked = append(asked, request{"GET", "/" + strings.TrimSuffix(name, ".html"), ""})
		}
	}
	for _, file := range cases[:min(6, len(cases))] {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		asked = append(asked, request{"POST", "/simulate", string(document)})
	}
	for _, r := range asked {
		here, there := r.send(t, server.URL), r.send(t, there)
		if here.status != there.status || !bytes.Equal(here.body, there.body) {
			t.Errorf("%s %s: here %d and %d bytes, there %d and %d bytes: %.200q", r.method, r.target, here.status, len(here.body), there.status, len(there.body), there.body)
		}
		if !maps.Equal(here.headers, there.headers) {
			t.Errorf("%s %s: here the headers are\n%v, there\n%v", r.method, r.target, here.headers, there.headers)
		}
	}
}

// request is what is asked; the method if-none-match is a GET of what the client has.
type request struct{ method, target, body string }

type answer struct {
	status  int
	body    []byte
	headers map[string]string
}

// transport are the headers that belong to the way an answer is sent, or to encodings
// and ranges, which the edge sees to by itself; and the tags of files, which it makes.
var transport = []string{"Accept-Ranges", "Cf-Cache-Status", "Connection", "Content-Length", "Date", "Transfer-Encoding", "Vary", "Etag"}

func (r request) send(t *testing.T, host string) answer {
	t.Helper()
	q, err := http.NewRequest(strings.Replace(r.method, "if-none-match", "GET", 1), host+strings.NewReplacer("<", "%3C", ">", "%3E").Replace(r.target), strings.NewReader(r.body))
	if err != nil {
		t.Fatal(err)
	}
	q.Host = "cablelab.example"
	if r.method == "if-none-match" {
		q.Header.Set("If-None-Match", "*")
	}
	client := http.Client{Transport: &http.Transport{DisableCompression: true}, Timeout: patience}
	got, err := client.Do(q)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	a := answer{status: got.StatusCode, headers: map[string]string{}}
	if a.body, err = io.ReadAll(got.Body); err != nil {
		t.Fatal(err)
	}
	for name := range got.Header {
		a.headers[name] = got.Header.Get(name)
	}
	if strings.HasPrefix(r.target, "/plot.svg") {
		a.headers["the tag"] = a.headers["Etag"]
	}
	for _, name := range transport {
		delete(a.headers, name)
	}
	return a
}

// start runs the folder out in the runtime that WORKERD names, and returns its address.
func start(t *testing.T, out string) string {
	t.Helper()
	runtime := os.Getenv("WORKERD")
	if runtime == "" {
		t.Fatal("WORKERD must name the runtime of Cloudflare's workers: run make test-edge, or npm install -g workerd and WORKERD=workerd")
	}
	for _, name := range []string{"host.capnp", "front.mjs", "assets.mjs", "cache.mjs"} {
		if err := copyFile(os.DirFS("testdata"), name, filepath.Join(out, name)); err != nil {
			t.Fatal(err)
		}
	}
	told, telling, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	process := exec.Command(runtime, "serve", "--control-fd=3", "host.capnp")
	process.Dir, process.Stderr, process.ExtraFiles = out, os.Stderr, []*os.File{telling}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	telling.Close()
	t.Cleanup(func() {
		process.Process.Kill()
		process.Wait()
	})
	told.SetReadDeadline(time.Now().Add(patience))
	var event struct {
		Event string
		Port  int
	}
	for lines := bufio.NewScanner(told); lines.Scan(); {
		if json.Unmarshal(lines.Bytes(), &event) == nil && event.Event == "listen" {
			return fmt.Sprintf("http://127.0.0.1:%d", event.Port)
		}
	}
	t.Fatal("the runtime did not start")
	return ""
}
