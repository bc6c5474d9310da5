package edge

import (
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// TestPreview: the page of a shared link names the picture of that link, as text that
// cannot become markup, and is else the page.
func TestPreview(t *testing.T) {
	const head, tail = `<meta property="og:image" content="`, `"><title>x</title>`
	h, err := Handler(fstest.MapFS{"index.html": {Data: []byte(head + "plot.png" + tail)}, "index.html.br": {Data: []byte("brotli")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ target, forwarded, picture string }{
		{"/?amp=0.3&nseg=1,11", "", "http://example.com/plot.png?amp=0.3&amp;nseg=1,11"},
		{"/?amp=0.3", "https", "https://example.com/plot.png?amp=0.3"},
		{`/?a="><script>alert(1)</script>`, "", "http://example.com/plot.png?a=&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL.RawQuery = strings.TrimPrefix(c.target, "/?")
		r.Header.Set("X-Forwarded-Proto", c.forwarded)
		r.Header.Set("Accept-Encoding", "br")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if got, want := w.Body.String(), head+c.picture+tail; got != want || w.Header().Get("Content-Encoding") != "" || w.Header().Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %s, %v; want %s", c.target, got, w.Header(), want)
		}
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("Accept-Encoding", "br")
	h.ServeHTTP(w, r)
	if w.Body.String() != "brotli" {
		t.Errorf("without a query: %s", w.Body)
	}
}
