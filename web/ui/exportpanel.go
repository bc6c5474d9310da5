//go:build js

package ui

import (
	"strings"

	"github.com/hexops/vecty"
	"github.com/hexops/vecty/elem"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/plot"
	"github.com/cablelab/cablelab/web/dom"
	"github.com/cablelab/cablelab/web/engine"
	"github.com/cablelab/cablelab/web/state"
)

// picture is a plot of the page that can be saved as it is seen.
type picture struct {
	name  string // of its file, without extension
	title string
	seen  func() bool // there is something to be seen
	scene func() plot.Scene
}

// offer lets a plot be saved.
func (store *Store) offer(p picture) { store.pictures = append(store.pictures, p) }

// exportPanel hands out what the page shows, as files.
type exportPanel struct {
	store  *Store
	chosen string // title of the picture
	told   string // why the last picture or page could not be had
}

func newExportPanel(store *Store) *vecty.HTML {
	p := &exportPanel{store: store}
	store.add(p)
	return elem.Section(vecty.Markup(vecty.Class("export"), vecty.Attribute("aria-label", "Export")),
		elem.Heading2(vecty.Text("Export")),
		elem.Div(store.newPart(func(s *state.State) any {
			return [4]any{s.Export.Busy, state.ExportText(*s), strings.Join(p.titles(), "|"), p.told}
		}, p.render)))
}

func (p *exportPanel) render(s *state.State) vecty.ComponentOrHTML {
	store := p.store
	traces := func(f engine.Format, face, title string) *vecty.HTML {
		return button("export-"+string(f), face, title, func() { store.Dispatch(state.SaveTraces{Format: f}) })
	}
	status := func(id, text string) *vecty.HTML {
		return elem.Span(vecty.Markup(vecty.Class("status"), vecty.Property("id", id), vecty.Attribute("aria-live", "polite")), vecty.Text(text))
	}
	return elem.Div(
		elem.Div(vecty.Markup(vecty.Class("tools")),
			vecty.Text("Every sample of every trace"),
			traces(engine.CSV, "CSV", "A table with units, a line for each run and time"),
			traces(engine.JSON, "JSON", "Units, times, traces and spikes of each run"),
			traces(engine.Python, "NEURON script", "A Python program that rebuilds all this in NEURON and compares every trace"),
			traces(engine.Arbor, "Arbor recipe", "A Python program that runs all this in Arbor, as cells of one recipe, and compares every trace"),
			button("export-cancel", "Cancel", "Give up on this file", func() { store.Dispatch(state.StopExport{}) }, vecty.Property("hidden", !s.Export.Busy)),
			status("export-status", state.ExportText(*s))),
		elem.Div(vecty.Markup(vecty.Class("tools")),
			choice("export-picture", "Picture as it is seen", p.titles(), p.chosen, func(title string) { p.chosen = title }),
			button("export-svg", "SVG", "Lines that stay sharp at any size", func() {
				of := p.picture()
				dom.Save(of.name+".svg", "image/svg+xml", p.svg(of.scene()))
			}),
			button("export-png", "PNG", "Dots, three for each of the page's, for slides and texts", func() {
				of := p.picture()
				scene := of.scene()
				dom.SaveMade(of.name+".png", "png", p.tell, string(p.svg(scene)), scene.Width, scene.Height, sharpness)
			})),
		elem.Div(vecty.Markup(vecty.Class("tools")),
			vecty.Text("The model, and this page"),
			button("export-document", "Model document", "The model as JSON, to be opened here and run by the command line", func() {
				dom.Save("model.json", "application/json", model.Encode(store.now.Doc))
			}),
			button("export-page", "Download this figure", "This page with its values as one HTML file, which works without a network", func() {
				dom.SaveMade("cablelab.html", "page", p.tell, state.Link(store.now), string(p.svg(store.pictures[0].scene())))
			}),
			status("export-told", p.told)))
}

// sharpness is how many dots of a PNG there are for each of the page's pixels.
const sharpness = 3

// titles are those of the plots that there is something to be seen of.
func (p *exportPanel) titles() (all []string) {
	for i := range p.store.pictures {
		if each := &p.store.pictures[i]; each.seen() {
			all = append(all, each.title)
		}
	}
	return all
}

// picture is the chosen one, or the traces if that is not seen any more.
func (p *exportPanel) picture() *picture {
	for i := range p.store.pictures {
		if each := &p.store.pictures[i]; each.title == p.chosen && each.seen() {
			return each
		}
	}
	return &p.store.pictures[0]
}

func (p *exportPanel) svg(scene plot.Scene) []byte {
	return plot.AppendSVG(nil, scene, p.store.theme())
}

func (p *exportPanel) tell(why string) {
	if p.told = why; why != "" {
		p.told = "This could not be made: " + why + "."
	}
	p.store.changed()
}

// update hands over a file of traces once it is there.
func (p *exportPanel) update(s *state.State) {
	if s.Export.File != nil {
		dom.Save(state.ExportName(*s), "application/octet-stream", s.Export.File)
		p.store.Dispatch(state.Saved{})
	}
}
