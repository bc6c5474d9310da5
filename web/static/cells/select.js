// Makes cells of the code blocks that a page has. What says that a block is a listing of
// output, or another language, is the page's selector.
import { make } from "./dom.js";

export const upgrade = (selector) => {
  for (const block of document.querySelectorAll(selector)) {
    if (block.closest("cable-lab-cell")) continue;
    const cell = make("cable-lab-cell");
    block.replaceWith(cell);
    cell.append(block);
  }
};
