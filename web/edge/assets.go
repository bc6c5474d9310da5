package edge

import (
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// Assets tells a host of static files what the handler would serve of site: the names
// of the files, without their twins, and the text of a file _headers, as Cloudflare
// and others take it, which gives each the headers that it has here.
func Assets(site fs.FS) (names []string, headers []byte, err error) {
	files, err := list(site)
	if err != nil {
		return nil, nil, err
	}
	if files["index.html"] == nil {
		return nil, nil, ErrNotBuilt
	}
	names = slices.Sorted(maps.Keys(files))
	for _, name := range names {
		headers = append(headers, files[name].rule(addressOf(name))...)
	}
	return names, headers, nil
}

// addressOf is the path at which such hosts have a file.
func addressOf(name string) string {
	if name == "index.html" {
		return "/"
	}
	return "/" + strings.TrimSuffix(name, ".html")
}

// rule is the part of a file _headers for a path.
func (f *file) rule(path string) string {
	header := http.Header{}
	protect(header, path)
	header.Set("Content-Type", f.mediaType)
	header.Set("Cache-Control", f.cacheControl())
	rule := path + "\n"
	for _, name := range slices.Sorted(maps.Keys(header)) {
		rule += fmt.Sprintf("  %s: %s\n", name, header.Get(name))
	}
	return rule
}
