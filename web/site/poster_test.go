package main

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/poster.svg anew")

// TestPoster holds the picture that the page and the README show.
func TestPoster(t *testing.T) {
	got, err := tutorial()
	if err != nil {
		t.Fatal(err)
	}
	const file = "testdata/poster.svg"
	if *update {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got+"\n" != string(want) {
		t.Error("the poster has changed; look at it, then run with -update")
	}
}
