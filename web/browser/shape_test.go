package browser

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// largeCell is the document of a cell of 5,001 segments: from a soma 50 dendrites
// of ten crooked sections.
func largeCell() string {
	var b strings.Builder
	b.WriteString(`{"sections": [{"name": "soma", "pt3d": [[0,0,0,20],[20,0,0,20]], "mechanisms": {"hh": {}}}`)
	for d := range 50 {
		x, y, z, parent := 20., 0., 0., "soma(1)"
		for k := range 10 {
			name := fmt.Sprintf("d%d_%d", d, k)
			fmt.Fprintf(&b, `, {"name": %q, "parent": %q, "nseg": 10, "Ra": 100, "mechanisms": {"pas": {}}, "pt3d": [[%.3f,%.3f,%.3f,2]`, name, parent, x, y, z)
			for i := range 7 {
				a := float64(d) + .4*math.Sin(float64(i+7*k+d))
				x, y, z = x+6*math.Cos(a), y+6*math.Sin(a), z+3*math.Cos(3*a)
				fmt.Fprintf(&b, `,[%.3f,%.3f,%.3f,1.5]`, x, y, z)
			}
			b.WriteString("]}")
			parent = name + "(1)"
		}
	}
	b.WriteString(`], "points": [{"kind": "IClamp", "name": "stim", "at": "soma(0.5)", "delay": 0.2, "dur": 1, "amp": 5}], "record": ["soma(0.5).v"], "run": {"tstop": 1}}`)
	return b.String()
}

// TestLargeCellTurns: a cell of 5,001 segments opens and turns frame by frame, with
// the controls of one section; it says how many frames a second that makes.
func TestLargeCellTurns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "large.json")
	if err := os.WriteFile(file, []byte(largeCell()), 0o644); err != nil {
		t.Fatal(err)
	}
	p := open(t, "")
	p.do(chromedp.SetUploadFiles("#open", []string{file}))
	p.wait(`document.querySelector("#controlled") !== null && document.querySelector("#controlled").offsetParent !== null`)
	p.settled()
	if n := eval[int](p, `document.querySelectorAll(".controls .control").length`); n > 60 {
		t.Errorf("%d controls for one section of 501", n)
	}
	p.middle("#shape-plot")
	elements := eval[int](p, `document.querySelectorAll("#shape-plot *").length`)
	frames := eval[[]float64](p, `new Promise(done => {
		const svg = document.querySelector("#shape-plot svg"), box = svg.getBoundingClientRect();
		svg.setPointerCapture = () => {};
		const send = (type, n) => svg.dispatchEvent(new PointerEvent(type, {bubbles: true, button: 0, pointerId: 5, pointerType: "mouse",
			clientX: box.x + box.width/2 + 100*Math.sin(n/10), clientY: box.y + box.height/2 + 80*Math.cos(n/14)}));
		const cell = () => svg.querySelector("path.cell").getAttribute("d");
		let n = 0, turned = 0, had = cell(), began = performance.now();
		send("pointerdown", 0);
		const step = () => {
			turned += cell() !== had; had = cell();
			if (++n > 100) { send("pointerup", n); done([turned, 100000 / (performance.now() - began)]); return }
			send("pointermove", n);
			requestAnimationFrame(step);
		};
		requestAnimationFrame(step);
	})`)
	t.Logf("turned %g times in 100 frames, at %.1f frames a second", frames[0], frames[1])
	if frames[0] < 90 {
		t.Errorf("the cell turned only %g times in 100 frames", frames[0])
	}
	if n := eval[int](p, `document.querySelectorAll("#shape-plot *").length`); n > elements+70 || n > 200 {
		t.Errorf("the picture has %d elements, before it was turned %d", n, elements)
	}
	p.shot("large-cell-1280")
}
