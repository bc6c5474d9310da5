package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/cablelab/cablelab/web/compiler"
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
	app, err := s.compile(s.root)
	if err != nil {
		return nil, err
	}
	loader, err := compiler.Loader(s.root)
	if err != nil {
		return nil, err
	}
	if err := all.add("app.wasm", app); err != nil {
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

// compile compiles wasm/app to WebAssembly.
func compile(root string) ([]byte, error) {
	return compiler.Compile(root, "./wasm/app")
}
