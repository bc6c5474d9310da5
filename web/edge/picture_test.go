package edge

import (
	"context"
	"encoding/xml"
	"fmt"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/library"
)

// picture is what an answer's SVG says.
type picture struct {
	Width  string `xml:"width,attr"`
	Height string `xml:"height,attr"`
	Title  string `xml:"title"`
	Desc   string `xml:"desc"`
	Marks  []struct {
		XMLName xml.Name
		Class   string `xml:"class,attr"`
		Text    string `xml:",chardata"`
	} `xml:",any"`
}

// failed reports whether the picture is words in place of one.
func (p *picture) failed() bool { return p.Title == "This picture cannot be drawn" }

// count is how many marks have a class.
func (p *picture) count(class string) (n int) {
	for _, m := range p.Marks {
		if m.Class == class {
			n++
		}
	}
	return n
}

func drawn(t *testing.T, target string) (picture, *http.Response) {
	t.Helper()
	r := ask(t, "GET", target)
	text := body(t, r)
	var p picture
	if err := xml.Unmarshal([]byte(text), &p); err != nil || r.Header.Get("Content-Type") != "image/svg+xml" {
		t.Fatalf("%.200s: %v: %.200s, %v", target, err, text, r.Header)
	}
	return p, r
}

// TestTutorialPicture: without a query it is the picture that the page starts with.
func TestTutorialPicture(t *testing.T) {
	want, err := os.ReadFile("../site/testdata/poster.svg")
	if err != nil {
		t.Fatal(err)
	}
	if got := body(t, ask(t, "GET", "/plot.svg")); got != string(want) {
		t.Error("/plot.svg is not the page's first picture")
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct {
		target, size, title string
		class               string
		count               int
	}{
		{"/plot.svg?amp=0.3&nseg=1,11&sweep=4", "900x360", "ball-and-stick: stim.amp 0.075 to 0.3 nA, dend.nseg 1 and 11", "trace", 16},
		{"/plot.svg?amp=0.3&width=400&height=200&theme=dark", "400x200", "ball-and-stick: stim.amp 0.3 nA, dend.nseg 1", "trace", 2},
		{"/plot.svg?model=voltage-clamp&sweep=7", "900x360", "voltage-clamp: clamp.amp2 -55 to 65 mV, soma.nseg 1", "trace", 28},
		{"/plot.svg?sweep=600&tstop=2", "900x360", "ball-and-stick: stim.amp 0.075 to 0.3 nA, dend.nseg 1", "trace", 0},
		{"/shape.svg?model=y-branch&time=3", "900x360", "y-branch: stim.amp 0.2 nA, same.amp 0.2 nA, rest.nseg 31", "time", 1},
		{"/shape.svg?height=100", "900x100", "ball-and-stick: stim.amp 0.1 nA, dend.nseg 1", "marker", 6},
	} {
		p, r := drawn(t, c.target)
		if got := p.Width + "x" + p.Height; got != c.size || p.Title != c.title || p.count(c.class) != c.count || r.StatusCode != 200 {
			t.Errorf("%s: %d, %s %q with %d of class %s; want %s %q with %d", c.target, r.StatusCode, got, p.Title, p.count(c.class), c.class, c.size, c.title, c.count)
		}
	}
	if p, _ := drawn(t, "/shape.svg?model=y-branch&time=3"); !strings.HasPrefix(p.Desc, "At 3.00 ms v is from ") {
		t.Errorf("at 3 ms: %s", p.Desc)
	}
	light, dark := body(t, ask(t, "GET", "/plot.svg")), body(t, ask(t, "GET", "/plot.svg?theme=dark&palette=color-blind"))
	if !strings.Contains(light, `fill="#ffffff"`) || strings.Contains(dark, `fill="#ffffff"`) || !strings.Contains(dark, "#f08a3c") {
		t.Error("a theme or a palette is not taken")
	}
}

// TestLibraryPictures: every model of the library can be drawn both ways, swept.
func TestLibraryPictures(t *testing.T) {
	for i := range library.Entries {
		for _, path := range []string{"/plot.svg", "/shape.svg"} {
			target := path + "?model=" + library.Entries[i].Name
			if n := library.Entries[i].Sweep.N; n > 0 {
				target += fmt.Sprintf("&sweep=%d", n)
			}
			if p, _ := drawn(t, target); p.failed() {
				t.Errorf("%s: %s", target, p.Desc)
			}
		}
	}
}

// TestPixels: the same links are drawn in pixels, what cannot be drawn too.
func TestPixels(t *testing.T) {
	for target, want := range map[string]image.Point{
		"/plot.png?amp=0.3":                          {1200, 630},
		"/shape.png?model=y-branch&theme=dark":       {1200, 630},
		"/plot.png?amp=lots&width=400&height=200":    {800, 400},
		"/plot.png?width=1201":                       {1200, 630},
		"/plot.png?nseg=32767&tstop=1e4&height=1200": {1200, 2400},
	} {
		r := ask(t, "GET", target)
		m, err := png.Decode(r.Body)
		if err != nil || r.Header.Get("Content-Type") != "image/png" {
			t.Errorf("%s: %v, %s", target, err, r.Header.Get("Content-Type"))
			continue
		}
		if m.Bounds().Size() != want {
			t.Errorf("%s: %v, want %v", target, m.Bounds(), want)
		}
		if r.Header.Get("Content-Security-Policy") != picturePolicy || r.Header.Get("ETag") == "" {
			t.Errorf("%s: %v", target, r.Header)
		}
	}
}

// TestBadPictures: what cannot be drawn is told in a picture of the size asked for,
// which names the parameter and the remedy.
func TestBadPictures(t *testing.T) {
	document := func(text string) string { return "doc=" + url.QueryEscape(text) }
	for query, want := range map[string]string{
		"amp=lots":             `amp: must be a number such as 0.3 or 1e-3, got "lots"`,
		"nseg=0":               "dend.nseg: must be an integer from 1 to 32767, got 0",
		"sweep=1":              "sweep.n: must be an integer from 2 to 1000000, got 1",
		"ampere=1":             `"ampere" names nothing in this cell`,
		"model=squid":          "model: must be one of ball-and-stick, ",
		"theme=blue":           "theme: must be light, dark or auto",
		"width=5":              `width: must be an integer from 160 to 2000 (pixels), got "5"`,
		"height=1e9":           `height: must be an integer from 60 to 2000 (pixels), got "1e9"`,
		"amp=%zz":              "the link has a part that cannot be read",
		"doc=aIP-SwX2j5":       "doc: is cut short or altered: copy the whole link",
		document(`{"run":{}}`): "sections: at least one section is required",
		document(`{"sections":[{"name":"a"}],"run":{"tstop":5}}`): "record: nothing is recorded; name something, as in record=soma(0.5).v",
		document(`{"sections":[{"name":"a","L":1e-3,"diam":1e-3,"cm":1e-9}],"points":[{"kind":"IClamp","at":"a(0.5)","dur":9,"amp":1e9}],"record":["a(0.5).v"],"run":{"tstop":5}}`): "v at a(0.5) was +Inf mV at 0.025 ms; a smaller dt",
		strings.Repeat("a", mostQuery) + "=1":                          "the link is too long for a picture",
		"model=voltage-clamp&record=soma(0.5).v,soma(0.5).ina,clamp.i": "height: must be at least ",
	} {
		p, r := drawn(t, "/plot.svg?"+query+"&width=320&height=120")
		if !p.failed() || !strings.Contains(p.Desc, want) || r.Header.Get("Cache-Control") != "no-cache" || r.StatusCode != 200 {
			t.Errorf("%.80s: %q %q, %d %s; want %s", query, p.Title, p.Desc, r.StatusCode, r.Header.Get("Cache-Control"), want)
		}
		if sized := strings.HasPrefix(query, "width=") || strings.HasPrefix(query, "height="); !sized && len(query) < mostQuery && query != "amp=%zz" && p.Width+"x"+p.Height != "320x120" {
			t.Errorf("%.80s: %sx%s", query, p.Width, p.Height)
		}
	}
}

// TestTooMuch: what would take long is refused before any of it is computed, in
// whichever parameter the work hides.
func TestTooMuch(t *testing.T) {
	events := `{"sections":[{"name":"a"}],"netstims":[{"name":"n","number":1e9,"interval":1e-5}],"record":["a(0.5).v"],"run":{"tstop":50}}`
	for query, want := range map[string]string{
		"nseg=32767&tstop=10000":         "Lower tstop (10000 ms), raise dt (0.025 ms), lower nseg (dend has 32767).",
		"sweep=100000":                   "Sweep or compare fewer values.",
		"sweep=dend.nseg:1:32767:600":    "Lower nseg (dend has 32767), sweep or compare fewer values.",
		"sweep=dt:1e-6:0.025:2":          "Lower tstop (25 ms), raise dt (1e-06 ms), sweep or compare fewer values.",
		"sweep=2&second=tstop:1:1e6:2":   "Lower tstop (1e+06 ms), raise dt (0.025 ms), sweep or compare fewer values.",
		"nseg=1,32767":                   "Lower nseg (dend has 32767), sweep or compare fewer values.",
		"doc=" + url.QueryEscape(events): "Lower tstop (50 ms), raise dt (0.025 ms), raise the netstims' interval or lower their number.",
	} {
		for _, path := range []string{"/plot.svg", "/shape.svg"} {
			p, _ := drawn(t, path+"?"+query)
			if !p.failed() || !strings.HasPrefix(p.Desc, "too much for one answer: ") || !strings.Contains(p.Desc, want) {
				t.Errorf("%s?%.60s: %s; want %s", path, query, p.Desc, want)
			}
		}
	}
}

// TestPictureHeaders: a picture may be kept for a day, is known again by its tag, and
// can do nothing where it is opened by itself.
func TestPictureHeaders(t *testing.T) {
	get := ask(t, "GET", "/plot.svg?amp=0.3")
	tag := get.Header.Get("ETag")
	for name, want := range map[string]string{
		"Cache-Control": "public, max-age=86400", "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
		"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*",
	} {
		if got := get.Header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if len(tag) < 10 || tag == ask(t, "GET", "/plot.svg?amp=0.2").Header.Get("ETag") {
		t.Errorf("the tag is %q", tag)
	}
	if r := ask(t, "GET", "/plot.svg?amp=0.3", "If-None-Match", tag); r.StatusCode != 304 || body(t, r) != "" {
		t.Errorf("asked again: %d", r.StatusCode)
	}
	head := ask(t, "HEAD", "/plot.svg?amp=0.3")
	if body(t, head) != "" || head.Header.Get("ETag") != tag || head.Header.Get("Content-Length") != get.Header.Get("Content-Length") {
		t.Errorf("HEAD has %v", head.Header)
	}
	if r := ask(t, "POST", "/plot.svg"); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d, Allow %s", r.StatusCode, r.Header.Get("Allow"))
	}
}

// hostile is a document whose name is markup, and a link with more of it.
var hostile = "doc=" + url.QueryEscape(`{"name":"</title><script>alert(1)</script><x onload='a'>]]>","sections":[{"name":"a"}],"record":["a(0.5).v"],"run":{"tstop":5}}`)

// TestHostileNames: nothing of a document or a link becomes markup.
func TestHostileNames(t *testing.T) {
	for _, query := range []string{hostile, "amp=<script>alert(1)</script>", "<svg/onload=alert(1)>=1", "theme=\"><script>", "model=]]><script>", "width=\"/><script>"} {
		for _, path := range []string{"/plot.svg", "/shape.svg"} {
			answer := body(t, ask(t, "GET", path+"?"+strings.NewReplacer("<", "%3C", ">", "%3E", `"`, "%22", " ", "+").Replace(query)))
			checkElements(t, query, answer)
		}
	}
	if p, _ := drawn(t, "/plot.svg?"+hostile); !strings.Contains(p.Title, "<script>") {
		t.Errorf("the name is %q", p.Title)
	}
}

// checkElements asks that a text is XML of the elements and attributes that pictures have.
func checkElements(t *testing.T, of, text string) {
	t.Helper()
	elements := map[string]bool{"svg": true, "title": true, "desc": true, "rect": true, "path": true, "text": true, "circle": true, "clipPath": true}
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%.80q: %v", of, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !elements[start.Name.Local] {
			t.Errorf("%.80q: an element %s", of, start.Name.Local)
		}
		for _, a := range start.Attr {
			if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Name.Local, "href") || a.Name.Local == "style" {
				t.Errorf("%.80q: an attribute %s", of, a.Name.Local)
			}
		}
	}
}

// TestSeats: when all seats are taken, files are answered all the same, and who waits
// for a seat in vain is told so.
func TestSeats(t *testing.T) {
	h := newHandler(t).(*handler)
	for range cap(h.seats) {
		h.seats <- struct{}{}
	}
	ctx, cancel := context.WithCancel(t.Context())
	get := func(target string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", target, nil).WithContext(ctx))
		return w
	}
	if w := get("/"); w.Code != 200 {
		t.Errorf("the page: %d", w.Code)
	}
	cancel()
	w := get("/plot.svg")
	if w.Code != 503 || w.Header().Get("Cache-Control") != "no-store" || !strings.Contains(w.Body.String(), "try again later") {
		t.Errorf("a picture: %d, %v, %s", w.Code, w.Header(), w.Body)
	}
	<-h.seats
	ctx = t.Context()
	if w := get("/plot.svg"); w.Code != 200 {
		t.Errorf("a picture when a seat is free: %d", w.Code)
	}
}

// FuzzPicture: whatever is asked for, the answer is a picture.
func FuzzPicture(f *testing.F) {
	for _, query := range []string{"amp=0.3&nseg=1,11&sweep=4&width=300", "model=epsps&time=5&theme=dark", hostile, "second=2&sweep=2&tstop=1"} {
		f.Add(query)
	}
	h := Computer()
	f.Fuzz(func(t *testing.T, query string) {
		for _, path := range []string{"/plot.svg", "/shape.svg"} {
			r := &http.Request{Method: "GET", URL: &url.URL{Path: path, RawQuery: query}, Header: http.Header{}}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			checkElements(t, query, w.Body.String())
		}
	})
}
