// Package npm holds the few packages of npm that the pages are made with, as npm hands
// them out: the site is built without a network and without Node. Start with [Unpack].
//
// package.json names what is used, package-lock.json (written by npm) every package with
// its version and hash, archives holds them, and notices what they lack of licenses. To change a version:
//
//	cd web/npm && npm install --package-lock-only NAME@VERSION && ./fetch
//
// Invariant: nothing is unpacked whose hash is not the one in package-lock.json.
package npm

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Package is one package, in the version that is used.
type Package struct {
	Name    string // as in "@codemirror/view"
	Version string
	License string // its text, with whose work it is

	integrity string // "sha512-" and the hash of its archive in base64
}

// Unpack puts the files of all packages into the folder into, each below its name, as
// npm would in node_modules, and returns the packages by name.
func Unpack(folder, into string) ([]Package, error) {
	packages, err := locked(folder)
	if err != nil {
		return nil, err
	}
	for i := range packages {
		p := &packages[i]
		archive, err := p.archive(folder)
		if err != nil {
			return nil, err
		}
		own := filepath.Join(into, filepath.FromSlash(p.Name))
		if err := unpack(bytes.NewReader(archive), own); err != nil {
			return nil, fmt.Errorf("%s@%s: %w", p.Name, p.Version, err)
		}
		if p.License, err = p.license(folder, own); err != nil {
			return nil, err
		}
	}
	return packages, nil
}

// license reads the text of the package's license, which it has in its own folder or,
// if it was packed without, here in notices.
func (p *Package) license(folder, own string) (string, error) {
	notice := filepath.Join(folder, "notices", p.file()+".txt")
	for _, path := range []string{filepath.Join(own, "LICENSE"), notice} {
		text, err := os.ReadFile(path)
		if !errors.Is(err, fs.ErrNotExist) {
			return string(text), err
		}
	}
	return "", fmt.Errorf("%s@%s: it is packed without its license: put the text into %s", p.Name, p.Version, notice)
}

// locked reads package-lock.json.
func locked(folder string) ([]Package, error) {
	const name = "package-lock.json"
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct{ Version, Integrity string }
	}
	if err := json.Unmarshal(text, &lock); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var packages []Package
	for _, place := range slices.Sorted(maps.Keys(lock.Packages)) {
		entry := lock.Packages[place]
		if name, ok := strings.CutPrefix(place, "node_modules/"); ok {
			packages = append(packages, Package{Name: name, Version: entry.Version, integrity: entry.Integrity})
		}
	}
	return packages, nil
}

// archive returns the package as it was packed, once its hash is found right.
func (p *Package) archive(folder string) ([]byte, error) {
	path := filepath.Join(folder, "archives", p.file()+"-"+p.Version+".tgz")
	archive, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s@%s: %s is missing: call ./fetch in %s, which asks npm for it", p.Name, p.Version, path, folder)
	}
	if err != nil {
		return nil, err
	}
	sum := sha512.Sum512(archive)
	if got := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); got != p.integrity {
		return nil, fmt.Errorf("%s@%s: %s is not what package-lock.json tells: its hash is %s, not %s: remove it and call ./fetch in %s", p.Name, p.Version, path, got, p.integrity, folder)
	}
	return archive, nil
}

// file is the name that npm gives the package's archive, without the version.
func (p *Package) file() string { return strings.ReplaceAll(strings.TrimPrefix(p.Name, "@"), "/", "-") }
