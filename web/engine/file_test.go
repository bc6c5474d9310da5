package engine

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/cablelab/cablelab/core/model"
	"github.com/cablelab/cablelab/core/swc"
)

// read reads a file in a worker.
func read(t *testing.T, name, text string) (f File) {
	t.Helper()
	local := &Local{}
	c := NewClient(local.Host(), func(Event) { t.Error("an event for a file") })
	heard := 0
	c.Read(name, []byte(text), func(got File) { f = got; heard++ })
	local.Work()
	if heard != 1 {
		t.Fatalf("%s: %d answers", name, heard)
	}
	return f
}

// TestTracedCellsTravel: what a worker makes of the files of package swc is what
// swc.Read does, to the last bit, with notes and problems, called after the file.
func TestTracedCellsTravel(t *testing.T) {
	files, err := filepath.Glob("../../core/swc/testdata/*.swc")
	more, _ := filepath.Glob("../../core/swc/testdata/bad/*.swc")
	if files = append(files, more...); err != nil || len(more) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		if name == "binary.swc" || name == "json.swc" {
			continue // are not taken for SWC
		}
		want, notes, err := swc.Read(text)
		got := read(t, name, string(text))
		if err != nil {
			if got.Model != nil || got.Problems.Error() != err.Error() {
				t.Errorf("%s: %v, want %v", name, got.Problems, err)
			}
			continue
		}
		if want, err = model.SetName(want, "name", strings.TrimSuffix(name, ".swc")); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Model, want) || got.Notes.Error() != notes.Error() {
			t.Errorf("%s came otherwise than it was read; notes %v", name, got.Notes)
		}
	}
}

// TestReadFile tells what kind of file a text is, and what is wrong with it.
func TestReadFile(t *testing.T) {
	const tiny = `{"sections": [{"name": "a"}], "record": ["a(0.5).v"], "run": {"tstop": 5}}`
	for _, c := range []struct{ name, text, want string }{
		{"a.json", tiny, ""},
		{"a.txt", "\ufeff" + tiny, ""},
		{"a", "# cell\n1 1 0 0 0 5 -1\n2 3 9 0 0 1 1\n3 3 40 0 0 1 2\n", ""},
		{"A.SWC", "1 1 0 0 0 5 -1\n", ""},
		{"half.json", tiny[:40], "line 1, column 41: the text ends too early: a quote, a brace or a bracket is not closed"},
		{"text.json", "Dear reader", "line 1, column 1: 'D' cannot stand here; keys and texts stand between \", only true, false and null do not"},
		{"text.swc", "Dear reader", `line 1, column 1: id must be a number, got "Dear"`},
		{"photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is neither a model document (JSON) nor a traced cell (SWC)"},
		{"photo.swc", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is neither a model document (JSON) nor a traced cell (SWC)"},
		{"empty.swc", "", "the file is empty"},
		{"loop.swc", "1 1 0 0 0 5 -1\n2 3 9 0 0 1 3\n3 3 40 0 0 1 2\n", "line 2, column 1: point 2 -> 3 -> 2 is a loop of parents; one of them must have another, or -1"},
		{"loop.json", `{"sections": [{"name": "a", "parent": "b(1)"}, {"name": "b", "parent": "a(1)"}], "record": ["a(0.5).v"], "run": {"tstop": 5}}`, "sections[0].parent: a -> b -> a is a loop; one of them must have no parent"},
		{"orphan.json", strings.Replace(tiny, `"name": "a"`, `"name": "a", "parent": "soma(1)"`, 1), `sections[0].parent: unknown section "soma"`},
	} {
		f := read(t, c.name, c.text)
		if got := f.Problems.Error(); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if (f.Model != nil) != (c.want == "") || f.Name != c.name {
			t.Errorf("%s: %+v", c.name, f)
		}
	}
}

// TestReaderDies: a worker that cannot go on is a problem of the file, told once.
func TestReaderDies(t *testing.T) {
	local := &Local{}
	host := local.Host()
	var die func(string)
	host.Spawn = func(heard func(Message), died func(string)) Worker {
		die = died
		return local.spawn(heard, died)
	}
	c := NewClient(host, func(Event) {})
	var told []File
	c.Read("big.swc", []byte("1 1 0 0 0 5 -1\n"), func(f File) { told = append(told, f) })
	die("out of memory")
	local.Work()
	if len(told) != 1 || told[0].Model != nil || told[0].Problems.Error() != "could not be read: out of memory" {
		t.Errorf("told %+v", told)
	}
}
