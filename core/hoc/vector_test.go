package hoc

import (
	"strings"
	"testing"
)

// TestVectorLimits: a loop that fills vectors without end ends before the memory does.
func TestVectorLimits(t *testing.T) {
	for _, line := range []string{"v.append(w)", "L.append(h.Vector(400))", "h.Vector(1e9)", "v.resize(1e9)", "v.indgen(0, 1e9, 0.1)", "x = w.c()", "x = w + 1"} {
		p := build(t, "v = h.Vector()", "w = h.Vector(1000)", "L = h.List()")
		p.mostAll = 10000
		var err error
		for i := 0; err == nil && i < 40; i++ {
			_, err = p.run(line)
		}
		if err == nil || !strings.Contains(err.Error(), "Error") {
			t.Errorf("%s: %v", line, err)
		}
	}
	p := build(t, "v = h.Vector(1000)")
	p.mostAll = 10000
	for range 40 {
		p.do(t, "w = v.c()")
		p.Free(p.names["w"].(Object).ID)
	}
}
