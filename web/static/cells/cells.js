// What a page of cells begins with: the elements, and cells in place of code blocks that
// a page already has.
import { Cell } from "./cell.js";
import { Notebook } from "./notebook.js";
import { Prose } from "./prose.js";
import { place } from "./place.js";
import { upgrade } from "./select.js";

// start makes the elements live. Files are relative to home; the script may select blocks.
export const start = (home, script, files) => {
  if (customElements.get("cable-lab-cell")) return;
  for (const [name, address] of Object.entries(files)) place[name] = new URL(address, home).href;
  if (script?.dataset.select) upgrade(script.dataset.select);
  customElements.define("cable-lab-cell", Cell);
  customElements.define("cable-lab-prose", Prose);
  customElements.define("cable-lab-notebook", Notebook);
};
