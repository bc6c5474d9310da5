package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/cablelab/cablelab/web/edge"
)

// A file is one file of the site with its twins.
type file struct {
	name    string
	content []byte
	later   bool              // no page loads it at once
	twins   map[string][]byte // compressed content by suffix
}

// spares reports whether a slow codec leaves the file out.
func (f *file) spares(thorough effort) bool {
	return thorough == quick || f.later && thorough == checked
}

// siteFiles lists all files of the site: first the assets, then the pages that
// name them, each by name.
func siteFiles(all assets, pages []page) []*file {
	var files []*file
	for _, a := range all {
		later := !slices.ContainsFunc(pages, func(p page) bool { return p.loads[a.stamped] })
		files = append(files, &file{name: a.stamped, content: a.content, later: later, twins: map[string][]byte{}})
	}
	slices.SortFunc(files, func(a, b *file) int { return strings.Compare(a.name, b.name) })
	for _, p := range pages {
		files = append(files, &file{name: p.name, content: p.content, twins: map[string][]byte{}})
	}
	return files
}

// transferSize returns the size of f in brotli, or as it is if it has no such twin [byte].
func (f *file) transferSize() int {
	if twin, ok := f.twins[edge.SuffixBrotli]; ok {
		return len(twin)
	}
	return len(f.content)
}

// printSizes prints a table of the files and the sizes of their twins.
func printSizes(w io.Writer, files []*file) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "bytes\tgzip\tbrotli\t\t")
	for _, f := range files {
		fmt.Fprintf(table, "%d\t%s\t%s\t\t%s\n", len(f.content), f.twinSize(edge.SuffixGzip), f.twinSize(edge.SuffixBrotli), f.name)
	}
	table.Flush()
}

func (f *file) twinSize(suffix string) string {
	if twin, ok := f.twins[suffix]; ok {
		return fmt.Sprint(len(twin))
	}
	return "-"
}
