// Package edge answers requests: for the built site, for pictures of links, and for
// the result of a posted document. It has the one http.Handler that the local server
// serves and that runs at the network's edge.
//
// Start with [Handler], given the folder that web/site writes, or with [Computer] where
// others serve that folder:
//
//	handler, err := edge.Handler(os.DirFS("dist"))
//
// Its invariants: a path is only ever looked up in the list of the folder's
// files that was made at the start, so no spelling of a path leaves that folder; and
// what one request may have computed is bounded, whatever it asks for.
package edge

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ErrNotBuilt says that a folder holds no index.html, so there is no site in it.
var ErrNotBuilt = errors.New("the site is not built: it holds no index.html")

// Handler returns a handler for the files of site, which must not change while
// it is in use: each file is read once, when it is first asked for.
//
// The path of a page may leave out ".html", and "/" is index.html. A name that
// begins with a dot is not part of the site.
func Handler(site fs.FS) (http.Handler, error) {
	files, err := list(site)
	if err != nil {
		return nil, err
	}
	if files["index.html"] == nil {
		return nil, ErrNotBuilt
	}
	return &handler{files: files, seats: newSeats()}, nil
}

// Computer returns the handler of a site without files: it computes, and knows no
// page.
func Computer() http.Handler { return &handler{seats: newSeats()} }

// handler holds the site's files by their name.
type handler struct {
	files map[string]*file
	seats seats
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	protect(w.Header(), r.URL.Path)
	if r.URL.Path == "/simulate" {
		if allowed(w, r, "POST", "Post a model document here.") {
			h.simulate(w, r)
		}
		return
	}
	if !allowed(w, r, "GET, HEAD", "Only GET and HEAD are answered here.") {
		return
	}
	if f, ok := pictures[r.URL.Path]; ok {
		h.picture(w, r, f)
		return
	}
	f := h.find(r.URL.Path)
	if f == nil {
		refuse(w, http.StatusNotFound, "Nothing is at this address. The simulator is at the root of this site.")
		return
	}
	if f == h.files["index.html"] && r.URL.RawQuery != "" && h.preview(w, r, f) {
		return
	}
	f.serve(w, r)
}

// allowed reports whether a request has one of the methods, and else refuses it.
func allowed(w http.ResponseWriter, r *http.Request, methods, sentence string) bool {
	if slices.Contains(strings.Split(methods, ", "), r.Method) {
		return true
	}
	w.Header().Set("Allow", methods)
	refuse(w, http.StatusMethodNotAllowed, sentence)
	return false
}

// find returns the file at a decoded URL path, or nil.
func (h *handler) find(path string) *file {
	name := strings.TrimPrefix(path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if f := h.files[name]; f != nil {
		return f
	}
	return h.files[name+".html"]
}

// serve answers with the representation of f that the request likes best.
func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Vary", "Accept-Encoding")
	coding, ok := choose(r.Header.Values("Accept-Encoding"), f.codings())
	if !ok {
		refuse(w, http.StatusNotAcceptable, "This file is there in no encoding that the request accepts.")
		return
	}
	body, err := f.read[coding]()
	if err != nil {
		refuse(w, http.StatusInternalServerError, "The file cannot be read.")
		return
	}
	header.Set("Content-Type", f.mediaType)
	header.Set("Cache-Control", f.cacheControl())
	header.Set("ETag", body.etag)
	if coding != identity {
		header.Set("Content-Encoding", coding)
		// ServeContent leaves the length of an encoded body to its caller.
		header.Set("Content-Length", strconv.Itoa(len(body.bytes)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body.bytes))
}

// refuse answers with a status and a sentence or more.
func refuse(w http.ResponseWriter, status int, sentence string) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	w.Write([]byte(sentence + "\n"))
}
