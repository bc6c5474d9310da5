package browser

import (
	"fmt"
	"testing"
)

// shadow is what a JavaScript expression gives for the nth cell's shadow root, c.
func shadow[T any](p *page, n int, js string) T {
	p.t.Helper()
	return eval[T](p, fmt.Sprintf(`(c => %s)(document.querySelectorAll("cable-lab-cell")[%d].shadowRoot)`, js, n))
}

// run runs the nth cell and gives what it has printed.
func (p *page) run(n int) string {
	p.t.Helper()
	eval[string](p, fmt.Sprintf(`document.querySelectorAll("cable-lab-cell")[%d].run()`, n))
	return p.output(n)
}

func (p *page) output(n int) string {
	p.t.Helper()
	return shadow[string](p, n, `c.querySelector(".out").textContent`)
}

// TestCellsInAHost: cells of a page of another origin run, and share their names.
func TestCellsInAHost(t *testing.T) {
	t.Parallel()
	p := host(t, `<script type="module" src="SITE/cells.js"></script>
<cable-lab-cell><pre><code>x = 20
print(1 + 1)</code></pre></cable-lab-cell>
<cable-lab-cell><pre><code>x + 1</code></pre></cable-lab-cell>
<cable-lab-cell><pre><code>y = 1
1 + z</code></pre></cable-lab-cell>`)
	p.wait(`document.querySelector("cable-lab-cell").run !== undefined`)
	p.expect("the first cell", p.run(0), "2\n")
	p.expect("the second cell", p.run(1), "21\n")
	p.expect("the third cell", p.run(2), "NameError: name 'z' is not defined (line 2)")
}
