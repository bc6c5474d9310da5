package edge

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

const (
	page    = "<!doctype html><title>cablelab</title>"
	program = "\x00asm and the rest of the program"
)

var programName = Stamp("app.wasm", []byte(program))

// site is a small built site.
var site = fstest.MapFS{
	"index.html":          {Data: []byte(page)},
	"index.html.gz":       {Data: []byte("page, gzip")},
	"index.html.br":       {Data: []byte("page, brotli")},
	"embed.html":          {Data: []byte("embed")},
	programName:           {Data: []byte(program)},
	programName + ".br":   {Data: []byte("program, brotli")},
	programName + ".gz":   {Data: []byte("program, gzip")},
	"boot.js":             {Data: []byte("boot")},
	"fonts/a.woff2":       {Data: []byte("font")},
	"old.0123456789ab.js": {Data: []byte("its name is not of this content")},
	"archive.gz":          {Data: []byte("a file in its own right")},
	".gitignore":          {Data: []byte("*")},
	".secret/key.txt":     {Data: []byte("key")},
}

func newHandler(t *testing.T) http.Handler {
	t.Helper()
	h, err := Handler(site)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// ask sends a request with the given header fields, as name, value, name, value.
func ask(t *testing.T, method, target string, fields ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(fields); i += 2 {
		r.Header.Add(fields[i], fields[i+1])
	}
	w := httptest.NewRecorder()
	newHandler(t).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFiles(t *testing.T) {
	for _, c := range []struct{ target, mediaType, body string }{
		{"/", "text/html; charset=utf-8", page},
		{"/index.html", "text/html; charset=utf-8", page},
		{"/index", "text/html; charset=utf-8", page},
		{"/?model=%7B%7D", "text/html; charset=utf-8", page},
		{"/embed", "text/html; charset=utf-8", "embed"},
		{"/" + programName, "application/wasm", program},
		{"/boot.js", "text/javascript; charset=utf-8", "boot"},
		{"/fonts/a.woff2", "font/woff2", "font"},
		{"/archive.gz", "application/octet-stream", "a file in its own right"},
	} {
		r := ask(t, "GET", c.target)
		if got := body(t, r); r.StatusCode != 200 || got != c.body {
			t.Errorf("%s: %d %q, want %q", c.target, r.StatusCode, got, c.body)
		}
		if got := r.Header.Get("Content-Type"); got != c.mediaType {
			t.Errorf("%s: Content-Type %q, want %q", c.target, got, c.mediaType)
		}
		if got := r.Header.Get("Content-Length"); got != strconv.Itoa(len(c.body)) {
			t.Errorf("%s: Content-Length %s, want %d", c.target, got, len(c.body))
		}
	}
}

func TestNothingElseIsServed(t *testing.T) {
	for _, path := range []string{
		"/nothing", "/boot", "/boot.js/", "/fonts", "/fonts/", "/index.html/", "/INDEX.HTML",
		"/index.html.br", "/" + programName + ".gz", "/.gitignore", "/.secret/key.txt", "/.secret",
		"/..", "/../edge.go", "/../../etc/passwd", "/fonts/../boot.js", "/./boot.js", "//boot.js", "/fonts//a.woff2",
		"/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%252e%252e/boot.js",
		`/..\edge.go`, "/..%5c..%5cedge.go", `/fonts\a.woff2`, "/boot.js%00", "/boot.js%00.html", "/%00",
		"/boot.js%20", "/boot.js.", "/C:/boot.js", "/%ff%fe",
	} {
		r := &http.Request{Method: "GET", URL: &url.URL{}, Header: http.Header{}}
		decoded, err := url.PathUnescape(path)
		if err != nil {
			t.Fatal(err)
		}
		r.URL.Path = decoded
		w := httptest.NewRecorder()
		newHandler(t).ServeHTTP(w, r)
		got := w.Result()
		if text := body(t, got); got.StatusCode != 404 || !strings.HasPrefix(text, "Nothing is at this address.") {
			t.Errorf("%s: %d %q, want 404", path, got.StatusCode, text)
		}
		if got.Header.Get("Content-Type") != "text/plain; charset=utf-8" || got.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: 404 with %v", path, got.Header)
		}
	}
}

// TestRawPaths sends paths that Go's client would clean up before sending.
func TestRawPaths(t *testing.T) {
	server := httptest.NewServer(newHandler(t))
	defer server.Close()
	for path, want := range map[string]int{
		"/":                         200,
		"//":                        404,
		"//example.com/..":          404,
		"/../../../../etc/passwd":   404,
		"/%2e%2e/%2e%2e/etc/passwd": 404,
		`/..\..\etc\passwd`:         404,
		"/boot.js%00":               404,
	} {
		r := sendRaw(t, server, "GET "+path+" HTTP/1.1")
		if r.StatusCode != want || r.Header.Get("Location") != "" {
			t.Errorf("%s: %d to %q, want %d and no redirection", path, r.StatusCode, r.Header.Get("Location"), want)
		}
	}
}

func sendRaw(t *testing.T, server *httptest.Server, line string) *http.Response {
	t.Helper()
	connection, err := server.Client().Transport.(*http.Transport).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	io.WriteString(connection, line+"\r\nHost: cablelab\r\nConnection: close\r\n\r\n")
	r, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestMethods(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"} {
		r := ask(t, method, "/")
		if r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
}

func TestHeadIsGetWithoutBody(t *testing.T) {
	for _, coding := range []string{"", "br"} {
		get := ask(t, "GET", "/", "Accept-Encoding", coding)
		head := ask(t, "HEAD", "/", "Accept-Encoding", coding)
		if got := body(t, head); got != "" {
			t.Errorf("%q: HEAD has a body: %q", coding, got)
		}
		for name := range get.Header {
			if got, want := head.Header.Get(name), get.Header.Get(name); got != want {
				t.Errorf("%q: HEAD has %s %q, GET %q", coding, name, got, want)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ accept, target, coding, body string }{
		{"br", "/", "br", "page, brotli"},
		{"gzip", "/", "gzip", "page, gzip"},
		{"gzip, deflate, br, zstd", "/" + programName, "br", "program, brotli"},
		{"gzip, br", "/boot.js", "", "boot"},
		{"deflate", "/", "", page},
		{"", "/", "", page},
	} {
		r := ask(t, "GET", c.target, "Accept-Encoding", c.accept)
		if got := body(t, r); got != c.body || r.Header.Get("Content-Encoding") != c.coding {
			t.Errorf("%q of %s: %q in %q, want %q in %q", c.accept, c.target, got, r.Header.Get("Content-Encoding"), c.body, c.coding)
		}
		if got := r.Header.Get("Content-Length"); got != strconv.Itoa(len(c.body)) {
			t.Errorf("%q of %s: Content-Length %s, want %d", c.accept, c.target, got, len(c.body))
		}
		if got := r.Header.Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("%q of %s: Vary %q", c.accept, c.target, got)
		}
		if got := r.Header.Get("Content-Type"); strings.HasPrefix(c.target, "/app") && got != "application/wasm" {
			t.Errorf("%q of %s: Content-Type %q", c.accept, c.target, got)
		}
	}
	r := ask(t, "GET", "/boot.js", "Accept-Encoding", "br, identity;q=0")
	if r.StatusCode != 406 || r.Header.Get("Vary") != "Accept-Encoding" {
		t.Errorf("no acceptable encoding: %d, Vary %q", r.StatusCode, r.Header.Get("Vary"))
	}
}

func TestEntityTags(t *testing.T) {
	tags := map[string]string{}
	for _, coding := range []string{"identity", "gzip", "br"} {
		tag := ask(t, "GET", "/", "Accept-Encoding", coding).Header.Get("ETag")
		if len(tag) < 10 || tag[0] != '"' || tag[len(tag)-1] != '"' {
			t.Errorf("%s: ETag %s is not a strong one", coding, tag)
		}
		tags[coding] = tag
	}
	if tags["br"] == tags["gzip"] || tags["br"] == tags["identity"] || tags["gzip"] == tags["identity"] {
		t.Errorf("representations share an ETag: %v", tags)
	}
	for _, c := range []struct {
		ifNoneMatch string
		status      int
	}{
		{tags["br"], 304},
		{"W/" + tags["br"], 304},
		{`"other", ` + tags["br"], 304},
		{"*", 304},
		{tags["gzip"], 200},
		{`"other"`, 200},
		{strings.Trim(tags["br"], `"`), 200},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			r := ask(t, method, "/", "Accept-Encoding", "br", "If-None-Match", c.ifNoneMatch)
			if r.StatusCode != c.status {
				t.Errorf("%s If-None-Match %s: %d, want %d", method, c.ifNoneMatch, r.StatusCode, c.status)
			}
			if c.status != 304 {
				continue
			}
			if got := body(t, r); got != "" {
				t.Errorf("304 has a body: %q", got)
			}
			for name, want := range map[string]string{"ETag": tags["br"], "Vary": "Accept-Encoding", "Cache-Control": "no-cache", "X-Frame-Options": "DENY"} {
				if got := r.Header.Get(name); got != want {
					t.Errorf("304 has %s %q, want %q", name, got, want)
				}
			}
		}
	}
}

func TestRangesAreOfTheEncodedBytes(t *testing.T) {
	tag := ask(t, "GET", "/", "Accept-Encoding", "br").Header.Get("ETag")
	for _, c := range []struct {
		field, ifRange string
		status         int
		body           string
	}{
		{"bytes=6-", "", 206, "brotli"},
		{"bytes=6-", tag, 206, "brotli"},
		{"bytes=6-", `"other"`, 200, "page, brotli"},
		{"lines=1-2", "", 416, ""},
		{"bytes=100-", "", 416, ""},
	} {
		fields := []string{"Accept-Encoding", "br", "Range", c.field}
		if c.ifRange != "" {
			fields = append(fields, "If-Range", c.ifRange)
		}
		r := ask(t, "GET", "/", fields...)
		if got := body(t, r); r.StatusCode != c.status || c.body != "" && got != c.body {
			t.Errorf("Range %s: %d %q, want %d %q", c.field, r.StatusCode, got, c.status, c.body)
		}
	}
}

func TestCaching(t *testing.T) {
	for target, want := range map[string]string{
		"/":                    "no-cache",
		"/boot.js":             "no-cache",
		"/old.0123456789ab.js": "no-cache",
		"/" + programName:      "public, max-age=31536000, immutable",
	} {
		for _, coding := range []string{"identity", "br"} {
			if got := ask(t, "GET", target, "Accept-Encoding", coding).Header.Get("Cache-Control"); got != want {
				t.Errorf("%s in %s: Cache-Control %q, want %q", target, coding, got, want)
			}
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	for _, c := range []struct {
		method, target string
		framed         bool
	}{
		{"GET", "/", false},
		{"GET", "/" + programName, false},
		{"GET", "/nothing", false},
		{"POST", "/", false},
		{"GET", "/embedded", false},
		{"GET", "/embed.js", false},
		{"GET", "/x/embed", false},
		{"GET", "/embed", true},
		{"GET", "/embed?model=1", true},
		{"GET", "/embed.html", true},
		{"GET", "/embed/cell", true},
	} {
		header := ask(t, c.method, c.target).Header
		policy := header.Get("Content-Security-Policy")
		refusesFrames := strings.Contains(policy, "frame-ancestors 'none'") && header.Get("X-Frame-Options") == "DENY"
		allowsFrames := !strings.Contains(policy, "frame-ancestors") && header.Get("X-Frame-Options") == ""
		if c.framed && !allowsFrames || !c.framed && !refusesFrames {
			t.Errorf("%s %s: may be framed: want %v, got %v", c.method, c.target, c.framed, header)
		}
		for _, directive := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "worker-src 'self' blob:", "img-src 'self' data: blob:"} {
			if !strings.Contains(policy, directive+";") {
				t.Errorf("%s %s: policy lacks %s: %s", c.method, c.target, directive, policy)
			}
		}
		if strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "'unsafe-eval'") {
			t.Errorf("%s %s: policy is unsafe: %s", c.method, c.target, policy)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "no-referrer",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Access-Control-Allow-Origin":  "*",
		} {
			if got := header.Get(name); got != want {
				t.Errorf("%s %s: %s %q, want %q", c.method, c.target, name, got, want)
			}
		}
		if !strings.Contains(header.Get("Permissions-Policy"), "camera=()") {
			t.Errorf("%s %s: Permissions-Policy %q", c.method, c.target, header.Get("Permissions-Policy"))
		}
	}
}

func TestNotBuilt(t *testing.T) {
	empty := fstest.MapFS{".gitignore": {Data: []byte("*")}}
	if _, err := Handler(empty); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("a folder without index.html: %v, want ErrNotBuilt", err)
	}
}

func TestUnreadableFile(t *testing.T) {
	h, err := Handler(unreadable{site})
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != 500 || strings.Contains(w.Body.String(), "index.html") {
		t.Errorf("unreadable file: %d %q", w.Code, w.Body)
	}
}

// unreadable lists its files and fails to read them.
type unreadable struct{ fstest.MapFS }

func (unreadable) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
}
