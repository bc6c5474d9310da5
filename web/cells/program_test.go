package cells_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/cablelab/cablelab/web/compiler"
	"github.com/cablelab/cablelab/web/lesson"
	"github.com/cablelab/cablelab/web/npm"
)

// The programs of testdata/programs and of the tutorial's pages are run as the page runs them, in its interpreter
// and on its engine, and held to what NEURON shows of each cell.

var only = flag.String("program", "*", "which programs to run, as a pattern of their names")

// A shown is what became of a cell.
type shown struct {
	Output  string
	Fault   *struct{ Type, Text string }
	Figures []drawn
}

// An answer is what NEURON showed of a program: see testdata/oracle.py.
type answer struct {
	Cells []struct {
		Stdout  string
		Error   *struct{ Type, Text string }
		Figures []figure
	}
}

func TestProgramsShowWhatNEURONShows(t *testing.T) {
	var paths []string
	for _, pattern := range []string{"testdata/programs/" + *only + ".py", "../../tutorial/" + *only + ".md"} {
		some, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, some...)
	}
	if len(paths) == 0 {
		t.Fatal("no programs")
	}
	var programs [][]string
	for _, path := range paths {
		programs = append(programs, cellsOf(t, path))
	}
	for i, told := range runPrograms(t, programs) {
		path := strings.TrimSuffix(paths[i], filepath.Ext(paths[i]))
		t.Run(filepath.Base(path), func(t *testing.T) {
			var wanted answer
			read(t, path+".neuron.json", &wanted)
			if len(told) != len(wanted.Cells) {
				t.Fatalf("%d cells, NEURON answered for %d: run make neuron", len(told), len(wanted.Cells))
			}
			for k, cell := range told {
				compare(t, k+1, programs[i][k], cell, wanted, k)
			}
		})
	}
}

func compare(t *testing.T, number int, source string, got shown, wanted answer, k int) {
	t.Helper()
	want := wanted.Cells[k]
	if got.Output != want.Stdout {
		t.Errorf("cell %d prints\n%s\nand in NEURON\n%s\n%s", number, got.Output, want.Stdout, source)
	}
	compareFigures(t, number, got.Figures, want.Figures)
	switch {
	case got.Fault == nil && want.Error == nil:
	case got.Fault == nil:
		t.Errorf("cell %d ends well, in NEURON with %s: %s\n%s", number, want.Error.Type, want.Error.Text, source)
	case want.Error == nil:
		t.Errorf("cell %d ends with %s: %s, in NEURON well\n%s", number, got.Fault.Type, got.Fault.Text, source)
	case got.Fault.Type != want.Error.Type:
		t.Errorf("cell %d ends with %s: %s, in NEURON with %s: %s", number, got.Fault.Type, got.Fault.Text, want.Error.Type, want.Error.Text)
	}
}

var mark = regexp.MustCompile(`(?m)^# %%.*\n`)

// cellsOf are the cells of a program, which lines of # %% begin, or of a page of the
// tutorial.
func cellsOf(t *testing.T, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(path) == ".py" {
		return mark.Split(string(text), -1)[1:]
	}
	page, err := lesson.Read(string(text))
	if err != nil {
		t.Fatal(err)
	}
	return page.Cells()
}

func read(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// runPrograms runs each program in a worker of its own.
func runPrograms(t *testing.T, programs [][]string) [][]shown {
	t.Helper()
	input, err := json.Marshal(programs)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Minute)
	defer stop()
	node := exec.CommandContext(ctx, "node", "testdata/node.mjs", workerScript(t), workerFiles(t))
	var errors bytes.Buffer
	node.Stdin, node.Stderr = bytes.NewReader(input), &errors
	out, err := node.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, &errors)
	}
	var told [][]shown
	if err := json.Unmarshal(out, &told); err != nil {
		t.Fatalf("node: %v\n%s", err, out)
	}
	return told
}

// workerScript is the worker's script among those that it imports, where Node takes them
// for modules.
func workerScript(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../static/cells")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "package.json"), []byte(`{"type": "module"}`), 0o666); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, "interpreter.js")
}

// workerFiles makes what the worker loads: the engine, and MicroPython out of its
// archive. It names the list of these.
func workerFiles(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	engine, err := compiler.Compile("../..", "./wasm/cells")
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "cells.wasm")
	if err := os.WriteFile(program, engine, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := npm.Unpack("../npm", folder); err != nil {
		t.Fatal(err)
	}
	micropython := filepath.Join(folder, "@micropython", "micropython-webassembly-pyscript")
	list, err := json.Marshal(map[string]string{
		"exec": filepath.Join(runtime.GOROOT(), "lib", "wasm", "wasm_exec.js"), "program": program,
		"micropython": filepath.Join(micropython, "micropython.mjs"), "machine": filepath.Join(micropython, "micropython.wasm"),
	})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "files.json")
	if err := os.WriteFile(path, list, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}
