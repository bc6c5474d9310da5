package edge

import "testing"

func TestStamp(t *testing.T) {
	content := []byte("hello")
	for name, want := range map[string]string{
		"app.wasm":     "app.2cf24dba5fb0.wasm",
		"fonts/a.b.js": "fonts/a.b.2cf24dba5fb0.js",
		"LICENSE":      "LICENSE.2cf24dba5fb0",
	} {
		if got := Stamp(name, content); got != want {
			t.Errorf("Stamp(%s) = %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]bool{
		"app.2cf24dba5fb0.wasm": true,
		"app.wasm":              false,
		"app.2cf24dba5fb1.wasm": false,
		"app-2cf24dba5fb0.wasm": false,
		"2cf24dba5fb0.wasm":     false,
		"2cf24dba5fb0.d/app.js": false,
		"LICENSE.2cf24dba5fb0":  true,
	} {
		if got := Stamped(name, content); got != want {
			t.Errorf("Stamped(%s) = %v, want %v", name, got, want)
		}
	}
}
