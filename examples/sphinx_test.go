package examples

import (
	"archive/zip"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var python = flag.String("python", "", "a Python with what make examples installs, which builds the Sphinx project and runs the notebook")

func needSphinx(t *testing.T) {
	t.Helper()
	if *python == "" {
		t.Skip("no Sphinx is named: make examples installs it and builds the project")
	}
}

// build builds a Sphinx project and gives the folder of what it leaves, and what it says.
func build(t *testing.T, project, format string, more ...string) (out, said string, err error) {
	t.Helper()
	return buildFor(t, "https://site.example", project, format, more...)
}

// buildFor is build with the address of the simulator.
func buildFor(t *testing.T, site, project, format string, more ...string) (out, said string, err error) {
	t.Helper()
	needSphinx(t)
	out = t.TempDir()
	command := exec.Command(*python, append([]string{"-m", "sphinx", "-q", "-W", "--keep-going", "-b", format, "-d", t.TempDir(), project, out}, more...)...)
	command.Env = append(os.Environ(), "PYTHONPATH=../web/sphinx", "PYTHONDONTWRITEBYTECODE=1", "CABLELAB="+binary(t), "CABLELAB_SITE="+site)
	text, err := command.CombinedOutput()
	return out, string(text), err
}

// built is the path of the program, once it is compiled.
var built string

func binary(t *testing.T) string {
	t.Helper()
	if built == "" {
		path, err := filepath.Abs("../artefacts/examples/cablelab")
		if err != nil {
			t.Fatal(err)
		}
		if text, err := exec.Command("go", "build", "-o", path, "..").CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		built = path
	}
	return built
}

// numbers are what the first figure's caption says, whatever the format.
const numbers = "peaks at 35.8 mV at 7.05 ms"

// TestSphinx: pages have the live figure around its picture, paper and books the picture,
// all have its numbers and the link.
func TestSphinx(t *testing.T) {
	for format, parts := range map[string]map[string][]string{
		"html": {
			"index.html": {
				`<script type="module" src="https://site.example/embed.js"></script>`,
				`<cable-lab model="ball-and-stick" amp="0.3" nseg="1,11" controls="amp,nseg" plots="trace,shape"><a `,
				`href="https://site.example/?model=ball-and-stick&amp;amp=0.3&amp;nseg=1,11"`,
				`<cable-lab link="model=y-branch&amp;trunk.L=80" plots="shape" theme="dark"><a `, "The tutorial’s cell at two resolutions. ", numbers, ".svg",
			},
			"cells.html": {`<script data-select="div.highlight-python pre, div.highlight-ipython3 pre" type="module" src="https://site.example/cells.js"></script>`, `<div class="highlight-python notranslate"><div class="highlight"><pre>`},
			"plain.html": {`<cable-lab amp="0.3" sweep="4" controls="amp"><a `},
		},
		"latex": {"*.tex": {`\sphinxhref{https://site.example/?model=ball-and-stick\&amp=0.3\&nseg=1,11}{\sphinxincludegraphics`, ".png}", numbers}},
		"text":  {"index.txt": {numbers, "Open it in the simulator"}},
	} {
		out, said, err := build(t, "sphinx", format)
		if err != nil {
			t.Errorf("%s: %v: %s", format, err, said)
			continue
		}
		for name, texts := range parts {
			paths, _ := filepath.Glob(filepath.Join(out, name))
			if len(paths) != 1 {
				t.Errorf("%s: %d files %s", format, len(paths), name)
				continue
			}
			contains(t, format, strings.Join(strings.Fields(read(t, paths[0])), " "), texts)
		}
	}
}

// TestBook: an ePub holds the pictures, and no script.
func TestBook(t *testing.T) {
	out, said, err := build(t, "sphinx", "epub")
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	paths, _ := filepath.Glob(filepath.Join(out, "*.epub"))
	if len(paths) != 1 {
		t.Fatalf("%d books", len(paths))
	}
	book, err := zip.OpenReader(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	pictures := 0
	for _, f := range book.File {
		if strings.HasPrefix(f.Name, "_images/cablelab-") {
			pictures++
		}
	}
	if pictures != 3 {
		t.Errorf("%d pictures, want 3", pictures)
	}
	page, err := book.Open("index.xhtml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(page)
	if err != nil || strings.Contains(string(text), "<script") || strings.Contains(string(text), "<cable-lab") {
		t.Errorf("%v: a script is in the book", err)
	}
	contains(t, "epub", string(text), []string{numbers, "https://site.example/?model=ball-and-stick"})
}

func contains(t *testing.T, where, text string, parts []string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s: %q is missing in %.3000s", where, part, text)
		}
	}
}

// TestMistakes: what is wrong with a figure is told with its place and the remedy.
func TestMistakes(t *testing.T) {
	project := t.TempDir()
	conf := read(t, "sphinx/conf.py")
	for text, want := range map[string]string{
		"# A\n\n```{cable-lab}\n:amp: lots\n```\n":                  `index.md:3: ERROR: cablelab: amp: must be a number such as 0.3 or 1e-3, got "lots"`,
		"# A\n\n```{cable-lab} ?model=squid\n```\n":                 "model: must be one of ball-and-stick",
		"# A\n\n```{cable-lab}\n:picture: movie\n```\n":             "picture",
		"# A\n\n```{cable-lab} \"><script>alert(1)</script>\n```\n": "names nothing in this cell",
	} {
		for name, content := range map[string]string{"conf.py": conf, "index.md": text} {
			if err := os.WriteFile(filepath.Join(project, name), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, said, err := build(t, project, "html"); err == nil || !strings.Contains(said, want) {
			t.Errorf("%s: %v, said %s, want %s", text, err, said, want)
		}
	}
}
