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

// TestTheTutorialsProgram: the program of NEURON's tutorial, as it is, prints in the page
// what NEURON prints for each cell, draws a figure where it shows one, and tells the
// error for another nseg once a reader has changed that.
func TestTheTutorialsProgram(t *testing.T) {
	t.Parallel()
	const folder = "../cells/testdata/programs/"
	program, err := os.ReadFile(folder + "tutorial.py")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(folder + "tutorial.neuron.json")
	if err != nil {
		t.Fatal(err)
	}
	var neuron struct{ Cells []struct{ Stdout string } }
	if err := json.Unmarshal(text, &neuron); err != nil {
		t.Fatal(err)
	}
	p := notebook(t)
	p.put("tutorial.py", string(program))
	p.expect("how all cells end", eval[string](p, `document.querySelector("cable-lab-notebook").runAll()`), "done")
	printed := eval[[]string](p, `[...document.querySelectorAll("cable-lab-cell")].map(c => c.parts.map(part => part.text ?? "").join(""))`)
	if len(printed) != len(neuron.Cells) {
		t.Fatalf("%d cells, in NEURON %d", len(printed), len(neuron.Cells))
	}
	for i, c := range neuron.Cells {
		if printed[i] != c.Stdout {
			t.Errorf("cell %d prints\n%s\nin NEURON\n%s", i+1, printed[i], c.Stdout)
		}
	}
	last := len(printed) - 1
	source := eval[string](p, nth(last)+".source")
	if shows := strings.Count(string(program), "pyplot.show()"); shows != eval[int](p, `[...document.querySelectorAll("cable-lab-cell")].filter(c => c.source.includes("pyplot.show()") && c.shadowRoot.querySelector("figure svg")).length`) {
		t.Errorf("%d figures are shown, and others in the page", shows)
	}
	p.middle(`cable-lab-cell:last-of-type`)
	p.shot("tutorials-program-1280")

	p.source(last, strings.Replace(source, "dend.nseg = 1 ", "dend.nseg = 11 ", 1))
	if _, shown := p.run(last); !strings.HasPrefix(shown, "Average error = 0.06574500441300016\n") {
		t.Errorf("with 11 segments: %.60s", shown)
	}
}
