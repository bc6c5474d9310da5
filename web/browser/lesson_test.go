package browser

import (
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/cablelab/cablelab/web/lesson"
)

// tutorialPage opens a page of the tutorial, in a browser that keeps nothing of another.
func tutorialPage(t *testing.T, name string, before ...chromedp.Action[chromedp.Void]) *page {
	t.Helper()
	address, _ := watched(t)
	p := blank(t)
	p.do(screen(1280, 900, false))
	p.do(append(before, chromedp.Navigate(address+"/tutorial-"+name))...)
	return p.cellsIn()
}

const runAll = `document.querySelector("cable-lab-notebook").runAll()`

// TestTutorialRuns runs every page of the tutorial from top to bottom. What the cells
// show is held to NEURON in web/cells.
func TestTutorialRuns(t *testing.T) {
	t.Parallel()
	pages, err := lesson.ReadFolder("../../tutorial")
	if err != nil {
		t.Fatal(err)
	}
	for i := range pages {
		t.Run(pages[i].Name, func(t *testing.T) {
			p := blank(t)
			p.do(screen(1280, 900, false), chromedp.Navigate(site+"/tutorial-"+pages[i].Name))
			p.cellsIn()
			p.expect("how all cells end", eval[string](p, runAll), "done")
			p.shot("tutorial-" + pages[i].Name)
		})
	}
}

// figure is an expression of the figure beside the cells.
const beside = `document.querySelector("aside cable-lab")`

// TestFigureFollowsTheCells: what the cells have built and run is what the figure
// shows, and what the figure shows runs as cells.
func TestFigureFollowsTheCells(t *testing.T) {
	t.Parallel()
	p := tutorialPage(t, "stimulate")
	p.wait(beside + `.result !== undefined`)
	p.expect("how all cells end", eval[string](p, runAll), "done")
	p.wait(beside + `.result.shown.includes("stim.amp 0.1 nA")`)
	peak := `Math.max(...` + beside + `.result.traces[0].y).toFixed(9)`
	p.expect("the figure's peak", eval[string](p, peak), "-60.504683438")

	eval[any](p, beside+`.set({"stim.amp": 0.3})`)
	link := eval[string](p, `(a => (a.focus(), a.href))(document.getElementById("show-as-python"))`)
	p.do(chromedp.Navigate(link))
	p.cellsIn()
	p.tells("This is the program of the figure.")
	p.wait(nth(4) + `?.source.includes("pyplot.show()")`)
	p.expect("how all cells end", eval[string](p, runAll), "done")
	p.expect("the amplitude", eval[string](p, nth(2)+`.source.match(/amp = .*/)[0]`), "amp = 0.3  # nA")
}

// TestPageAsPython: the link below the simulator leads to the program of what it shows.
func TestPageAsPython(t *testing.T) {
	t.Parallel()
	p := open(t, "?amp=0.2&nseg=1,11")
	link := eval[string](p, `(a => (a.focus(), a.href))(document.getElementById("as-python"))`)
	p.do(chromedp.Navigate(link))
	p.cellsIn()
	p.tells("This is the program of the figure.")
	p.expect("how all cells end", eval[string](p, runAll), "done")
	p.expect("the figure has", shadow[string](p, 4, `c.querySelector("figure desc").textContent.match(/soma[^,]*, nseg 11 from [−.0-9]* to [−.0-9]*/)[0]`), "soma(0.5).v, nseg 11 from −66.27 to −56.77")
	p.do(chromedp.Navigate(site + "/notebook#figure=model=squid"))
	p.tells("The link cannot be opened: model: must be one of")
}

// TestTutorialOnAPhone: the text comes first, and nothing is wider than the phone.
func TestTutorialOnAPhone(t *testing.T) {
	t.Parallel()
	p := tutorialPage(t, "sweep", screen(390, 844, true))
	p.expect("how all cells end", eval[string](p, runAll), "done")
	p.settle()
	p.expect("the page's width", eval[string](p, `String(document.documentElement.scrollWidth)`), "390")
	p.expect("the text is above the figure", eval[string](p, `String(document.querySelector("main").getBoundingClientRect().bottom <= document.querySelector("aside").getBoundingClientRect().top)`), "true")
	p.shot("tutorial-390")
}
