package edge

import (
	"bytes"
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/export"
	"github.com/cablelab/cablelab/core/model"
)

// post posts a document and returns the answer.
func post(t *testing.T, target, document string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	newHandler(t).ServeHTTP(w, httptest.NewRequest("POST", target, strings.NewReader(document)))
	return w
}

// TestSimulate: the answer to reference cases is what the command prints.
func TestSimulate(t *testing.T) {
	files, _ := filepath.Glob("../../core/testdata/cases/*.model.json")
	if len(files) < 30 {
		t.Fatalf("only %d cases", len(files))
	}
	for i := 0; i < len(files); i += 4 {
		file := files[i]
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := model.Decode(document)
		if err != nil {
			t.Fatal(err)
		}
		for target, c := range map[string]struct{ format, mediaType string }{
			"/simulate":            {"json", "application/json"},
			"/simulate?format=csv": {"csv", "text/csv; charset=utf-8"},
		} {
			var want bytes.Buffer
			if err := export.Run(context.Background(), m, c.format, &want); err != nil {
				t.Fatal(err)
			}
			w := post(t, target, string(document))
			if w.Code != 200 || w.Body.String() != want.String() || w.Header().Get("Content-Type") != c.mediaType || w.Header().Get("Cache-Control") != "no-store" {
				t.Errorf("%s to %s: %d, %v, %d bytes, want %d", filepath.Base(file), target, w.Code, w.Header(), w.Body.Len(), want.Len())
			}
		}
	}
}

func TestSimulateRefuses(t *testing.T) {
	const small = `{"sections":[{"name":"a"}],"record":["a(0.5).v"],"run":{"tstop":5}}`
	for _, c := range []struct {
		target, document string
		status           int
		text             string
	}{
		{"/simulate", `{"sections":[{"name":"a","L":-1},{"name":"a"}],"run":{"tstop":5}}`, 400, "sections[0].L: must be above 0"},
		{"/simulate", "", 400, ""},
		{"/simulate", `{"name":"<script>","sections":[]}`, 400, "sections: at least one section is required"},
		{"/simulate?format=xml", small, 400, "format: must be json or csv."},
		{"/simulate", small + strings.Repeat(" ", mostDocument), 413, "The document must have at most 1 MiB"},
		{"/simulate", `{"sections":[{"name":"a","nseg":32767}],"record":["a(0.5).v"],"run":{"tstop":10000}}`, 400, "too much for one answer"},
		{"/simulate", `{"sections":[{"name":"a","L":1e-3,"diam":1e-3,"cm":1e-9}],"points":[{"kind":"IClamp","at":"a(0.5)","dur":9,"amp":1e9}],"record":["a(0.5).v"],"run":{"tstop":5}}`, 422, "v at a(0.5) was +Inf mV at 0.025 ms; a smaller dt"},
	} {
		w := post(t, c.target, c.document)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.text) || w.Header().Get("Content-Type") != "text/plain; charset=utf-8" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s of %.60q: %d %q, %v; want %d %q", c.target, c.document, w.Code, w.Body, w.Header(), c.status, c.text)
		}
	}
	r := ask(t, "GET", "/simulate")
	if r.StatusCode != 405 || r.Header.Get("Allow") != "POST" {
		t.Errorf("GET: %d, Allow %q", r.StatusCode, r.Header.Get("Allow"))
	}
}
