package model

import "testing"

func TestParsePlace(t *testing.T) {
	for text, want := range map[string]Place{
		"dend(0.3)":       {"dend", 0.3},
		"dend(.3)":        {"dend", 0.3},
		"d(0)":            {"d", 0},
		"d(-0)":           {"d", 0},
		"d(1e-3)":         {"d", 0.001},
		"Cell[0].d[1](1)": {"Cell[0].d[1]", 1},
	} {
		if got, err := ParsePlace(text); err != nil || got != want {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "d", "(0.5)", "d(", "d()", "d(0.5", "d(0.5))", "d(0.5) ", "d (0.5)", "d(1.1)", "d(-1)", "d(inf)", "d(nan)", "d(0x1p-1)", "d(0.5)(0.5)", "d(1_0)"} {
		if got, err := ParsePlace(text); err == nil {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// The texts are NEURON's: segments of nseg 3, 11 and 32767 as Python prints them.
func TestPlaceString(t *testing.T) {
	for _, c := range []struct {
		i, nseg int
		want    string
	}{
		{0, 1, "dend(0.5)"}, {0, 3, "dend(0.16666666666666666)"}, {2, 3, "dend(0.8333333333333334)"},
		{0, 11, "dend(0.045454545454545456)"}, {10, 11, "dend(0.9545454545454546)"},
		{0, 32767, "dend(1.5259254737998596e-05)"},
	} {
		if got := (Place{"dend", SegmentMiddle(c.i, c.nseg)}).String(); got != c.want {
			t.Errorf("segment %d of %d: got %s, want %s", c.i, c.nseg, got, c.want)
		}
	}
	if got := (Place{"dend", 1}).String(); got != "dend(1)" {
		t.Error(got)
	}
}

func TestSegmentOfPlace(t *testing.T) {
	for _, c := range []struct {
		x       float64
		nseg, i int
	}{{0, 5, 0}, {0.2, 5, 1}, {0.5, 5, 2}, {0.5, 2, 1}, {0.999, 5, 4}, {1, 5, 4}, {1, 1, 0}, {0.3, 10, 3}, {0.29, 100, 28}} {
		if got := (Place{X: c.x}).Segment(c.nseg); got != c.i {
			t.Errorf("%v of %d: got %d, want %d", c.x, c.nseg, got, c.i)
		}
	}
	for nseg := 1; nseg < 2000; nseg++ {
		for i := range nseg {
			if got := (Place{X: SegmentMiddle(i, nseg)}).Segment(nseg); got != i {
				t.Fatalf("the middle of segment %d of %d is in %d", i, nseg, got)
			}
		}
	}
}

func TestIsEnd(t *testing.T) {
	for x, want := range map[float64]bool{0: true, 1: true, 0.5: false, 1e-300: false} {
		if got := (Place{X: x}).IsEnd(); got != want {
			t.Errorf("%v: %v", x, got)
		}
	}
}

func FuzzParsePlace(f *testing.F) {
	for _, text := range []string{"dend(0.3)", "a[0].b(1e-3)", "d(1.5)", "d()", "(1)", "d(0.1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePlace(text)
		if err != nil {
			return
		}
		if again, err := ParsePlace(p.String()); err != nil || again != p {
			t.Errorf("%q is %v, prints %s, and then %v, %v", text, p, p, again, err)
		}
		if i := p.Segment(7); i < 0 || i > 6 {
			t.Errorf("%q is in segment %d of 7", text, i)
		}
	})
}
