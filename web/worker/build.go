package main

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"

	"github.com/cablelab/cablelab/web/compiler"
	"github.com/cablelab/cablelab/web/edge"
)

// workerLimit is how much a worker may take in gzip on the free plan [byte].
const workerLimit = 3 << 20

//go:embed static
var static embed.FS

// build writes the folder out anew, for a site and the program of the project whose
// folder is root.
func build(root string, site fs.FS, out string, report io.Writer) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	for _, folder := range []string{"worker", "assets"} {
		if err := os.RemoveAll(filepath.Join(out, folder)); err != nil {
			return err
		}
	}
	if err := assets(site, filepath.Join(out, "assets")); err != nil {
		return err
	}
	if err := program(root, filepath.Join(out, "worker")); err != nil {
		return err
	}
	if err := copyFile(static, "static/wrangler.jsonc", filepath.Join(out, "wrangler.jsonc")); err != nil {
		return err
	}
	return checkSize(filepath.Join(out, "worker"), report)
}

// assets writes the site's files without their twins, since the edge compresses by
// itself, and the headers that go with them.
func assets(site fs.FS, out string) error {
	names, headers, err := edge.Assets(site)
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := copyFile(site, name, filepath.Join(out, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(out, "_headers"), headers, 0o644)
}

// program writes the worker: the scripts of the library by which Go runs there, the
// entry and the program.
func program(root, out string) error {
	scripts := exec.Command("go", "tool", "workers-assets-gen", "-mode=go", "-o", out)
	scripts.Dir = root
	if text, err := scripts.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", scripts, err, text)
	}
	if err := copyFile(static, "static/entry.mjs", filepath.Join(out, "entry.mjs")); err != nil {
		return err
	}
	compiled, err := compiler.Compile(root, "./wasm/edge")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "app.wasm"), compiled, 0o644)
}

func copyFile(from fs.FS, name, to string) error {
	content, err := fs.ReadFile(from, name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}

// checkSize prints what the worker's files take in gzip, together, and fails if that
// is too much.
func checkSize(folder string, report io.Writer) error {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(folder, path.Clean(name)))
		w.Write(content) // into memory
		return err
	})
	if err != nil {
		return err
	}
	w.Close()
	fmt.Fprintf(report, "the worker takes %d bytes in gzip, of at most %d\n", packed.Len(), workerLimit)
	if packed.Len() > workerLimit {
		return fmt.Errorf("the worker takes %d bytes in gzip, %d too many: look with go list -deps for what wasm/edge imports and could do without", packed.Len(), packed.Len()-workerLimit)
	}
	return nil
}
