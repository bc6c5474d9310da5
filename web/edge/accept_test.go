package edge

import "testing"

func TestChoose(t *testing.T) {
	all := []string{"br", "gzip", identity}
	for _, c := range []struct {
		fields  []string
		offered []string
		want    string // "" for none
	}{
		{nil, all, identity},
		{[]string{""}, all, identity},
		{[]string{"br"}, all, "br"},
		{[]string{"gzip"}, all, "gzip"},
		{[]string{"x-gzip"}, all, "gzip"},
		{[]string{"GZIP"}, all, "gzip"},
		{[]string{"gzip, br"}, all, "br"},
		{[]string{"gzip", "br"}, all, "br"},
		{[]string{"gzip, br"}, []string{"gzip", identity}, "gzip"},
		{[]string{"gzip, br"}, []string{identity}, identity},
		{[]string{"br;q=0.5, gzip;q=0.8"}, all, "gzip"},
		{[]string{"br;q=0.001, gzip;q=0"}, all, "br"},
		{[]string{"br;q=0"}, all, identity},
		{[]string{"br ; Q=0.4 , gzip ; q=0.5"}, all, "gzip"},
		{[]string{"br;level=4;q=0.1, gzip;q=0.2"}, all, "gzip"},
		{[]string{"identity, br;q=0.5"}, all, identity},
		{[]string{"identity;q=0.2, br;q=0.5"}, all, "br"},
		{[]string{"*"}, all, "br"},
		{[]string{"*;q=0"}, all, ""},
		{[]string{"*;q=0, gzip"}, all, "gzip"},
		{[]string{"*;q=0, identity"}, all, identity},
		{[]string{"*;q=0.5, br;q=0"}, all, "gzip"},
		{[]string{"*, br;q=0.5"}, all, "gzip"},
		{[]string{"identity;q=0"}, all, ""},
		{[]string{"identity;q=0, gzip"}, all, "gzip"},
		{[]string{"identity;q=0, br"}, []string{"gzip", identity}, ""},
		{[]string{"identity;q=0, *"}, []string{identity}, ""},
		{[]string{"deflate, zstd"}, all, identity},
		{[]string{"brotli, gzipped"}, all, identity},
		{[]string{",, ;q=1, br"}, all, "br"},
		{[]string{"br;q=2, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=NaN, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=1.001, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=0.9999, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=-1, gzip;q=0.1"}, all, "gzip"},
		{[]string{"br;q=1., gzip;q=0.1"}, all, "br"},
		{[]string{"br;q=0.é, gzip;q=0.1"}, all, "gzip"},
	} {
		coding, ok := choose(c.fields, c.offered)
		if !ok {
			coding = ""
		}
		if coding != c.want {
			t.Errorf("choose(%q, %q) = %q, want %q", c.fields, c.offered, coding, c.want)
		}
	}
}

func FuzzChoose(f *testing.F) {
	for _, field := range []string{"gzip, br;q=0.5", "*;q=0", "identity;q=0", ";;q==,"} {
		f.Add(field)
	}
	offered := []string{"br", "gzip", identity}
	f.Fuzz(func(t *testing.T, field string) {
		coding, ok := choose([]string{field}, offered)
		if ok && coding != "br" && coding != "gzip" && coding != identity {
			t.Errorf("choose(%q) = %q, which is not offered", field, coding)
		}
	})
}
