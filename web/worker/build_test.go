package main

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSize: a worker that the free plan does not take is refused, and its size told.
func TestSize(t *testing.T) {
	folder := t.TempDir()
	noise := make([]byte, workerLimit)
	rand.New(rand.NewSource(1)).Read(noise)
	for length, wanted := range map[int]string{workerLimit - 1<<16: "", workerLimit: "too many: look with go list -deps"} {
		if err := os.WriteFile(filepath.Join(folder, "app.wasm"), noise[:length], 0o600); err != nil {
			t.Fatal(err)
		}
		var report strings.Builder
		err := checkSize(folder, &report)
		if told := err == nil && wanted == "" || err != nil && strings.Contains(err.Error(), wanted) && wanted != ""; !told || !strings.Contains(report.String(), "in gzip, of at most 3145728") {
			t.Errorf("%d bytes: %v, %q", length, err, report.String())
		}
	}
}
