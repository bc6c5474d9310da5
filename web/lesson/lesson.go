// Package lesson reads the tutorial's pages: text with cells of Python, and the
// figure that stands beside them.
//
// Start with ReadFolder. A page is Markdown, in a file NN-name.md; NN orders the
// pages. Its first line is the title, and three kinds of fenced blocks mean more
// than code to read:
//
//	```python   a cell
//	```setup    a cell with what the pages before have built, folded away
//	```figure   what the figure shows: attributes of <cable-lab>, a line each
//
// Invariant: the cells of a page, run in their order, are a whole program.
package lesson

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Page is one page of the tutorial.
type Page struct {
	Name   string // "build", of the file 01-build.md
	Title  string
	Blocks []Block
	Figure []Attribute // empty for none
}

// Kind is what a block is.
type Kind string

// The kinds of blocks.
const (
	Prose Kind = "prose"  // Markdown
	Cell  Kind = "python" // Python
	Setup Kind = "setup"  // Python that is folded away
)

// Block is a piece of a page.
type Block struct {
	Kind Kind
	Text string
}

// Attribute is one of the figure's element.
type Attribute struct{ Name, Value string }

// ReadFolder reads the pages of a folder in their order.
func ReadFolder(folder string) ([]Page, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "[0-9][0-9]-*.md")) // sorted
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		page, err := Read(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s:%w", path, err)
		}
		page.Name = strings.TrimSuffix(filepath.Base(path)[len("NN-"):], ".md")
		pages = append(pages, page)
	}
	return pages, nil
}

// Read reads the text of a page. An error begins with the number of its line.
func Read(text string) (Page, error) {
	r := reader{}
	for i, line := range strings.Split(text, "\n") {
		if err := r.line(line); err != nil {
			return Page{}, fmt.Errorf("%d: %w", i+1, err)
		}
	}
	switch {
	case r.fence != "":
		return Page{}, fmt.Errorf("%d: the block is never closed: end it with a line ```", strings.Count(text, "\n")+1)
	case r.page.Title == "":
		return Page{}, fmt.Errorf("1: there is no title: begin with a line # Title")
	}
	r.end(Prose)
	return r.page, nil
}

// Cells are the page's cells, in their order.
func (p *Page) Cells() (cells []string) {
	for _, b := range p.Blocks {
		if b.Kind != Prose {
			cells = append(cells, b.Text)
		}
	}
	return cells
}

// reader is a page as it is read.
type reader struct {
	page  Page
	fence string // kind of the block that the line is in, "" for none
	lines []string
}

func (r *reader) line(line string) error {
	kind, fenced := strings.CutPrefix(line, "```")
	switch {
	case r.fence != "" && line == "```":
		return r.close()
	case r.fence == "" && (kind == string(Cell) || kind == string(Setup) || kind == "figure"):
		r.end(Prose)
		r.fence = kind
	case r.fence == "" && fenced:
		return fmt.Errorf("a block of %q: there are python, setup and figure", kind)
	case r.fence == "" && r.page.Title == "" && strings.HasPrefix(line, "# "):
		r.page.Title = line[len("# "):]
	default:
		r.lines = append(r.lines, line)
	}
	return nil
}

// close ends a fenced block.
func (r *reader) close() error {
	kind := r.fence
	r.fence = ""
	if kind != "figure" {
		r.end(Kind(kind))
		return nil
	}
	for _, line := range r.lines {
		name, value, ok := strings.Cut(line, "=")
		if !ok {
			return fmt.Errorf("figure: %q: write name=value", line)
		}
		r.page.Figure = append(r.page.Figure, Attribute{name, value})
	}
	r.lines = nil
	return nil
}

// end makes a block of the lines, if there is something in them.
func (r *reader) end(kind Kind) {
	if text := strings.Trim(strings.Join(r.lines, "\n"), "\n"); text != "" {
		r.page.Blocks = append(r.page.Blocks, Block{kind, text})
	}
	r.lines = nil
}

// Opening is the page's first paragraph, as plain text.
func (p *Page) Opening() string {
	for _, b := range p.Blocks {
		if b.Kind == Prose {
			paragraph, _, _ := strings.Cut(b.Text, "\n\n")
			return strings.NewReplacer("*", "", "`", "", "\n", " ").Replace(paragraph)
		}
	}
	return ""
}
