package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
)

// downloadLimit is how much a page may load, in brotli, with all its assets.
const downloadLimit = 1_200_000 // [byte]

// A page is a file that keeps its name, because others link to it, and what it loads.
type page struct {
	name    string
	content []byte
	loads   map[string]bool // stamped names of the assets that it loads at once
	later   map[string]bool // and of those that it loads when they are asked for
}

// pages fills in the pages in the project's root, the HTML files first, and the
// tutorial's.
func (s source) pages(all assets) ([]page, error) {
	var paths []string
	for _, pattern := range []string{"*.html", "*.js", "*.d.ts"} {
		some, err := filepath.Glob(filepath.Join(s.root, pattern))
		if err != nil {
			return nil, err
		}
		paths = append(paths, some...)
	}
	var pages []page
	for _, path := range paths {
		p, err := s.page(filepath.Base(path), path, nil, all)
		if err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	lessons, err := s.lessons(all)
	if err != nil {
		return nil, err
	}
	pages = append(pages, lessons...)
	if !slices.ContainsFunc(pages, func(p page) bool { return p.name == "index.html" }) {
		return nil, fmt.Errorf("%s holds no index.html: call this in the project's root", s.root)
	}
	return pages, nil
}

// page fills the page of that name in: the template at path, with data.
func (s source) page(name, path string, data any, all assets) (page, error) {
	p := page{name: name, loads: map[string]bool{}, later: map[string]bool{}}
	text, err := os.ReadFile(path)
	if err != nil {
		return p, err
	}
	functions := template.FuncMap{
		"poster": s.poster,
		"asset":  func(name string) (string, error) { return all.note(name, p.loads) },
		"later":  func(name string) (string, error) { return all.note(name, p.later) },
	}
	t, err := template.New(p.name).Funcs(functions).Parse(string(text))
	if err != nil {
		return p, err
	}
	var filled bytes.Buffer
	err = t.Execute(&filled, data)
	p.content = filled.Bytes()
	return p, err
}

// note returns the name that an asset has in the site, and notes it in used.
func (a assets) note(name string, used map[string]bool) (string, error) {
	found, ok := a[name]
	if !ok {
		return "", fmt.Errorf("there is no such file, only %s", strings.Join(slices.Sorted(maps.Keys(a)), ", "))
	}
	used[found.stamped] = true
	return found.stamped, nil
}

// download returns the size of all that a browser loads at once for p, in brotli [byte].
func (p page) download(files []*file) int {
	size := sizeOf(p.loads, files)
	for _, f := range files {
		if f.name == p.name {
			size += f.transferSize()
		}
	}
	return size
}

// sizeOf returns the size of the files with some names, in brotli [byte].
func sizeOf(names map[string]bool, files []*file) int {
	size := 0
	for _, f := range files {
		if names[f.name] {
			size += f.transferSize()
		}
	}
	return size
}

// checkDownloads prints what each page loads and fails if one loads too much at once.
func checkDownloads(pages []page, files []*file, report io.Writer) error {
	for _, p := range pages {
		size := p.download(files)
		fmt.Fprintf(report, "%s loads %d bytes in brotli, of at most %d", p.name, size, downloadLimit)
		if later := sizeOf(p.later, files); later > 0 {
			fmt.Fprintf(report, ", and %d when they are asked for", later)
		}
		fmt.Fprintln(report)
		if size > downloadLimit {
			return fmt.Errorf("%s loads %d bytes in brotli, %d too many: look with go list -deps for what wasm/app imports and could do without", p.name, size, size-downloadLimit)
		}
	}
	return nil
}
