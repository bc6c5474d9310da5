package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// put opens a file in the notebook.
func (p *page) put(name, content string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(i => { const d = new DataTransfer(); d.items.add(new File([%q], %q)); i.files = d.files; i.dispatchEvent(new Event("change")); return true; })(document.querySelector("cable-lab-notebook").shadowRoot.querySelector("input[type=file]"))`, content, name))
	p.tells(name)
}

// programs is where programs are, and what NEURON shows of each of their cells.
const programs = "../cells/testdata/programs/"

// A shownByNEURON is what NEURON prints and plots in a cell.
type shownByNEURON struct {
	Stdout  string
	Figures []struct{ Axes []axes }
}

// axes are a figure's.
type axes struct {
	Lines          []struct{ Color, Label string }
	Legend         []string
	Xlabel, Ylabel string
}

// shownHere is the same of the page.
type shownHere struct {
	Printed string
	Colors  []string // of the last figure's lines
	Texts   []string // in it
}

// ofCells gives shownHere of all cells. A colour for light paper stands first in one
// that depends on the paper.
const ofCells = `[...document.querySelectorAll("cable-lab-cell")].map(cell => {
	const svg = [...cell.shadowRoot.querySelectorAll("figure svg")].at(-1);
	return {
		printed: cell.parts.map(part => part.text ?? "").join(""),
		colors: [...svg?.querySelectorAll("path.line") ?? []].map(line => line.getAttribute("stroke").match(/#[0-9a-f]+/)[0]),
		texts: [...svg?.querySelectorAll("text") ?? []].map(text => text.textContent),
	};
})`

// TestTutorialsProgram opens the program of NEURON's tutorial, as it is, and runs it from
// top to bottom: each cell prints and draws what NEURON does. Then a reader changes
// nseg in its last cell.
func TestTutorialsProgram(t *testing.T) {
	t.Parallel()
	program, err := os.ReadFile(programs + "tutorial.py")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(programs + "tutorial.neuron.json")
	if err != nil {
		t.Fatal(err)
	}
	var neuron struct{ Cells []shownByNEURON }
	if err := json.Unmarshal(text, &neuron); err != nil {
		t.Fatal(err)
	}
	p := notebook(t)
	p.put("tutorial.py", string(program))
	p.expect("how all cells end", eval[string](p, runAll), "done")
	cells := eval[[]shownHere](p, ofCells)
	if len(cells) != len(neuron.Cells) {
		t.Fatalf("%d cells, want %d", len(cells), len(neuron.Cells))
	}
	for i, want := range neuron.Cells {
		cells[i].compare(t, i, want)
	}

	last := len(cells) - 1
	p.source(last, strings.Replace(eval[string](p, nth(last)+".source"), "dend.nseg = 1 ", "dend.nseg = 11 ", 1))
	p.expect("how the last cell ends", eval[string](p, nth(last)+".run()"), "done")
	p.expect("the error at nseg 11", strings.TrimSpace(eval[[]shownHere](p, ofCells)[last].Printed), "Average error = 0.06574500441300016")
	p.middle(`cable-lab-cell:last-of-type`)
	p.shot("tutorials-program-1280")
}

func (s shownHere) compare(t *testing.T, i int, want shownByNEURON) {
	t.Helper()
	if s.Printed != want.Stdout {
		t.Errorf("cell %d prints %q, in NEURON %q", i+1, s.Printed, want.Stdout)
	}
	if len(want.Figures) == 0 {
		if len(s.Colors) > 0 { // a PlotShape's window has none
			t.Errorf("cell %d draws lines, in NEURON none", i+1)
		}
		return
	}
	figure := want.Figures[0].Axes[0]
	var colors []string
	for _, line := range figure.Lines {
		colors = append(colors, line.Color)
	}
	if fmt.Sprint(s.Colors) != fmt.Sprint(colors) {
		t.Errorf("cell %d draws lines %v, in NEURON %v", i+1, s.Colors, colors)
	}
	shown := strings.Join(s.Texts, "|") + "|"
	for _, text := range append(figure.Legend, figure.Xlabel, figure.Ylabel) {
		if !strings.Contains(shown, text+"|") {
			t.Errorf("cell %d: %q is not in the figure: %s", i+1, text, shown)
		}
	}
}
