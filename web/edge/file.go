package edge

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// The suffixes of a file's precompressed twins, which lie beside it.
const (
	SuffixBrotli = ".br"
	SuffixGzip   = ".gz"
)

// identity is the content coding of a file as it is.
const identity = "identity"

// twins pairs content codings with their suffixes, smallest result first.
var twins = []struct{ coding, suffix string }{
	{"br", SuffixBrotli},
	{"gzip", SuffixGzip},
}

// A file is one file of the site in all its representations.
type file struct {
	mediaType string
	read      map[string]func() (content, error) // by content coding; identity is always there
	immutable func() bool                        // whether another content would have another name
}

// content is one representation's bytes and their strong entity tag.
type content struct {
	bytes []byte
	etag  string
}

// list finds the files of site and gives each its twins. A twin is not a file
// of its own.
func list(site fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(path.Base(name), ".") && name != "."; {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden || !entry.Type().IsRegular():
			return nil
		}
		files[name] = newFile(site, name)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, twin := range twins {
		for name, original := range files {
			if files[name+twin.suffix] != nil {
				original.read[twin.coding] = reader(site, name+twin.suffix)
				delete(files, name+twin.suffix)
			}
		}
	}
	return files, nil
}

// newFile returns the file of that name, without twins.
func newFile(site fs.FS, name string) *file {
	read := reader(site, name)
	return &file{
		mediaType: mediaType(name),
		read:      map[string]func() (content, error){identity: read},
		immutable: sync.OnceValue(func() bool {
			original, err := read()
			return err == nil && Stamped(name, original.bytes)
		}),
	}
}

// reader returns a function that reads a file when it is first called and
// remembers what it found.
func reader(site fs.FS, name string) func() (content, error) {
	return sync.OnceValues(func() (content, error) {
		b, err := fs.ReadFile(site, name)
		if err != nil {
			return content{}, err
		}
		return content{bytes: b, etag: entityTag(b)}, nil
	})
}

// entityTag is the strong entity tag of a content.
func entityTag(b []byte) string {
	sum := sha256.Sum256(b)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

// codings lists the content codings f is there in, the best first.
func (f *file) codings() []string {
	var codings []string
	for _, twin := range twins {
		if f.read[twin.coding] != nil {
			codings = append(codings, twin.coding)
		}
	}
	return append(codings, identity)
}

// cacheControl lets a file be kept for ever when its name changes with its
// content, and has any other asked for anew each time.
func (f *file) cacheControl() string {
	if f.immutable() {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}
