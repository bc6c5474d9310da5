package state

import (
	"html"
	"strings"
	"testing"
)

// TestSnippets: what authors copy leads to what the page shows, and nothing of a
// document is markup in it.
func TestSnippets(t *testing.T) {
	s := FromLink("amp=0.3&nseg=1,11")
	query := "amp=0.3&nseg=1,11&controls=amp,nseg&plots=trace,shape"
	if got := EmbedQuery(s); got != query {
		t.Errorf("the embed's query is %q, want %q", got, query)
	}
	back, e := FromEmbed(query)
	if Link(back) != Link(s) || len(back.Problems) > 0 || len(e.Controls) != 2 {
		t.Errorf("it shows %q with %v, problems %v", Link(back), e, back.Problems)
	}
	for _, sn := range Snippets(s, "https://site.example/") {
		want := map[string]string{
			"Markdown": "](https://site.example/plot.svg?amp=0.3&nseg=1,11)](https://site.example/?amp=0.3&nseg=1,11)",
			"Frame":    `src="https://site.example/embed?` + query + `"`,
			"Jupyter":  `IFrame("https://site.example/embed?` + query + `", width`,
		}[sn.Host]
		if want == "" {
			want = `<cable-lab link="` + query + `">`
		}
		if text := html.UnescapeString(sn.Text); !strings.Contains(text, want) {
			t.Errorf("%s: %s\nwants %s", sn.Host, sn.Text, want)
		}
	}
	hostile := FromLink(`doc={"name":"\"><script>alert(1)</script>","sections":[{"name":"a"}],"run":{"tstop":1},"record":["a(0.5).v"]}`)
	if len(hostile.Problems) > 0 {
		t.Fatal(hostile.Problems)
	}
	for _, sn := range Snippets(hostile, "https://site.example/") {
		if strings.Contains(sn.Text, "<script>alert") && sn.Host != "Markdown" || strings.Contains(sn.Text, "[![\"><script") {
			t.Errorf("%s holds markup: %s", sn.Host, sn.Text)
		}
	}
}
