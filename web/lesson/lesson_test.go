package lesson

import (
	"slices"
	"strings"
	"testing"
)

const page = "# Build\n\nTwo *cylinders*\nof `h`.\n\n```figure\namp=0.3\ncontrols=\n```\n\n```setup\nimport os\n```\n```python\nprint(\"<b>\")\n\nx = 1\n```\nMore.\n"

func TestRead(t *testing.T) {
	got, err := Read(page)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != "Build" || got.Opening() != "Two cylinders of h." {
		t.Errorf("title %q, opening %q", got.Title, got.Opening())
	}
	if want := []string{"import os", "print(\"<b>\")\n\nx = 1"}; !slices.Equal(got.Cells(), want) {
		t.Errorf("cells %q, want %q", got.Cells(), want)
	}
	if want := ` amp="0.3" controls=""`; got.Attributes() != want {
		t.Errorf("figure %q, want %q", got.Attributes(), want)
	}
	html, err := got.HTML()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		"<p>Two <em>cylinders</em>\nof <code>h</code>.</p>", `data-markdown="More."`,
		`<cable-lab-cell><pre><code class="language-python">print(&#34;&lt;b&gt;&#34;)`, "<summary>The program so far</summary>\n<cable-lab-cell><pre><code class=\"language-python\">import os",
	} {
		if !strings.Contains(html, part) {
			t.Errorf("there is no %s in\n%s", part, html)
		}
	}
}

func TestWrongPages(t *testing.T) {
	for text, want := range map[string]string{
		"prose":                      "1: there is no title: begin with a line # Title",
		"# T\n```python\nx":          "3: the block is never closed: end it with a line ```",
		"# T\n\n```js\nx\n```":       `3: a block of "js": there are python, setup and figure`,
		"# T\n```figure\namp 3\n```": `4: figure: "amp 3": write name=value`,
	} {
		if _, err := Read(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestTutorial reads the project's own pages.
func TestTutorial(t *testing.T) {
	pages, err := ReadFolder("../../tutorial")
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for i := range pages {
		if p := &pages[i]; len(p.Cells()) == 0 || p.Opening() == "" {
			t.Errorf("%s: %d cells, opening %q", p.Name, len(p.Cells()), p.Opening())
		}
	}
}
