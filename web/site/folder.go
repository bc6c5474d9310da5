package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// ours matches the names of a site's files: pages, stamped names, and twins.
var ours = regexp.MustCompile(`(\.html|\.[0-9a-f]{12}(\.\w+)?|^(embed|cells)\.(js|d\.ts))(\.br|\.gz)?$`)

// checkFolder refuses a folder that holds anything but a former build: what the
// new one does not have will be removed from it. Files whose names begin with a
// dot are let be.
func checkFolder(out string) error {
	return eachFile(out, func(name string) error {
		if !ours.MatchString(name) {
			return fmt.Errorf("%s: not a file of a site: remove it, or name an empty folder with -out", filepath.Join(out, name))
		}
		return nil
	})
}

// write puts the files into the folder out, in order, so that a page never
// stands there before what it names, and then removes what former builds left.
func write(files []*file, out string) error {
	written := map[string]bool{}
	for _, f := range files {
		contents := map[string][]byte{f.name: f.content}
		for suffix, twin := range f.twins {
			contents[f.name+suffix] = twin
		}
		for name, content := range contents {
			written[name] = true
			if err := replace(filepath.Join(out, filepath.FromSlash(name)), content); err != nil {
				return err
			}
		}
	}
	return eachFile(out, func(name string) error {
		if written[filepath.ToSlash(name)] {
			return nil
		}
		return os.Remove(filepath.Join(out, name))
	})
}

// replace writes a file in one go: whoever reads it meets the old or the new one.
func replace(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	draft, err := os.CreateTemp(filepath.Dir(path), ".draft-")
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name())
	_, err = draft.Write(content)
	if err := errors.Join(err, draft.Chmod(0o644), draft.Close()); err != nil {
		return err
	}
	return os.Rename(draft.Name(), path)
}

// eachFile calls do with the name of each file below folder, relative to it,
// except those whose names begin with a dot. The folder may be missing.
func eachFile(folder string, do func(name string) error) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if path == folder && os.IsNotExist(err) {
			return nil
		}
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		return do(name)
	})
}
