package cells

import "testing"

func TestNearest(t *testing.T) {
	for request, want := range map[string]string{
		`["lispace", ["linspace", "logspace", "zeros"]]`: `{"ok":["linspace","logspace"]}`,
		`["q", ["linspace"]]`:                            `{"ok":[]}`,
		`["q", 3]`:                                       `{"ok":[]}`,
		`["q"]`:                                          failure(errArguments),
	} {
		if got := New().Call(`{"op":"names.nearest","args":` + request + `}`); got != want {
			t.Errorf("%s: got %s, want %s", request, got, want)
		}
	}
}
