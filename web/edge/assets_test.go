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
	names, text, err := Assets(site)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{programName, "archive.gz", "boot.js", "embed.html", "fonts/a.woff2", "index.html", "old.0123456789ab.js"}; !slices.Equal(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
	rules := strings.Split("\n"+string(text), "\n/")[1:]
	if len(rules) != len(names) {
		t.Fatalf("%d rules for %d files:\n%s", len(rules), len(names), text)
	}
	for _, rule := range rules {
		lines := strings.Split(strings.TrimSpace(rule), "\n")
		path := "/" + lines[0]
		if strings.HasPrefix(rule, "\n") {
			path = "/"
		} else {
			lines = lines[1:]
		}
		if path == "/" && !strings.Contains(rule, "text/html") {
			t.Errorf("the page has %s", rule)
		}
		header := ask(t, "GET", path).Header
		for _, line := range lines {
			name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			if got := header.Get(name); got != value {
				t.Errorf("%s: %s is %q at a host of files, %q here", path, name, value, got)
			}
		}
	}
	if _, _, err := Assets(fstest.MapFS{}); err != ErrNotBuilt {
		t.Errorf("an empty folder: %v", err)
	}
}
