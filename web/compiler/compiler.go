// Package compiler makes WebAssembly of a main package of this project, in the one
// way in which all programs for a browser are compiled here. Start with Compile;
// Loader gives the script that starts such a program.
//
// Invariant: the same sources give the same bytes, with nothing of this machine in
// them.
package compiler

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Compile compiles the main package at a path below the project's root, as in
// "./wasm/app".
func Compile(root, main string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "cablelab-compiler-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "program.wasm")
	_, err = goTool(root, append(append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}, inlining()...), "-o", program, main)...)
	if err != nil {
		return nil, err
	}
	linked, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	return shrink(linked)
}

// inlining allows calls to be inlined only where the time goes, in numbers and
// paths: elsewhere it would make the program a tenth larger to load.
func inlining() []string {
	flags := []string{"-gcflags=all=-l"}
	for _, hot := range []string{"math", "./core/libm", "./core/cable", "./core/sim", "./core/fast", "./core/plot"} {
		flags = append(flags, "-gcflags="+hot+"=")
	}
	return flags
}

// Loader returns the script that starts a Go program compiled to WebAssembly,
// of the very Go that compiles it.
func Loader(root string) ([]byte, error) {
	goroot, err := goTool(root, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
}

// goTool runs the go command for WebAssembly in root and returns what it prints.
func goTool(root string, arguments ...string) (string, error) {
	command := exec.Command("go", arguments...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", command, err, &stderr)
	}
	return string(stdout), nil
}
