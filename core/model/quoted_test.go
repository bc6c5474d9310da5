package model

import (
	"encoding/json"
	"testing"
)

// FuzzQuoted writes texts as encoding/json does.
func FuzzQuoted(f *testing.F) {
	for _, text := range []string{"", "soma", `a "b" \c/`, "<&>\u2028\u2029", "\x00\b\f\n\r\t\x1f\x7f", "é 神経 🧠", "\xff half \xc3"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := appendQuoted(nil, text); string(got) != string(want) {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	})
}
