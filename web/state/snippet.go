package state

import "strings"

// Snippet is what an author copies into a page of some kind.
type Snippet struct{ Host, Text string }

// EmbedQuery is the query of an embed that shows the page's figure, with sliders for
// the stimulus' amplitude and for what is compared.
func EmbedQuery(s State) string {
	s.View.Plots = nil
	controls := Amplitude(s.Doc)
	if p := param(s.Doc, controls); controls != "" {
		controls = keyOf(s.Doc, p)
	}
	if s.Compare.On {
		controls = strings.TrimPrefix(controls+",nseg", ",")
	}
	q := query{}
	if link := Link(s); link != "" {
		q = append(q, link)
	}
	if controls != "" {
		q.add("controls", controls)
	}
	q.add("plots", strings.Join(EmbedPlots, ","))
	return strings.Join(q, "&")
}

// Snippets embed the page's figure, of a site whose address ends in a slash.
func Snippets(s State, site string) []Snippet {
	query := EmbedQuery(s)
	link := Link(s)
	page, picture := site, site+"plot.svg"
	if link != "" {
		page, picture = page+"?"+link, picture+"?"+link
	}
	alt := markupText(figureName(s))
	embed := site + "embed?" + query
	image := `<a href="` + markupText(page) + `"><img src="` + markupText(picture) + `" alt="` + alt + `"></a>`
	element := `<script type="module" src="` + markupText(site) + `embed.js"></script>` + "\n" +
		`<cable-lab link="` + markupText(query) + `">` + image + `</cable-lab>`
	frame := `<iframe sandbox="allow-scripts" src="` + markupText(embed) + `" width="100%" height="420" style="border: 0" loading="lazy" title="` + alt + `"></iframe>`
	return []Snippet{
		{"HTML", element},
		{"Frame", frame},
		{"Markdown", "[![" + markdownText(figureName(s)) + "](" + markdownAddress(picture) + ")](" + markdownAddress(page) + ")"},
		{"Sphinx", ".. raw:: html\n\n   " + strings.ReplaceAll(element, "\n", "\n   ")},
		{"MyST", "```{raw} html\n" + element + "\n```"},
		{"Jupyter", "from IPython.display import IFrame\nIFrame(" + pythonText(embed) + ", width=\"100%\", height=420)"},
	}
}

// figureName is what is shown, in words.
func figureName(s State) string {
	if s.Shown != nil {
		return strings.TrimPrefix(s.Doc.Name+": "+Describe(*s.Shown), ": ")
	}
	return s.Doc.Name
}

// markupText keeps a text from being read as markup. Package html would bring its
// table of entities into the page.
func markupText(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;").Replace(text)
}

// markdownText keeps a text from being read as marks.
func markdownText(text string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "<", `\<`, "`", "\\`", "\n", " ").Replace(text)
}

// markdownAddress is an address in parentheses, in which it may have none itself.
func markdownAddress(address string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "[", "%5B", "]", "%5D").Replace(address)
}

// pythonText is a text in Python's quotes.
func pythonText(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
}
