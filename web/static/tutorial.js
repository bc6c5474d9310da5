// A tutorial's page: the figure beside the cells shows what they have built, and what it
// shows can be had as a program of its own.
"use strict";

const notebook = document.querySelector("cable-lab-notebook");
const figure = document.querySelector("aside cable-lab");
const link = document.getElementById("show-as-python");

notebook.addEventListener("document", ({ detail }) => {
  figure?.set({ doc: detail.document }).catch(({ message }) => { document.getElementById("told").textContent = message; });
});

for (const event of ["pointerdown", "focus", "click"]) {
  link?.addEventListener(event, () => { link.hash = `figure=${figure.query}`; });
}
