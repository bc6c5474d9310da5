package edge

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestAssets: a host of static files has each file once, and gives each the headers
// that the handler gives it.
func TestAssets(t *testing.T) {
	names, headers, err := Assets(site)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{programName, "archive.gz", "boot.js", "embed.html", "fonts/a.woff2", "index.html", "old.0123456789ab.js"}; !slices.Equal(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
	path, rules := "", map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(string(headers)), "\n") {
		if line[0] == '/' {
			path = line
			continue
		}
		rules[path]++
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if got := ask(t, "GET", path).Header.Get(name); got != value {
			t.Errorf("%s: %s is %q at a host of files, %q here", path, name, value, got)
		}
	}
	for _, path := range []string{"/", "/embed", "/boot.js", "/" + programName} {
		if rules[path] < 8 {
			t.Errorf("%s has %d headers", path, rules[path])
		}
	}
	if len(rules) != len(names) {
		t.Errorf("rules for %d paths, want %d", len(rules), len(names))
	}
	if _, _, err := Assets(fstest.MapFS{}); err != ErrNotBuilt {
		t.Errorf("an empty folder: %v", err)
	}
}
