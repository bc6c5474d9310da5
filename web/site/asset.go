package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/cablelab/cablelab/web/edge"
)

// assets holds the files that pages refer to, by the name they have in the
// sources.
type assets map[string]asset

// An asset is a file whose name in the site holds the hash of its content.
type asset struct {
	stamped string
	content []byte
}

// assets gathers the assets of the project.
func (s source) assets() (assets, error) {
	all := assets{}
	if err := all.addFolder(filepath.Join(s.root, "web", "static")); err != nil {
		return nil, err
	}
	program, err := s.compile(s.root)
	if err != nil {
		return nil, err
	}
	loader, err := loader(s.root)
	if err != nil {
		return nil, err
	}
	if err := all.add("app.wasm", program); err != nil {
		return nil, err
	}
	return all, all.add("wasm_exec.js", loader)
}

func (a assets) add(name string, content []byte) error {
	if _, taken := a[name]; taken {
		return fmt.Errorf("web/static/%s: this name belongs to a file that the build makes: rename it", name)
	}
	a[name] = asset{stamped: edge.Stamp(name, content), content: content}
	return nil
}

// addFolder adds the files below folder.
func (a assets) addFolder(folder string) error {
	return eachFile(folder, func(name string) error {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		return a.add(filepath.ToSlash(name), content)
	})
}

// compile compiles wasm/app to WebAssembly, with nothing of this machine in it.
func compile(root string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "cablelab-site-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "app.wasm")
	_, err = goTool(root, append(append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}, inlining()...), "-o", program, "./wasm/app")...)
	if err != nil {
		return nil, err
	}
	compiled, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	return joinSegments(compiled)
}

// inlining allows calls to be inlined only where the time goes, in numbers and
// paths: elsewhere it would make the program a tenth larger to load.
func inlining() []string {
	flags := []string{"-gcflags=all=-l"}
	for _, hot := range []string{"math", "./core/libm", "./core/cable", "./core/sim", "./core/plot"} {
		flags = append(flags, "-gcflags="+hot+"=")
	}
	return flags
}

// loader returns the script that starts a Go program compiled to WebAssembly,
// of the very Go that compiles it.
func loader(root string) ([]byte, error) {
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
