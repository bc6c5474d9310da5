package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/cablelab/cablelab/web/npm"
)

// bundled is the folder of web/static whose scripts are not in the site as they are:
// those it names in entries become one module each, with all that they import.
const bundled = "cells"

// entries are the scripts that are loaded by their own names: the elements, what a
// first edit needs, and the interpreter's worker.
var entries = []string{"cells.js", "editor.js", "interpreter.js"}

// taken are the files of packages of npm that the site has as they are.
var taken = map[string]string{
	"cells/micropython.mjs":  "@micropython/micropython-webassembly-pyscript/micropython.mjs",
	"cells/micropython.wasm": "@micropython/micropython-webassembly-pyscript/micropython.wasm",
}

// bundle makes of the scripts for cells of Python, and of the packages that they
// import, the files that the site has of them.
func bundle(root string) (map[string][]byte, error) {
	modules, err := os.MkdirTemp("", "cablelab-npm-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(modules)
	packages, err := npm.Unpack(filepath.Join(root, "web", "npm"), modules)
	if err != nil {
		return nil, err
	}
	files, err := minified(filepath.Join(root, "web", "static", bundled), modules)
	if err != nil {
		return nil, err
	}
	files[bundled+"/licenses.txt"] = licenses(packages)
	for name, path := range taken {
		if files[name], err = os.ReadFile(filepath.Join(modules, filepath.FromSlash(path))); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// licenses tells whose work the packages are, and what may be done with it.
func licenses(packages []npm.Package) []byte {
	var b strings.Builder
	b.WriteString("The Python cells of this site are made with these packages of npm.\n")
	for _, p := range packages {
		fmt.Fprintf(&b, "\n\n%s %s\n\n%s\n", p.Name, p.Version, strings.TrimSpace(p.License))
	}
	return []byte(b.String())
}

// minified bundles the entries in a folder with what they import of modules.
func minified(folder, modules string) (map[string][]byte, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, entry := range entries {
		result := api.Build(api.BuildOptions{
			EntryPoints:       []string{filepath.Join(folder, entry)},
			AbsWorkingDir:     folder,
			NodePaths:         []string{modules},
			Bundle:            true,
			Loader:            map[string]api.Loader{".css": api.LoaderText},
			Format:            api.FormatESModule,
			Target:            api.ES2022,
			MinifyWhitespace:  true,
			MinifyIdentifiers: true,
			MinifySyntax:      true,
			Charset:           api.CharsetUTF8,
			LegalComments:     api.LegalCommentsNone,
			LogLevel:          api.LogLevelSilent,
		})
		if err := complaint(result.Errors); err != nil {
			return nil, err
		}
		files[bundled+"/"+entry] = result.OutputFiles[0].Contents
	}
	return files, nil
}

// complaint tells what is wrong with a script, and where.
func complaint(messages []api.Message) error {
	var errs []error
	for _, m := range messages {
		place := "web/static/" + bundled
		if m.Location != nil {
			place = fmt.Sprintf("%s/%s:%d:%d", place, strings.TrimPrefix(m.Location.File, "./"), m.Location.Line, m.Location.Column+1)
		}
		errs = append(errs, fmt.Errorf("%s: %s", place, m.Text))
	}
	return errors.Join(errs...)
}
