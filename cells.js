// Live cells of Python in any page:
//
//	<script type="module" src="https://…/cells.js"></script>
//	<cable-lab-cell><pre><code>print(1 + 1)</code></pre></cable-lab-cell>
//
// The code is there to be read before, and without scripts. With data-select="SELECTOR"
// the script makes cells of the code blocks that a page already has. Cells of a page share
// their names; what runs them is loaded when the first is about to be used.
import { start } from "./{{asset "cells/cells.js"}}";

start(new URL(".", import.meta.url), [...document.scripts].find(({ src }) => src === import.meta.url), {
  worker: "{{later "cells/interpreter.js"}}",
  editor: "{{later "cells/editor.js"}}",
  micropython: "{{later "cells/micropython.mjs"}}",
  machine: "{{later "cells/micropython.wasm"}}",
  exec: "{{later "wasm_exec.js"}}",
  program: "{{later "cells/cells.wasm"}}",
});
