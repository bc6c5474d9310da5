//go:build js

package ui

import (
	"fmt"
	"strconv"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/web/state"
)

// newFeatures is the table of features, with a button that copies it.
func newFeatures(store *Store, info state.PlotInfo) *vecty.HTML {
	type shown struct {
		on               bool
		of               *state.Shown
		hidden, from, to string
		offers           string
	}
	copyText := newCopy(store, "features", func() string { return state.FeatureText(store.now) })
	return elem.Div(vecty.Markup(vecty.Class("wide")), store.newPart(func(s *state.State) any {
		_, on := state.PlotOf(*s, info.Kind)
		if !on {
			return shown{}
		}
		return shown{on, s.Shown, fmt.Sprint(s.View.Hidden), state.AttenuationFrom(*s), fmt.Sprint(state.VoltageRecords(*s)), fmt.Sprint(state.Offers(*s, info.Kind))}
	}, func(s *state.State) vecty.ComponentOrHTML {
		_, on := state.PlotOf(*s, info.Kind)
		body := elem.Table()
		if on {
			body = featureTable(s)
		}
		return elem.Section(vecty.Markup(vecty.Class("card"), vecty.Property("id", "card-"+string(info.Kind)), vecty.Property("hidden", !on), vecty.Attribute("aria-label", info.Title)),
			elem.Div(vecty.Markup(vecty.Class("card-head")), elem.Heading3(vecty.Text(info.Title)),
				choice("attenuation-from", "attenuation from ", state.VoltageRecords(*s), state.AttenuationFrom(*s), func(text string) {
					store.choose(info.Kind, func(p *state.Plot) { p.Of = text })
				}),
				elem.Span(copyText)),
			elem.Div(vecty.Markup(vecty.Class("scroll"), vecty.Attribute("tabindex", "0"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", "Table of features")), body),
			newOffers(store, s, info.Kind))
	}))
}

// mostRows is how many traces the table shows; the copied text has all.
const mostRows = 40

func featureTable(s *state.State) *vecty.HTML {
	var rows vecty.List
	rows = append(rows, featureHead())
	all := state.Features(*s)
	for _, r := range all[:min(mostRows, len(all))] {
		rows = append(rows, row(append([]string{r.Label}, r.Cells()...), false))
	}
	if len(all) > mostRows {
		rows = append(rows, row([]string{"… " + strconv.Itoa(len(all)-mostRows) + " more"}, false))
	}
	return elem.Table(vecty.Markup(vecty.Property("id", "features")), elem.TableBody(rows))
}

// featureHead is the head of the table; what a column is shows under the pointer.
func featureHead() *vecty.HTML {
	cells := vecty.List{elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text("trace"))}
	for i, name := range state.FeatureHead {
		cells = append(cells, elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col"), vecty.Attribute("title", state.FeatureDocs[i])), vecty.Text(name)))
	}
	return elem.TableRow(cells)
}
