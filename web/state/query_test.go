package state

import (
	"net/url"
	"testing"
)

// FuzzQuery asks net/url about what is written and read.
func FuzzQuery(f *testing.F) {
	for _, text := range []string{"", "a=1&b=2&a=3", "x=%2", "x=%zz", "a+b=%C3%A9", "a;b", "=v&k", "%=1", "doc=%7B%22a%22%3A1%7D", "é=ü&\x00=\xff", "a=%+1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if again, err := url.QueryUnescape(escape(text)); err != nil || again != text {
			t.Errorf("%q is written as %q", text, escape(text))
		}
		if again, err := unescape(escape(text)); err != nil || again != text {
			t.Errorf("%q is read as %q, %v", text, again, err)
		}
		want, wrong := url.ParseQuery(text)
		got, err := parseQuery(text)
		if (err == nil) != (wrong == nil) {
			t.Fatalf("%q: %v, want %v", text, err, wrong)
		}
		for key := range want {
			if err == nil && got[key] != want.Get(key) {
				t.Errorf("%q: %s is %q, want %q", text, key, got[key], want.Get(key))
			}
		}
		if err == nil && len(got) != len(want) {
			t.Errorf("%q: %d keys, want %d", text, len(got), len(want))
		}
	})
}
