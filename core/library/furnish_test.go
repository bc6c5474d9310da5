package library

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/cablelab/cablelab/core/cable"
	"github.com/cablelab/cablelab/core/swc"
)

// TestFurnish asks of each traced cell that it fires once it is furnished (a leaky node would stay below -35 mV), that its
// sections are as short as d_lambda has them, and that it is bare no more.
func TestFurnish(t *testing.T) {
	files, err := filepath.Glob("../swc/testdata/*.swc")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		shape, _, err := swc.Read(text)
		if err != nil {
			t.Fatal(err)
		}
		m, err := Furnish(shape)
		switch {
		case err != nil:
			t.Errorf("%s: %v", file, err)
			continue
		case !IsBare(shape) || IsBare(m):
			t.Errorf("%s: the shape is bare: %v, and then: %v", file, IsBare(shape), IsBare(m))
		}
		for i := range m.Sections {
			if s := &m.Sections[i]; s.Nseg != cable.DLambda(s, 0.1) || len(s.Mechanisms) != 1 {
				t.Errorf("%s: %s has nseg %d and %v", file, s.Name, s.Nseg, s.Mechanisms)
			}
		}
		r := runModels(t, m)[0]
		if v, at := r.peak(m.Points[0].At.String() + ".v"); v < -20 {
			t.Errorf("%s: with %v v is %.1f mV at most, at %.1f ms", file, m.Points[0].Params, v, at)
		}
	}
}
