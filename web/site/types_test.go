package main

import (
	"cmp"
	"os"
	"os/exec"
	"testing"
)

// TestTypes has TypeScript check what authors do with embed.js against embed.d.ts.
func TestTypes(t *testing.T) {
	tsc, err := exec.LookPath(cmp.Or(os.Getenv("TSC"), "tsc"))
	if err != nil {
		t.Fatal("this test needs TypeScript's tsc in the path, or in TSC: npm install -g typescript@5.9.3")
	}
	said, err := exec.Command(tsc, "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler",
		"--lib", "es2022,dom,dom.iterable", "testdata/use.ts").CombinedOutput()
	if err != nil {
		t.Errorf("%v:\n%s", err, said)
	}
}
