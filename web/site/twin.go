package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"

	"github.com/cablelab/cablelab/web/edge"
)

// twinless is the size up to which compressing a file is not worth a twin.
const twinless = 512 // [byte]

// widest is how far back brotli may look, as a power of two [byte]: over all of a
// program of some megabytes. It is the widest that every browser reads.
const widest = 24

// compressible lists the extensions of files that are not compressed already.
var compressible = []string{".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"}

// A codec makes twins with one suffix.
type codec struct {
	suffix  string
	slow    bool // takes many seconds for a program of some megabytes
	encoder func(io.Writer) (io.WriteCloser, error)
	decoder func(io.Reader) (io.Reader, error)
}

var codecs = []codec{
	{
		suffix: edge.SuffixGzip,
		encoder: func(w io.Writer) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(w, gzip.BestCompression)
		},
		decoder: func(r io.Reader) (io.Reader, error) {
			return gzip.NewReader(r)
		},
	},
	{
		suffix: edge.SuffixBrotli,
		slow:   true,
		encoder: func(w io.Writer) (io.WriteCloser, error) {
			return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: widest}), nil
		},
		decoder: func(r io.Reader) (io.Reader, error) {
			return brotli.NewReader(r), nil
		},
	},
}

// An effort is which files a slow codec makes twins of: it takes half a minute for a
// program.
type effort int

const (
	quick   effort = iota // none
	checked               // those that a page loads at once
	whole                 // all
)

// compress gives the files their twins, all at once. A twin that a former build
// left in the folder out is taken over.
func compress(files []*file, out string, thorough effort) error {
	type result struct {
		file   *file
		suffix string
		twin   []byte
		err    error
	}
	var jobs sync.WaitGroup
	results := make(chan result)
	for _, f := range files {
		if len(f.content) <= twinless || !slices.Contains(compressible, path.Ext(f.name)) {
			continue
		}
		for _, c := range codecs {
			jobs.Go(func() {
				twin, err := c.formerTwin(f, out), error(nil)
				if twin == nil && !(c.slow && f.spares(thorough)) {
					twin, err = c.encode(f.content)
				}
				results <- result{f, c.suffix, twin, err}
			})
		}
	}
	go func() { jobs.Wait(); close(results) }()
	var errs []error
	for r := range results {
		errs = append(errs, r.err)
		if r.twin != nil && len(r.twin) < len(r.file.content) {
			r.file.twins[r.suffix] = r.twin
		}
	}
	return errors.Join(errs...)
}

// formerTwin returns the twin of f that is in the folder out, or nil if there is
// none that decodes to the content of f.
func (c codec) formerTwin(f *file, out string) []byte {
	twin, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(f.name)+c.suffix))
	if err != nil || !c.decodesTo(twin, f.content) {
		return nil
	}
	return twin
}

func (c codec) encode(content []byte) ([]byte, error) {
	var twin bytes.Buffer
	w, err := c.encoder(&twin)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(content)
	err = errors.Join(err, w.Close())
	return twin.Bytes(), err
}

// decodesTo reports whether twin is a compressed form of content.
func (c codec) decodesTo(twin, content []byte) bool {
	r, err := c.decoder(bytes.NewReader(twin))
	if err != nil {
		return false
	}
	decoded, err := io.ReadAll(r)
	return err == nil && bytes.Equal(decoded, content)
}
