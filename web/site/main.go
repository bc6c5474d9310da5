// Command site builds the folder that any static host can serve, and that the
// cablelab binary holds within itself:
//
//	go run ./web/site -out dist
//
// It takes the pages index.html (and any other *.html, *.js and *.d.ts) of the project's root,
// the files of web/static, Go's wasm_exec.js, wasm/app, wasm/writer and wasm/cells compiled to
// WebAssembly as app.wasm, writer.wasm and cells/cells.wasm, and the scripts of web/static/cells, bundled
// with the packages of web/npm that they import. Every file but a page gets a name that
// holds the hash of its content. A page is a text/template with three functions:
//
//	{{asset "boot.js"}}   the name under which the site has that file, relative to the page
//	{{later "save.js"}}   the same, of a file that is loaded when it is asked for
//	{{poster}}            the tutorial's picture, as SVG
//
// Scripts learn such names from the page alone, by a data- attribute or a
// <link rel="preload">, and styles name no files. Beside each larger file that
// compresses lie its .gz and .br twins.
//
// Its invariant: the same sources give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	out := flag.String("out", "dist", "the folder to write")
	hasty := flag.Bool("quick", false, "leave out brotli, which takes half a minute for a changed program")
	check := flag.Bool("check", false, "leave out brotli but for what a page loads at once, whose size is checked")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "site: unexpected %q: it is called in the project's root, as in: go run ./web/site -out dist\n", flag.Arg(0))
		os.Exit(2)
	}
	s := source{root: ".", made: made, poster: tutorial}
	thorough := whole
	switch {
	case *hasty:
		thorough = quick
	case *check:
		thorough = checked
	}
	if err := build(s, *out, thorough, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}
