package examples

import (
	"context"
	"encoding/json"
	"html"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/web/edge"
)

// An address of the simulator, or the start of its live element, with what follows.
var (
	address = regexp.MustCompile(`(?:https://YOUR\.SITE/|http://127\.0\.0\.1:8080/|"\./|")(embed|plot\.svg|shape\.svg|)\?([^"'<)\s]+)`)
	element = regexp.MustCompile(`<cable-lab((?:\s[^>]*)?)>`)
	option  = regexp.MustCompile(`([^\s=]+)="([^"]*)"`)
)

// view are the parameters that say how a live figure looks, which pictures do not take.
var view = []string{"controls", "plots", "theme", "run", "edit"}

// links gives what text shows: for each figure the picture's name and the link's query.
func links(text string) (all [][2]string) {
	for _, m := range address.FindAllStringSubmatch(text, -1) {
		name := m[1]
		if !strings.HasSuffix(name, ".svg") {
			name = "plot.svg"
		}
		all = append(all, [2]string{name, m[2]})
	}
	for _, m := range element.FindAllStringSubmatch(text, -1) {
		query := url.Values{}
		for _, o := range option.FindAllStringSubmatch(m[1], -1) {
			query.Set(o[1], o[2])
		}
		all = append(all, [2]string{"plot.svg", query.Encode()})
	}
	return all
}

// draw draws a link without what concerns its live figure alone.
func draw(t *testing.T, where string, link [2]string) {
	t.Helper()
	query, err := url.ParseQuery(link[1])
	if err != nil {
		t.Errorf("%s: %q: %v", where, link[1], err)
		return
	}
	for _, name := range view {
		query.Del(name)
	}
	if _, err := edge.Draw(context.Background(), link[0], query.Encode()); err != nil {
		t.Errorf("%s: %s?%s: %v", where, link[0], link[1], err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestPages: whatever a page shows can be computed, in it and in what it has copied.
func TestPages(t *testing.T) {
	for path, least := range map[string]int{"html/index.html": 5, "../authors.html": 20} {
		all := links(html.UnescapeString(html.UnescapeString(read(t, path)))) // markup shown is escaped twice
		if len(all) < least {
			t.Errorf("%s: %d figures, want at least %d", path, len(all), least)
		}
		for _, link := range all {
			draw(t, path, link)
		}
	}
}

// TestNotebook: the notebook is one, its code and what that left show the same, and all
// of it can be computed.
func TestNotebook(t *testing.T) {
	var notebook struct {
		Nbformat int
		Cells    []struct {
			CellType string `json:"cell_type"`
			Source   []string
			Outputs  []struct{ Data map[string][]string }
		}
	}
	if err := json.Unmarshal([]byte(read(t, "jupyter/figure.ipynb")), &notebook); err != nil {
		t.Fatal(err)
	}
	figures := 0
	for i, cell := range notebook.Cells {
		shown := links(strings.Join(cell.Source, ""))
		figures += len(shown)
		for _, link := range shown {
			draw(t, "figure.ipynb", link)
		}
		for _, output := range cell.Outputs {
			left := links(html.UnescapeString(strings.Join(output.Data["text/html"], "")))
			if len(left) != 1 || len(shown) != 1 || left[0] != shown[0] {
				t.Errorf("cell %d: shows %q and has left %q", i, shown, left)
			}
		}
	}
	if notebook.Nbformat != 4 || figures != 3 {
		t.Errorf("format %d with %d figures, want 4 with 3", notebook.Nbformat, figures)
	}
}
