package lesson

import (
	"bytes"
	"fmt"
	"html"

	"github.com/yuin/goldmark"
)

// HTML is the page's text and cells as elements.
func (p *Page) HTML() (string, error) {
	var b bytes.Buffer
	for _, block := range p.Blocks {
		if err := block.appendHTML(&b); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

func (b Block) appendHTML(w *bytes.Buffer) error {
	text := html.EscapeString(b.Text)
	switch b.Kind {
	case Prose:
		fmt.Fprintf(w, "<div class=\"prose\" data-markdown=\"%s\">\n", text)
		if err := goldmark.Convert([]byte(b.Text), w); err != nil {
			return err
		}
		w.WriteString("</div>\n")
	case Setup:
		fmt.Fprintf(w, "<details class=\"setup\">\n<summary>The program so far</summary>\n<cable-lab-cell><pre><code class=\"language-python\">%s</code></pre></cable-lab-cell>\n</details>\n", text)
	default:
		fmt.Fprintf(w, "<cable-lab-cell><pre><code class=\"language-python\">%s</code></pre></cable-lab-cell>\n", text)
	}
	return nil
}

// Attributes are the figure's, as they stand in its element.
func (p *Page) Attributes() string {
	var b bytes.Buffer
	for _, a := range p.Figure {
		fmt.Fprintf(&b, " %s=\"%s\"", a.Name, html.EscapeString(a.Value))
	}
	return b.String()
}
