// The buttons of a notebook: how they look and what they are called. What they do is
// told by name; what is not told has no button.
import { make } from "./dom.js";

const button = (face, title, click) => click && make("button", { type: "button", title, click }, face);
const buttons = (...all) => all.filter(Boolean);

// The bar of a notebook, and its button stop.
export const bar = ({ runAll, stop, restart, clear, open, ipynb, py, link, original }) => {
  const first = button("Run all", "Run all cells in their order", runAll);
  first.classList.add("first");
  const end = button("Stop", "End at once what runs", stop);
  const file = open && make("label", { title: "Open an .ipynb or .py file" }, "Open",
    make("input", { type: "file", accept: ".ipynb,.py", change: ({ target }) => open(target) }));
  const element = make("div", { role: "toolbar", "aria-label": "Notebook" }, ...buttons(
    first, end,
    button("Restart", "Begin anew: forget all names", restart),
    button("Clear", "Take all output away", clear),
    make("span", { class: "gap" }),
    file,
    button("Save .ipynb", "Save for Jupyter: it runs in real NEURON", ipynb),
    button("Save .py", "Save as a Python program: it runs in real NEURON", py),
    button("Copy link", "A link that holds these cells as they are", link),
    button("Original", "Back to the cells as the page has them", original)));
  return { element, stop: end };
};

// The buttons behind the last cell, for a cell of a kind.
export const adder = (add) => make("div", { class: "add" },
  button("+ Code", "Add a cell of code", () => add("code")), button("+ Text", "Add a text", () => add("markdown")));

// The buttons at the corner of a cell.
export const corner = ({ runAbove, up, down, add, remove }) => {
  const made = make("div", { class: "arrange" }, ...buttons(
    button("Run above", "Run all cells above this one", runAbove),
    button("↑", "Move up", up), button("↓", "Move down", down),
    button("+", "Add a cell below", add), button("✕", "Remove this cell", remove)));
  for (const one of made.children) one.setAttribute("aria-label", one.title);
  return made;
};
