// Command worker builds the folder from which the site runs at Cloudflare's edge:
//
//	go run ./web/worker -site dist -out artefacts/edge
//
// In it are worker, the program wasm/edge with the scripts that start it there;
// assets, the files of the site, which are served without the program; and
// wrangler.jsonc, which tells how they belong together. It prints what the worker
// takes in gzip and fails where that is more than the free plan allows.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	site := flag.String("site", "dist", "the folder with the built site")
	out := flag.String("out", "artefacts/edge", "the folder to write")
	flag.Parse()
	if err := build(".", os.DirFS(*site), *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
}
