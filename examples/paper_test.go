package examples

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// readPDF prints the text of a PDF's pages and where their links lead.
const readPDF = `
import sys
from pypdf import PdfReader
for page in PdfReader(sys.argv[1]).pages:
    print(page.extract_text())
    for note in page.get("/Annots", []):
        print(note.get_object().get("/A", {}).get("/URI", ""))
`

// TestPaper: a PDF of the project, by WeasyPrint, has the figures' strokes, their numbers
// and their links.
func TestPaper(t *testing.T) {
	out, said, err := build(t, "sphinx", "singlehtml", "-D", "html_theme=basic")
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	pdf := filepath.Join(out, "paper.pdf")
	if text, err := exec.Command(*python, "-m", "weasyprint", filepath.Join(out, "index.html"), pdf).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	text, err := exec.Command(*python, "-c", readPDF, pdf).Output()
	if err != nil {
		t.Fatal(err)
	}
	const axis, link = "−80\n−60\n−40\n−20\n0\n20\n40\n", "https://site.example/?model=ball-and-stick&amp=0.3&nseg=1,11\n"
	contains(t, "paper", strings.Join(strings.Fields(string(text)), " "), []string{numbers, "Open it in the simulator"})
	contains(t, "paper", string(text), []string{axis, link})
}

// TestNotebookRuns runs the notebook as Jupyter does: its cells leave what it was saved with.
func TestNotebookRuns(t *testing.T) {
	needSphinx(t)
	said, err := exec.Command(*python, "-m", "nbconvert", "--to", "notebook", "--execute", "--stdout", "jupyter/figure.ipynb").Output()
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	ran := left(t, said)
	saved, err := os.ReadFile("jupyter/figure.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	if want := left(t, saved); len(ran) != 1 || len(want) != 1 || ran[0] != want[0] {
		t.Errorf("the cells leave %q, and are saved with %q", ran, want)
	}
}

// left are the figures that a notebook's cells have left.
func left(t *testing.T, text []byte) (all [][2]string) {
	t.Helper()
	var notebook struct {
		Cells []struct {
			Outputs []struct{ Data map[string]json.RawMessage }
		}
	}
	if err := json.Unmarshal(text, &notebook); err != nil {
		t.Fatalf("%v: %.300s", err, text)
	}
	for _, cell := range notebook.Cells {
		for _, output := range cell.Outputs {
			var lines []string
			if raw := output.Data["text/html"]; raw == nil || json.Unmarshal(raw, &lines) != nil {
				continue
			}
			all = append(all, links(html.UnescapeString(strings.Join(lines, "")))...)
		}
	}
	return all
}
