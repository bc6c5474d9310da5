package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

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
	made, err := s.made(s.root)
	if err != nil {
		return nil, err
	}
	loader, err := compiler.Loader(s.root)
	if err != nil {
		return nil, err
	}
	made["wasm_exec.js"] = loader
	for name, content := range made {
		if err := all.add(name, content); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (a assets) add(name string, content []byte) error {
	if _, taken := a[name]; taken {
		return fmt.Errorf("web/static/%s: this name belongs to a file that the build makes: rename it", name)
	}
	a[name] = asset{stamped: edge.Stamp(name, content), content: content}
	return nil
}

// addFolder adds the files below folder, but for those that are bundled.
func (a assets) addFolder(folder string) error {
	return eachFile(folder, func(name string) error {
		if strings.HasPrefix(filepath.ToSlash(name), bundled+"/") {
			return nil
		}
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		return a.add(filepath.ToSlash(name), content)
	})
}

// made makes the programs, the scripts for cells of Python and the tutorial's picture.
func made(root string) (map[string][]byte, error) {
	files, err := bundle(root)
	if err != nil {
		return nil, err
	}
	poster, err := tutorial()
	if err != nil {
		return nil, err
	}
	files["poster.svg"] = []byte(poster)
	for name, main := range map[string]string{"app.wasm": "./wasm/app", "writer.wasm": "./wasm/writer", "cells/cells.wasm": "./wasm/cells"} {
		if files[name], err = compiler.Compile(root, main); err != nil {
			return nil, err
		}
	}
	return files, nil
}
