package edge

import (
	"bytes"
	"html"
	"net/http"
	"time"
)

// pictureMark is where the page names its preview picture. Those who show previews
// of links want an address that is whole.
var pictureMark = []byte(`content="plot.png"`)

// preview answers with the page of a shared link: it names the picture of that link
// as its preview. It reports false when the page names none. The edge's entry
// (web/worker/static/entry.mjs) does the same.
func (h *handler) preview(w http.ResponseWriter, r *http.Request, page *file) bool {
	original, err := page.read[identity]()
	if err != nil || !bytes.Contains(original.bytes, pictureMark) {
		return false
	}
	address := `content="` + html.EscapeString(origin(r)+"/plot.png?"+r.URL.RawQuery) + `"`
	body := bytes.Replace(original.bytes, pictureMark, []byte(address), 1)
	header := w.Header()
	header.Set("Content-Type", page.mediaType)
	header.Set("Cache-Control", page.cacheControl())
	header.Set("ETag", entityTag(body))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return true
}

// origin is the site's, as the client has it.
func origin(r *http.Request) string {
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}
