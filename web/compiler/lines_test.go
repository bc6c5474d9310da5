package compiler

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// shaken makes Go walk its stacks: they grow, are scanned for what is in use, and
// unwound by a panic.
const shaken = `package main

import "runtime"

func main() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	println(len(deep(10000)))
	var none []int
	lost(none)
}

//go:noinline
func deep(n int) []*int {
	if n == 0 {
		runtime.GC()
		return nil
	}
	here := new(int)
	return append(deep(n-1), here)
}

//go:noinline
func lost(none []int) { println(none[len(none)]) }
`

func TestCompiledProgramRuns(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("this test needs Node: apt-get install nodejs")
	}
	root := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.com/shaken\n\ngo 1.26\n", "main.go": shaken} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	program, err := Compile(root, ".")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "program.wasm")
	if err := os.WriteFile(file, program, 0o644); err != nil {
		t.Fatal(err)
	}
	goroot, err := goTool(root, "env", "GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(node, filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec_node.js"), file).CombinedOutput()
	if want := "10000\nrecovered: runtime error: index out of range [0] with length 0\n"; err != nil || string(said) != want {
		t.Errorf("the program says %q (%v), want %q", said, err, want)
	}
}

func TestDropLinesRefuses(t *testing.T) {
	header := append([]byte(nil), tableStart...)
	for name, data := range map[string][]byte{
		"no table": make([]byte, 1000), "half a header": header, "a table of nothing but ones": append(header, strings.Repeat("\x01", 300)...),
	} {
		if dropLines([]segment{{0, data}}) == nil {
			t.Errorf("%s is taken for a table of functions", name)
		}
	}
}
