package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/web/compiler"
	"github.com/cablelab/cablelab/web/edge"
)

const indexTemplate = `<!doctype html>
<link rel="stylesheet" href="{{asset "style.css"}}">
<script defer src="{{asset "boot.js"}}" data-program="{{asset "app.wasm"}}" data-loader="{{asset "wasm_exec.js"}}"></script>
<main>{{poster}}</main>
`

var (
	program = []byte("\x00asm" + strings.Repeat("the program ", 1000))
	style   = []byte(strings.Repeat("p { color: black } ", 100))
	picture = `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>`
)

// project writes a tiny project and returns it as a source.
func project(t *testing.T) source {
	t.Helper()
	root := t.TempDir()
	for name, content := range map[string][]byte{
		"go.mod":                   []byte("module example.com/tiny\n\ngo 1.26\n"),
		"index.html":               []byte(indexTemplate),
		"web/static/boot.js":       []byte("start()"),
		"web/static/style.css":     style,
		"web/static/fonts/a.woff2": bytes.Repeat([]byte("font"), 1000),
		"web/static/.keep":         nil,
		"wasm/app/main.go":         []byte("package main\n\nfunc main() { println(1) }\n"),
	} {
		put(t, filepath.Join(root, name), content)
	}
	return source{
		root: root,
		made: func(string) (map[string][]byte, error) {
			return map[string][]byte{"app.wasm": program}, nil
		},
		poster: func() (string, error) { return picture, nil },
	}
}

func put(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func mustBuild(t *testing.T, s source, out string) {
	t.Helper()
	if err := build(s, out, whole, io.Discard); err != nil {
		t.Fatal(err)
	}
}

// contents returns all files below folder by name.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		all[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func names(files map[string]string) []string { return slices.Sorted(maps.Keys(files)) }

func TestBuild(t *testing.T) {
	s := project(t)
	loader, err := compiler.Loader(s.root)
	if err != nil {
		t.Fatal(err)
	}
	app, css := edge.Stamp("app.wasm", program), edge.Stamp("style.css", style)
	exec := edge.Stamp("wasm_exec.js", loader)
	boot := edge.Stamp("boot.js", []byte("start()"))
	font := edge.Stamp("fonts/a.woff2", bytes.Repeat([]byte("font"), 1000))

	out := filepath.Join(t.TempDir(), "dist")
	mustBuild(t, s, out)
	got := contents(t, out)

	want := []string{"index.html", app, app + ".br", app + ".gz", boot, css, css + ".br", css + ".gz", exec, exec + ".br", exec + ".gz", font}
	slices.Sort(want)
	if !slices.Equal(names(got), want) {
		t.Errorf("files\n%q, want\n%q", names(got), want)
	}
	page := `<!doctype html>
<link rel="stylesheet" href="` + css + `">
<script defer src="` + boot + `" data-program="` + app + `" data-loader="` + exec + `"></script>
<main>` + picture + `</main>
`
	if got["index.html"] != page {
		t.Errorf("index.html is\n%s, want\n%s", got["index.html"], page)
	}
	if got[app] != string(program) || got[exec] != string(loader) {
		t.Error("an asset's content is not that of its source")
	}
	for _, c := range codecs {
		if !c.decodesTo([]byte(got[app+c.suffix]), program) {
			t.Errorf("%s does not decode to the program", app+c.suffix)
		}
	}
}

func TestTwoBuildsAreTheSame(t *testing.T) {
	s := project(t)
	first, second := t.TempDir(), t.TempDir()
	mustBuild(t, s, first)
	mustBuild(t, s, second)
	if !maps.Equal(contents(t, first), contents(t, second)) {
		t.Error("two builds of the same sources differ")
	}
}

// TestRebuild builds anew over a former build, after each kind of change.
func TestRebuild(t *testing.T) {
	s := project(t)
	out := t.TempDir()
	put(t, filepath.Join(out, ".gitignore"), []byte("*"))
	put(t, filepath.Join(s.root, "embed.html"), []byte("former page"))
	mustBuild(t, s, out)
	stampedStyle := edge.Stamp("style.css", style)
	put(t, filepath.Join(out, stampedStyle+".br"), []byte("broken off"))
	put(t, filepath.Join(s.root, "web/static/boot.js"), []byte("start(again)"))
	if err := os.Remove(filepath.Join(s.root, "embed.html")); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, s, out)

	afresh := t.TempDir()
	put(t, filepath.Join(afresh, ".gitignore"), []byte("*"))
	mustBuild(t, s, afresh)
	got, want := contents(t, out), contents(t, afresh)
	if !maps.Equal(got, want) {
		t.Errorf("a build over a former one leaves\n%q, a fresh one\n%q", names(got), names(want))
	}
}

func TestFormerTwinsAreTakenOver(t *testing.T) {
	s := project(t)
	out := t.TempDir()
	mustBuild(t, s, out)
	path := filepath.Join(out, edge.Stamp("app.wasm", program)+".br")
	var other bytes.Buffer // decodes to the same, and is not what the build makes
	w, _ := codecs[1].encoder(&other)
	w.Write(program[:100])
	w.(interface{ Flush() error }).Flush()
	w.Write(program[100:])
	w.Close()
	put(t, path, other.Bytes())
	mustBuild(t, s, out)
	if got, _ := os.ReadFile(path); !bytes.Equal(got, other.Bytes()) {
		t.Error("an unchanged program was compressed anew")
	}
}

func TestQuick(t *testing.T) {
	s := project(t)
	out := t.TempDir()
	if err := build(s, out, quick, io.Discard); err != nil {
		t.Fatal(err)
	}
	app := edge.Stamp("app.wasm", program)
	got := contents(t, out)
	if _, ok := got[app+".br"]; ok || got[app+".gz"] == "" {
		t.Errorf("a quick build has %q", names(got))
	}
	mustBuild(t, s, out)
	if err := build(s, out, quick, io.Discard); err != nil {
		t.Fatal(err)
	}
	if _, ok := contents(t, out)[app+".br"]; !ok {
		t.Error("a quick build has thrown away brotli twins that were there")
	}
}

// TestChecked: what no page loads at once costs no time.
func TestChecked(t *testing.T) {
	s := project(t)
	put(t, filepath.Join(s.root, "web/static/extra.css"), style)
	out := t.TempDir()
	if err := build(s, out, checked, io.Discard); err != nil {
		t.Fatal(err)
	}
	got := contents(t, out)
	for name, want := range map[string]bool{edge.Stamp("app.wasm", program): true, edge.Stamp("extra.css", style): false} {
		if _, ok := got[name+".br"]; ok != want {
			t.Errorf("%s.br is there: %v, want %v", name, ok, want)
		}
	}
}

func TestTheEdgeServesIt(t *testing.T) {
	out := t.TempDir()
	mustBuild(t, project(t), out)
	h, err := edge.Handler(os.DirFS(out))
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest("GET", "/"+edge.Stamp("app.wasm", program), nil)
	r.Header.Set("Accept-Encoding", "br")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	header := w.Result().Header
	if w.Code != 200 || header.Get("Content-Encoding") != "br" || !strings.Contains(header.Get("Cache-Control"), "immutable") {
		t.Errorf("the program: %d %v", w.Code, header)
	}
}

func TestErrors(t *testing.T) {
	noise := make([]byte, downloadLimit) // what no codec can shorten
	rand.NewChaCha8([32]byte{}).Read(noise)
	for _, c := range []struct {
		name  string
		spoil func(s *source, out string)
		want  string
	}{
		{"unknown asset", func(s *source, _ string) {
			put(t, filepath.Join(s.root, "index.html"), []byte(`{{asset "app.js"}}`))
		}, "there is no such file, only app.wasm, boot.js, fonts/a.woff2, style.css, wasm_exec.js"},
		{"bad template", func(s *source, _ string) {
			put(t, filepath.Join(s.root, "index.html"), []byte("\n{{asset}"))
		}, "index.html:2: "},
		{"no page", func(s *source, _ string) {
			os.Remove(filepath.Join(s.root, "index.html"))
		}, "holds no index.html: call this in the project's root"},
		{"taken name", func(s *source, _ string) {
			put(t, filepath.Join(s.root, "web/static/app.wasm"), nil)
		}, "web/static/app.wasm: this name belongs to a file that the build makes: rename it"},
		{"no poster", func(s *source, _ string) {
			s.poster = func() (string, error) { return "", errors.New("no ink") }
		}, "no ink"},
		{"does not compile", func(s *source, _ string) {
			s.made = func(root string) (map[string][]byte, error) {
				_, err := compiler.Compile(root, "./wasm/app")
				return nil, err
			}
			put(t, filepath.Join(s.root, "wasm/app/main.go"), []byte("package main\n\nfunc main() { undefined() }\n"))
		}, "main.go:3:15: undefined: undefined"},
		{"too large", func(s *source, _ string) {
			s.made = func(string) (map[string][]byte, error) { return map[string][]byte{"app.wasm": noise}, nil }
		}, "index.html loads 1"},
		{"a folder of something else", func(s *source, out string) {
			put(t, filepath.Join(out, "thesis.tex"), nil)
		}, "thesis.tex: not a file of a site: remove it, or name an empty folder with -out"},
	} {
		s, out := project(t), t.TempDir()
		c.spoil(&s, out)
		if err := build(s, out, whole, io.Discard); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestCompile compiles the tiny project in two places to the same bytes.
func TestCompile(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles Go's runtime for wasm")
	}
	first, err := compiler.Compile(project(t).root, "./wasm/app")
	if err != nil {
		t.Fatal(err)
	}
	second, err := compiler.Compile(project(t).root, "./wasm/app")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(first, []byte("\x00asm")) || !bytes.Equal(first, second) {
		t.Errorf("%d and %d bytes, beginning with %q: want the same wasm twice", len(first), len(second), first[:4])
	}
}
