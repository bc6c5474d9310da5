// What a page of cells begins with: the elements, and cells in place of code blocks that
// a page already has.
import { Cell } from "./cell.js";
import { place } from "./place.js";

// start makes the elements live. Files are relative to home; the script may select blocks.
export const start = (home, script, files) => {
  for (const [name, address] of Object.entries(files)) place[name] = new URL(address, home).href;
  if (!customElements.get("cable-lab-cell")) customElements.define("cable-lab-cell", Cell);
};
